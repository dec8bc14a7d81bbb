"""The letter that lets someone in: one sheet a person, their language on the front, the other one on the back.

Two pages a letter, so that a printer that prints both sides gives one sheet to each. Each side is whole by itself:
a sheet printed on one side only still lets its reader in.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from typing import Any, Literal
from urllib.parse import quote

import segno
from pydantic import BaseModel, ConfigDict, Field

from plcore.documents.typesetting import RunsOver, isolated, listed, plain, typeset, typeset_apart
from plcore.language import LANGUAGES, direction, say

SIGN_IN = "/sign-in"  # the door's route; the code follows as ?code=, the language as &to=
LETTERS_A_GROUP = 4
LONGEST_NAME = 200  # characters that are printed; a longer name ends in an ellipsis
LONGEST_LIST = 300  # first names together; beyond it the letter says "your children"
# With no more characters than these a side fits on its page in full size, unless all letters are very wide.
SHORT_NAME, SHORT_LIST, SHORT_LINE, SHORT_CODE = 36, 30, 60, 3
MANY = 40  # letters; more are set in a process of their own, since Typst keeps what it worked out (1 MB a letter)


class InvitationLetter(BaseModel):
    """What one letter says.

    name: whom it is for. children: first names of those whom the code opens; the student's own, or none, in other
    roles. code: as it is typed, with or without hyphens. expires: the last day. address: where Porchlight is
    reached, such as https://porchlight.example.org, without a path to a page. language: the side on the front.
    confirm_with: the one fact that the sign-in page will ask for (family: a child's; else the person's own).
    """

    model_config = ConfigDict(frozen=True)

    name: str
    children: tuple[str, ...] = ()
    code: str = Field(min_length=1, max_length=64)
    expires: date
    address: str = Field(min_length=1, max_length=500)
    school: str = ""
    language: Literal["en", "es"] = "en"
    role: Literal["family", "student", "educator", "facilitator", "office"] = "family"
    confirm_with: Literal["birth_date", "school_number", "email"] = "birth_date"

    @property
    def groups(self) -> tuple[str, ...]:
        """The code in groups of four, as it is read out on a telephone."""
        letters = "".join(letter for letter in self.code if letter.isalnum())
        return tuple(letters[at : at + LETTERS_A_GROUP] for at in range(0, len(letters), LETTERS_A_GROUP))

    def square_says(self, language: str) -> str:
        """What the QR code of a side holds: the sign-in page's address with the code, and the side's language."""
        return f"{self.address.rstrip('/')}{SIGN_IN}?code={quote(''.join(self.groups))}&to={language}"

    @property
    def typed_address(self) -> str:
        """The address as one types it: without https:// and without a slash at the end."""
        return self.address.removeprefix("https://").rstrip("/")


def invitation_letters(letters: Sequence[InvitationLetter]) -> bytes:
    """All letters as one PDF, in the order given, two pages each: the reader's language, then the other one.

    Raises ValueError for no letter, plcore.documents.typesetting.NotPrinted.
    """
    if not letters:
        raise ValueError("There is no letter to print. Choose at least one person to invite.")
    first = letters[0].language
    title = said_title(letters[0], first) if len(letters) == 1 else say(first, "letter-title-many")
    sides = [one for letter in letters for one in both_sides(letter)]
    data = {"title": title, "language": first, "sides": sides}
    put = typeset_apart if len(letters) > MANY else typeset
    try:
        return put("letter", data)
    except RunsOver:  # names are wider than most: now try smaller type for each
        return put("letter", {**data, "sides": [{**one, "long": True} for one in sides]})


def both_sides(letter: InvitationLetter) -> list[dict[str, Any]]:
    """Front and back: the reader's language first."""
    languages = sorted(LANGUAGES, key=lambda language: language != letter.language)
    return [side(letter, language) for language in languages]


def side(letter: InvitationLetter, language: str) -> dict[str, Any]:
    """One side as the template reads it: sentences that are ready to print, and the square as SVG."""
    facts = arguments(letter, language)
    other = next(known for known in LANGUAGES if known != language)

    def tell(identifier: str) -> str:
        return say(language, f"letter-{identifier}", **facts)

    return {
        "language": language,
        "direction": direction(language),
        "long": needs_trying(letter),
        "school": plain(letter.school, LONGEST_NAME),
        "title": said_title(letter, language),
        "dear": tell("dear"),
        "what": tell("what"),
        "code_label": tell("code"),
        "code": letter.groups,
        "until": tell("until"),
        "address_label": tell("address"),
        "address": plain(letter.typed_address, 500),
        "square": square(letter.square_says(language)),
        "square_alt": tell("square"),
        "steps_heading": tell("steps"),
        "steps": [tell("step-open"), tell("step-code"), tell("step-fact")],
        "notes": [{"heading": tell(note), "text": tell(f"{note}-what")} for note in ("trouble", "who", "paper")],
        "other_side": say(other, "letter-other-side"),
        "other_language": other,
    }


def said_title(letter: InvitationLetter, language: str) -> str:
    """The one line that says what this letter is for."""
    if letter.role == "family" and too_long(letter):
        return say(language, "letter-title-long-names")
    return say(language, "letter-title", **arguments(letter, language))


def arguments(letter: InvitationLetter, language: str) -> dict[str, str | int | date]:
    """What fills the sentences of a side."""
    children = [isolated(plain(child, LONGEST_NAME)) for child in letter.children]
    return {
        "role": letter.role,
        "fact": letter.confirm_with,
        "name": isolated(plain(letter.name, LONGEST_NAME)),
        "children": listed(language, children),
        "count": 2 if too_long(letter) else len(children),
        "day": letter.expires,
    }


def too_long(letter: InvitationLetter) -> bool:
    """Whether the first names would fill the page, or there are none to say."""
    return not letter.children or sum(min(len(child), LONGEST_NAME) for child in letter.children) > LONGEST_LIST


def needs_trying(letter: InvitationLetter) -> bool:
    """Whether names are so long that a side may need smaller type to stay on its page."""
    return (
        len(letter.name) > SHORT_NAME
        or len(", ".join(letter.children)) > SHORT_LIST
        or max(len(letter.school), len(letter.address)) > SHORT_LINE
        or len(letter.groups) > SHORT_CODE
    )


def square(text: str) -> str:
    """A QR code as SVG, black on white with its quiet margin; some of it may be smudged."""
    drawn = BytesIO()
    segno.make(text, error="m", micro=False).save(drawn, kind="svg", border=4, xmldecl=False, svgns=True, light="#fff")
    return drawn.getvalue().decode()
