"""Makes the workbooks of this folder: `python make.py`, with openpyxl, xlsxwriter and soffice at hand.

They are committed, so that the tests need neither; figures are made up.
"""
import datetime
import pathlib
import subprocess

import openpyxl
import xlsxwriter
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

here = pathlib.Path(__file__).parent.parent


def by_openpyxl():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Số liệu"
    sheet["A1"] = "Báo cáo minh họa"
    sheet.merge_cells("A1:D1")
    sheet.append(["Chỉ tiêu", "Kế hoạch", "Thực hiện", "Tỷ lệ"])
    sheet.append(["Trồng rừng", 1900, 1234.5, "=C3/B3"])
    sheet["D3"].number_format = "0.0%"
    sheet.append(["Thu ngân sách", "1.234,5", "96,6", 0.966])
    sheet["D4"].number_format = "0.0%"
    sheet.append(["Ngày", datetime.date(2023, 7, 14), True, "#REF!"])
    sheet["D5"].data_type = "e"
    sheet["A6"] = CellRichText("Xã ", TextBlock(InlineFont(b=True), "Đồng Quý"))
    sheet["A7"] = "Tæng s¶n phÈm"
    sheet["A7"].font = Font(name=".VnTime")
    sheet["A8"] = "tæng thu"
    sheet["A8"].font = Font(name=".VnTimeH")
    sheet.row_dimensions[4].hidden = True
    sheet.column_dimensions["C"].hidden = True
    hidden = book.create_sheet("Ẩn")
    hidden["B2"] = 1
    hidden.sheet_state = "hidden"
    book.save(here / "openpyxl.xlsx")


def by_libreoffice():
    for kind in ["ods", "xls"]:
        subprocess.run(["soffice", "--headless", "--convert-to", kind, "--outdir", here, here / "openpyxl.xlsx"], check=True)
        (here / f"openpyxl.{kind}").rename(here / f"libreoffice.{kind}")
    subprocess.run(["soffice", "--headless", "--convert-to", "xlsx", "--outdir", here, here / "libreoffice.ods"], check=True)


def by_xlsxwriter():
    book = xlsxwriter.Workbook(here / "xlsxwriter-1904.xlsx", {"date_1904": True, "constant_memory": True})
    sheet = book.add_worksheet("Ngày")
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    sheet.write_datetime(0, 0, datetime.datetime(2023, 7, 14), day)
    sheet.write_string(0, 1, "chữ trong ô")
    sheet.write_formula(0, 2, "=1+1", None, 2)
    sheet.write_formula(0, 3, "=1/0", None, "#DIV/0!")
    sheet.write_formula(0, 4, '="xã"', None, "xã")
    book.close()


by_openpyxl()
by_libreoffice()
by_xlsxwriter()
