"""An administrator's and a planning officer's errands in a real browser: an account, a holiday, a file out and in again."""

import os
import tempfile
import unittest

from playwright.sync_api import expect, sync_playwright

ADDRESS = os.environ["TIENDO_ADDRESS"]
PASSWORD = os.environ["TIENDO_PASSWORD"]


class AdministrationTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.engine = sync_playwright().start()
        cls.chromium = cls.engine.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])

    @classmethod
    def tearDownClass(cls):
        cls.chromium.close()
        cls.engine.stop()

    def browser(self, name=None, scripts=False):
        """A browser of its own, without scripts: none of these pages needs one."""
        context = self.chromium.new_context(
            locale="vi-VN", viewport={"width": 1440, "height": 900}, java_script_enabled=scripts
        )
        self.addCleanup(context.close)
        page = context.new_page()
        if name:
            page.goto(ADDRESS + "/sign-in")
            page.fill("#name", name)
            page.fill("#password", PASSWORD)
            page.click(".gate button")
        return page

    def test_a_new_account_chooses_its_password_and_signs_in(self):
        page = self.browser("quan-tri")
        page.goto(ADDRESS + "/administration/people")
        page.locator("summary", has=page.locator("#new")).click()
        page.fill("#name", "hop-hoa.nhap")
        page.fill("#shown", "Công chức văn phòng - thống kê xã Hợp Hòa")
        page.select_option("#n-unit", label=page.locator("#n-unit option", has_text="02578").first.inner_text())
        page.locator("form", has=page.locator("#n-unit")).locator("button").click()
        link = page.locator("#link").input_value()
        self.assertIn("/set-password?link=", link)
        other = self.browser()
        other.goto(ADDRESS + "/set-password?" + link.split("?")[1])
        other.fill("#new", "sáu con trâu qua suối")
        other.fill("#again", "sáu con trâu qua suối")
        other.click(".gate button")
        other.fill("#name", "hop-hoa.nhap")
        other.fill("#password", "sáu con trâu qua suối")
        other.click(".gate button")
        expect(other.locator("header.top")).to_contain_text("Hợp Hòa")
        page.goto(ADDRESS + "/administration/people/hop-hoa.nhap")
        expect(page.locator("section", has=page.locator("#journal"))).to_contain_text("đăng nhập")

    def test_people_come_by_a_table_with_one_cell_mended(self):
        page = self.browser("quan-tri", scripts=True)
        page.goto(ADDRESS + "/administration/people")
        page.get_by_role("link", name="Nhập tài khoản từ bảng").click()
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "nguoi-moi.csv")

            def send(unit):
                with open(path, "w", encoding="utf-8") as table:
                    table.write("Tài khoản;Tên hiển thị;Vai trò;Đơn vị\n")
                    table.write(f"khang-nhat.nhap;Công chức văn phòng xã Kháng Nhật;Người nhập báo cáo;{unit}\n")
                page.set_input_files("#file", path)
                page.locator("form", has=page.locator("#file")).locator("button").click()

            send("xã Không Có")
            expect(page.locator(".faults")).to_contain_text("nguoi-moi.csv, ô D2")
            send("02575")
            expect(page.locator(".diff")).to_contain_text("khang-nhat.nhap")
            page.get_by_role("button", name="Ghi cả bảng").click()
        link = page.locator("td.link").inner_text()
        self.assertIn(link, page.locator("#all-links").input_value())
        other = self.browser()
        other.goto(ADDRESS + "/set-password?" + link.split("?")[1])
        other.fill("#new", "bảy con trâu qua suối")
        other.fill("#again", "bảy con trâu qua suối")
        other.click(".gate button")
        other.fill("#name", "khang-nhat.nhap")
        other.fill("#password", "bảy con trâu qua suối")
        other.click(".gate button")
        expect(other.locator("header.top")).to_contain_text("Kháng Nhật")
        # What is downloaded changes nothing when it comes back.
        page.goto(ADDRESS + "/administration/people-table")
        with page.expect_download() as download:
            page.locator('a[href$="people-table/accounts.xlsx"]').click()
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "tai-khoan.xlsx")
            download.value.save_as(path)
            page.set_input_files("#file", path)
            page.locator("form", has=page.locator("#file")).locator("button").click()
            expect(page.locator(".well")).to_contain_text("không có gì để ghi")

    def test_a_holiday_is_added_by_hand_and_taken_back(self):
        page = self.browser("chuyen-vien-tong-hop")
        page.goto(ADDRESS + "/administration/holidays/record")
        page.fill("#c-day", "12/2/2027")
        page.fill("#c-name", "Nghỉ bù Tết")
        page.click(".record .acts button")
        expect(page.locator("ins")).to_have_text("Nghỉ bù Tết")
        page.click(".post > button")
        expect(page.locator(".well")).to_contain_text("Đã ghi")
        page.get_by_role("link", name="12/2/2027").click()
        page.select_option("#c-withdrawn", "yes")
        page.click(".record .acts button")
        page.fill("#reason", "Lịch nghỉ đổi")
        page.click(".post > button")
        expect(page.locator(".well")).to_contain_text("Đã ghi")
        expect(page.get_by_role("link", name="12/2/2027")).to_have_count(0)

    def test_a_table_that_comes_back_changes_nothing(self):
        page = self.browser("chuyen-vien-tong-hop", scripts=True)
        page.goto(ADDRESS + "/administration/indicators")
        for form in ("csv", "xlsx"):
            with page.expect_download() as download:
                page.locator(f'a[href$="indicators/export.{form}"]').click()
            with tempfile.TemporaryDirectory() as folder:
                path = os.path.join(folder, f"chi-tieu.{form}")
                download.value.save_as(path)
                page.goto(ADDRESS + "/administration/import")
                page.set_input_files("#file", path)
                page.locator("form", has=page.locator("#file")).locator("button").click()
                expect(page.locator(".well")).to_contain_text("không có gì để ghi")
            page.goto(ADDRESS + "/administration/indicators")


if __name__ == "__main__":
    unittest.main()
