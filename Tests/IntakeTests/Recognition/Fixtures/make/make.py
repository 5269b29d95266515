"""Makes the office tables of the tests. All figures are illustrative.

python3 make.py FOLDER   (needs openpyxl; soffice for .xls and .ods)
"""

import subprocess
import sys
import zipfile
from pathlib import Path

from openpyxl import Workbook

folder = Path(sys.argv[1])


def book(name, sheets):
    """sheets: name -> (rows, merged, hidden columns, hidden rows)"""
    workbook = Workbook()
    workbook.remove(workbook.active)
    for title, (rows, merged, columns, hidden) in sheets.items():
        sheet = workbook.create_sheet(title)
        for row in rows:
            sheet.append(row)
        for area in merged:
            sheet.merge_cells(area)
        for column in columns:
            sheet.column_dimensions[column].hidden = True
        for row in hidden:
            sheet.row_dimensions[row].hidden = True
    workbook.save(folder / name)


N = None
SIGNED = [[N], [N, N, N, N, N, N, N, "Sơn Dương, ngày 14 tháng 6 năm 2023"], [N, "NGƯỜI LẬP BIỂU", N, N, N, N, N, "TM. ỦY BAN NHÂN DÂN"], [N, N, N, N, N, N, N, "CHỦ TỊCH"]]

# 1. The annex of a report on six months, as in every district.
annex = [
    ["ỦY BAN NHÂN DÂN", N, N, N, N, N, N, "Biểu số 01"],
    ["HUYỆN SƠN DƯƠNG"],
    ["KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU KINH TẾ - XÃ HỘI 6 THÁNG ĐẦU NĂM 2023"],
    ["(Kèm theo Báo cáo số 321/BC-UBND ngày 15/6/2023)"],
    [N],
    ["TT", "Chỉ tiêu", "ĐVT", "TH 6 tháng năm 2022", "Kế hoạch năm 2023", N, "Ước TH 6 tháng năm 2023", "So sánh (%)", N, N, "Ghi chú"],
    [N, N, N, N, "Tỉnh giao", "HĐND huyện giao", N, "KH tỉnh", "KH huyện", "Cùng kỳ", N],
    ["A", "B", "C", 1, 2, 3, 4, "5=4/2", "6=4/3", "7=4/1", 8],
    ["I", "KINH TẾ"],
    [1, "Tổng sản lượng lương thực có hạt", "Tấn", 40000, 82000, 83000, 41000, 50.0, 49.4, 102.5, "vụ xuân"],
    [N, "Trong đó: Thóc", "Tấn", 30000, 60000, 60500, 30900, 51.5, 51.1, 103.0],
    [2, "Tổng đàn lợn", "Nghìn con", 88.5, 95, 96, 92.15, 97.0, 96.0, 104.1],
    [3, "Trồng rừng tập trung", "Ha", 800, 1500, 1550, 1068, 71.9, 68.9, 133.5],
    ["II", "TÀI CHÍNH"],
    [1, "Thu ngân sách nhà nước trên địa bàn", "Triệu đồng", 61000, 150000, 162000, 75300, 50.2, 46.5, 123.4],
    ["-", "Thu tiền sử dụng đất", "Triệu đồng", 20000, 60000, 65000, "-", N, N, N],
    ["III", "XÃ HỘI"],
    [1, "Tỷ lệ hộ nghèo (chuẩn đa chiều)", "%", N, 18.5, 18, N, N, N, N, "đánh giá cuối năm"],
    [N, "Ghi chú: số liệu minh họa"],
] + SIGNED
book("annex.xlsx", {"Bieu 01": (annex, ["A6:A7", "B6:B7", "C6:C7", "D6:D7", "E6:F6", "G6:G7", "H6:J6", "K6:K7", "A3:K3"], [], [])})

# 2. The same without merged cells, with numbers as text and a header without diacritics.
loose = [
    ["BAO CAO 6 THANG DAU NAM 2023 - HUYEN SON DUONG", N, N, N],
    ["STT", "CHI TIEU", "DVT", "KE HOACH NAM 2023", N, "THUC HIEN"],
    [N, N, N, "TINH GIAO", "HDND HUYEN GIAO", "6 THANG"],
    ["1", "Tong san luong luong thuc co hat", "tấn", "82.000", "83.000", "41.000"],
    ["2", "Tong dan lon", "con", "95.000", "96.000", "92.150"],
    ["3", "Trong rung tap trung", "ha", "1.500", "1.550", "1.068,5"],
]
book("text-numbers.xlsx", {"Sheet1": (loose, [], [], [])})

