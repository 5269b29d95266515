"""Every page that a link of the program leads to: answers, fits a telephone, satisfies axe, and makes no complaint."""

import re
import unittest
from urllib.parse import urljoin, urlsplit

from axe_playwright_python.sync_playwright import Axe
from people import ADDRESS, BrowserTests

#: Whoever sees pages that the ones before do not see.
PEOPLE = [
    "chuyen-vien-tong-hop", "quan-tri", "phuc-ung.nhap", "phuc-ung.duyet", "huyen.duyet", "lanh-dao", "thanh-tra", None,
]
#: Pages that show something else to each person.
OWN = {"/", "/account"}
#: Both languages, and both themes.
LOOKS = [("vi", "light"), ("en", "dark")]


#: Below these stand pages of single things: an indicator, a figure, an account.
SINGLES = re.compile(r"^/(indicators|figures|problems|administration/people)/(?!new$)[^/]+")


def kind(address):
    """The shape of an address: what differs only in names, codes and numbers is one page."""
    path = SINGLES.sub(lambda found: f"/{found[1]}/*", urlsplit(address).path)
    parts = [part for part in path.split("/") if part]
    return "/" + "/".join(part if re.fullmatch(r"[a-z.-]+", part) else "*" for part in parts)


class EveryPageTests(BrowserTests):
    def test_every_page_that_a_link_leads_to(self):
        seen, faults = {}, []
        for name in PEOPLE:
            self.walk(name, seen, faults)
        self.assertGreater(len(seen), 20)
        self.assertEqual(faults, [], "\n" + "\n".join(faults))

    def walk(self, name, seen, faults):
        pages = {look: self.browser(name, language=look[0], theme=look[1]) for look in LOOKS}
        first = pages[LOOKS[0]]
        ahead, mine = ["/", "/account"] if name else ["/", "/sign-in"], set()
        while ahead:
            path = ahead.pop(0)
            shape = kind(path)
            if shape in mine or (shape in seen and shape not in OWN):
                continue
            mine.add(shape)
            for look, page in pages.items():
                self.look_at(page, path, f"{name or 'nobody'} {look[0]} {look[1]} {path}", faults)
            seen[shape] = path
            ahead += self.links(first)

    def look_at(self, page, path, where, faults):
        page.complaints.clear()
        answer = page.goto(ADDRESS + path)
        if answer is None or answer.status != 200:
            faults.append(f"{where}: answered {answer and answer.status}")
            return
        for violation in Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]:
            targets = [str(node["target"][0]) for node in violation["nodes"]]
            faults.append(f"{where}: {violation['id']} ({len(targets)} ×: {', '.join(targets[:3])})")
        page.set_viewport_size({"width": 390, "height": 844})
        wide = page.evaluate("document.documentElement.scrollWidth")
        if wide > 390:
            faults.append(f"{where}: {wide} pixels wide on a telephone")
        page.set_viewport_size({"width": 1440, "height": 900})
        faults += [f"{where}: {line}" for line in page.complaints]

    def links(self, page):
        """The addresses of this program's pages on a page; files to download are no pages."""
        found = page.eval_on_selector_all("a[href]:not([download])", "all => all.map(a => a.getAttribute('href'))")
        paths = []
        for link in found:
            parts = urlsplit(urljoin(page.url, link))
            if not (parts.scheme + "://" + parts.netloc == ADDRESS):
                continue
            if "by-unit=" in parts.query and "by-unit=forest-planted" not in parts.query:
                continue  # One indicator unfolded is like the others.
            if parts.path.startswith("/api/v1/") or re.search(r"\.(csv|xlsx|json|docx|pdf|atom|png|jpg)$", parts.path):
                continue
            paths.append(parts.path + ("?" + parts.query if parts.query else ""))
        return paths


if __name__ == "__main__":
    unittest.main()
