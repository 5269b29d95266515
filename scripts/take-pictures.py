"""Takes the pictures of the manuals from the example: `take-pictures.py FOLDER [NAME …]`.

The story of docs/vi/vai-tro and docs/en/roles is acted out once, in its order, on an example that is fresh: a report
is sent, returned, mended, approved. Each picture is taken in both languages where the story has come to it. It is cut
to what the text speaks of and has 128 colours: 1,100 pixels wide, at most 860 high, so that a manual stays light.
"""

import datetime
import os
import sys
import tempfile

import openpyxl
from PIL import Image
from playwright.sync_api import sync_playwright

ADDRESS = os.environ["TIENDO_ADDRESS"]
PASSWORD = os.environ["TIENDO_PASSWORD"]
WIDTH, HEIGHT = 1100, 860
VIEW = "unit=076&period=2023-S1"
# The whole form: the story types into rows that are not owed, too.
FORM, OTHER_FORM = "/entry/02569/2023-12?show=all", "/entry/02545/2023-12?show=all"
PLANNER, REPORTER, APPROVER = "chuyen-vien-tong-hop", "phuc-ung.nhap", "phuc-ung.duyet"
OTHER_REPORTER, LEADER, INSPECTOR, ADMINISTRATOR = "tan-trao.nhap", "lanh-dao", "thanh-tra", "quan-tri"

DRAFT = (
    "Sáu tháng đầu năm 2023, huyện trồng mới 1.903,5 ha rừng, đạt 106,3% kế hoạch tỉnh giao. "
    "Tạo việc làm mới cho 3.522 lao động, đạt 73,2% kế hoạch. "
    "Tỷ lệ lao động qua đào tạo đạt 67%; 28/31 xã, thị trấn đạt tiêu chí quốc gia về y tế."
)

PLAN = (
    "Mã chỉ tiêu,Mã đơn vị,Năm,Cấp giao,Số giao,Hiệu lực từ,Văn bản,Trạng thái\n"
    "jobs-created,02569,2023,HĐND huyện giao,190,2023-08-01,Nghị quyết điều chỉnh của HĐND huyện,điều chỉnh\n"
)


class Story:
    """The people of the example at their browsers, each once in each language."""

    def __init__(self, chromium, folder, wanted):
        self.chromium, self.folder, self.wanted = chromium, folder, wanted
        self.browsers = {}

    def at(self, person, path, language="vi"):
        """The browser of a person, gone to a page."""
        page = self.browsers.get((person, language)) or self.sign_in(person, language)
        page.goto(ADDRESS + path)
        return page

    def sign_in(self, person, language):
        context = self.chromium.new_context(
            locale="vi-VN" if language == "vi" else "en-GB", viewport={"width": WIDTH, "height": HEIGHT},
            reduced_motion="reduce", service_workers="block")
        context.set_default_timeout(10_000)
        page = context.new_page()
        page.on("dialog", lambda dialog: dialog.accept())
        page.goto(ADDRESS + "/sign-in")
        page.fill("#name", person)
        page.fill("#password", PASSWORD)
        page.click(".gate button")
        self.browsers[person, language] = page
        return page

    def picture(self, name, person, path, prepare=None, top=None, bottom=None, height=HEIGHT):
        """Takes a picture from the top of one thing to the bottom of another; without them from the top of the page."""
        if self.wanted and name not in self.wanted:
            return
        for language in ("vi", "en"):
            page = self.at(person, path, language)
            if prepare:
                prepare(page)
            file = f"{self.folder}/{name}-{language}.png"
            page.screenshot(path=file, clip=cut(page, top, bottom, height))
            lighten(file)
            print(file)


