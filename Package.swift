// swift-tools-version: 6.2
// One section per room of the house, in the order of docs/architecture.md: what a target may import stands here
// and is checked twice, by `--explicit-target-dependency-import-check error` and by ArchitectureTests.

import Foundation
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("ImmutableWeakCaptures"),
    .treatAllWarnings(as: .error),
]

func room(_ name: String, _ dependencies: [Target.Dependency] = [], data: [String] = []) -> Target {
    .target(
        name: name, dependencies: dependencies, resources: data.map { .embedInCode($0) }, swiftSettings: settings)
}

func tests(of name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies, exclude: exclude,
        swiftSettings: settings)
}

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let nioEmbedded = Target.Dependency.product(name: "NIOEmbedded", package: "swift-nio")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let bigInt = Target.Dependency.product(name: "BigInt", package: "BigInt")
let postgres = Target.Dependency.target(name: "StoragePostgres", condition: .when(traits: ["PostgreSQL"]))

let package = Package(
    name: "tiendo",
    products: [.executable(name: "tiendo", targets: ["tiendo"])],
    traits: [
        .default(enabledTraits: ["PostgreSQL"]),
        .trait(
            name: "PostgreSQL", description: "The second engine, for offices that outgrow one machine (needs libpq)."),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
    ],
    targets: [
        // The kernel: no I/O, no Foundation.
        room("Quantities"),
        room("Planning", ["Quantities"]),
        room("Aggregation", ["Planning", "Quantities"]),
        room("Prose", ["Planning", "Quantities"]),

        // Files of offices.
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CMinizip", pkgConfig: "minizip", providers: [.apt(["libminizip-dev"])]),
        .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        room("Office", ["Quantities", "CExpat", "CMinizip", "CXLSXWriter"]),
        .target(
            name: "Intake", dependencies: ["Planning", "Quantities", "Office"],
            resources: [.embedInCode("Words/header-words.csv")], swiftSettings: settings),

        // The ledger on disk.
        room("Storage", ["Planning", "Quantities", crypto]),
        room("StorageSQLite", ["Storage", "Planning", "Quantities", grdb, sqlite]),
        .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        room("StoragePostgres", ["Storage", "Planning", "Quantities", "CPostgres"]),

        // Letters that leave the house.
        room("Mail", [nioCore, nioPosix, nioSSL]),

        // What can be done.
        .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
        room(
            "Operations",
            [
                "Storage", "Aggregation", "Intake", "Office", "Mail", "Prose", "Planning", "Quantities", "CSodium",
                crypto,
                cryptoExtras,
            ]),

        // What an office hands over.
        room(
            "Reports", ["Operations", "Office", "Prose", "Aggregation", "Planning", "Quantities"],
            data: [
                "Layout/Profiles/state-nd30-2020.json", "Layout/Profiles/party-36-hd-2018.json",
                "Layout/Profiles/party-05-hd-2026.json", "Layout/Data/times-new-roman-widths.json",
            ]),

        // What is shown.
        room("HTML"),
        room(
            "Pages", ["HTML", "Planning", "Prose", "Quantities"],
            data: [
                "Script/desk.js", "Script/desk-worker.js", "Script/copy.js", "Script/work.js", "Script/keys.js",
            ]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        room(
            "Web",
            [
                "Reports", "Operations", "Mail", "Pages", "HTML", "Prose", "Storage", "Planning", "Quantities", "CZlib",
                hummingbird,
                hummingbirdCore,
                httpTypes, logging, nioCore,
            ]),
        .executableTarget(
            name: "tiendo",
            dependencies: [
                "Web", "Reports", "Operations", "Mail", "Intake", "Office", "Prose", "Storage", "StorageSQLite",
                postgres,
                "Planning",
                "Quantities",
                argumentParser,
            ],
            swiftSettings: settings),

        // Proof.
        .target(
            name: "TestSupport",
            dependencies: ["Operations", "Storage", "StorageSQLite", postgres, "Planning", "Quantities"],
            swiftSettings: settings),
        // One generator of numbers for tests, fuzzing and benchmarks.
        .target(name: "SeededNumbers", path: "Tests/SeededNumbers", swiftSettings: settings),
        tests(of: "Quantities", ["SeededNumbers", bigInt]),
        tests(of: "Planning", ["SeededNumbers", "Quantities"]),
        tests(of: "Aggregation", ["SeededNumbers", "Planning", "Quantities"]),
        tests(of: "Prose", ["SeededNumbers", "Planning", "Quantities"], exclude: ["Claims/Corpus"]),
        tests(of: "Office", ["SeededNumbers", "CMinizip", "Quantities"], exclude: ["Fixtures"]),
        tests(of: "Intake", ["Office", "Prose", "Planning", "Quantities"], exclude: ["Recognition/Fixtures"]),
        tests(of: "Storage", ["TestSupport", "StorageSQLite", postgres, "Planning", "Quantities"]),
        tests(
            of: "Operations",
            [
                "SeededNumbers", "TestSupport", "Storage", "Aggregation", "Intake", "Office", "Mail", "Prose",
                "Planning",
                "Quantities",
            ]),
        tests(
            of: "Reports",
            [
                "TestSupport", "Operations", "Aggregation", "Office", "Prose", "Storage", "StorageSQLite", "Planning",
                "Quantities",
            ], exclude: ["Golden"]),
        tests(of: "HTML"),
        tests(of: "Mail", [nioCore, nioPosix, nioSSL]),
        tests(of: "Pages", ["HTML", "Prose", "Planning", "Quantities"], exclude: ["Golden"]),
        tests(
            of: "Web",
            [
                "SeededNumbers", "TestSupport", "Operations", "Mail", "Pages", "HTML", "Prose", "Storage", "Planning",
                "Quantities", "CZlib", hummingbird, hummingbirdCore, httpTypes, logging, nioCore, nioEmbedded, crypto,
                cryptoExtras,
            ]),
        .testTarget(
            name: "CommandTests", dependencies: ["tiendo", "TestSupport", "Planning", "Quantities"],
            swiftSettings: settings),
        .testTarget(name: "ArchitectureTests", swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)

// The benchmarks see what is `package`, so they are a target of this package; nobody else builds them.
if ProcessInfo.processInfo.environment["TIENDO_BENCHMARKS"] != nil {
    package.products.append(.executable(name: "CubeBenchmark", targets: ["CubeBenchmark"]))
    package.targets.append(
        .executableTarget(
            name: "CubeBenchmark", dependencies: ["SeededNumbers", "Aggregation", "Planning", "Quantities"],
            path: "Benchmarks/CubeBenchmark", swiftSettings: settings))
    package.products.append(.executable(name: "OfficeBenchmark", targets: ["OfficeBenchmark"]))
    package.targets.append(
        .executableTarget(
            name: "OfficeBenchmark", dependencies: ["Reports", "Office", "Quantities"],
            path: "Benchmarks/OfficeBenchmark", swiftSettings: settings))
    package.products.append(.executable(name: "ClaimBenchmark", targets: ["ClaimBenchmark"]))
    package.targets.append(
        .executableTarget(
            name: "ClaimBenchmark", dependencies: ["Prose"], path: "Benchmarks/ClaimBenchmark",
            swiftSettings: settings))
    package.products.append(.executable(name: "WebBenchmark", targets: ["WebBenchmark"]))
    package.targets.append(
        .executableTarget(
            name: "WebBenchmark", dependencies: [hummingbird, nioCore, grdb], path: "Benchmarks/WebBenchmark",
            swiftSettings: settings))
}

// Broken files by the hundred thousand; `scripts/fuzz` builds and runs it.
if ProcessInfo.processInfo.environment["TIENDO_FUZZ"] != nil {
    package.products.append(.executable(name: "OfficeFuzz", targets: ["OfficeFuzz"]))
    package.targets.append(
        .executableTarget(
            name: "OfficeFuzz",
            dependencies: ["SeededNumbers", "Intake", "Office", "Planning", "Quantities", "CMinizip"],
            path: "Fuzz/OfficeFuzz", swiftSettings: settings))
    package.products.append(.executable(name: "ClaimFuzz", targets: ["ClaimFuzz"]))
    package.targets.append(
        .executableTarget(
            name: "ClaimFuzz", dependencies: ["SeededNumbers", "Prose"], path: "Fuzz/ClaimFuzz",
            swiftSettings: settings))
}
