"""A text checked, and the article of a half year made, refused, mended, published and read, in a real browser."""

import os
import re
import tempfile
import unittest
import urllib.request

from axe_playwright_python.sync_playwright import Axe
from people import ADDRESS, BrowserTests
from playwright.sync_api import expect

PLANNER = "chuyen-vien-tong-hop"
UNIT, PERIOD = "076", "2023-S1"
DRAFT = f"{ADDRESS}/articles/new?unit={UNIT}&period={PERIOD}"
# In the shape of a news item; one figure is wrong.
TEXT = (
    "Ngày 14-7, hội nghị lần thứ 13 (mở rộng) của huyện Sơn Dương đánh giá 6 tháng đầu năm 2023. "
    "28/31 xã, thị trấn đạt chuẩn quốc gia về y tế, bằng 96,6% kế hoạch tỉnh giao; diện tích trồng rừng đạt trên "
    "1.900 ha, đạt trên 106% kế hoạch tỉnh giao; tạo việc làm mới cho 3.252 lao động, đạt trên 71% kế hoạch."
)
# As it comes from a sheet; one result is wrong.
TABLE = (
    "Chỉ tiêu\tĐVT\tKH năm\tTH 6 tháng\t% so KH\n"
    "Diện tích trồng rừng\tha\t1.790,0\t1.903,5\t106,3\n"
    "Tạo việc làm mới cho người lao động\tlao động\t4.950\t3.532\t71,4\n"
)


class NewsroomTests(BrowserTests):
    """What all tests of texts ask of a page."""

    def satisfies_axe(self, page):
        found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
        self.assertEqual([(rule["id"], [node["target"] for node in rule["nodes"]][:3]) for rule in found], [])


def picture(page):
    """A picture of nothing in particular, drawn by the browser."""
    content = page.evaluate(
        """async () => {
            const canvas = document.createElement("canvas");
            [canvas.width, canvas.height] = [1200, 675];
            const pen = canvas.getContext("2d");
            const sky = pen.createLinearGradient(0, 0, 0, 675);
            sky.addColorStop(0, "#9fc4dd");
            sky.addColorStop(1, "#e9f0e4");
            pen.fillStyle = sky;
            pen.fillRect(0, 0, 1200, 675);
            pen.fillStyle = "#4d7a58";
            pen.beginPath();
            pen.moveTo(0, 430);
            for (let x = 0; x <= 1200; x += 60) pen.lineTo(x, 430 + 60 * Math.sin(x / 130));
            pen.lineTo(1200, 675);
            pen.lineTo(0, 675);
            pen.fill();
            const blob = await new Promise((done) => canvas.toBlob(done, "image/png"));
            return Array.from(new Uint8Array(await blob.arrayBuffer()));
        }"""
    )
    file = tempfile.NamedTemporaryFile(suffix=".png", delete=False)
    file.write(bytes(content))
    file.close()
    return file.name


class CheckTests(NewsroomTests):
    def test_a_pasted_text_is_marked_and_a_figure_leads_to_where_it_comes_from(self):
        page = self.browser(PLANNER)
        page.goto(ADDRESS + "/check")
        page.fill("#text", TEXT)
        page.fill("#unit", UNIT)
        page.select_option("#period", PERIOD)
        page.click("button[value=page]")
        marked = page.locator(".marked")
        expect(marked.locator("mark.v-wrong").first).to_have_text("3.252 lao động")
        expect(marked.locator("mark", has_text="96,6%")).to_have_class("v-right")
        # Neither the day nor the ordinal nor the period is a figure.
        for plain in ["14-7", "13", "6 tháng"]:
            self.assertEqual(marked.locator("mark", has_text=plain).count(), 0, plain)
        wrong = page.locator(".verdicts li.j-wrong").first
        expect(wrong).to_contain_text("3.522")
        expect(page.locator(".verdicts")).to_contain_text("28/31 = 90,3%")
        page.locator(".verdicts li", has_text="1.900").get_by_role("link").last.click()
        expect(page.locator("main, body").first).to_contain_text("Diện tích trồng rừng")
        self.assertEqual(page.complaints, [])

    def test_a_long_text_is_taken_as_from_a_file(self):
        page = self.browser(PLANNER)
        page.goto(ADDRESS + "/check")
        # More than a quarter of a megabyte: what a file may hold may be pasted, too.
        page.evaluate("text => document.querySelector('#text').value = text", "Huyện có nhiều tiến bộ.\n" * 14_000)
        page.click("button[value=page]")
        expect(page.locator(".outcome")).to_be_visible()
        expect(page.locator("[role=alert]")).to_have_count(0)

    def test_a_pasted_table_is_a_table_and_each_cell_is_judged(self):
        page = self.browser(PLANNER, width=1024, language="en")
        page.goto(ADDRESS + "/check")
        page.fill("#text", f"{TEXT}\n{TABLE}")
        page.fill("#unit", UNIT)
        page.select_option("#period", PERIOD)
        page.click("button[value=page]")
        cells = page.locator("table.cells")
        expect(cells.locator("tr")).to_have_count(3)
        expect(cells.locator("mark", has_text="1.903,5")).to_have_class("v-right")
        expect(cells.locator("mark", has_text="106,3")).to_have_class("v-right")
        expect(cells.locator("mark", has_text="3.532")).to_have_class("v-wrong")
        expect(page.locator(".verdicts")).to_contain_text("1,903.5/1,790.0 = 106.3%")
        self.satisfies_axe(page)
        self.assertEqual(page.complaints, [])

    def test_on_a_telephone_nothing_sticks_out(self):
        page = self.browser(PLANNER, width=390, theme="dark")
        page.goto(ADDRESS + "/check")
        page.fill("#text", f"{TEXT}\n{TABLE}")
        page.fill("#unit", UNIT)
        page.select_option("#period", PERIOD)
        page.click("button[value=page]")
        expect(page.locator("mark.v-wrong").first).to_be_visible()
        self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), 390)


