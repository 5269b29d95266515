"""Office files against the libraries of Python: the same work in the same run, each in a process of its own, in turn.

`office.py PROGRAM FOLDER` makes the files in the folder, runs our program and the peers, checks that all come to the
same, and prints a table. `office.py one SUBJECT PEER FILE` is one turn of a peer.
"""
import datetime
import json
import random
import statistics
import subprocess
import sys
import time

import report

ROWS = 100_000
TURNS = 7


# --- the subjects: each has a maker of its file, and peers by name ---

def make_workbook(path):
    """Unit codes and names, indicators, a day, whole numbers, decimals, percentages, notes: as in a year of reports."""
    import xlsxwriter

    chance = random.Random(2023)
    book = xlsxwriter.Workbook(path, {"constant_memory": False})
    sheet = book.add_worksheet("Số liệu")
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    percent = book.add_format({"num_format": "0.0%"})
    money = book.add_format({"num_format": "#,##0.00"})
    for row in range(ROWS):
        unit = chance.randrange(3_321)
        sheet.write_string(row, 0, f"{unit:05d}")
        sheet.write_string(row, 1, f"Xã minh họa số {unit}")
        sheet.write_string(row, 2, f"Chỉ tiêu minh họa {row % 50}")
        sheet.write_datetime(row, 3, datetime.datetime(2023, 1, 1) + datetime.timedelta(days=row % 365), day)
        sheet.write_number(row, 4, chance.randrange(100_000))
        sheet.write_number(row, 5, chance.randrange(10_000_000) / 100, money)
        sheet.write_number(row, 6, chance.randrange(1_000_000) / 10)
        sheet.write_number(row, 7, chance.randrange(100) / 100, percent)
        sheet.write_number(row, 8, chance.randrange(1_000) * 0.25)
        sheet.write_string(row, 9, f"Báo cáo lần {row} gửi lên" if row % 5 == 0 else "Đã rà soát")
    book.close()


def read_openpyxl(path):
    import openpyxl

    book = openpyxl.load_workbook(path, read_only=True)
    return lambda: [row for row in book.worksheets[0].iter_rows(values_only=True)]


def read_calamine(path):
    import python_calamine

    return lambda: list(python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_index(0).iter_rows())


def sums(rows):
    hundredths = characters = days = cells = 0
    for row in rows:
        for value in row:
            if value is None or value == "":
                continue
            cells += 1
            if isinstance(value, str):
                characters += len(value)
            elif isinstance(value, (datetime.date, datetime.datetime)):
                days += value.toordinal() - 693_594
            else:
                hundredths += round(value * 100)
    return {"cells": str(cells), "hundredths": str(hundredths), "characters": str(characters), "days": str(days)}


def make_nothing(path):
    """The work itself makes the file."""


def written_rows():
    """A code, a name, and eight numbers with one decimal: the rows of Writing.swift."""
    for row in range(ROWS):
        numbers = [((row * 7_919 + column * 104_729) % 1_000_000) / 10 for column in range(2, 10)]
        yield [f"{row:06d}", f"Xã minh họa số {row % 3_321}"] + numbers


def write_openpyxl(path):
    import openpyxl

    def work():
        book = openpyxl.Workbook(write_only=True)
        sheet = book.create_sheet("Số liệu")
        for row in written_rows():
            sheet.append(row)
        book.save(path)
        return path

    return work


def write_xlsxwriter(path):
    import xlsxwriter

    def work():
        book = xlsxwriter.Workbook(path, {"constant_memory": True})
        sheet = book.add_worksheet("Số liệu")
        for number, row in enumerate(written_rows()):
            sheet.write_row(number, 0, row)
        book.close()
        return path

    return work


def sums_of_file(path):
    return sums(read_openpyxl(path)())


SUBJECTS = {
    "read": {
        "title": f"reading {ROWS:,} × 10 cells of .xlsx",
        "file": "read.xlsx",
        "make": make_workbook,
        "peers": {"openpyxl read-only": read_openpyxl, "python-calamine": read_calamine},
        "checks": sums,
    },
    "write": {
        "title": f"writing {ROWS:,} × 10 cells of .xlsx",
        "file": "write.xlsx",
        "make": make_nothing,
        "peers": {"openpyxl write-only": write_openpyxl, "XlsxWriter constant memory": write_xlsxwriter},
        "checks": sums_of_file,
    },
    "report": {
        "title": "a half-year report from a template, 120 paragraphs and 130 rows",
        "file": "report.docx",
        "make": report.make,
        "prepare": report.prepare,
        "peers": {"docxtpl": report.fill_docxtpl},
        "checks": report.counts,
    },
}
# What a peer imports before the time is taken; the others import nothing of weight.
LIBRARIES = {
    "openpyxl": "openpyxl",
    "python-calamine": "python_calamine",
    "XlsxWriter": "xlsxwriter",
    "docxtpl": "docxtpl",
}


# --- the run ---

def one(subject, peer, path):
    """One turn of a peer: opening the file counts, importing the library does not."""
    about = SUBJECTS[subject]
    work = about["peers"][peer]
    __import__(LIBRARIES.get(peer.split()[0], "json"))
    path = about.get("prepare", lambda path: path)(path)
    start = time.perf_counter()
    result = work(path)()
    milliseconds = (time.perf_counter() - start) * 1e3
    print(json.dumps({"milliseconds": milliseconds, "peak": resident_peak(), "checks": about["checks"](result)}))


def resident_peak():
    """The most memory this program held, in KiB; getrusage would count what the caller held before it."""
    with open("/proc/self/status", encoding="ascii") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM:"))


def turn(command):
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def main(program, folder):
    print("| subject | by | median ms | minimum ms | ratio | peak MiB |")
    print("|---|---|---|---|---|---|")
    for subject, about in SUBJECTS.items():
        path = f"{folder}/{about['file']}"
        about["make"](path)
        commands = {"tiendo": [program, subject, path]}
        for peer in about["peers"]:
            commands[peer] = [sys.executable, __file__, "one", subject, peer, path]
        turns = {name: [] for name in commands}
        for _ in range(TURNS):
            for name, command in commands.items():
                turns[name].append(turn(command))
        checks = {json.dumps(t["checks"], sort_keys=True) for list_ in turns.values() for t in list_}
        if len(checks) != 1:
            sys.exit(f"{subject}: the results differ: {checks}")
        own = statistics.median(t["milliseconds"] for t in turns["tiendo"])
        for name, list_ in turns.items():
            times = [t["milliseconds"] for t in list_]
            peak = max(t["peak"] for t in list_) / 1024
            median = statistics.median(times)
            print(f"| {about['title']} | {name} | {median:,.0f} | {min(times):,.0f} | {median / own:.2f} | {peak:,.0f} |")


if sys.argv[1] == "one":
    one(*sys.argv[2:5])
else:
    main(sys.argv[1], sys.argv[2])
