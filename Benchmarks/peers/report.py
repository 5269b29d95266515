"""One half-year report as two templates, in our marks and in those of docxtpl, with the values for both.

As long as the review of a district: 40 headings, 60 paragraphs, 20 items, and an annex of 130 rows in nine columns.
"""
import json
import random

COLUMNS = ["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Cùng kỳ", "Thực hiện", "So kế hoạch (%)", "So cùng kỳ (%)", "Ghi chú"]
STYLES = {"heading": "Heading 2", "paragraph": "Body Text", "item": "List Bullet"}

OURS = {
    "value": "{{%s}}",
    "each": ("{{#each lines}}", "{{/each}}"),
    "if": ("{{#if %s}}", "{{/if}}"),
    "text": "{{text}}",
    "rows": ("{{#each rows}}", "{{/each}}"),
    "cell": "{{c%d}}",
    "when": {"bold": ("{{#if bold}}", "{{/if}}"), "plain": ("{{#unless bold}}", "{{/unless}}")},
}
DOCXTPL = {
    "value": "{{ %s }}",
    "each": ("{%p for line in lines %}", "{%p endfor %}"),
    "if": ("{%%p if line.kind == '%s' %%}", "{%p endif %}"),
    "text": "{{ line.text }}",
    "rows": ("{%tr for row in rows %}", "{%tr endfor %}"),
    "cell": "{{ row.c%d }}",
    "when": {"bold": ("{%tr if row.bold %}", "{%tr endif %}"), "plain": ("{%tr if not row.bold %}", "{%tr endif %}")},
}


def values():
    chance = random.Random(2023)
    number = lambda: f"{chance.randrange(1000, 9999) / 10:.1f}".replace(".", ",")
    sentence = lambda: (
        f"chỉ tiêu minh họa {chance.randrange(200)} đạt {number()} ha, bằng {number()}% kế hoạch tỉnh giao, "
        f"tăng {number()}% so với cùng kỳ năm 2022"
    )
    kinds = ["heading"] * 40 + ["paragraph"] * 60 + ["item"] * 20
    chance.shuffle(kinds)
    lines = [
        {"kind": kind, "text": f"Lĩnh vực {index}" if kind == "heading" else "; ".join(sentence() for _ in range(4)) + "."}
        for index, kind in enumerate(kinds)
    ]
    rows = []
    for index in range(130):
        bold = index % 10 == 0
        cells = [str(index), f"Chỉ tiêu minh họa {index}", "ha"] + [number() for _ in range(5)] + ["minh họa"]
        rows.append({"bold": bold, "cells": cells})
    singles = {
        "issuer": "ỦY BAN NHÂN DÂN HUYỆN (minh họa)",
        "title": "Kết quả thực hiện nhiệm vụ 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm",
        "date": "ngày 14 tháng 7 năm 2023",
        "authority": "TM. ỦY BAN NHÂN DÂN",
    }
    return {"singles": singles, "lines": lines, "rows": rows}


def write_template(path, marks):
    import docx
    from docx.enum.section import WD_ORIENT, WD_SECTION

    document = docx.Document()
    document.add_paragraph(marks["value"] % "issuer")
    document.add_paragraph(marks["value"] % "date")
    document.add_paragraph(marks["value"] % "title", style="Title")
    opening, closing = marks["each"]
    document.add_paragraph(opening)
    for kind, style in STYLES.items():
        begin, end = marks["if"]
        document.add_paragraph(begin % kind)
        document.add_paragraph(marks["text"], style=style)
        document.add_paragraph(end)
    document.add_paragraph(closing)
    document.add_paragraph(marks["value"] % "authority")
    section = document.add_section(WD_SECTION.NEW_PAGE)
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    write_annex(document.add_table(0, len(COLUMNS), style="Table Grid"), marks)
    document.save(path)


def write_annex(table, marks):
    def row(texts, bold=False):
        for cell, text in zip(table.add_row().cells, texts):
            cell.paragraphs[0].add_run(text).bold = bold

    row(COLUMNS, bold=True)
    row([marks["rows"][0]])
    for kind, (begin, end) in marks["when"].items():
        row([begin])
        row([marks["cell"] % (index + 1) for index in range(len(COLUMNS))], bold=kind == "bold")
        row([end])
    row([marks["rows"][1]])


def make(path):
    """Our template at `path`, the one of docxtpl and the values beside it."""
    write_template(path, OURS)
    write_template(f"{path}.docxtpl.docx", DOCXTPL)
    with open(f"{path}.json", "w", encoding="utf-8") as file:
        json.dump(values(), file, ensure_ascii=False)


def prepare(path):
    """The values lie ready, as in our program."""
    with open(f"{path}.json", encoding="utf-8") as file:
        written = json.load(file)
    rows = [{"bold": row["bold"], **{f"c{n + 1}": text for n, text in enumerate(row["cells"])}} for row in written["rows"]]
    context = {**written["singles"], "lines": written["lines"], "rows": rows}
    return path, context


def fill_docxtpl(prepared):
    import docxtpl

    path, context = prepared

    def fill():
        template = docxtpl.DocxTemplate(f"{path}.docxtpl.docx")
        template.render(context)
        template.save(f"{path}.peer.docx")
        return f"{path}.peer.docx"

    return fill


def counts(path):
    import docx

    root = docx.Document(path).element
    space = root.nsmap["w"]
    texts = "".join(element.text or "" for element in root.iter(f"{{{space}}}t"))
    rows = sum(1 for _ in root.iter(f"{{{space}}}tr"))
    return {"rows": str(rows), "characters": str(sum(1 for letter in texts if not letter.isspace()))}
