"""Ways to reach a person, found in a text: e-mail, phone, address, a name on social media, a personal number, a link.

Patterns for how people in the United States write them, in English and in Spanish. Each is bounded, so that a long
text costs no more than its length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, Literal

Contact = Literal["email", "phone", "address", "handle", "number", "link"]
I = re.IGNORECASE  # noqa: E741 - as short as in the patterns themselves
FEWEST_DIGITS, MOST_DIGITS = 10, 15

MARKED_AT = r"(?:@|\s?[(\[]\s?(?:at|arroba)\s?[)\]]\s?)"
MARKED_DOT = r"(?:\.|\s?[(\[]\s?(?:dot|punto)\s?[)\]]\s?)"
ENDS = r"(?:com|net|org|edu|gov|us|mx|es|info|io|me|co|k12)"
BEFORE = r"[\w.+%-]{1,64}"
HOST = r"[\w-]{1,63}"
SAID_DOT = r"\s(?:dot|punto)\s"
EMAILS: Final = (
    re.compile(rf"{BEFORE}{MARKED_AT}{HOST}(?:{MARKED_DOT}{HOST}){{0,3}}{MARKED_DOT}[a-z]{{2,12}}\b", I),
    re.compile(rf"\b{BEFORE}(?:@|\s(?:at|arroba)\s){HOST}(?:{SAID_DOT}{HOST}){{0,3}}{SAID_DOT}{ENDS}\b", I),
)

DIGITS: Final = re.compile(r"(?<![\w$€.,/:-])\+?\(?\d(?:[ .()/\u2010-\u2015-]{0,3}\d){6,14}(?![\w%]|[.,:/-]\d)")
CALL: Final = (
    r"\b(?:call|text|phone|tel|cell|number|ll[aá]m[ea]\w*|tel[eé]fono|cel(?:ular)?|n[uú]mero|whatsapp)\b[^\d]{0,20}$"
)
CALLED: Final = re.compile(CALL, I)
SHORT: Final = re.compile(r"^\d{3}[.\u2010-\u2015-]\d{4}$")
DATE: Final = re.compile(r"^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})(?:\D.*)?$")
YEARS: Final = re.compile(r"^(?:(?:19|20)\d\d[ ./\u2010-\u2015-]*)+$")
GROUPED: Final = re.compile(r"^\d{1,3}(?:[ .]\d{3})+$")  # 1 200 000, as Spanish writes it
DIGIT_WORDS: Final = (
    "zero|oh|one|two|three|four|five|six|seven|eight|nine|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve"
)
# With commas, or with letters that look like digits among them.
DISGUISED: Final = re.compile(
    r"(?<![\w,])\d{3},\s?\d{3},\s?\d{4}(?![\w,])|(?<!\w)[\dOolI]{3}[ .-][\dOolI]{3}[ .-][\dOolI]{4}(?!\w)"
)
SPOKEN: Final = re.compile(rf"\b(?:{DIGIT_WORDS})(?:[ ,.-]{{1,3}}(?:{DIGIT_WORDS})){{6,14}}\b", I)

PROPER = r"[A-ZÁÉÍÓÚÑ\d][\w'’.-]{0,20}"
STREETS = r"Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Court|Ct|Boulevard|Blvd|Way|Place|Pl|Terrace|Ter|Circle|Cir"
ADDRESSES: Final = (
    re.compile(rf"\b\d{{1,6}}[A-Z]?\s(?:[NSEW]\.?\s|North\s|South\s|East\s|West\s)?(?:{PROPER}\s){{1,3}}(?:{STREETS})\b"),
    re.compile(
        r"\b\d{2,6}\s(?!(?:minute|min|mile|hour|way|lane|main|busy|city|public|through|more|new|other|the)s?\b)"
        r"[a-z]{3,20}\s(?:street|st|avenue|ave|road|rd|lane|ln|boulevard|blvd)\b"
    ),
    re.compile(
        rf"\b(?:[Cc]alle|[Aa]venida|[Aa]v\.|[Aa]vda\.?|carretera|camino|paseo|bulevar|callej[oó]n)\s"
        rf"(?:(?:de|del|la|las|los|el)\s){{0,2}}{PROPER}(?:\s(?:(?:de|del|la|las|los|y)\s){{0,2}}{PROPER}){{0,3}}"
        rf",?\s?(?:#|n[uú]m(?:ero)?\.?|no\.)?\s?\d{{1,5}}\b"
    ),
    re.compile(r"\b(?:calle|avenida)\s[\w ]{2,30}?\s?(?:#|n[uú]m\.?|no\.|n[uú]mero)\s?\d{1,5}\b", I),
    re.compile(r"\b(?:apt|apartment|apto|apartamento|depto)\b\.?\s?(?:#|no\.?|n[uú]m\.?)?\s?\d{1,4}[A-Z]?\b", I),
    re.compile(r"\b(?:p\.?\s?o\.?\s?box|apartado postal)\s?#?\d{1,6}\b", I),
)  # fmt: skip

PLACES = r"(?:instagram|insta|ig|snap(?:chat)?|tik\s?tok|twitter|facebook|fb|discord|telegram|whatsapp|venmo|roblox)"
HANDLES: Final = (
    re.compile(r"(?<![\w.@/])@(?=[\w.]*[a-z_])[\w.]{2,30}\b", I),
    re.compile(rf"\b(?:my|her|his|their|mi|su)\s{PLACES}(?:\s(?:is|name is|es))?\s?[:=]?\s@?[\w.]{{3,30}}\b", I),
    re.compile(rf"\b{PLACES}\s?(?:[:=-]|is|es)?\s?@?(?=[\w.]*[\d_])(?=[\w.]*[a-z])[\w.]{{4,30}}\b", I),
    re.compile(r"\b[a-z][\w.]{1,30}#\d{4}\b", I),
    re.compile(
        r"\b(?:instagram|facebook|tiktok|twitter|snapchat|linkedin|x|t|wa|discord)\.(?:com|me|gg|ee)/"
        r"(?:add/|in/)?@?[\w.-]{2,40}",
        I,
    ),
)
LINKS: Final = (
    re.compile(r"\b(?:https?|hxxps?|ftp)\s?:\s?/{1,2}\s?\S{2,200}", I),
    re.compile(r"\bwww\s?\.\s?[\w-]{2,63}\.[\w./?=&%-]{2,200}", I),
    re.compile(r"\b[\w-]{2,63}(?:\.[\w-]{1,63}){0,3}\.[a-z]{2,10}/[\w?=&%.~/-]{1,200}", I),
    re.compile(rf"\b[\w-]{{2,63}}\s?(?:\[\.\]|\(\.\)|[(\[]\s?(?:dot|punto)\s?[)\]])\s?{ENDS}\b", I),
)
NUMBERS: Final = (
    re.compile(r"(?<![\w-])\d{3}-\d{2}-\d{4}(?![\w-])"),
    re.compile(
        r"\b(?:student|alumn[oa]|estudiante|lunch|license|matr[ií]cula)\s?(?:id|number|no\.?|n[uú]mero|n[uú]m\.?|#|pin)?"
        r"\s?(?:is|es|:|#)?\s?\d{4,12}\b",
        I,
    ),
)


def contacts(plain: str) -> Iterator[tuple[Contact, int, int]]:
    """Every way to reach somebody in a folded text: what it is, where it begins and ends."""
    for pattern in EMAILS:
        for found in pattern.finditer(plain):
            yield "email", *found.span()
    for pattern in NUMBERS:
        for found in pattern.finditer(plain):
            yield "number", *found.span()
    for found in DIGITS.finditer(plain):
        if _is_phone(found.group(), plain[: found.start()]):
            yield "phone", *found.span()
    for found in SPOKEN.finditer(plain):
        yield "phone", *found.span()
    for pattern in ADDRESSES:
        for found in pattern.finditer(plain):
            yield "address", *found.span()
    for found in DISGUISED.finditer(plain):
        if sum(letter.isdigit() for letter in found.group()) >= FEWEST_DIGITS - 3:
            yield "phone", *found.span()
    for pattern in HANDLES:
        for found in pattern.finditer(plain):
            yield "handle", *found.span()
    for pattern in LINKS:
        for found in pattern.finditer(plain):
            yield "link", *found.span()


def _is_phone(written: str, before: str) -> bool:
    digits = sum(letter.isdigit() for letter in written)
    if DATE.match(written) or YEARS.match(written):
        return False
    called = CALLED.search(before) is not None
    if digits == 7:
        return called or SHORT.match(written) is not None
    if GROUPED.match(written) and not called and not written.startswith("+"):
        return digits == 10 and len(re.split(r"[ .]", written)[0]) == 3 and len(re.split(r"[ .]", written)) == 3
    return FEWEST_DIGITS <= digits <= MOST_DIGITS or (called and digits > 7)
