"""Takes the pictures of the manuals from the example: `take-pictures.py FOLDER [NAME …]`.

A picture is a page as somebody of the example sees it, cut to what the text speaks of. Small on purpose: 1,100 pixels
wide, at most 900 high, so that a manual stays light.
"""

import os
import sys

from playwright.sync_api import sync_playwright

ADDRESS = os.environ["TIENDO_ADDRESS"]
PASSWORD = os.environ["TIENDO_PASSWORD"]
VIEW = "unit=076&period=2023-S1"

#: name: who looks, at which page, and what is done before the picture is taken.
PICTURES = {
    "scoreboard": ("chuyen-vien-tong-hop", f"/scoreboard?{VIEW}", None),
}


def visitors(chromium, language):
    """One signed-in browser for each person, made when the first picture asks for it."""
    known = {}

    def page_of(name):
        if name not in known:
            context = chromium.new_context(
                locale="vi-VN" if language == "vi" else "en-GB", viewport={"width": 1100, "height": 860},
                reduced_motion="reduce", service_workers="block")
            page = context.new_page()
            page.goto(ADDRESS + "/sign-in")
            page.fill("#name", name)
            page.fill("#password", PASSWORD)
            page.click(".gate button")
            known[name] = page
        return known[name]

    return page_of


def main():
    folder, wanted = sys.argv[1], sys.argv[2:] or list(PICTURES)
    with sync_playwright() as engine:
        chromium = engine.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for language in ("vi", "en"):
            page_of = visitors(chromium, language)
            for name in wanted:
                person, path, prepare = PICTURES[name]
                page = page_of(person)
                page.goto(ADDRESS + path)
                if prepare:
                    prepare(page)
                page.screenshot(path=f"{folder}/{name}-{language}.png")
                print(f"{folder}/{name}-{language}.png")
        chromium.close()


main()
