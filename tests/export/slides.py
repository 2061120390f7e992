"""Reads slides with python-pptx and LibreOffice, as other people's programs see them.

Takes the map and the deck, and optionally the PDF that LibreOffice made of it. Every word of the
map must come back whole from a shape, a table or the notes; every slide has a title; nothing lies
outside its slide; the PDF has a page for each slide.
"""

import re
import subprocess
import sys

from pptx import Presentation
from pptx.util import Pt
from words import texts, words

# Words of a deck that differ from the map's by design: emoji stay, invisible characters go.
INVISIBLE = re.compile("[\u00ad\u200b]")


def shapes(tree):
    for shape in tree:
        yield shape
        if shape.shape_type == 6:
            yield from shapes(shape.shapes)


def spoken(slide):
    """Paragraphs of shapes, tables and notes."""
    for shape in shapes(slide.shapes):
        if shape.has_text_frame:
            yield from (p.text for p in shape.text_frame.paragraphs)
        if getattr(shape, "has_table", False):
            yield from (cell.text for row in shape.table.rows for cell in row.cells)
    if slide.has_notes_slide:
        yield from (p.text for p in slide.notes_slide.notes_text_frame.paragraphs)


def main(map_path, deck_path, pdf_path=None):
    with open(map_path, encoding="utf-8") as file:
        wanted = list(texts(file.read()))
    if len(wanted) < 10:
        sys.exit(f"{map_path}: only {len(wanted)} texts found; has the format changed?")
    deck = Presentation(deck_path)
    faults, found = [], []
    for number, slide in enumerate(deck.slides, 1):
        if slide.shapes.title is None or not slide.shapes.title.text_frame.text.strip():
            faults.append(f"slide {number} has no title")
        found.extend(spoken(slide))
        for shape in slide.shapes:
            beyond = Pt(4)
            right, bottom = shape.left + shape.width, shape.top + shape.height
            if right > deck.slide_width + beyond or bottom > deck.slide_height + beyond or shape.left < -beyond:
                faults.append(f"slide {number}: {shape.name!r} lies outside")
    told = " " + " ".join(words(" ".join(found))) + " "
    for text in wanted:
        for line in INVISIBLE.sub("", text).splitlines():
            if f" {' '.join(words(line))} " not in told:
                faults.append(f"not in one piece: {line!r}")
    if pdf_path:
        run = subprocess.run(["pdfinfo", pdf_path], capture_output=True, check=True, text=True)
        pages = int(re.search(r"^Pages: *(\d+)", run.stdout, re.MULTILINE)[1])
        if pages != len(deck.slides):
            faults.append(f"{len(deck.slides)} slides, but {pages} pages in {pdf_path}")
    for fault in faults:
        print(f"{deck_path}: {fault}", file=sys.stderr)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
