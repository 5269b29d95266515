# The workshop of Tiến Độ. `make help` says what there is.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help setup demo run test build lint format score browser contract bench docs golden clean

PORT ?= 8080
DATABASE ?=
STRICT := --explicit-target-dependency-import-check error

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "  make %-8s %s\n", $$1, $$2}'

setup: ## install the Debian packages that the build needs
	@scripts/setup

demo: setup ## build, load the Sơn Dương example, serve it and print the address
	@echo "demo: building (the first time takes some minutes: the libraries are compiled, too)"
	@swift build --product tiendo
	@exec "$$(swift build --show-bin-path)/tiendo" demo --port $(PORT)

run: setup ## build and serve the default database (DATABASE=… for another)
	@swift build --product tiendo
	@exec "$$(swift build --show-bin-path)/tiendo" serve --port $(PORT) $(if $(DATABASE),--database $(DATABASE))

test: ## install what the tests need, run all tests on both engines
	@scripts/setup --test
	@echo "test: building (the first time takes some minutes: the libraries are compiled, too)"
	@swift build --build-tests $(STRICT)
	@echo "test: running on SQLite and on a throw-away PostgreSQL"
	@scripts/with-postgres swift test --skip-build --disable-xctest
	@echo "test: walking through the program in Chromium"
	@scripts/browser-tests
	@echo "test: holding the API to its document"
	@EXAMPLES=10 scripts/contract-tests

browser: ## walk through the program in Chromium only
	@swift build --product tiendo
	@scripts/browser-tests

contract: ## hold the running API to its OpenAPI document
	@swift build --product tiendo
	@scripts/contract-tests

lint: ## formatting and the rules of the house
	@swift format lint --strict --recursive Sources Tests Benchmarks Fuzz Package.swift
	@echo "lint: clean"

format: ## format all Swift files in place
	@swift format format --in-place --recursive Sources Tests Benchmarks Fuzz Package.swift

bench: ## measure against the peers (installs them in Benchmarks/.venv)
	@Benchmarks/run cube

score: ## how well the claims of texts are read (TIENDO_CLAIMS_DATA=… for annotated articles)
	@swift test --disable-xctest --filter ProseTests.ClaimScoreTests | grep -vE 'Test|Suite|◇|✔'

golden: ## write the golden files anew; look at the difference before you commit
	@RECORD=1 scripts/with-postgres swift test --disable-xctest --filter "PagesTests|ReportsTests|PermissionsPageTests|ContractTests"

clean: ## remove what was built
	@rm -rf .build .build-*
