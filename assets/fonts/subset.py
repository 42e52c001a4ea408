#!/usr/bin/env python3
"""Makes the two text fonts of the app from Noto Sans CJK (Simplified Chinese face).

Needs fonttools (`pip install fonttools`) and the OpenType collections of Debian's
`fonts-noto-cjk` and `fonts-noto-cjk-extra`:

    python3 assets/fonts/subset.py [folder with NotoSansCJK-*.ttc]

The characters kept are
  * the 8,105 characters of the Table of General Standard Chinese Characters (通用规范汉字表, 2013),
    one line a level in `hanzi.txt`;
  * the traditional forms that hearing knows (`assets/hanzi/traditional.txt`), GB 2312 and the frequently used characters of Big5, so that pasted older or traditional text shows;
  * Latin, Greek, Cyrillic, kana, punctuation, arrows, mathematical and enclosed signs.
A third file holds the quotation marks and the ellipsis in their narrow Latin form; the app puts it in
front when the interface is English.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTCollection

HERE = Path(__file__).resolve().parent
SOURCE = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/fonts/opentype/noto")
WEIGHTS = {"Regular": "NotoSansSC-Regular.otf", "Medium": "NotoSansSC-Medium.otf"}
NARROW = "“”‘’…"
BLOCKS = [
    (0x0020, 0x007E), (0x00A0, 0x017F), (0x01CD, 0x01DC), (0x0391, 0x03C9), (0x0400, 0x045F),
    (0x2010, 0x205E), (0x2070, 0x209C), (0x20A0, 0x20BF), (0x2100, 0x214F), (0x2150, 0x218B), (0x2190, 0x21FF),
    (0x2200, 0x22FF), (0x2300, 0x23FF), (0x2460, 0x24FF), (0x2500, 0x257F), (0x2580, 0x25FF), (0x2600, 0x26FF),
    (0x2700, 0x27BF), (0x2E80, 0x2E99), (0x3000, 0x30FF), (0x3105, 0x312F), (0x31A0, 0x31BA),
    (0x3200, 0x33FF), (0xFE30, 0xFE4F), (0xFF01, 0xFFEE),
]


def double_byte(codec, first, last):
    """Every character that `codec` encodes between two lead bytes."""
    found = set()
    for lead in range(first, last + 1):
        for trail in range(0x40, 0xFF):
            try:
                found.add(ord(bytes([lead, trail]).decode(codec)))
            except (UnicodeDecodeError, TypeError):
                pass
    return found


def wanted():
    chars = {ord(c) for c in (HERE / "hanzi.txt").read_text("utf-8") if not c.isspace()}
    assert len(chars) == 8105, len(chars)
    forms = HERE.parent / "hanzi" / "traditional.txt"
    chars |= {ord(c) for c in forms.read_text("utf-8") if not c.isspace()}
    chars |= double_byte("gb2312", 0xA1, 0xF7) | double_byte("big5", 0xA4, 0xC6)
    for first, last in BLOCKS:
        chars |= set(range(first, last + 1))
    return chars


def options():
    made = subset.Options()
    made.layout_features = ["ccmp", "kern", "liga", "mark"]
    made.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    made.hinting = True
    made.notdef_outline = True
    made.drop_tables += ["VORG", "vhea", "vmtx", "BASE"]
    return made


def face(weight):
    """The Simplified Chinese face of one weight's collection."""
    fonts = TTCollection(str(SOURCE / f"NotoSansCJK-{weight}.ttc")).fonts
    return next(f for f in fonts if f["name"].getDebugName(1).startswith("Noto Sans CJK SC"))


def narrow_forms(font):
    """Characters of `NARROW` mapped to their proportional glyphs."""
    table = font["GSUB"].table
    record = next(r for r in table.FeatureList.FeatureRecord if r.FeatureTag == "pwid")
    mapping = {}
    for index in record.Feature.LookupListIndex:
        for sub in table.LookupList.Lookup[index].SubTable:
            mapping.update(getattr(sub, "ExtSubTable", sub).mapping)
    cmap = font.getBestCmap()
    return {ord(c): mapping[cmap[ord(c)]] for c in NARROW}


def cut(font, chars, out):
    cutter = subset.Subsetter(options())
    cutter.populate(unicodes=chars)
    cutter.subset(font)
    font.save(str(HERE / out))
    print(out, (HERE / out).stat().st_size, "bytes,", len(font.getBestCmap()), "characters")


def main():
    for weight, out in WEIGHTS.items():
        cut(face(weight), wanted(), out)
    for weight in WEIGHTS:
        font = face(weight)
        forms = narrow_forms(font)
        for table in font["cmap"].tables:
            if table.isUnicode() and table.format != 14:
                table.cmap.update(forms)
        cut(font, set(forms), f"NotoSansSC-{weight}-Quotes.otf")


if __name__ == "__main__":
    main()
