"""A reporting period from its opening to the leader's look, acted out: planner, two reporters, approvers, leader."""

import os
import tempfile
import unittest

import openpyxl
from people import ADDRESS, BrowserTests
from playwright.sync_api import expect

PERIOD = "2023-Q4"
FIRST, SECOND = "02569", "02545"


class MonthTests(BrowserTests):
    def test_a_period_from_its_opening_to_the_leaders_look(self):
        self.planner_opens()
        self.first_reporter_types_and_loses_the_network()
        self.second_reporter_uploads_a_workbook()
        self.approver_returns_by_keyboard_alone()
        self.first_reporter_mends()
        self.approvers_sign()
        self.planner_closes()
        self.late_figures_are_refused()
        self.leader_looks()

    def form(self, unit, place=""):
        """All rows, in the order of the form; without that a long form shows what is owed."""
        return f"{ADDRESS}/entry/{unit}/{PERIOD}{place}?show=all"

    def values(self, page):
        return page.locator("td.type > input[data-cell=value]")

    def planner_opens(self):
        page = self.browser("chuyen-vien-tong-hop")
        page.goto(ADDRESS + "/periods")
        page.fill("form.pick #period", PERIOD)
        page.click("form.pick button")
        expect(page.locator(".well[role=status]")).to_be_visible()
        expect(page.locator("table.periods")).to_contain_text("quý IV năm 2023")
        self.assertEqual(page.complaints, [])

    def first_reporter_types_and_loses_the_network(self):
        page = self.browser("phuc-ung.nhap", works_offline=True)
        page.goto(self.form(FIRST))
        self.until(page, "navigator.serviceWorker.controller !== null")
        page.goto(self.form(FIRST))
        for row, value in enumerate(["12", "7", "3"]):
            self.values(page).nth(row).fill(value)
        page.context.set_offline(True)
        page.click("button[value=save]")
        expect(page.locator("#desk-say")).to_contain_text("Không có mạng")
        page.context.set_offline(False)
        page.wait_for_url("**done=saved")
        self.send(page)

    def send(self, page):
        self.send_report(page)
        expect(page.locator(".well").first).to_contain_text("gửi duyệt")

    def second_reporter_uploads_a_workbook(self):
        page = self.browser("tan-trao.nhap")
        page.goto(self.form(SECOND))
        with page.expect_download() as download:
            page.click("a[href*='form.xlsx']")
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "bieu-quy-4.xlsx")
            download.value.save_as(path)
            self.fill(path, 4)
            page.goto(self.form(SECOND, "/upload"))
            page.set_input_files("#file", path)
            page.click("text=Đọc tệp")
            expect(page.locator(".found tbody tr strong")).to_have_count(4)
            page.click("button[value=save]")
        page.wait_for_url("**done=uploaded")
        self.send(page)

    def fill(self, path, count):
        """Types whole numbers into the first empty cells for values of a downloaded form."""
        book = openpyxl.load_workbook(path)
        sheet = book.worksheets[0]
        header = next(row for row in sheet.iter_rows() if any(cell.value == "tiendo-columns" for cell in row))
        column = next(cell.column for cell in header if cell.value == "value")
        keys = next(cell.column for cell in header if cell.value == "tiendo-columns")
        for row in sheet.iter_rows(min_row=header[0].row + 1):
            key = sheet.cell(row[0].row, keys).value
            cell = sheet.cell(row[0].row, column)
            if count and key and "@" in str(key) and cell.value is None:
                cell.value = 2
                count -= 1
        book.save(path)

    def tab_to(self, page, selector, text=None):
        """Presses Tab until the focus is on what is looked for."""
        for _ in range(300):
            page.keyboard.press("Tab")
            found = page.evaluate(
                """([selector, text]) => {
                    const here = document.activeElement;
                    return here.matches(selector) && (!text || here.textContent.includes(text));
                }""",
                [selector, text],
            )
            if found:
                return
        self.fail(f"the keyboard does not reach {selector} {text or ''}")

    def approver_returns_by_keyboard_alone(self):
        page = self.browser()
        page.goto(ADDRESS + "/sign-in")
        self.tab_to(page, "#name")
        page.keyboard.type("phuc-ung.duyet")
        self.tab_to(page, "#password")
        page.keyboard.type(os.environ["TIENDO_PASSWORD"])
        page.keyboard.press("Enter")
        page.wait_for_url("**/")
        page.goto(ADDRESS + "/approvals")
        self.tab_to(page, "table.waiting a")
        page.keyboard.press("Enter")
        page.wait_for_url("**/approvals/*")
        self.tab_to(page, "input.note")
        page.keyboard.type("Số này lấy ở đâu? Đề nghị kiểm tra lại.")
        self.tab_to(page, "button[value=return]")
        page.keyboard.press("Enter")
        expect(page.locator(".well[role=status]")).to_be_visible()
        self.assertEqual(page.complaints, [])

    def first_reporter_mends(self):
        page = self.browser("phuc-ung.nhap")
        page.goto(self.form(FIRST))
        asked = page.locator("tr:has(.asks)")
        expect(asked).to_have_count(1)
        expect(asked).to_contain_text("Số này lấy ở đâu?")
        asked.locator("input[data-cell=value]").first.fill("13")
        self.send(page)

    def approvers_sign(self):
        for name in ("phuc-ung.duyet", "tan-trao.duyet"):
            page = self.browser(name)
            page.goto(ADDRESS + "/approvals")
            for box in page.locator("table.waiting input[type=checkbox]").all():
                box.check()
            page.click("form.bulk .acts button")
            expect(page.locator(".well[role=status]")).to_be_visible()
            expect(page.locator("table.waiting input[type=checkbox]")).to_have_count(0)

    def planner_closes(self):
        page = self.browser("chuyen-vien-tong-hop")
        page.goto(ADDRESS + "/periods")
        row = page.locator("table.periods tr", has_text="quý IV năm 2023").filter(has_text="xã, phường").first
        row.locator("button", has_text="Đóng").click()
        expect(page.locator(".well[role=status]")).to_be_visible()
        self.assertEqual(page.complaints, [])

    def late_figures_are_refused(self):
        page = self.browser("phuc-ung.nhap")
        page.goto(self.form(FIRST))
        expect(page.locator(".note", has_text="đóng").first).to_be_visible()
        expect(self.values(page).nth(0)).to_have_value("13,0")

    def leader_looks(self):
        page = self.browser("lanh-dao")
        page.goto(ADDRESS + "/")
        expect(page.locator("main h1")).to_be_visible()
        page.goto(f"{ADDRESS}/units/{FIRST}?period={PERIOD}")
        report = page.locator("tr", has_text="quý IV năm 2023").filter(has_text="đã duyệt")
        expect(report.first).to_be_visible()
        self.assertEqual(page.complaints, [])


if __name__ == "__main__":
    unittest.main()
