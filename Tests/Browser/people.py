"""Who sits at the browser: Debian's Chromium, and somebody of the example signed in."""

import os
import unittest

from playwright.sync_api import Error, sync_playwright

ADDRESS = os.environ["TIENDO_ADDRESS"]
PASSWORD = os.environ["TIENDO_PASSWORD"]


class BrowserTests(unittest.TestCase):
    """Tests that share one Chromium; each visitor has a browser context of their own."""

    @classmethod
    def setUpClass(cls):
        cls.engine = sync_playwright().start()
        cls.chromium = cls.engine.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])

    @classmethod
    def tearDownClass(cls):
        cls.chromium.close()
        cls.engine.stop()

    def browser(self, name=None, width=1440, theme="light", language="vi", works_offline=False):
        """A page of a browser of its own with somebody signed in, and what its console complained of."""
        locale = "vi-VN" if language == "vi" else "en-GB"
        context = self.chromium.new_context(
            locale=locale,
            viewport={"width": width, "height": 900},
            color_scheme=theme,
            service_workers="allow" if works_offline else "block",
        )
        self.addCleanup(context.close)
        page = context.new_page()
        page.complaints = []
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on("console", lambda line: page.complaints.append(line.text) if line.type == "error" else None)
        page.on("dialog", lambda dialog: dialog.accept())
        if name:
            self.sign_in(page, name)
        return page

    def sign_in(self, page, name):
        page.goto(ADDRESS + "/sign-in")
        page.fill("#name", name)
        page.fill("#password", PASSWORD)
        page.click(".gate button")

    def values(self, page):
        """The cells for plain values of a form, in its order."""
        return page.locator("td.type > input[data-cell=value]")

    def paste(self, cell, text):
        cell.evaluate(
            """(cell, text) => {
                const data = new DataTransfer();
                data.setData("text/plain", text);
                cell.focus();
                cell.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
            }""",
            text,
        )

    def until(self, page, truth, about=None):
        """Waits for something to be so. Asked from here: a page lets nobody evaluate a text later on."""
        for _ in range(200):
            try:
                if page.evaluate(truth, about):
                    return
            except Error:
                pass  # Another page is on its way.
            page.wait_for_timeout(50)
        self.fail(f"it never came: {truth} {about or ''}")

    def send_report(self, page, why="đã kiểm tra với thôn"):
        """Sends the form for approval. What is odd may be true: the form asks why, and takes the answer."""
        if self.press_send(page) == 422:
            for reason in page.locator("tr:has(.odd) input.note").all():
                reason.fill(why)
            self.press_send(page)
        page.wait_for_url("**done=submitted")

    def press_send(self, page):
        """What the server says to it; the page shows it a moment later."""
        with page.expect_response(lambda answer: answer.request.method == "POST") as sent:
            page.click("button[value=submit]")
            part = page.locator("dialog.ask button.quiet")
            if part.count():
                part.click()
        if sent.value.status == 422:
            page.wait_for_selector(".wrong[role=alert]")
        return sent.value.status