def cut(page, top, bottom, height):
    """What is cut out of the window, once it shows the top; the head of a long form stays in sight above it."""
    page.evaluate("document.activeElement.blur()")
    above = 0
    if top:
        page.locator(top).first.evaluate(
            "e => { const head = e.closest('.deskform')?.querySelector('thead'); "
            "scrollTo(0, e.getBoundingClientRect().top + scrollY - (head ? head.offsetHeight : 12)); }")
        above = max(0, page.locator(top).first.bounding_box()["y"] - 12)
        if page.locator(".deskform thead").count():
            above = 0
    else:
        page.evaluate("scrollTo(0, 0)")
    if bottom:
        box = page.locator(bottom).first.bounding_box()
        height = min(height, box["y"] + box["height"] + 16 - above)
    return {"x": 0, "y": above, "width": WIDTH, "height": max(60, min(height, HEIGHT - above))}


def lighten(file):
    Image.open(file).convert("RGB").quantize(128, dither=Image.Dither.NONE).save(file, optimize=True)


def type_report(page, local="7", reason="bổ sung 2 lao động"):
    """A correction with its reason, a rate by its parts, a number that was missing."""
    for name, value in {
        "v.jobs-created": "9", "v.jobs-local": local, "t.jobs-created": reason,
        "t.jobs-local": "bổ sung 2 lao động", "n.trained-labour-rate": "3420", "d.trained-labour-rate": "5100",
        "v.makeshift-houses-removed": "3",
    }.items():
        page.fill(f"[name='{name}']", value)
    page.wait_for_timeout(600)


def send(page):
    page.click("button[value=submit]")
    part = page.locator("dialog.ask button.quiet")
    if part.count():
        part.click()
    page.wait_for_url("**done=submitted")


def fill_workbook(story, path):
    """A form downloaded by the other reporter, three of its empty cells filled in."""
    page = story.at(OTHER_REPORTER, OTHER_FORM)
    with page.expect_download() as download:
        page.click("a[href*='form.xlsx']")
    download.value.save_as(path)
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    header = next(row for row in sheet.iter_rows() if any(cell.value == "tiendo-columns" for cell in row))
    column = {cell.value: cell.column for cell in header}
    figures = {"makeshift-houses-removed": 2, "jobs-created": None, "health-standard-communes": 1}
    for row in range(header[0].row + 1, sheet.max_row + 1):
        key = str(sheet.cell(row, column["tiendo-columns"]).value or "")
        for indicator, value in figures.items():
            if value is not None and key.startswith(indicator):
                sheet.cell(row, column["value"]).value = value
    book.save(path)


def upload(path):
    def prepare(page):
        page.set_input_files("#file", path)
        page.locator("form[enctype] button").first.click()
        page.wait_for_selector(".found tbody tr")

    return prepare


def remark(page):
    page.locator("tr", has_text="dột nát").or_(page.locator("tr", has_text="akeshift")).locator(
        "input.note").fill("Thiếu danh sách hộ")


def check(page):
    page.fill("textarea", DRAFT)
    page.fill("[name=unit]", "076")
    page.select_option("[name=period]", "2023-S1")
    page.locator("main form button").first.click()
    page.wait_for_selector("#result, h2")


def tell_reporting(story):
    """The reporter and the approver of a commune, from the form to the signature."""
    story.picture("reporter-form", REPORTER, FORM, lambda page: type_report(page, local="12", reason=""),
                  top="tr:has(#i-jobs-created)")
    page = story.at(REPORTER, FORM)
    type_report(page)
    send(page)
    story.picture("approver-home", APPROVER, "/", bottom="main")
    story.picture("approver-list", APPROVER, "/approvals", bottom="main")

    page = story.at(APPROVER, "/approvals")
    page.click("table.waiting a")
    page.wait_for_url("**/approvals/*")
    report = page.url.removeprefix(ADDRESS)
    story.picture("approver-report", APPROVER, report, remark, bottom=".deskfoot")
    remark(page)
    page.click("button[value=return]")
    page.wait_for_selector(".well[role=status]")

    story.picture("reporter-home", REPORTER, "/", bottom="main")
    story.picture("reporter-remark", REPORTER, FORM, bottom="p.wrong")
    story.picture("reporter-mend", REPORTER, FORM, top="tr:has(#i-makeshift-houses-removed)", height=260)
    page = story.at(REPORTER, FORM)
    page.fill("[name='v.makeshift-houses-removed']", "4")
    send(page)
    page = story.at(APPROVER, report.rsplit("/", 1)[0])
    page.check("table.waiting input[type=checkbox]")
    page.click("form.bulk .acts button")
    page.wait_for_selector(".well[role=status]")
    story.picture("approver-delegation", APPROVER, "/account", hand_on, 
                  top="#delegation", bottom="section[aria-labelledby=delegation]")

    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "bieu-thang-12.xlsx")
        fill_workbook(story, path)
        story.picture("reporter-upload", OTHER_REPORTER, OTHER_FORM.replace("?show=all", "/upload"), upload(path), bottom="main")


