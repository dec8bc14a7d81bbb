"""Where a text seems to name somebody, in English or in Spanish.

A name that is nothing else counts wherever it stands. A name that is also a word, a month or a place ("Grace", "May",
"Will", "Paz", "Georgia") counts only where something beside it says so: a title, "my son", a family name, what people
do. Schools and streets that are named after somebody, and people of the schoolbooks, do not count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from plcore.codesign.first_names import Names, bare, names


def _set(words: str) -> frozenset[str]:
    return frozenset(bare(word) for word in words.split())


WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
SPELLED: Final = re.compile(r"(?<!\w)[^\W\d_](?:[ .*_-]{1,2}[^\W\d_](?!\w)){3,19}")
MIXED: Final = re.compile(r"(?<!\w)(?=\w*[^\W\d_])[\w@$]*[013457@$][\w@$]*")
AS_LETTERS: Final = str.maketrans("013457@$", "oieastas")
ENDS_SENTENCE: Final = re.compile(r"(?:^|[.!?:;¿¡\"“”(«\n–—])\s*$")

SHORT_TITLES: Final = _set("mr mrs mx sra srta")
NARROW_TITLES: Final = _set("ms dr sr prof")
TITLES: Final = _set("señor señora señorita don doña miss mister")
ROLES: Final = _set("""
    principal coach teacher counselor nurse superintendent director directora maestra maestro profe profesor profesora
    entrenador entrenadora consejera consejero enfermera superintendente officer student
""")
KIN: Final = _set("""
    son daughter child kid brother sister cousin friend classmate neighbor niece nephew grandson granddaughter mom dad
    mother father uncle aunt husband wife boyfriend girlfriend boss student teacher coach principal bully hijo hija niño
    niña hermano hermana primo prima amigo amiga compañero compañera vecino vecina sobrino sobrina nieto nieta mamá papá
    tío tía esposo esposa novio novia jefe jefa alumno alumna maestra maestro boy girl man woman chico chica
""")
NEAR: Final = _set("my our your her his their mi nuestro nuestra tu su this that el la este esta un una a the")
NAMED: Final = _set("named llamado llamada llama")
DOES: Final = _set("""
    is was has had should said says does did gets got makes made keeps needs wants never hits yells hurts bullies lies
    está estaba fue tiene tenía debe debería dijo dice hace hizo siempre nunca quiere pega grita insulta es era
""")
HARMS: Final = _set("yells hits bullies lies cheats steals smells grita pega insulta miente roba molesta regaña")
NOT_BEFORE: Final = _set("in of the to from at for by with de del en la el los las a un una more and y our this")
AFTER_PLACE: Final = _set("""
    school elementary middle high street avenue road library center academy building university college boulevard gym
    stadium county river lake theater campus middle-school
""")
BEFORE_PLACE: Final = _set("""
    escuela primaria secundaria preparatoria colegio calle avenida biblioteca parque plaza instituto universidad ciudad
    estado condado san santa santo saint st virgin virgen prophet profeta fort lake mount lago río
""")
MONTHS: Final = _set("april may june july august autumn summer winter abril mayo junio julio primavera")
# Words that are often written with a capital and are nobody.
NOBODY: Final = _set("""
    i i'm i'd i've i'll monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december english spanish french chinese german portuguese american mexican
    latino latina african asian native muslim christian jewish math science reading art arts music history pe stem
    lunch recess homework ipad chromebook google zoom youtube tiktok internet wifi covid appreciation week aide aides
    assistant assistants association union conference conferences education training planning day days development
    residency workday council committee board office school schools district who and or of the a an in on for to is are
    y o de del la el los las que con para en se si no yo general interim assembly government body bodies success center
    voice voices services id portal portals lounge
""")


@dataclass(frozen=True)
class Word:
    """A word of the text. gap: what stands between it and the word before."""

    text: str
    bare: str
    start: int
    end: int
    gap: str
    first: bool  # of a sentence

    @property
    def capital(self) -> bool:
        return self.text[0].isupper() and (len(self.text) == 1 or not self.text.isupper())

    @property
    def upper(self) -> bool:
        return len(self.text) > 2 and self.text.isupper()

    @property
    def owner(self) -> str:
        """Without the 's of English."""
        return re.sub(r"['’]s?$", "", self.bare)


def named(text: str) -> Iterator[tuple[int, int]]:
    """Where somebody seems to be named: where it begins and ends."""
    known = names()
    words = _words(text)
    shouted = len(words) > 1 and all(word.text.isupper() for word in words)
    loud = shouted or _is_title(words)
    at = 0
    while at < len(words):
        skipped = _schoolbook(words, at, known)
        if skipped:
            at += skipped
            continue
        last = _title(words, at) or _beside(words, at, known, loud)
        if last is None and _is_name(words, at, known, shouted, loud):
            last = at
        if last is None:
            at += 1
            continue
        last = _with_family(words, last, known)
        yield words[at].start, words[last].end
        at = last + 1
    yield from _hidden(text, known)


