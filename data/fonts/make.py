"""Makes `web/` and `print/` from the unpacked font packages that README.md names. Needs fonttools, brotli, uharfbuzz.

    python make.py FOLDER

FOLDER holds one folder a package (noto-sans, noto-emoji, ...), each as its archive unpacks. Porchlight itself
never runs this: it is kept so that the next person can bring a newer font in the same way.

Screens read the packages' own woff2 files. Typst reads no woff2 and takes one file a family and weight, so for
print the parts of a family are put together into one TTF, without hints, and without the scripts that another
family here does better.
"""

from __future__ import annotations

import argparse
import re
import shutil
import tempfile
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.merge import Merger
from fontTools.merge import Options as MergeOptions
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable
from one_glyph import join_arabic_letters, join_marked_letters

HERE = Path(__file__).parent
OUR_FACE = "atkinson-hyperlegible-next"
WEB = [f"{OUR_FACE}-{part}-{cut}" for part in ("latin", "latin-ext") for cut in ("400-normal", "700-normal", "400-italic")]
REGULAR, BOLD, ITALIC = (400, "normal"), (700, "normal"), (400, "italic")

# package -> family as it is called in print, its parts in the order of preference, its cuts
PRINT = {
    OUR_FACE: ("Atkinson Hyperlegible Next", ["latin", "latin-ext"], [REGULAR, BOLD, ITALIC]),
    "noto-sans": (
        "Noto Sans",
        ["latin", "latin-ext", "vietnamese", "cyrillic", "cyrillic-ext", "greek", "greek-ext"],
        [REGULAR, BOLD],
    ),
    "noto-sans-arabic": ("Noto Sans Arabic", ["arabic"], [REGULAR, BOLD]),
    "noto-sans-hebrew": ("Noto Sans Hebrew", ["hebrew"], [REGULAR, BOLD]),
    "noto-sans-devanagari": ("Noto Sans Devanagari", ["devanagari"], [REGULAR, BOLD]),
    "noto-sans-symbols": ("Noto Sans Symbols", ["symbols"], [REGULAR]),
    "noto-sans-symbols-2": ("Noto Sans Symbols 2", ["symbols", "math"], [REGULAR]),
    "noto-emoji": ("Noto Emoji", ["emoji"], [REGULAR]),
    "noto-sans-kr": ("Noto Sans KR", ["korean"], [REGULAR]),
    "noto-sans-sc": ("Noto Sans SC", ["chinese-simplified", "*"], [REGULAR]),
}
WITHOUT_LAYOUT = {"noto-sans-kr", "noto-sans-sc"}  # composed letters stand by themselves; this halves the files
JOINED = {OUR_FACE: join_marked_letters, "noto-sans": join_marked_letters, "noto-sans-arabic": join_arabic_letters}
CUT_NAMES = {REGULAR: "Regular", BOLD: "Bold", ITALIC: "Italic"}


def parts_of(package: Path, name: str, parts: list[str], cut: tuple[int, str]) -> list[Path]:
    """The files of one cut; `*` stands for the numbered parts."""
    weight, slope = cut
    files: list[Path] = []
    for part in parts:
        if part == "*":
            pattern = re.compile(rf"{name}-\d+-{weight}-{slope}\.woff2")
            files += sorted(path for path in (package / "files").iterdir() if pattern.fullmatch(path.name))
        else:
            files.append(package / "files" / f"{name}-{part}-{weight}-{slope}.woff2")
    return files


def cut_down(path: Path, keep: set[int], *, layout: bool) -> TTFont:
    """The font with only these characters, without hints."""
    options = Options(hinting=False, layout_features=["*"] if layout else [], notdef_outline=True, glyph_names=False)
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "STAT", "gasp"]
    font = TTFont(path)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=keep)
    subsetter.subset(font)
    font.flavor = None
    return font