class NewsTests(NewsroomTests):
    def test_an_article_from_its_draft_to_its_readers(self):
        page = self.browser(PLANNER)
        self.drafted(page)
        self.refused_for_a_wrong_figure(page)
        self.mended_and_seen_before_the_readers(page)
        title = self.published(page)
        self.found_by_its_category(page, title)
        self.read_by_everybody(title)
        self.assertEqual([line for line in page.complaints if "422" not in line], [])

    def drafted(self, page):
        page.goto(DRAFT)
        page.click(".draft .acts button")
        page.wait_for_url("**/articles/*done=made")
        expect(page.locator("#body")).to_have_value(re.compile("96,6%"))

    def refused_for_a_wrong_figure(self, page):
        body = page.input_value("#body")
        self.assertIn("3.522", body)
        page.fill("#body", body.replace("3.522", "3.252"))
        self.save(page)
        expect(page.locator(".verdicts li.j-wrong")).to_contain_text("3.522")
        page.click(".gatebox .acts button")
        alert = page.locator("[role=alert]")
        expect(alert).to_be_visible()
        expect(page.locator(".gatebox")).to_contain_text("3.522")
        self.assertEqual(urllib.request.urlopen(ADDRESS + "/news").read().decode().count("3.252"), 0)

    def mended_and_seen_before_the_readers(self, page):
        page.fill("#body", page.input_value("#body").replace("3.252", "3.522"))
        file = picture(page)
        self.addCleanup(os.remove, file)
        page.set_input_files("#picture", file)
        page.fill("#caption", "Một vùng đồi của huyện (hình minh họa).")
        page.fill("#alternative", "Đồi xanh dưới trời quang")
        self.save(page)
        expect(page.locator(".verdicts li.j-wrong")).to_have_count(0)
        page.get_by_role("link", name="Xem trước như trang đăng").click()
        expect(page.locator(".preview")).to_contain_text("Bản xem trước")
        expect(page.locator("article.story figcaption")).to_contain_text("hình minh họa")
        self.assertTrue(page.evaluate("document.querySelector('article.story img').naturalWidth > 0"))
        page.click(".preview a")

    def published(self, page):
        page.click(".gatebox .acts button")
        page.wait_for_url("**done=published")
        return page.input_value("#title")

    def test_articles_of_a_category_lead_to_one_another_and_are_seen_before_in_english(self):
        page = self.browser(PLANNER, width=1024, language="en")
        titles = [f"Huyện Sơn Dương: tin thứ {name} của chuyên mục" for name in ["nhất", "hai", "ba"]]
        for title in titles:
            self.drafted(page)
            page.fill("#title", title)
            page.fill("#category", "Kinh tế")
            self.save(page)
            page.get_by_role("link", name="Preview as the public page").click()
            expect(page.locator(".preview")).to_contain_text("nobody else sees it yet")
            self.satisfies_axe(page)
            page.click(".preview a")
            page.click(".gatebox .acts button")
            page.wait_for_url("**done=published")
        page.goto(ADDRESS + "/articles?category=Kinh%20t%E1%BA%BF&lang=en")
        for title in titles:
            expect(page.locator("table.list")).to_contain_text(title)
        self.satisfies_axe(page)
        self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), 1024)
        reader = self.browser(width=1024, language="en")
        reader.goto(ADDRESS + "/news?lang=en")
        reader.get_by_role("link", name=titles[0]).first.click()
        related = reader.locator(".more")
        expect(related.get_by_role("heading")).to_have_text("In the same category")
        for title in titles[1:]:
            expect(related.get_by_role("link", name=title)).to_have_count(1)
        expect(related.get_by_role("link", name=titles[0])).to_have_count(0)
        self.satisfies_axe(reader)
        related.get_by_role("link", name=titles[2]).click()
        expect(reader.locator("article.story h1")).to_have_text(titles[2])
        self.assertEqual(page.complaints + reader.complaints, [])

    def found_by_its_category(self, page, title):
        page.goto(ADDRESS + "/articles?category=Ch%C3%ADnh%20tr%E1%BB%8B")
        expect(page.locator("table.list")).to_contain_text(title)
        page.goto(ADDRESS + "/articles?category=Kh%C3%B4ng%20c%C3%B3")
        expect(page.locator(".empty")).to_be_visible()

    def read_by_everybody(self, title):
        for width, theme in [(1440, "light"), (390, "dark")]:
            page = self.browser(width=width, theme=theme)
            page.goto(ADDRESS + "/news")
            page.get_by_role("link", name=title).first.click()
            story = page.locator("article.story")
            expect(story.locator("h1")).to_have_text(title)
            expect(story.locator(".byline")).to_contain_text("Tin, ảnh")
            expect(story.locator(".verified")).to_contain_text("khớp với sổ")
            self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), width)
            if shots := os.environ.get("TIENDO_SHOTS"):
                page.screenshot(path=f"{shots}/story-{width}.png", full_page=True)
            self.assertEqual(page.complaints, [])
        feed = urllib.request.urlopen(ADDRESS + "/news/feed.atom").read().decode()
        self.assertIn(title, feed)

    def save(self, page):
        page.click(".sheetform .acts button")
        page.wait_for_url("**done=saved")


if __name__ == "__main__":
    unittest.main()
