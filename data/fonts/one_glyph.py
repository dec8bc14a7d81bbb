"""Gives every written letter one glyph of its own, so that a name can be copied, searched and read aloud.

Many fonts draw a letter with marks (Vietnamese e with two accents, Arabic ya with its dots) from several glyphs.
A PDF then tells the letter once for each glyph, and a screen reader says it twice. Here such a letter becomes one
glyph made of the same parts in the same places. Used by make.py only; needs fonttools and uharfbuzz.
"""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterable

import uharfbuzz
from fontTools.otlLib.builder import LigatureSubstBuilder
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

MARKED_LETTERS = [*range(0xC0, 0x250), *range(0x370, 0x530), *range(0x1E00, 0x2000)]
ARABIC_LETTERS = [*range(0x620, 0x64B), *range(0x671, 0x6D4), *range(0x750, 0x780)]
JOINER = "\u200d"

Placed = list[tuple[str, int, int]]  # glyph name and where it stands, in font units, in the order of writing


def shaped(font: TTFont, texts: Iterable[str]) -> list[tuple[Placed, int]]:
    """What each text is drawn with, and how wide it is; glyphs without ink and without width are left out."""
    data = io.BytesIO()
    font.save(data)
    shaper = uharfbuzz.Font(uharfbuzz.Face(data.getvalue()))
    order = font.getGlyphOrder()
    drawn = []
    for text in texts:
        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        uharfbuzz.shape(shaper, buffer)
        placed, at = [], 0
        for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            placed.append((order[info.codepoint], at + position.x_offset, position.y_offset))
            at += position.x_advance
        if buffer.direction == "rtl":
            placed.reverse()
        drawn.append((placed, at))
    return drawn


def add_glyph(font: TTFont, name: str, parts: Placed, width: int) -> None:
    """Draw the parts into one new glyph."""
    glyphs = font.getGlyphSet()
    pen = TTGlyphPen(None)
    for part, x, y in parts:
        recording = DecomposingRecordingPen(glyphs)
        glyphs[part].draw(recording)
        recording.replay(TransformPen(pen, (1, 0, 0, 1, x, y)))
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    font["glyf"][name] = glyph = pen.glyph()
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (width, getattr(glyph, "xMin", 0))
    if "GDEF" in font and font["GDEF"].table.GlyphClassDef:
        font["GDEF"].table.GlyphClassDef.classDefs[name] = 1


def join_marked_letters(font: TTFont) -> int:
    """Latin, Greek and Cyrillic letters with marks: also those that the font lacks but can put together."""
    letters = [
        chr(code)
        for code in MARKED_LETTERS
        if len(unicodedata.normalize("NFD", chr(code))) > 1 and unicodedata.normalize("NFC", chr(code)) == chr(code)
    ]
    made = 0
    for letter, (parts, width) in zip(letters, shaped(font, letters), strict=True):
        if len(parts) == 1 or any(part == ".notdef" for part, _, _ in parts):
            continue
        name = f"joined.u{ord(letter):04X}"
        add_glyph(font, name, parts, width)
        for table in font["cmap"].tables:
            if table.isUnicode() and table.format != 14:
                table.cmap[ord(letter)] = name
        made += 1
    return made


def join_arabic_letters(font: TTFont) -> int:
    """Arabic letters with dots, in all their forms, by a last step that joins base and dots again."""
    known = font.getBestCmap()
    texts = [
        before + chr(code) + after
        for code in ARABIC_LETTERS
        if code in known
        for before in ("", JOINER)
        for after in ("", JOINER)
    ]
    joined: dict[tuple[str, ...], str] = {}
    joiner = known.get(ord(JOINER))
    for parts, width in shaped(font, texts):
        seen = [part for part in parts if part[0] != joiner and "space" not in part[0]]
        key = tuple(part for part, _, _ in seen)
        if len(key) < 2 or ".notdef" in key or key in joined:
            continue
        left = min(x for part, x, _ in seen if part == key[0])
        name = f"joined.{len(joined)}"
        add_glyph(font, name, [(part, x - left, y) for part, x, y in seen], width)
        joined[key] = name
    builder = LigatureSubstBuilder(font, None)
    builder.ligatures = joined
    table = font["GSUB"].table
    table.LookupList.Lookup.append(builder.build())
    table.LookupList.LookupCount += 1
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == "rlig":
            record.Feature.LookupListIndex.append(len(table.LookupList.Lookup) - 1)
            record.Feature.LookupCount += 1
    keep_marks_on(font, joined)
    return len(joined)


def keep_marks_on(font: TTFont, joined: dict[tuple[str, ...], str]) -> None:
    """Vowel signs go where they would on the base letter."""
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for sub in lookup.SubTable:
            sub = sub.ExtSubTable if hasattr(sub, "ExtSubTable") else sub
            if type(sub).__name__ != "MarkBasePos":
                continue
            bases = dict(zip(sub.BaseCoverage.glyphs, sub.BaseArray.BaseRecord, strict=True))
            bases.update({name: bases[key[0]] for key, name in joined.items() if key[0] in bases})
            order = sorted(bases, key=font.getGlyphID)
            sub.BaseCoverage.glyphs = order
            sub.BaseArray.BaseRecord = [bases[name] for name in order]
            sub.BaseArray.BaseCount = len(order)
