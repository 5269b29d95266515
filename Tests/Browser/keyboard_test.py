"""The day's work of every role with nothing but keys: no click, no hovering, no help by a script."""

import os
import re
import subprocess
import tempfile
import unittest

from keyboard import KeyboardTests
from people import ADDRESS, PASSWORD
from playwright.sync_api import expect

PERIOD = "2023-9M"


class EverybodyTests(KeyboardTests):
    def test_a_wrong_password_is_told_where_the_keyboard_is(self):
        page = self.browser()
        page.goto(ADDRESS + "/sign-in")
        self.focused(page, "#name")
        page.keyboard.type("lanh-dao")
        page.keyboard.press("Tab")
        page.keyboard.type("khong-phai")
        page.keyboard.press("Enter")
        self.focused(page, ".wrong")
        self.press(page, "Tab", "Tab")
        self.focused(page, "#password")

    def test_a_menu_opens_closes_and_gives_the_focus_back(self):
        page = self.at_the_keyboard("chuyen-vien-tong-hop")
        self.tab_to(page, ".menu > summary", "Số liệu", within=8)
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        self.focused(page, ".menu a")
        page.keyboard.press("Escape")
        self.focused(page, ".menu > summary", "Số liệu")
        expect(page.locator(".menu[open]")).to_have_count(0)
        page.keyboard.press("Space")
        expect(page.locator(".menu[open]")).to_have_count(1)
        self.tab_to(page, ".find input", within=12)
        expect(page.locator(".menu[open]")).to_have_count(0)
        page.keyboard.type("phuc ung")
        self.go(page, "Enter")
        self.to_the_content(page)
        self.tab_to(page, "main a", "Phúc Ứng", within=12)

    def test_on_a_narrow_screen_the_head_is_read_from_left_to_right(self):
        page = self.at_the_keyboard("lanh-dao", width=390, theme="dark", language="en")
        places = []
        for selector in (".top .name", ".burger > summary", "#find", ".find button", ".who summary"):
            self.tab_to(page, selector, within=3)
            box = page.evaluate("(() => { const b = document.activeElement.getBoundingClientRect(); return [b.top, b.left]; })()")
            places.append((round(box[0] / 30), box[1]))
        self.assertEqual(places, sorted(places))
        page.keyboard.press("Shift+Tab")
        self.focused(page, ".find button")

    def test_what_is_not_there_is_told_where_the_keyboard_is(self):
        page = self.at_the_keyboard("thanh-tra")
        page.goto(ADDRESS + "/khong-co-trang-nay")
        self.focused(page, "h1")
        page.keyboard.press("Tab")
        self.focused(page, ".problem a")