def hand_on(page):
    today = datetime.date.today()
    page.fill("[id^=deputy-]", "huyen.duyet")
    page.fill("[id^=from-]", today.isoformat())
    page.fill("[id^=to-]", (today + datetime.timedelta(days=7)).isoformat())


def tell_planning(story):
    story.picture("planner-scoreboard", PLANNER, f"/scoreboard?{VIEW}")
    story.picture("planner-home", PLANNER, "/", bottom="main")
    story.picture("planner-reporting", PLANNER, "/reporting?unit=076&period=2023")
    story.picture("planner-reminders", PLANNER, "/reminders", bottom="main")
    close(story.at(PLANNER, "/periods"))
    story.picture("planner-periods", PLANNER, "/periods", let_in, bottom="table.periods tbody tr:nth-child(6)")
    story.picture("planner-check", PLANNER, "/check", check, top=".outcome", height=640)


def close(page):
    row = page.locator("table.periods tr", has_text="tháng 11 năm 2023").filter(has_text="xã, phường").first
    row.locator("button", has_text="Đóng").click()
    page.wait_for_selector(".well[role=status]")


def let_in(page):
    page.locator("td.does > a").first.click()
    page.wait_for_selector(".gatebox")
    box = page.locator(".gatebox form").first
    box.locator("select").select_option(label=box.locator("option", has_text="Phúc Ứng").first.inner_text())
    box.locator("[type=date]").fill((datetime.date.today() + datetime.timedelta(days=7)).isoformat())
    page.locator(".gatebox [name=reason]").first.fill("xã bị mất điện, gửi muộn")


def tell_reading(story):
    story.picture("leader-home", LEADER, "/", bottom="main")
    story.picture("leader-indicator", LEADER, f"/indicators/jobs-created?{VIEW}", top=".strip")
    story.picture("leader-matrix", LEADER, f"/matrix?{VIEW}")
    story.picture("inspector-home", INSPECTOR, "/", bottom="main")
    story.picture("inspector-journal", INSPECTOR, "/journal?of-unit=02569")
    story.picture("inspector-figure", INSPECTOR, "/figures/jobs-created/076/2023-S1/actual")
    story.picture("inspector-changes", INSPECTOR, f"/changes?change=23&{VIEW}")


def tell_administration(story):
    story.picture("administrator-home", ADMINISTRATOR, "/", bottom="section")
    story.picture("administrator-people", ADMINISTRATOR, "/administration/people", top="form.pick")
    story.picture("administrator-link", ADMINISTRATOR, "/administration/people/phuc-ung.nhap", make_link)
    story.picture("administrator-preview", ADMINISTRATOR, "/administration/import", paste_plan, bottom="main")


def make_link(page):
    page.locator("form[action$='/link'] button").click()
    page.wait_for_selector(".well")


def paste_plan(page):
    page.fill("textarea", PLAN)
    page.locator("form:has(textarea) button").click()
    page.wait_for_selector("[name=reason], .wrong")


def main():
    folder, wanted = sys.argv[1], sys.argv[2:]
    with sync_playwright() as engine:
        chromium = engine.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        story = Story(chromium, folder, wanted)
        tell_reporting(story)
        tell_planning(story)
        tell_reading(story)
        tell_administration(story)
        chromium.close()


main()
