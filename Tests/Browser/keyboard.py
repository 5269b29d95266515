"""Somebody at the keyboard alone: every stop is seen, in the order of reading, and nothing holds the focus fast."""

from people import ADDRESS, PASSWORD, BrowserTests

#: What the focus is on: whether it is seen, whether it can be reached by the eye, and where it stands.
STOP = """() => {
    const here = document.activeElement;
    if (!here || here === document.body) return null;
    const style = getComputedStyle(here), box = here.getBoundingClientRect();
    const at = document.elementFromPoint(
        Math.min(innerWidth - 1, Math.max(0, box.left + Math.min(box.width / 2, 20))),
        Math.min(innerHeight - 1, Math.max(0, box.top + Math.min(box.height / 2, 12))));
    return {
        name: here.tagName + (here.id ? "#" + here.id : "") + " " + (here.textContent || here.name || "").trim().slice(0, 40),
        ring: (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none",
        seen: !!at && (here.contains(at) || at.contains(here)),
    };
}"""
MATCHES = """([selector, text]) => {
    const here = document.activeElement;
    return here.matches(selector) && (!text || here.textContent.includes(text));
}"""


class KeyboardTests(BrowserTests):
    """Hands that know keys only."""

    def at_the_keyboard(self, name, **look):
        """A page on which somebody has signed in by keys."""
        page = self.browser(**look)
        # Asked for beforehand, or the first dialog for a file opens outside the page.
        page.on("filechooser", lambda chooser: None)
        page.goto(ADDRESS + "/sign-in")
        self.focused(page, "#name")
        page.keyboard.type(name)
        page.keyboard.press("Tab")
        page.keyboard.type(PASSWORD)
        self.go(page, "Enter")
        return page

    def go(self, page, key):
        """Presses a key that leads to another page, and waits for it."""
        with page.expect_navigation():
            page.keyboard.press(key)

    def press(self, page, *keys):
        for key in keys:
            page.keyboard.press(key)

    def focused(self, page, selector, text=None):
        """The focus comes to rest there, and is seen. A page that has just come gives it a moment later."""
        self.until(page, MATCHES, [selector, text])
        self.is_seen(page)

    def is_seen(self, page):
        stop = page.evaluate(STOP)
        self.assertIsNotNone(stop, "nothing has the focus")
        self.assertTrue(stop["ring"], f"the focus is not shown on {stop['name']}")
        self.assertTrue(stop["seen"], f"something hides {stop['name']}")

    def tab_to(self, page, selector, text=None, within=60, key="Tab"):
        """Presses Tab until the focus is on what is looked for; it is seen at each stop of the page.

        Behind the last stop come those of the browser itself, and then the first one again.
        """
        for presses in range(within + 1):
            if page.evaluate(MATCHES, [selector, text]):
                return presses
            page.keyboard.press(key)
            if page.evaluate("document.activeElement !== document.body"):
                self.is_seen(page)
        self.fail(f"{selector} {text or ''} is not reached within {within} presses of {key}")

    def to_the_content(self, page):
        """The first stop of every page leads past its head."""
        page.wait_for_load_state()
        page.keyboard.press("Tab")
        self.focused(page, "a.skip")
        page.keyboard.press("Enter")
        self.until(page, "document.activeElement.id === 'content'")

    def from_the_menu(self, page, word, place):
        self.tab_to(page, ".menu > summary", word, within=60)
        page.keyboard.press("Enter")
        self.tab_to(page, ".menu a", place, within=8)
        self.go(page, "Enter")

    def choose(self, page, label):
        """A choice of the list that has the focus, by arrows."""
        for key in ("ArrowDown", "ArrowUp"):
            for _ in range(80):
                if page.evaluate("document.activeElement.selectedOptions[0].text").startswith(label):
                    return
                page.keyboard.press(key)
        self.fail(f"no choice is called {label}")

    def write(self, page, text):
        """In the field that has the focus, instead of what stands there."""
        page.keyboard.press("Control+a")
        page.keyboard.type(text)