class ReporterTests(KeyboardTests):
    """The form of nine months, from the first figure to sending it."""

    def test_a_report_is_filled_in_mended_and_sent(self):
        page = self.at_the_keyboard("tan-trao.nhap")
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        self.from_the_menu(page, "Công việc", "Nhập số liệu")
        page.goto(f"{ADDRESS}/entry/02545/{PERIOD}?show=all")
        self.to_the_content(page)
        self.tab_to(page, "input[data-cell=value]", within=12)
        self.filled_in(page)
        self.saved_by_key(page)
        self.proved(page)
        self.sent(page)

    def filled_in(self, page):
        cells = self.values(page)
        first = page.evaluate("document.activeElement.name")
        page.keyboard.type("12.5")
        page.keyboard.press("Enter")
        expect(cells.nth(0)).to_have_attribute("aria-invalid", "true")
        self.press(page, "ArrowUp")
        self.assertEqual(page.evaluate("document.activeElement.name"), first)
        self.write(page, "12,5")
        expect(cells.nth(0)).to_have_attribute("aria-invalid", "false")
        page.keyboard.press("ArrowDown")
        before = cells.nth(2).input_value()
        page.evaluate("navigator.clipboard.writeText('3\\n4\\n')")
        page.keyboard.press("Control+v")
        expect(cells.nth(2)).to_have_value("4")
        page.keyboard.press("Control+z")
        expect(cells.nth(2)).to_have_value(before)
        page.keyboard.press("Control+y")
        expect(cells.nth(2)).to_have_value("4")
        self.is_seen(page)

    def saved_by_key(self, page):
        self.go(page, "Control+s")
        self.focused(page, ".well")

    def proved(self, page):
        self.tab_to(page, ".ways a", "Minh chứng", within=12)
        page.keyboard.press("Enter")
        self.tab_to(page, "#proof-file", within=12)
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "ky.pdf")
            with open(path, "wb") as file:
                file.write(b"%PDF-1.4 signed")
            with page.expect_file_chooser() as chooser:
                page.keyboard.press("Enter")
            chooser.value.set_files(path)
            self.tab_to(page, ".attach button", within=4)
            self.go(page, "Enter")
        self.focused(page, ".well")
        expect(page.locator(".proofs")).to_contain_text("ky.pdf")

    def sent(self, page):
        """From any cell. What is odd may be true: the form asks why, and stands at the first that it asks for."""
        self.tab_to(page, "input[data-cell=value]", within=60, key="Shift+Tab")
        with page.expect_response(lambda answer: answer.request.method == "POST") as answer:
            self.sent_in_part(page)
        if answer.value.status == 422:
            self.focused(page, "tr:has(.odd) input.note")
            for _ in range(page.locator("tr:has(.odd) input.note").count()):
                self.tab_to(page, "tr:has(.odd:not([hidden])) input.note", within=400)
                page.keyboard.type("đã kiểm tra với thôn")
                page.keyboard.press("Tab")
            page.keyboard.press("Shift+Tab")
            self.sent_in_part(page)
        page.wait_for_url("**done=submitted")
        self.focused(page, ".well")

    def sent_in_part(self, page):
        """Nobody sends a part of a report unawares: a box asks, and has the keyboard."""
        page.keyboard.press("Control+Enter")
        if page.locator("dialog.ask").count():
            self.focused(page, "dialog.ask button")
            self.tab_to(page, "dialog.ask button.quiet", within=2)
            page.keyboard.press("Enter")

    def test_one_press_takes_over_the_last_period(self):
        page = self.at_the_keyboard("tan-trao.nhap")
        page.goto(f"{ADDRESS}/entry/02545/2023-12?show=all")
        self.to_the_content(page)
        self.tab_to(page, "button.same", within=400)
        same = page.evaluate("document.activeElement.dataset.same.split('|')[0]")
        page.keyboard.press("Enter")
        self.focused(page, "input.num")
        self.assertEqual(page.evaluate("document.activeElement.value"), same)

    def test_a_cause_is_written_and_kept_from_the_middle_of_the_form(self):
        page = self.at_the_keyboard("phuc-ung.nhap")
        page.goto(f"{ADDRESS}/entry/02569/2023/shortcomings")
        self.to_the_content(page)
        self.tab_to(page, "textarea", within=8)
        self.write(page, "Mưa kéo dài, thiếu cây giống.")
        self.go(page, "Control+s")
        self.focused(page, ".well")
        expect(page.locator("textarea").first).to_have_value("Mưa kéo dài, thiếu cây giống.")


class ApproverTests(KeyboardTests):
    def test_a_report_is_returned_with_a_remark_and_others_are_approved_together(self):
        for period in ("2023-07", "2023-09"):
            self.sent_by("phuc-ung.nhap", "02569", period)
        page = self.at_the_keyboard("phuc-ung.duyet")
        self.returned(page)
        self.approved(page)

    def sent_by(self, name, unit, period):
        page = self.browser(name)
        page.goto(f"{ADDRESS}/entry/{unit}/{period}?show=all")
        self.values(page).first.fill("3")
        self.send_report(page)

    def returned(self, page):
        self.from_the_menu(page, "Công việc", "Duyệt")
        self.to_the_content(page)
        self.tab_to(page, "table.waiting a", within=6)
        self.go(page, "Enter")
        self.to_the_content(page)
        self.tab_to(page, "input.note", within=12)
        page.keyboard.type("Số này lấy ở đâu?")
        self.tab_to(page, "button[value=return]", within=300)
        self.go(page, "Enter")
        self.focused(page, ".well")

    def approved(self, page):
        self.from_the_menu(page, "Công việc", "Duyệt")
        self.to_the_content(page)
        self.tab_to(page, "form.bulk .acts button", within=30)
        self.go(page, "Enter")
        self.focused(page, ".wrong")
        self.tab_to(page, "table.waiting input[type=checkbox]", within=4)
        page.keyboard.press("Space")
        self.tab_to(page, "form.bulk .acts button", within=30)
        self.go(page, "Enter")
        self.focused(page, ".well")