# 3. Communes down, a group of columns for each indicator, a total that is wrong in one column.
matrix = [
    ["BIỂU TỔNG HỢP 6 THÁNG ĐẦU NĂM 2023 CÁC XÃ, THỊ TRẤN HUYỆN SƠN DƯƠNG"],
    ["STT", "Xã, thị trấn", "Trồng rừng tập trung (ha)", N, N, "Tổng đàn lợn (con)", N, N],
    [N, N, "KH tỉnh giao", "TH", "% KH", "KH tỉnh giao", "TH", "% KH"],
    [N, "Toàn huyện", 300, 205.5, 68.5, 9000, 8650, 96.1],
    [1, "TT. Sơn Dương", 40, 20.5, 51.3, 1000, 900, 90.0],
    [2, "X. Tân Trào", 100, 80, 80.0, 3000, 2950, 98.3],
    [3, "Xã Hợp Hoà", 90, 60, 66.7, 3000, 2800, 93.3],
    [4, "Minh Thanh", 70, 45, 64.3, 2000, 1900, 95.0],
]
book("matrix.xlsx", {"TH": (matrix, ["A2:A3", "B2:B3", "C2:E2", "F2:H2", "A1:H1"], [], [])})

# 4. A budget in million dong, with the tree of the treasury.
budget = [
    ["UBND HUYỆN SƠN DƯƠNG"],
    ["TÌNH HÌNH THU NGÂN SÁCH 6 THÁNG ĐẦU NĂM 2023"],
    [N, N, N, "Đơn vị tính: Triệu đồng"],
    ["STT", "Nội dung thu", "Dự toán tỉnh giao năm 2023", "Thực hiện 6 tháng", "Thực hiện/DT tỉnh (%)"],
    ["A", "B", 1, 2, "3=2/1"],
    ["A", "THU NGÂN SÁCH NHÀ NƯỚC TRÊN ĐỊA BÀN", 150000, 75300.5, 50.2],
    ["I", "Thu nội địa", 150000, 75300.5, 50.2],
    [1, "Thu tiền sử dụng đất", 60000, 22000, 36.7],
    [2, "Lệ phí trước bạ", 90000, 53300.5, 59.2],
]
book("budget.xlsx", {"Thu": (budget, [], [], [])})

# 5. Indicators down, communes across.
across = [
    ["KẾT QUẢ 6 THÁNG ĐẦU NĂM 2023 THEO XÃ"],
    ["TT", "Chỉ tiêu", "Đơn vị tính", "Toàn huyện", "Tân Trào", "Hợp Hòa", "Minh Thanh (H. Sơn Dương)"],
    [1, "Trồng rừng tập trung", "ha", 185, 80, 60, 45],
    [2, "Tổng đàn lợn", "con", 7650, 2950, 2800, 1900],
]
book("across.xlsx", {"Theo xa": (across, [], [], [])})

# 6. Years across, as numbers.
years = [
    ["HUYỆN SƠN DƯƠNG: MỘT SỐ CHỈ TIÊU CHỦ YẾU"],
    ["Chỉ tiêu", "Đơn vị tính", 2020, 2021, 2022],
    ["Tổng đàn lợn", "con", 81000, 84500, 88500],
    ["Trồng rừng tập trung", "ha", 1450.5, 1510, 1600],
]
book("years.xlsx", {"Nam": (years, [], [], [])})

# 7. A hidden column and hidden rows: what nobody sees is not read.
hidden = [
    ["Huyện Sơn Dương, quý I năm 2023"],
    ["STT", "Chỉ tiêu", "ĐVT", "Số cũ", "Thực hiện"],
    [1, "Tổng đàn lợn", "con", 1, 90000],
    [2, "Trồng rừng tập trung", "ha", 2, 5],
    [2, "Trồng rừng tập trung", "ha", 3, 120],
]
book("hidden.xlsx", {"Q1": (hidden, [], ["D"], [4])})

# 8. The header again on the second page, blank rows between.
pages = [
    ["Huyện Sơn Dương - thực hiện 9 tháng năm 2023"],
    ["STT", "Chỉ tiêu", "ĐVT", "Thực hiện"],
    [1, "Tổng đàn lợn", "con", 93000],
    [N],
    ["STT", "Chỉ tiêu", "ĐVT", "Thực hiện"],
    [2, "Trồng rừng tập trung", "ha", 1400],
]
book("pages.xlsx", {"9T": (pages, [], [], [])})

# 9. Two tables side by side.
beside = [
    ["Trồng rừng tập trung (ha) 6 tháng đầu năm 2023, huyện Sơn Dương"],
    ["TT", "Xã", "Thực hiện", N, "TT", "Xã", "Thực hiện"],
    [1, "Tân Trào", 80, N, 3, "Minh Thanh", 45],
    [2, "Hợp Hòa", 60, N, 4, "Thị trấn Sơn Dương", 20.5],
]
book("beside.xlsx", {"2 cot": (beside, [], [], [])})

