"""Errands that come now and then: an office's own profile, two signatures, a change of boundaries, a hand-over."""

import json
import os
import tempfile
import unittest

from people import ADDRESS, PASSWORD, BrowserTests
from playwright.sync_api import expect

#: A period that no other test fills in.
PERIOD = "2023-11"


class UpkeepTests(BrowserTests):
    def record(self, page, reason=""):
        """From the preview of a change to the page that says that it is recorded."""
        if reason:
            page.fill("#reason", reason)
        page.click(".admin .post > button")
        expect(page.locator(".well")).to_be_visible()

    def choose_password(self, link, password):
        page = self.browser()
        page.goto(ADDRESS + "/set-password?" + link.split("?")[1])
        page.fill("#new", password)
        page.fill("#again", password)
        page.click(".gate button")
        return page

    def enter(self, page, name, password):
        page.goto(ADDRESS + "/sign-in")
        page.fill("#name", name)
        page.fill("#password", password)
        page.click(".gate button")

    # Profiles

    def test_an_office_lays_out_its_documents_its_own_way(self):
        page = self.browser("chuyen-vien-tong-hop")
        page.goto(ADDRESS + "/administration/profiles")
        page.get_by_role("link", name="state-nd30-2020").first.click()
        with page.expect_download() as download:
            page.click(".tools a[download]")
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "the-thuc.json")
            download.value.save_as(path)
            self.take_in(page, path, "25 mm")
            expect(page.locator("tr", has_text="Trang dọc – lề trên").locator("ins").first).to_have_text("25 mm")
            page.fill("#document", "QĐ 12/QĐ-UBND")
            self.record(page)
            expect(page.locator(".well")).to_contain_text("Đã ghi thể thức")
            # Once more: now it is compared with its own earlier self, and needs a reason.
            self.take_in(page, path, "22 mm")
            expect(page.locator("del")).to_have_text("25 mm")
            expect(page.locator("ins")).to_have_text("22 mm")
            expect(page.locator("#reason")).to_have_attribute("required", "")
            self.record(page, "Bìa hồ sơ hẹp hơn")
        page.goto(ADDRESS + "/administration/profiles")
        expect(page.locator("section", has=page.locator("#which"))).to_contain_text("cua-huyen")
        page.get_by_role("link", name="cua-huyen").first.click()
        page.locator("summary", has_text="Rút thể thức này").click()
        page.fill("#reason", "Theo thể thức chung")
        page.locator("form", has=page.locator("#reason")).locator("button").click()
        expect(page.locator(".well")).to_contain_text("Đã rút")
        expect(page.get_by_role("link", name="cua-huyen")).to_have_count(0)
        page.get_by_role("link", name="Ai đã sửa").first.click()
        expect(page.locator("main")).to_contain_text("Theo thể thức chung")
        self.assertEqual(page.complaints, [])

    def take_in(self, page, path, margin):
        with open(path, encoding="utf-8") as file:
            profile = json.load(file)
        profile["name"], profile["page"]["top"] = "cua-huyen", margin
        with open(path, "w", encoding="utf-8") as file:
            json.dump(profile, file, ensure_ascii=False, indent=2)
        page.goto(ADDRESS + "/administration/profiles")
        page.locator("#for").select_option(page.locator("#for option", has_text="(076)").get_attribute("value"))
        page.set_input_files("#file", path)
        page.locator("form", has=page.locator("#for")).locator("button").click()

    # Steps of approval

    def test_two_offices_sign_where_two_steps_are_asked_for(self):
        officer = self.browser("chuyen-vien-tong-hop")
        officer.goto(ADDRESS + "/administration/approvals/record")
        officer.select_option("#c-level", "commune")
        officer.fill("#c-steps", "2")
        officer.select_option("#c-allow_own", "no")
        officer.click(".record .acts button")
        self.record(officer)
        self.report("tan-trao.nhap", "02545")
        for name, step in (("tan-trao.duyet", "1/2"), ("huyen.duyet", "2/2")):
            page = self.browser(name)
            page.goto(ADDRESS + "/approvals")
            page.locator("table.waiting tr", has_text="tháng 11").get_by_role("link").first.click()
            sign = page.locator("button[value=sign]")
            expect(sign).to_contain_text(step)
            sign.click()
            expect(page.locator(".well[role=status]")).to_be_visible()
            self.assertEqual(page.complaints, [])
        officer.goto(f"{ADDRESS}/units/02545?period={PERIOD}")
        expect(officer.locator("tr", has_text="tháng 11").filter(has_text="đã duyệt").first).to_be_visible()

    def report(self, name, unit):
        page = self.browser(name)
        page.goto(f"{ADDRESS}/entry/{unit}/{PERIOD}?show=all")
        page.locator("td.type > input[data-cell=value]").first.fill("3")
        self.send_report(page)

    # A transfer

    def test_a_part_of_a_commune_goes_to_its_neighbour(self):
        page = self.planner_of_the_province()
        page.goto(ADDRESS + "/administration/successions/new")
        page.select_option("#event", "transfer")
        page.fill("#date", "2027-01-01")
        page.fill("#paper", "NQ 5/NQ-HĐND")
        giving, taking = "02545", "02536"
        page.check(f"#old-{giving}")
        page.fill("#new0-code", taking)
        page.fill("#new0-share", "0,25")
        page.fill("#new0-people", "31.200")
        page.fill("#new0-area", "98,5")
        page.fill("#rest-people", "9.600")
        page.fill("#share-basis", "population")
        page.click(".record .acts button")
        expect(page.locator("#effects")).to_be_visible()
        changes = page.locator("table.diff").first
        for text in ("31.200", "98,5", "9.600"):
            expect(changes).to_contain_text(text)
        self.record(page, "Điều chỉnh địa giới")
        page.goto(f"{ADDRESS}/administration/successions")
        expect(page.locator("main")).to_contain_text("điều chỉnh địa giới")
        self.assertEqual(page.complaints, [])

    def planner_of_the_province(self):
        """The example's officer of the district is of one that is gone."""
        return self.browser("tinh.tong-hop")

    # A hand-over

    def test_somebody_hands_everything_over_and_goes(self):
        page = self.browser("quan-tri")
        page.goto(ADDRESS + "/administration/people")
        page.locator("summary", has=page.locator("#new")).click()
        page.fill("#name", "thanh-tra.moi")
        page.fill("#shown", "Thanh tra huyện, người mới")
        page.select_option("#n-role", "reporter")
        page.select_option("#n-unit", label=page.locator("#n-unit option", has_text="02545").first.inner_text())
        page.locator("form", has=page.locator("#n-unit")).locator("button").click()
        link = page.locator("#link").input_value()
        page.goto(ADDRESS + "/administration/people/thanh-tra")
        page.locator("summary", has_text="Bàn giao tất cả").click()
        page.fill("#heir", "khong-co-ai")
        page.locator("form", has=page.locator("#heir")).locator("button").click()
        expect(page.locator(".wrong")).to_be_visible()
        expect(page.locator("#heir")).to_have_value("khong-co-ai")
        page.fill("#heir", "thanh-tra.moi")
        page.locator("form", has=page.locator("#heir")).locator("button").click()
        expect(page.locator(".well")).to_contain_text("Đã bàn giao")
        page.goto(ADDRESS + "/administration/people/thanh-tra.moi")
        expect(page.locator("section", has=page.locator("#roles"))).to_contain_text("Thanh tra, kiểm toán")
        gone = self.browser()
        self.enter(gone, "thanh-tra", PASSWORD)
        expect(gone.locator(".wrong")).to_be_visible()
        heir = self.choose_password(link, "sáu con trâu qua suối")
        self.enter(heir, "thanh-tra.moi", "sáu con trâu qua suối")
        heir.goto(ADDRESS + "/journal")
        expect(heir.locator("main h1")).to_contain_text("Nhật ký")


if __name__ == "__main__":
    unittest.main()
