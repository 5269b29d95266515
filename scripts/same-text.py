"""same-text.py FILE.docx FILE.txt: whether the words of a Word file are all in the text of its PDF."""

import collections
import re
import sys
import zipfile
from xml.etree import ElementTree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def words(text):
    # A dash or a slash at the end of a line divides a word on paper only.
    return collections.Counter(re.findall(r"\w+", text))


def written(path):
    root = ElementTree.fromstring(zipfile.ZipFile(path).read("word/document.xml"))
    breaks = {W + "br": " ", W + "tab": " "}
    return "\n".join(
        "".join(part.text or "" if part.tag == W + "t" else breaks.get(part.tag, "") for part in paragraph.iter())
        for paragraph in root.iter(W + "p")
    )


lacking = words(written(sys.argv[1])) - words(open(sys.argv[2], encoding="utf-8").read())
if lacking:
    print(f"{sys.argv[2]}: lacks {dict(lacking.most_common(10))}", file=sys.stderr)
    sys.exit(1)
