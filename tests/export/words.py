"""Compares the words of a map with the words that pdftotext finds in its export.

Takes the map and the PDF. Every word must come back whole, also where a line break cut it, and the
words of a text must stand together in the order in which they are painted: but for the tiles of a
poster (`--tiles`), where a cut may part the lines of a text. With `--notes` what stands on no sheet
must be there as well, word by word: it goes on from column to column.
"""

import re
import subprocess
import sys

# What a sheet shows of each part of a document; None stands for any text.
SHOWN = {
    "journey": {"title", "subtitle", "basis"},
    "personas": {"name", "role", "quote", "goals", "frustrations"},
    "stages": {"name"},
    "phases": {"name", "goal"},
    "lanes": {"name"},
    "cards": {"text"},
    "emotions": {"quote"},
}
# What the appendix adds.
BEHIND = {
    "phases": {"note"},
    "cards": {"note", "owner", "description", "content", "time", "url", "method"},
    "evidence": {"title", "quote", "url", "note"},
    "parking": {"text"},
    "personas": {
        "goals", "frustrations", "needs", "motives", "age", "place", "occupation", "income", "values", "lifestyle",
        "purchase_motives", "segment", "channel_habits", "note",
    },
}  # fmt: skip
ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\", "'": "'"}


def texts(ron, shown=SHOWN):
    """Those texts of a map in canonical form: two spaces a level, one entry a line."""
    part, key = None, None
    personas = re.search(r"\n  personas: \[(.*?)\n  \]", ron, re.DOTALL)
    # More than three stand in a strip without lists.
    crowded = personas is not None and personas[1].count("\n    (") > 3
    for line in ron.splitlines():
        if top := re.match(r"  (\w+): [\[(]", line):
            part = top[1]
        if entry := re.match(r"\s+(\w+): ", line):
            key = entry[1]
        if key in ("goals", "frustrations") and crowded and shown is SHOWN:
            continue
        if key in shown.get(part, ()):
            for found in re.finditer(r'"((?:[^"\\]|\\.)*)"', line):
                if found[1]:
                    yield re.sub(r"\\(.)", lambda m: ESCAPES.get(m[1], m[1]), found[1])


def words(text):
    """Words without the quotation marks that a sheet puts around what people say."""
    return re.sub("[\u00ad“”„»«]", "", text).split()


def extracted(pdf, *options):
    run = subprocess.run(["pdftotext", *options, pdf, "-"], capture_output=True, check=True)
    return words(run.stdout.decode())


def main(map_path, pdf_path, *options):
    with open(map_path, encoding="utf-8") as file:
        ron = file.read()
    wanted = list(texts(ron))
    if len(wanted) < 10:
        sys.exit(f"{map_path}: only {len(wanted)} texts found; has the format changed?")
    by_place = set(extracted(pdf_path))
    painted = " " + " ".join(extracted(pdf_path, "-raw")) + " "
    faults = []
    for text in wanted:
        lost = [word for word in words(text) if word not in by_place]
        if lost:
            faults.append(f"{lost} of {text!r}")
        elif "--tiles" not in options and f" {' '.join(words(text))} " not in painted:
            faults.append(f"not in one piece: {text!r}")
    for text in texts(ron, BEHIND) if "--notes" in options else ():
        lost = [word for word in words(text) if word not in by_place]
        if lost:
            faults.append(f"{lost} of {text!r} behind the sheet")
    for fault in faults:
        print(f"{pdf_path}: {fault}", file=sys.stderr)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