class LeaderTests(KeyboardTests):
    def test_from_what_is_behind_to_where_the_figure_comes_from(self):
        page = self.at_the_keyboard("lanh-dao")
        self.to_the_content(page)
        self.tab_to(page, ".card a.from", within=4)
        self.go(page, "Enter")
        self.assertIn("/figures/", page.url)
        self.to_the_content(page)
        self.tab_to(page, "main a", "Xem chỉ tiêu", within=4)
        self.go(page, "Enter")
        self.assertIn("/indicators/", page.url)

    def test_a_row_of_the_scoreboard_unfolds(self):
        page = self.at_the_keyboard("lanh-dao")
        self.tab_to(page, "header.top a", "Bảng theo dõi", within=6)
        self.go(page, "Enter")
        self.to_the_content(page)
        self.tab_to(page, ".det summary", within=120)
        for key, opened in (("Enter", 1), ("Space", 0)):
            page.keyboard.press(key)
            expect(page.locator(".det details[open]")).to_have_count(opened)
        self.is_seen(page)


class InspectorTests(KeyboardTests):
    def test_the_journal_is_filtered_and_a_change_is_opened(self):
        page = self.at_the_keyboard("thanh-tra")
        self.from_the_menu(page, "Số liệu", "Nhật ký")
        self.to_the_content(page)
        self.tab_to(page, "select[name=act]", within=4)
        self.choose(page, "nhập kế hoạch")
        self.tab_to(page, ".pick button", within=16)
        self.go(page, "Enter")
        self.assertIn("act=", page.url)
        self.to_the_content(page)
        self.tab_to(page, "table.list th a", within=20)
        self.go(page, "Enter")


class PlannerTests(KeyboardTests):
    def test_a_period_is_closed_and_an_exception_is_at_hand(self):
        page = self.at_the_keyboard("chuyen-vien-tong-hop")
        self.from_the_menu(page, "Công việc", "Mở, đóng kỳ")
        self.to_the_content(page)
        self.tab_to(page, "button[aria-label*='tháng 7 năm 2023'][aria-label*='xã'][aria-label^='Đóng']", within=60)
        self.go(page, "Enter")
        self.focused(page, ".well")
        self.tab_to(page, "table.periods a", within=60)
        self.go(page, "Enter")
        self.focused(page, "#chosen")
        self.tab_to(page, "#excepted", within=8)

    def test_a_view_is_chosen_and_a_cell_of_the_matrix_leads_to_its_pedigree(self):
        page = self.at_the_keyboard("chuyen-vien-tong-hop")
        self.from_the_menu(page, "Số liệu", "Ma trận")
        self.to_the_content(page)
        self.tab_to(page, "select[name=period]", within=4)
        self.choose(page, "6 tháng đầu năm 2023")
        self.tab_to(page, ".opts > summary", within=4)
        page.keyboard.press("Enter")
        self.tab_to(page, ".options input[name=as-of]", within=6)
        page.keyboard.press("Enter")
        page.wait_for_url("**period=2023-S1**")
        self.to_the_content(page)
        self.tab_to(page, "td a.from", within=60)
        for _ in range(150):
            page.keyboard.press("Tab")
            self.is_seen(page)
            if not page.evaluate("document.activeElement.matches('.matrix *')"):
                break
        self.tab_to(page, "td a.from", within=150, key="Shift+Tab")
        self.go(page, "Enter")
        self.assertIn("/figures/", page.url)

    def test_a_table_is_taken_along_as_a_file(self):
        page = self.at_the_keyboard("chuyen-vien-tong-hop")
        self.from_the_menu(page, "Số liệu", "Nhật ký")
        self.to_the_content(page)
        self.tab_to(page, "a[href*='.csv']", within=200)
        with page.expect_download() as download:
            page.keyboard.press("Enter")
        self.assertTrue(download.value.suggested_filename.endswith(".csv"))

    def test_a_holiday_is_added_after_a_look_at_what_changes(self):
        page = self.at_the_keyboard("chuyen-vien-tong-hop")
        page.goto(ADDRESS + "/administration/holidays/record")
        self.to_the_content(page)
        self.tab_to(page, "#c-day", within=4)
        page.keyboard.type("khong phai ngay")
        page.keyboard.press("Enter")
        self.focused(page, "#c-day[aria-invalid=true]")
        self.write(page, "15/2/2027")
        page.keyboard.press("Tab")
        page.keyboard.type("Nghỉ bù Tết")
        page.keyboard.press("Enter")
        self.focused(page, "h1")
        self.tab_to(page, ".post > button", within=8)
        self.go(page, "Enter")
        self.focused(page, ".well")

    def test_an_article_is_drafted_edited_kept_and_published(self):
        page = self.at_the_keyboard("chuyen-vien-tong-hop")
        page.goto(f"{ADDRESS}/articles/new?unit=076&period=2023-S1")
        self.to_the_content(page)
        self.tab_to(page, ".draft .acts button", within=150)
        self.go(page, "Enter")
        self.focused(page, ".well")
        self.tab_to(page, "#title", within=4)
        self.write(page, "Huyện Sơn Dương: sáu tháng nhìn từ bàn phím")
        self.go(page, "Control+s")
        self.focused(page, ".well")
        self.tab_to(page, ".gatebox .acts button", within=40)
        self.go(page, "Enter")
        self.focused(page, ".well")


