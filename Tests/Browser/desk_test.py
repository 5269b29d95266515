"""A reporter's minute at the desk, in a real browser: keys, pasting, undo, no network, somebody else's changes."""

import os
import tempfile
import unittest

import openpyxl
from people import ADDRESS, BrowserTests
from playwright.sync_api import expect

# All rows, in the order of the form; without that a long form shows what is owed.
ALL = "?show=all"
FORM = "/entry/02569/2023-Q3" + ALL


class DeskTests(BrowserTests):
    def browser(self, name="phuc-ung.nhap"):
        """A browser of its own with somebody signed in, and what its console complained of."""
        context = self.chromium.new_context(locale="vi-VN", viewport={"width": 1440, "height": 900})
        self.addCleanup(context.close)
        page = context.new_page()
        page.complaints = []
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on("dialog", lambda dialog: dialog.accept())
        self.sign_in(page, name)
        return page

    def test_keys_paste_and_undo(self):
        page = self.browser()
        page.goto(ADDRESS + "/entry/02569/2023-Q1" + ALL)
        cells = self.values(page)
        cells.nth(0).fill("12")
        cells.nth(0).press("Enter")
        expect(cells.nth(1)).to_be_focused()
        cells.nth(1).press("ArrowUp")
        expect(cells.nth(0)).to_be_focused()
        self.paste(cells.nth(0), "1,250.5\tchính thức\r\n3.25\tsơ bộ\r\n")
        expect(cells.nth(0)).to_have_value("1250,5")
        expect(cells.nth(1)).to_have_value("3,25")
        expect(page.locator("td.type select").nth(0)).to_have_value("official")
        cells.nth(0).press("Control+z")
        expect(cells.nth(0)).to_have_value("12")
        cells.nth(0).press("Control+y")
        expect(cells.nth(0)).to_have_value("1250,5")
        self.assertEqual(page.complaints, [])

    def test_arrows_pass_a_list_and_change_nothing_in_it(self):
        page = self.browser()
        page.goto(ADDRESS + "/entry/02569/2023-Q1" + ALL)
        cell = self.values(page).nth(0)
        row = page.locator("tr[data-code]:has(input[data-cell=value])").nth(0)
        status = row.locator("select")
        before = status.input_value()
        cell.fill("1,5")
        cell.press("ArrowRight")
        expect(status).to_be_focused()
        status.press("ArrowRight")
        expect(row.locator("input.note")).to_be_focused()
        page.keyboard.press("ArrowLeft")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowUp")
        expect(status).to_be_focused()
        expect(status).to_have_value(before)
        page.keyboard.press("ArrowLeft")
        expect(cell).to_be_focused()
        # The cell is chosen whole: one press leaves it.
        page.keyboard.press("ArrowRight")
        expect(status).to_be_focused()

    def test_a_column_of_the_form_as_a_workbook_falls_on_its_rows(self):
        page = self.browser()
        page.goto(ADDRESS + "/entry/02569/2023-Q1" + ALL)
        lines = page.evaluate(
            "() => [...document.querySelector('table.entry').tBodies[0].rows].map((row) =>"
            " row.querySelector('input.num') ? 'cell' : row.dataset.formula ? 'formula' : 'heading')")
        first = lines.index("cell")
        block, expected = [], []
        for kind in lines[first:first + 30]:
            block.append(str(len(expected) + 1) if kind == "cell" else "")
            if kind == "cell":
                expected.append(str(len(expected) + 1))
        self.assertIn("heading", lines[first:first + 30])
        values = page.locator("tr[data-code] td.type:has(input.num)")
        cell = values.nth(0).locator("input.num").first
        self.paste(cell, "\n".join(block) + "\n")
        for at, value in enumerate(expected):
            expect(values.nth(at).locator("input.num").first).to_have_value(value)
        expect(page.locator("#desk-say")).to_contain_text(f"Đã dán {len(expected)} ô.")
        page.keyboard.press("Control+z")
        # A list without headings falls on one row after the other, and a dash is nothing.
        self.paste(cell, "\n".join(["8", "-", "…", "9"]) + "\n")
        for at, value in enumerate(["8", "", "", "9"]):
            expect(values.nth(at).locator("input.num").first).to_have_value(value)
        expect(page.locator("#desk-say")).to_contain_text("Đã dán 2 ô.")

    def test_two_windows_of_one_form_keep_what_both_typed(self):
        one = self.browser()
        address = ADDRESS + "/entry/02569/2022-Q4" + ALL
        one.goto(address)
        other = one.context.new_page()
        other.goto(address)
        self.values(one).nth(0).fill("251")
        self.values(other).nth(1).fill("1")
        one.close()
        other.goto(address)
        expect(self.values(other).nth(0)).to_have_value("251")
        expect(self.values(other).nth(1)).to_have_value("1")

    def test_the_key_that_saves_elsewhere_saves_here(self):
        page = self.browser()
        page.goto(ADDRESS + "/entry/02569/2022-Q3" + ALL)
        self.values(page).nth(0).fill("3")
        page.keyboard.press("Control+s")
        page.wait_for_url("**done=saved")

    def test_nobody_sends_a_part_unawares(self):
        page = self.browser("tan-trao.nhap")
        page.goto(ADDRESS + "/entry/02545/2023-Q4")
        if not page.locator(".owes:visible").count():
            self.skipTest("nothing is owed")
        page.keyboard.press("Tab")
        page.locator("button[value=submit]").press("Enter")
        box = page.locator("dialog.ask")
        expect(box).to_contain_text("Còn thiếu")
        page.keyboard.press("Escape")
        expect(box).to_have_count(0)
        self.assertTrue(page.evaluate("document.activeElement.classList.contains('num')"))

    def test_without_a_network_any_page_leads_to_the_forms_that_are_kept(self):
        page = self.browser()
        page.goto(ADDRESS + FORM)
        self.until(page, "navigator.serviceWorker.controller !== null")
        page.goto(ADDRESS + FORM)
        page.context.set_offline(True)
        page.goto(ADDRESS + "/")
        page.click("a[href='/entry/02569/2023-Q3']")
        expect(page.locator("#desk")).to_be_visible()

    def test_what_can_not_be_is_told_while_typing(self):
        page = self.browser()
        page.goto(ADDRESS + "/entry/02569/2023-Q1" + ALL)
        cell = self.values(page).nth(0)
        cell.fill("12.5")
        expect(cell).to_have_attribute("aria-invalid", "true")
        expect(page.locator(".live").first).to_have_text("Phải là một số, như 1.900 hoặc 96,6.")
        cell.fill("12,5")
        expect(cell).to_have_attribute("aria-invalid", "false")

    def test_what_was_typed_without_a_network_is_sent_when_it_is_back(self):
        page = self.browser()
        page.goto(ADDRESS + FORM)
        self.until(page, "navigator.serviceWorker.controller !== null")
        page.goto(ADDRESS + FORM)
        cell = self.values(page).nth(0)
        page.context.set_offline(True)
        cell.fill("41,5")
        page.click("button[value=save]")
        expect(page.locator("#desk-say")).to_contain_text("Không có mạng")
        page.reload()
        expect(self.values(page).nth(0)).to_have_value("41,5")
        page.context.set_offline(False)
        page.wait_for_url("**done=saved")
        expect(page.locator(".well").first).to_have_text("Đã lưu nháp.")
        expect(self.values(page).nth(0)).to_have_value("41,5")
        self.assertEqual(page.complaints, [])

    def test_a_session_that_ended_loses_nothing(self):
        page = self.browser("tan-trao.nhap")
        page.goto(ADDRESS + "/entry/02545/2023-Q3" + ALL)
        cell = self.values(page).nth(1)
        cell.fill("7")
        page.context.clear_cookies()
        page.click("button[value=save]")
        expect(page.locator("#desk-say")).to_contain_text("phiên đăng nhập đã hết")
        self.sign_in(page, "tan-trao.nhap")
        page.goto(ADDRESS + "/entry/02545/2023-Q3" + ALL)
        expect(self.values(page).nth(1)).to_have_value("7")

    def test_two_at_one_form_see_both_figures(self):
        one, other = self.browser(), self.browser()
        for page in (one, other):
            page.goto(ADDRESS + "/entry/02569/2023-Q2" + ALL)
        self.values(other).nth(2).fill("10")
        other.click("button[value=save]")
        other.wait_for_url("**done=saved")
        self.values(one).nth(2).fill("11")
        one.click("button[value=save]")
        expect(one.locator(".theirs")).to_contain_text("vừa lưu lúc")
        expect(self.values(one).nth(2)).to_have_value("11")
        theirs = one.locator("button.take").get_attribute("data-same").split("|")[0]
        one.click("button.take")
        expect(self.values(one).nth(2)).to_have_value(theirs)
        self.values(one).nth(2).fill("11")
        one.click("button[value=save]")
        one.wait_for_url("**done=saved")
        expect(self.values(one).nth(2)).to_have_value("11,0")

    def test_one_tap_takes_over_the_last_period(self):
        page = self.browser()
        page.goto(ADDRESS + "/entry/02569/2023-12" + ALL)
        same = page.locator("button.same").first
        cell = page.locator("tr", has=same).locator("input.num").first
        before = cell.input_value()
        cell.fill("1")
        same.click()
        expect(cell).to_have_value(same.get_attribute("data-same").split("|")[0])
        cell.press("Control+z")
        expect(cell).to_have_value("1")
        cell.press("Control+z")
        expect(cell).to_have_value(before)
        self.assertEqual(page.complaints, [])

    def test_a_huge_paste_is_refused_with_a_word(self):
        page = self.browser()
        page.goto(ADDRESS + "/entry/02569/2023-Q1" + ALL)
        self.paste(self.values(page).nth(0), "1\t2\n" * 60000)
        expect(page.locator("#desk-say")).to_contain_text("quá lớn")

    def test_a_form_filled_in_in_excel_is_uploaded_looked_at_and_saved(self):
        page = self.browser("tan-trao.nhap")
        address = ADDRESS + "/entry/02545/2023-Q2"
        page.goto(address + ALL)
        with page.expect_download() as download:
            page.click("a[href*='form.xlsx']")
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "bieu.xlsx")
            download.value.save_as(path)
            self.fill(path, 3)
            page.goto(address + "/upload")
            page.set_input_files("#file", path)
            page.click("text=Đọc tệp")
            expect(page.locator(".well")).to_contain_text("Tệp có 3 số mới")
            expect(page.locator(".found tbody tr strong")).to_have_count(3)
            page.click("button[value=save]")
        page.wait_for_url("**done=uploaded")
        expect(page.locator(".well").first).to_contain_text("Đã lưu số liệu của tệp")
        expect(page.locator(".proofs")).to_contain_text("bieu.xlsx")

    def fill(self, path, count):
        """Types whole numbers into the first empty cells for values of a downloaded form."""
        book = openpyxl.load_workbook(path)
        sheet = book.worksheets[0]
        header = next(row for row in sheet.iter_rows() if any(cell.value == "tiendo-columns" for cell in row))
        column = next(cell.column for cell in header if cell.value == "value")
        keys = next(cell.column for cell in header if cell.value == "tiendo-columns")
        for row in sheet.iter_rows(min_row=header[0].row + 1):
            key = next((cell.value for cell in row if cell.column == keys), None)
            cell = next((cell for cell in row if cell.column == column), None)
            if count and cell is not None and key and "@" in str(key) and cell.value is None:
                cell.value = 1
                count -= 1
        book.save(path)

    def test_a_scan_is_attached_and_comes_back(self):
        page = self.browser("tan-trao.nhap")
        address = ADDRESS + "/entry/02545/2023-Q1"
        page.goto(address + ALL)
        self.values(page).nth(0).fill("5")
        page.click("button[value=save]")
        page.wait_for_url("**done=saved")
        scan = b"%PDF-1.4 signed"
        page.set_input_files("#proof-file", {"name": "Báo cáo ký.pdf", "mimeType": "application/pdf", "buffer": scan})
        page.click("text=Gắn minh chứng")
        expect(page.locator(".papers .well")).to_have_text("Đã gắn minh chứng.")
        with page.expect_download() as download:
            page.click(".proofs a >> nth=0")
        with open(download.value.path(), "rb") as file:
            self.assertEqual(file.read(), scan)
        self.assertEqual(download.value.suggested_filename, "Báo cáo ký.pdf")


if __name__ == "__main__":
    unittest.main()
