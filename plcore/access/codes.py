"""The code on a letter: twelve letters and digits that a tired person can type.

Crockford's 32 letters have no I, L, O or U, and what people type for them is understood: O is 0, I and L are 1,
U is V; case, spaces and dashes do not matter. Twelve of them would be 60 bits. Two of those say, in the first
letter, which question follows, so that the page can ask one plain question without looking the code up: a page
that looked would tell a stranger which codes exist. That leaves 58 random bits.
"""

from __future__ import annotations

import secrets
import unicodedata
from typing import Literal, get_args

Question = Literal["child", "own", "number", "email"]
QUESTIONS: tuple[Question, ...] = get_args(Question)
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 12
GROUP = 4
UNDERSTOOD = str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V"})
LONGEST_TYPED = 60


def new_code(question: Question) -> str:
    """A fresh random code whose first letter stands for that question."""
    first = secrets.choice(LETTERS[QUESTIONS.index(question) :: len(QUESTIONS)])
    return first + "".join(secrets.choice(LETTERS) for _ in range(LENGTH - 1))


def question_of(code: str) -> Question:
    """Which question follows a code, real or not: child (a child's birth date), own (one's own birth date),
    number (the student's school number), email (the address the school has on file)."""
    return QUESTIONS[LETTERS.index(code[0]) % len(QUESTIONS)]


def tidy(typed: str) -> str | None:
    """The code that was meant, or None when it cannot be one: too short, too long, or other letters."""
    if len(typed) > LONGEST_TYPED:
        return None
    plain = unicodedata.normalize("NFKC", typed).upper()
    code = "".join(letter for letter in plain if letter.isalnum()).translate(UNDERSTOOD)
    return code if len(code) == LENGTH and set(code) <= set(LETTERS) else None


def shown(code: str) -> str:
    """The code in groups of four, as it is printed: 8K2M-0QRS-T4VX."""
    return "-".join(code[start : start + GROUP] for start in range(0, LENGTH, GROUP))
