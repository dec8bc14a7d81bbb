"""Telling text from what is none, and one encoding from another; and making a clean copy of it.

Clean is: UTF-8 without a byte order mark, lines ended by one line feed, the last line ended too, no empty lines at
the end, and U+FFFD where a sign could not be read (a NUL, half a UTF-8 sign), so that its line can be rejected.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

CHUNK = 2**20
CONTROL = bytes(code for code in range(32) if code not in (9, 10, 13)) + b"\x7f"
# C1 controls, U+FFFD, line and paragraph separators, the two signs that turn writing round, a mark inside the text.
# Joiners (emoji, Persian) and the plain marks of right-to-left writing are text.
HIGH_CONTROL = re.compile(rb"\xc2[\x80-\x9f]|\xef\xbf\xbd|\xe2\x80[\xa8\xa9\xad\xae]|\xef\xbb\xbf")
LEADING = bytes(range(0xC0, 0x100))  # each sign beyond ASCII begins with one of these
ASCII_AND_MIDDLE = bytes(range(0xC0))
ESCAPED = re.compile("[\udc80-\udcff]")
MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
UNREADABLE = "\ufffd"
MOST_UNREADABLE = 0.02  # of the first bytes: above this it is no text


@dataclass(frozen=True)
class Opening:
    """The first bytes of a file, and what they look like. encoding "" means: no text."""

    start: bytes
    encoding: str
    text: str


@dataclass(frozen=True)
class Clean:
    """A clean copy.

    lines: how many it has. odd: whether a sign in it might have to be rejected. blanks: whether it has any blank but
    the plain space.
    """

    path: Path
    lines: int
    odd: bool
    blanks: bool


def look(start: bytes, *, whole: bool) -> Opening:
    """What the first bytes look like. whole: they are all there is."""
    encoding = encoding_of(start)
    if encoding == "utf-8":
        text = start.decode("utf-8", errors="replace")
    elif encoding:
        text = start[: len(start) // 2 * 2 if encoding.startswith("utf-16") else len(start)].decode(
            encoding, errors="replace"
        )
    else:
        return Opening(start, "", "")
    text = text.removeprefix("\ufeff")
    strange = sum(1 for sign in text if sign == UNREADABLE or (ord(sign) < 32 and sign not in "\t\r\n"))
    if strange > max(2, MOST_UNREADABLE * len(text)) and not (encoding == "utf-8" and _few(start)):
        return Opening(start, "", "")
    return Opening(start, encoding, text)


def encoding_of(start: bytes) -> str:
    """utf-8, utf-16-le, utf-16-be or windows-1252 (which holds Latin-1); "" for what is no text."""
    for mark, encoding in MARKS:
        if start.startswith(mark):
            return encoding
    even, odd = start[0::2].count(0), start[1::2].count(0)
    half = max(len(start) // 2, 1)
    if odd > 0.3 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.3 * half and odd < 0.05 * half:
        return "utf-16-be"
    if (even + odd) > 0.1 * len(start):
        return ""
    good, bad = _signs(start)
    return "windows-1252" if bad > good else "utf-8"


def clean(path: Path, encoding: str, target: Path) -> Clean:
    """Write a clean copy of a file to `target`.

    A file whose first bytes looked like UTF-8 may turn out to be Latin-1 further down: then it is read again.
    """
    with path.open("rb") as stream:
        if encoding == "utf-8":
            good, bad = _count_signs(stream)
            if bad > good:
                encoding = "windows-1252"
            stream.seek(0)
            pieces = _utf8(stream) if encoding == "utf-8" and not bad else _decoded(stream, encoding)
        else:
            pieces = _decoded(stream, encoding)
        with target.open("wb") as out:
            return _write(pieces, out, target)


def _write(pieces: Iterator[bytes], out: BinaryIO, target: Path) -> Clean:
    lines, odd, blanks, first, held, old_mac = 0, False, False, True, b"", False
    blank = b""  # line ends kept back: they are dropped if nothing follows them
    for piece in pieces:
        chunk = held + piece
        held = b""
        if first:
            chunk = chunk.removeprefix(codecs.BOM_UTF8)
            old_mac = b"\r" in chunk and b"\n" not in chunk
            first = False
        if old_mac:
            chunk = chunk.replace(b"\r", b"\n")
        elif b"\r" in chunk:
            if chunk.endswith(b"\r"):
                chunk, held = chunk[:-1], b"\r"
            chunk = chunk.replace(b"\r\n", b"\n")
        if not odd:
            odd = b"\r" in chunk or len(chunk.translate(None, CONTROL)) != len(chunk)
            odd = odd or (not chunk.isascii() and HIGH_CONTROL.search(chunk) is not None)
        if odd:
            chunk = chunk.replace(b"\0", UNREADABLE.encode()).replace(b"\r", UNREADABLE.encode())
        blanks = blanks or b"\t" in chunk or b"\xc2\xa0" in chunk
        chunk = blank + chunk
        body = chunk.rstrip(b"\n")
        blank = chunk[len(body) :]
        lines += body.count(b"\n")
        out.write(body)
    out.write(b"\n")
    return Clean(target, lines + 1, odd, blanks)


def _utf8(stream: BinaryIO) -> Iterator[bytes]:
    while chunk := stream.read(CHUNK):
        yield chunk


def _decoded(stream: BinaryIO, encoding: str) -> Iterator[bytes]:
    decoder = codecs.getincrementaldecoder(encoding)(errors="replace")
    while chunk := stream.read(CHUNK):
        yield decoder.decode(chunk).encode("utf-8", errors="replace")
    yield decoder.decode(b"", final=True).encode("utf-8", errors="replace")


def _count_signs(stream: BinaryIO) -> tuple[int, int]:
    good = bad = 0
    held = b""
    while chunk := stream.read(CHUNK):
        if not held and chunk.isascii():
            continue
        chunk = held + chunk
        cut = _last_whole(chunk)
        chunk, held = chunk[:cut], chunk[cut:]
        more_good, more_bad = _signs(chunk)
        good, bad = good + more_good, bad + more_bad
    return good, bad + (1 if held else 0)


def _signs(chunk: bytes) -> tuple[int, int]:
    """How many signs beyond ASCII are good UTF-8, and how many bytes are none."""
    if chunk.isascii():
        return 0, 0
    chunk = chunk[: _last_whole(chunk)]
    try:
        text = chunk.decode("utf-8")
    except UnicodeDecodeError:
        text = chunk.decode("utf-8", errors="surrogateescape")
        bad = len(ESCAPED.findall(text))
        return len(text.encode("utf-8", errors="ignore").translate(None, ASCII_AND_MIDDLE)), bad
    return len(chunk) - len(chunk.translate(None, LEADING)), 0


def _last_whole(chunk: bytes) -> int:
    """Where the last whole UTF-8 sign ends."""
    for back in range(1, min(4, len(chunk)) + 1):
        byte = chunk[-back]
        if byte >= 0xC0:
            needed = 2 if byte < 0xE0 else 3 if byte < 0xF0 else 4
            return len(chunk) - back if needed > back else len(chunk)
        if byte < 0x80:
            break
    return len(chunk)


def _few(start: bytes) -> bool:
    """Whether the strange signs are so few lines that the rest is worth reading: each such line is rejected alone."""
    lines = start.split(b"\n")
    hurt = sum(1 for line in lines if len(line.translate(None, CONTROL)) != len(line))
    return len(lines) > 1 and hurt <= len(lines) / 2