class AdministratorTests(KeyboardTests):
    def test_what_a_merger_does_is_seen_before_it_is_recorded(self):
        page = self.planner_of_the_province()
        page.goto(ADDRESS + "/administration/successions/new")
        self.to_the_content(page)
        self.tab_to(page, "#event", within=4)
        self.choose(page, "sáp nhập")
        self.tab_to(page, "#date", within=2)
        page.keyboard.type("01012027")
        self.tab_to(page, "#old-02545", within=80)
        page.keyboard.press("Space")
        self.tab_to(page, "#old-02536", within=80, key="Shift+Tab")
        page.keyboard.press("Space")
        self.tab_to(page, "#new0-code", within=80)
        page.keyboard.type("02536")
        page.keyboard.press("Tab")
        page.keyboard.type("Sơn Dương")
        page.keyboard.press("Enter")
        self.focused(page, "h1")
        expect(page.locator("#effects")).to_be_visible()
        self.tab_to(page, ".post > button", within=60)

    def planner_of_the_province(self):
        """With an account that was made on the server, and a password chosen by keys."""
        made = subprocess.run(
            [
                os.environ["TIENDO"], "user", "add", "tinh.ban-phim", "--name", "Chuyên viên tổng hợp của tỉnh",
                "--role", "planning-officer", "--unit", "08", "--database", os.environ["TIENDO_DATABASE"],
            ],
            capture_output=True, text=True, check=True,
        )
        page = self.browser()
        page.goto(ADDRESS + re.search(r"/set-password\?link=\S+", made.stdout + made.stderr).group())
        self.to_the_content(page)
        self.tab_to(page, "#new", within=4)
        page.keyboard.type(PASSWORD)
        page.keyboard.press("Tab")
        page.keyboard.type(PASSWORD)
        self.go(page, "Enter")
        return self.at_the_keyboard("tinh.ban-phim")

    def test_a_new_account_and_its_link(self):
        page = self.at_the_keyboard("quan-tri")
        page.goto(ADDRESS + "/administration/people")
        self.to_the_content(page)
        self.tab_to(page, "summary:has(#new)", within=60)
        page.keyboard.press("Enter")
        self.tab_to(page, "#name", within=3)
        page.keyboard.type("ban-phim.nhap")
        self.tab_to(page, "#shown", within=2)
        page.keyboard.type("Công chức văn phòng - thống kê, máy không chuột")
        self.tab_to(page, "#n-unit", within=6)
        self.choose(page, "Xã Tân Trào")
        self.tab_to(page, "form:has(#n-unit) button", within=14)
        self.go(page, "Enter")
        self.focused(page, ".well")
        page.keyboard.press("Tab")
        self.focused(page, "#link")


if __name__ == "__main__":
    unittest.main()
