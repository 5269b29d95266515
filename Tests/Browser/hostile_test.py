"""People who mean harm, clocks that are wrong, sessions that end: in a real browser."""

import datetime
import unittest

from people import ADDRESS, BrowserTests
from playwright.sync_api import expect

PLANNER = "chuyen-vien-tong-hop"
SCRIPT = '"><img src=x onerror="window.hurt=1"><script>window.hurt=1</script>'
# All rows, in the order of the form; without that a long form shows what is owed.
ALL = "?show=all"


class HostileTests(BrowserTests):
    def unharmed(self, page):
        self.assertIsNone(page.evaluate("window.hurt ?? null"), page.url)

    def test_a_script_in_a_note_runs_for_nobody_who_reads_it(self):
        page = self.browser("tan-trao.nhap")
        page.goto(ADDRESS + "/entry/02545/2023-10" + ALL)
        self.values(page).nth(0).fill("1")
        page.locator("input.note").nth(0).fill(SCRIPT)
        self.send_report(page, why=SCRIPT)
        self.unharmed(page)
        planner = self.browser(PLANNER)
        for place in ["/", "/entry/02545/2023-10" + ALL, "/journal", "/changes", "/reminders", "/approvals"]:
            planner.goto(ADDRESS + place)
            self.unharmed(planner)
        head = self.browser("tan-trao.duyet")
        head.goto(ADDRESS + "/approvals?period=2023-10")
        head.locator("table a[href^='/approvals/']").first.click()
        expect(head.locator("main")).to_contain_text("onerror")
        self.unharmed(head)
        page.click(".takeback button")
        page.wait_for_url("**done=withdrawn")

    def test_a_script_in_a_search_and_in_a_text_runs_for_nobody(self):
        page = self.browser(PLANNER)
        for address in ["/search", "/journal", "/administration/units", "/articles"]:
            page.goto(f"{ADDRESS}{address}?q={SCRIPT.replace('#', '')}")
            self.unharmed(page)
        page.goto(ADDRESS + "/check")
        page.fill("#text", SCRIPT + " trồng 1.900 ha rừng")
        page.click("button[value=page]")
        expect(page.locator(".marked")).to_contain_text("onerror")
        self.unharmed(page)

    def test_even_a_script_that_got_into_a_page_would_not_run(self):
        page = self.browser(PLANNER)
        page.goto(ADDRESS + "/scoreboard")
        page.evaluate(
            """() => {
                const script = document.createElement("script");
                script.textContent = "window.hurt = 1";
                document.body.append(script);
                const image = document.createElement("div");
                image.innerHTML = '<img src="x" onerror="window.hurt=1"><a id="bad" href="javascript:window.hurt=1">x</a>';
                document.body.append(image);
                document.getElementById("bad").click();
            }"""
        )
        page.wait_for_timeout(300)
        self.unharmed(page)

    def test_an_article_that_was_written_while_the_session_ended_is_kept(self):
        page = self.browser(PLANNER)
        page.goto(f"{ADDRESS}/articles/new?unit=076&period=2023-S1")
        page.locator("form[action^='/articles/new'] button").last.click()
        page.wait_for_url("**/articles/*done=made*")
        address = page.url.split("?")[0]
        page.fill("[name=title]", "Một tít viết dở")
        page.fill("[name=body]", "Câu thứ nhất.\n\nCâu thứ hai.")
        page.context.clear_cookies()
        page.locator("form[action^='/articles/'] button").first.click()
        expect(page.locator("h1")).to_have_text("Biểu mẫu chưa được gửi")
        beside = page.context.new_page()
        self.sign_in(beside, PLANNER)
        page.click(".gate form button")
        # Signed in anew, the form asks once more, for whoever sits there now.
        if page.locator(".gate form button").count():
            page.click(".gate form button")
        page.wait_for_url("**done=saved*")
        self.assertTrue(page.url.startswith(address))
        expect(page.locator("[name=title]")).to_have_value("Một tít viết dở")
        expect(page.locator("[name=body]")).to_have_value("Câu thứ nhất.\n\nCâu thứ hai.")

    def test_a_reason_that_was_written_while_the_session_ended_is_kept(self):
        page = self.browser(PLANNER)
        page.goto(ADDRESS + "/periods?unit=076&period=2023-10&level=commune")
        page.fill("#reopen-reason, [name=reason] >> nth=0", "Mở lại theo đề nghị của xã")
        page.context.clear_cookies()
        page.locator("form[action^='/periods']:has([name=reason]) button").first.click()
        expect(page.locator("h1")).to_have_text("Biểu mẫu chưa được gửi")
        expect(page.locator("input[name=reason]")).to_have_value("Mở lại theo đề nghị của xã")

    def test_a_huge_table_in_the_grid_is_refused_and_the_page_goes_on(self):
        page = self.browser("phuc-ung.nhap")
        page.goto(ADDRESS + "/entry/02569/2023-Q1" + ALL)
        self.paste(self.values(page).nth(0), ("\t".join(["1"] * 50) + "\n") * 10_000)
        expect(page.locator("#desk-say")).to_contain_text("quá lớn")
        self.values(page).nth(1).fill("3,5")
        expect(self.values(page).nth(1)).to_have_value("3,5")
        self.assertEqual(page.complaints, [])

    def test_a_huge_text_is_refused_with_a_word(self):
        page = self.browser(PLANNER)
        page.goto(ADDRESS + "/check")
        page.evaluate("document.getElementById('text').value = 'Trồng 1.900 ha rừng. '.repeat(120000)")
        page.click("button[value=page]")
        expect(page.locator("main")).to_contain_text("quá lớn")
        page.go_back()
        expect(page.locator("#text")).to_be_visible()

    def test_a_browser_whose_clock_is_a_day_wrong_saves_as_ever(self):
        for days in (-1, 1):
            page = self.browser("phuc-ung.nhap", works_offline=True)
            page.clock.install(time=datetime.datetime.now() + datetime.timedelta(days=days))
            address = ADDRESS + "/entry/02569/2023-08" + ALL
            page.goto(address)
            self.until(page, "navigator.serviceWorker.controller !== null")
            page.goto(address)
            cell = self.values(page).nth(0)
            cell.fill(f"{10 + days}")
            page.click("button[value=save]")
            page.wait_for_url("**done=saved*")
            expect(self.values(page).nth(0)).to_have_value(f"{10 + days},0")
            page.context.set_offline(True)
            self.values(page).nth(0).fill(f"{20 + days}")
            page.click("button[value=save]")
            expect(page.locator("#desk-say")).to_contain_text("Không có mạng")
            page.context.set_offline(False)
            page.clock.run_for(60_000)
            page.wait_for_url("**done=saved*")
            expect(self.values(page).nth(0)).to_have_value(f"{20 + days},0")


if __name__ == "__main__":
    unittest.main()
