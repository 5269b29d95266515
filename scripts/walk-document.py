"""Walks a .docx with python-docx or a .xlsx with openpyxl, every part of it, and says what does not hold."""

import io
import sys
import zipfile

import docx
import openpyxl

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def walk_docx(path):
    document = docx.Document(path)
    styles = {style.style_id for style in document.styles}
    body = document.element.body
    for element in body.iter(W + "pStyle", W + "tblStyle", W + "rStyle"):
        assert element.get(W + "val") in styles, f"style {element.get(W + 'val')} is not declared"
    tags = [element.get(W + "val") for element in body.iter(W + "tag")]
    assert all(0 < len(tag) <= 64 for tag in tags), "a tag of a content control is empty or too long"
    numbers = [element.get(W + "val") for element in body.iter(W + "id") if element.getparent().tag == W + "sdtPr"]
    assert len(numbers) == len(set(numbers)), "two content controls have one number"
    for table in document.tables:
        width = len(table.columns)
        for row in table.rows:
            assert row.grid_cols_before + row.grid_cols_after + sum(cell.grid_span for cell in cells(row)) == width
    for part in document.part.package.iter_parts():
        assert part.blob is not None
        if part.partname.endswith(".xlsx"):
            walk_xlsx(io.BytesIO(part.blob))
    for section in document.sections:
        assert section.page_width and section.left_margin is not None and section.header.paragraphs is not None
    return f"{len(document.paragraphs)} paragraphs, {len(document.tables)} tables, {len(tags)} figures"


def cells(row):
    from docx.table import _Cell

    return [_Cell(element, row._parent) for element in row._tr.tc_lst]


def walk_xlsx(file):
    book = openpyxl.load_workbook(file)
    count = sum(1 for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None)
    assert count > 0, "a workbook without content"
    return f"{len(book.sheetnames)} sheets, {count} cells"


def main():
    path = sys.argv[1]
    try:
        with zipfile.ZipFile(path) as package:
            assert package.testzip() is None, "a part is damaged"
        found = walk_xlsx(path) if path.endswith(".xlsx") else walk_docx(path)
    except Exception as error:
        print(f"{path}: {type(error).__name__}: {error}", file=sys.stderr)
        return 1
    print(f"{path}: {found}")
    return 0


sys.exit(main())
