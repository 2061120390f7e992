"""Reads a web page with Python's HTML parser, as a browser or a screen reader would go through it.

Takes the map and the page. Every word of the map stands in the page's text, outside its picture;
what is opened is closed; names are unique and links lead somewhere; headings step down one by one;
nothing is fetched and no script runs.
"""

import sys
from html.parser import HTMLParser

from words import texts, words

VOID = {"meta", "input", "br"}
# What would fetch or run something; a page has none of it.
FORBIDDEN = {"script", "img", "iframe", "object", "embed", "link", "audio", "video", "base"}


class Page(HTMLParser):
    def __init__(self):
        super().__init__()
        self.open, self.ids, self.links, self.levels, self.text, self.faults = [], [], [], [], [], []

    def handle_starttag(self, tag, attributes):
        if tag in FORBIDDEN:
            self.faults.append(f"<{tag}>")
        for name, value in attributes:
            if name == "id":
                self.ids.append(value)
            elif name == "href":
                self.links.append(value)
            elif name.startswith("on") or name in ("src", "action"):
                self.faults.append(f"{tag} has {name}")
        if tag not in VOID:
            self.open.append(tag)
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            self.levels.append(int(tag[1]))

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes something else")

    def handle_data(self, data):
        if not {"svg", "style", "title"} & set(self.open):
            self.text.append(data)


def main(map_path, page_path):
    with open(page_path, encoding="utf-8") as file:
        source = file.read()
    page = Page()
    page.feed(source)
    page.close()
    faults = page.faults + [f"<{tag}> is never closed" for tag in page.open]
    faults += [f"{name} is there twice" for name in sorted({n for n in page.ids if page.ids.count(n) > 1})]
    known = set(page.ids)
    for link in page.links:
        if link[:1] == "#" and link[1:] not in known:
            faults.append(f"{link} leads nowhere")
        elif link[:1] != "#" and not link.startswith(("https://", "http://", "mailto:")):
            faults.append(f"{link} is no address")
    steps = zip([0] + page.levels, page.levels)
    faults += [f"h{below} stands below h{above}" for above, below in steps if below > above + 1]
    if page.levels.count(1) != 1:
        faults.append("not one h1")
    if "default-src 'none'" not in source:
        faults.append("no policy against fetching")
    said = " " + " ".join(words(" ".join(page.text))) + " "
    with open(map_path, encoding="utf-8") as file:
        wanted = list(texts(file.read()))
    for text in wanted:
        if " ".join(words(text)) not in said:
            faults.append(f"missing: {text!r}")
    if len(wanted) < 10:
        faults.append("hardly any text found; has the format changed?")
    for fault in faults:
        print(f"{page_path}: {fault}", file=sys.stderr)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
