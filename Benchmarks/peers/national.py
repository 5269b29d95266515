"""Files of a whole nation for `tiendo import`: 34 provinces, 3,321 communes, made-up names and figures, the same on every run.

`files(FOLDER, EXAMPLE)` writes them and returns their paths in the order in which they are imported. Fields and definitions of
indicators are the example's; 40 of its flows have figures of all communes for seven months, and plans.
"""
import csv
import os
import random

NATION = "QG"
PROVINCES = 34
COMMUNES = 3321
INDICATORS = 40
YEAR = 2025
MONTHS = range(1, 7)


def flows(example):
    with open(f"{example}/indicators.csv", encoding="utf-8-sig") as file:
        rows = [
            row for row in csv.DictReader(file)
            if row["kind"] == "flow" and row["agg_units"] == "sum" and row["known"] == "current" and not row["formula"]
        ]
    return [row["code"] for row in rows[:INDICATORS]]


def province(number):
    return f"P{number:02}"


def communes():
    """Code and province of each, as evenly as 3,321 go into 34."""
    return [(f"{10_000 + number}", province(1 + number % PROVINCES)) for number in range(COMMUNES)]


def write(path, head, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(head)
        out.writerows(rows)
    return path


def units(folder):
    rows = [(NATION, "Cả nước (minh họa)", "nation", "")]
    rows += [(province(n), f"Tỉnh minh họa {n}", "province", NATION) for n in range(1, PROVINCES + 1)]
    rows += [(code, f"Xã minh họa {code}", "commune", above) for code, above in communes()]
    return write(f"{folder}/units.csv", ["code", "name", "kind", "parent"], rows)


def figures(folder, codes, numbers):
    head = ["indicator", "unit", "period", "value", "status", "illustrative"]
    places = communes()
    for month in MONTHS:
        rows = [
            (code, unit, f"{YEAR}-{month:02}", numbers.randrange(40, 400), "official", "yes")
            for unit, _ in places for code in codes
        ]
        yield write(f"{folder}/figures-{YEAR}-{month:02}.csv", head, rows)
    rows = [
        (code, unit, f"{YEAR - 1}-S1", numbers.randrange(240, 2400), "official", "yes")
        for unit, _ in places for code in codes
    ]
    yield write(f"{folder}/figures-{YEAR - 1}-S1.csv", head, rows)


def plans(folder, codes, numbers):
    head = ["indicator", "unit", "period", "assigner", "value", "illustrative"]
    rows = []
    for code in codes:
        below = {}
        for unit, above in communes():
            plan = numbers.randrange(1500, 4500)
            below[above] = below.get(above, 0) + plan
            rows.append((code, unit, YEAR, "province", plan, "yes"))
        rows += [(code, unit, YEAR, "province", plan, "yes") for unit, plan in below.items()]
        rows.append((code, NATION, YEAR, "province", sum(below.values()), "yes"))
    return write(f"{folder}/plans-{YEAR}.csv", head, rows)


def files(folder, example):
    os.makedirs(folder, exist_ok=True)
    numbers = random.Random(20261126)
    codes = flows(example)
    return [
        units(folder), f"{example}/fields.csv", f"{example}/indicators.csv", plans(folder, codes, numbers),
        *figures(folder, codes, numbers),
    ]