def named(font: TTFont, family: str, cut: tuple[int, str]) -> None:
    """Say the family and the cut plainly: some packages name every cut after the thinnest one."""
    names = font["name"]
    said = {1: family, 2: CUT_NAMES[cut], 4: f"{family} {CUT_NAMES[cut]}"}
    said[6] = f"{family.replace(' ', '')}-{CUT_NAMES[cut]}"
    for identifier in (16, 17, 21, 22, 25):
        names.removeNames(nameID=identifier)
    for identifier, text in said.items():
        names.removeNames(nameID=identifier)
        names.setName(text, identifier, 3, 1, 0x409)
    font["OS/2"].usWeightClass = cut[0]


def put_together(package: Path, name: str, cut: tuple[int, str], target: Path) -> int:
    """One TTF of one family and cut. Returns how many characters it has."""
    family, parts, _ = PRINT[name]
    seen: set[int] = set()
    with tempfile.TemporaryDirectory() as scratch:
        pieces = []
        for number, path in enumerate(parts_of(package, name, parts, cut)):
            keep = set(TTFont(path).getBestCmap()) - seen
            if not keep:
                continue
            seen |= keep
            piece = Path(scratch) / f"{number}.ttf"
            cut_down(path, keep, layout=name not in WITHOUT_LAYOUT).save(piece)
            pieces.append(str(piece))
        font = Merger(MergeOptions(drop_tables=["GDEF"] if name in WITHOUT_LAYOUT else [])).merge(pieces)
    if name in JOINED:
        JOINED[name](font)
    named(font, family, cut)
    font.save(target)
    return len(seen)


def box_font(target: Path) -> None:
    """A font of our own that draws any character at all as an empty box.

    It stands last: a name in a script that no font here knows still prints, visibly unfinished, and the letter
    stays a valid accessible PDF (which may not hold a missing glyph).
    """
    pen = TTGlyphPen(None)
    for left, bottom, right, top in ((60, 0, 640, 700), (110, 50, 590, 650)):
        corners = [(left, bottom), (left, top), (right, top), (right, bottom)]
        pen.moveTo(corners[0])
        for corner in corners[1:] if left == 60 else reversed(corners[1:]):
            pen.lineTo(corner)
        pen.closePath()
    box = pen.glyph()
    empty = TTGlyphPen(None).glyph()
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef", "space", "box"])
    builder.setupGlyf({".notdef": box, "space": empty, "box": box})
    builder.setupHorizontalMetrics({".notdef": (700, 60), "space": (300, 0), "box": (700, 60)})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Porchlight Boxes", "styleName": "Regular", "psName": "PorchlightBoxes"})
    builder.setupCharacterMap({0x20: "space"})
    builder.setupOS2(sTypoAscender=800, sTypoDescender=-200)
    builder.setupPost()
    every = CmapSubtable.newSubtable(13)
    every.platformID, every.platEncID, every.language, every.format = 3, 10, 0, 13
    every.reserved, every.length, every.nGroups = 0, 0, 0
    every.cmap = {code: "box" for code in range(0x21, 0x110000) if not 0xD800 <= code <= 0xDFFF}
    every.cmap[0x20] = "space"
    builder.font["cmap"].tables.append(every)
    builder.save(target)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    for name in ("web", "print", "licences"):
        shutil.rmtree(HERE / name, ignore_errors=True)
        (HERE / name).mkdir()
    for name in WEB:
        shutil.copyfile(folder / OUR_FACE / "files" / f"{name}.woff2", HERE / "web" / f"{name}.woff2")
    for name, (family, _, cuts) in PRINT.items():
        shutil.copyfile(folder / name / "LICENSE", HERE / "licences" / f"{name}-OFL.txt")
        for cut in cuts:
            target = HERE / "print" / f"{family.replace(' ', '')}-{CUT_NAMES[cut]}.ttf"
            count = put_together(folder / name, name, cut, target)
            print(f"{target.name}: {count} characters, {target.stat().st_size / 1e6:.2f} MB")
    box_font(HERE / "print" / "PorchlightBoxes-Regular.ttf")


if __name__ == "__main__":
    main()