def _words(text: str) -> list[Word]:
    found: list[Word] = []
    end = 0
    for one in WORD.finditer(text):
        first = ENDS_SENTENCE.search(text[max(0, one.start() - 8) : one.start()]) is not None
        if (
            first
            and found
            and text[end : one.start()] == ". "
            and found[-1].bare in SHORT_TITLES | NARROW_TITLES | {"st"}
        ):
            first = False
        found.append(Word(one.group(), bare(one.group()), one.start(), one.end(), text[end : one.start()], first))
        end = one.end()
    return found


def _is_title(words: Sequence[Word]) -> bool:
    """Whether Most Words Begin Like This, so that a capital says nothing."""
    rest = [word for word in words[1:] if len(word.text) > 3]
    return len(rest) >= 3 and sum(word.capital for word in rest) > 0.6 * len(rest)


def _schoolbook(words: Sequence[Word], at: int, known: Names) -> int:
    """How many words from here on name a person of the schoolbooks, or a place by a person's name."""
    for length in range(min(6, len(words) - at), 1, -1):
        if tuple(word.owner for word in words[at : at + length]) in known.known:
            return length
    if not words[at].capital:
        return 0
    end = at + 1
    while end < len(words) and end - at < 3 and words[end].capital and words[end].gap == " ":
        if words[end].bare in AFTER_PLACE:
            return end - at + 1
        end += 1
    if end < len(words) and words[end].bare in AFTER_PLACE and words[end].gap == " " and end - at > 1:
        return end - at + 1
    if at and words[at - 1].bare in BEFORE_PLACE and words[at].gap in (" ", ". "):
        return end - at
    return 0


def _title(words: Sequence[Word], at: int) -> int | None:
    """The last word of "Mr. Henderson" or "la señora Gómez", where a title stands here."""
    title = words[at]
    if at + 1 >= len(words):
        return None
    after = words[at + 1]
    if title.bare in SHORT_TITLES and after.gap in (" ", ". ", "."):
        return at + 1 if after.bare not in NOBODY or after.capital else None
    if title.bare in NARROW_TITLES and after.gap in (" ", ". ", "."):
        is_state = title.text == "MS" and after.gap == " "
        return at + 1 if (after.capital or after.upper) and not is_state and after.bare not in NOBODY else None
    if title.bare in TITLES and after.gap == " " and after.capital and after.bare not in NOBODY:
        verb = title.text == "miss" and not (at and words[at - 1].bare == "la")
        return None if verb else at + 1
    return None


def _beside(words: Sequence[Word], at: int, known: Names, loud: bool) -> int | None:
    """The name after "my son", "Coach" or "a girl named", where such a word stands here."""
    if at + 1 >= len(words) or loud:
        return None
    who, after = words[at], words[at + 1]
    if not after.capital or after.gap != " " or after.owner in NOBODY | AFTER_PLACE:
        return None
    if who.bare in KIN and at and words[at - 1].bare in NEAR:
        return at + 1
    if who.bare in ROLES:
        return at + 1
    if who.bare in NAMED and (
        after.owner in known.soft or any(word.bare in KIN for word in words[max(0, at - 3) : at])
    ):
        return at + 1
    return None


def _is_name(words: Sequence[Word], at: int, known: Names, shouted: bool, loud: bool) -> bool:
    word = words[at]
    parts = {word.bare.replace("'", "").replace("’", ""), word.owner, *word.owner.split("-")}
    if parts & known.only:
        return True
    if (word.capital or word.upper) and {word.owner, word.owner.replace("'", "").replace("’", "")} & known.family:
        return True
    after = words[at + 1] if at + 1 < len(words) else None
    if shouted or not word.capital:
        return False
    if word.owner not in known.soft:
        harms = after is not None and after.gap == " " and after.bare in HARMS
        return harms and not loud and not word.first and word.bare not in NOBODY
    if after and after.capital and after.gap == " ":
        return after.owner in known.family or (not word.first and not loud and after.owner in known.family_soft)
    before = words[at - 1] if at else None
    stands_alone = (
        before is None or word.first or not ((before.capital and not before.first) or before.bare in NOT_BEFORE)
    )
    if loud or word.owner in MONTHS or not stands_alone:
        return False
    if word.owner != word.bare:
        return True
    return after is not None and after.gap == " " and after.bare in DOES and not word.first


def _with_family(words: Sequence[Word], last: int, known: Names) -> int:
    """The last word of the name, with the family names that follow."""
    while last + 1 < len(words):
        after = words[last + 1]
        is_more = any(after.owner in some for some in (known.family, known.family_soft, known.soft, known.only))
        if not (after.capital and after.gap == " " and is_more and words[last].owner == words[last].bare):
            break
        last += 1
    return last


def _hidden(text: str, known: Names) -> Iterator[tuple[int, int]]:
    """Names that are spelled out letter by letter, or with digits in place of letters."""
    for one in SPELLED.finditer(text):
        if bare("".join(filter(str.isalpha, one.group()))) in known.only:
            yield one.span()
    for one in MIXED.finditer(text):
        if len(one.group()) > 3 and bare(one.group().translate(AS_LETTERS)) in known.only:
            yield one.span()