# 10. Two tables one below the other, and a second sheet.
stacked = [
    ["1. Chăn nuôi (huyện Sơn Dương, 6 tháng đầu năm 2023)"],
    ["STT", "Chỉ tiêu", "ĐVT", "Thực hiện"],
    [1, "Tổng đàn lợn", "con", 92150],
    [N],
    ["2. Lâm nghiệp (huyện Sơn Dương, 6 tháng đầu năm 2023)"],
    ["STT", "Nội dung", "ĐVT", "Kế hoạch tỉnh giao", "Thực hiện"],
    [1, "Trồng rừng tập trung", "ha", 1500, 1068],
]
second = [
    ["Huyện Sơn Dương, 6 tháng đầu năm 2023"],
    ["STT", "Chỉ tiêu", "ĐVT", "Thực hiện"],
    [1, "Tổng sản lượng lương thực có hạt", "1000 tấn", 41],
]
book("stacked.xlsx", {"NN": (stacked, [], [], []), "LT": (second, [], [], [])})

# 11 and 12. Monthly and half-yearly tables in the formats of other programs.
monthly = [
    ["UBND HUYỆN SƠN DƯƠNG"],
    ["BÁO CÁO THÁNG 5 NĂM 2023"],
    ["STT", "Chỉ tiêu", "ĐVT", "Kế hoạch năm (huyện giao)", "Thực hiện tháng 5", "Thực hiện tháng 5 năm 2022"],
    [1, "Tổng đàn lợn", "con", 96000, 91000, 87000],
    [2, "Trồng rừng tập trung", "ha", 1550, 310, 280],
]
book("monthly.xlsx", {"T5": (monthly, [], [], [])})
groups = [
    ["Huyện Sơn Dương - 6 tháng đầu năm 2023"],
    ["Số TT", "Nội dung chỉ tiêu", "Đơn vị tính", "Nghị quyết HĐND giao 2023", "Kết quả thực hiện 6 tháng"],
    ["a)", "Trồng rừng tập trung", "ha", 1550, 1068],
    ["b)", "Đàn lợn, tổng", "con", 96000, 92150],
]
book("groups.xlsx", {"KQ": (groups, [], [], [])})
for name, kind in (("monthly.xlsx", "xls"), ("groups.xlsx", "ods")):
    subprocess.run(["soffice", "--headless", "--convert-to", kind, "--outdir", folder, folder / name], check=True)
    (folder / name).unlink()

# 13. Text with semicolons, as Excel in Vietnamese writes it.
(folder / "semicolon.csv").write_text(
    "Huyện Sơn Dương;;;\n6 tháng đầu năm 2023;;;\nSTT;Chỉ tiêu;ĐVT;Thực hiện\n1;Trồng rừng tập trung;ha;1.068,5\n"
    "2;Tổng đàn lợn;con;92.150\n", encoding="utf-8-sig")

# 14. By hand: inline strings and merged cells, no styles.
rows = [
    ["Thị trấn Sơn Dương, 6 tháng đầu năm 2023"],
    ["STT", "Chỉ tiêu", "Thực hiện"],
    [1, "Trồng rừng tập trung (ha)", 20.5],
    [2, "Tổng đàn lợn (con)", 900],
]


def cell(row, column, value):
    place = f"{'ABCDEF'[column]}{row}"
    if isinstance(value, str):
        return f'<c r="{place}" t="inlineStr"><is><t>{value}</t></is></c>'
    return f'<c r="{place}"><v>{value}</v></c>'


body = "".join(
    f'<row r="{r}">' + "".join(cell(r, c, v) for c, v in enumerate(row) if v is not None) + "</row>"
    for r, row in enumerate(rows, 1))
main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
package = "http://schemas.openxmlformats.org/package/2006"
with zipfile.ZipFile(folder / "by-hand.xlsx", "w", zipfile.ZIP_DEFLATED) as out:
    out.writestr("[Content_Types].xml", f'<Types xmlns="{package}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>')
    out.writestr("_rels/.rels", f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
    out.writestr("xl/workbook.xml", f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="TT" sheetId="1" r:id="r1"/></sheets></workbook>')
    out.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>')
    out.writestr("xl/worksheets/sheet1.xml", f'<worksheet xmlns="{main}"><sheetData>{body}</sheetData><mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells></worksheet>')

# Bad ones.
bad = [
    ["Huyện Sơn Dương, 6 tháng đầu năm 2023"],
    ["STT", "Chỉ tiêu", "ĐVT", "Thực hiện"],
    [1, "Tổng đàn lợn", "con", "khoảng 92 nghìn"],
    [2, "Trồng rừng tập trung", "tấn", 1068],
    [3, "Tổng sản lượng lương thực có hạt", "tấn", "#REF!"],
]
book("bad-cells.xlsx", {"Loi": (bad, [], [], [])})
book("letter.xlsx", {"CV": ([["Kính gửi: Ủy ban nhân dân huyện"], ["Căn cứ kế hoạch năm 2023 của tỉnh;"], ["Trân trọng./."]], [], [], [])})
unsaid = [
    ["Biểu tổng hợp"],
    ["STT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Số liệu"],
    [1, "Tổng đàn lơn", "con", 96000, 92150],
]
book("unsaid.xlsx", {"Sheet1": (unsaid, [], [], [])})
