"""Letters as they are read: a text with the letters of other alphabets, marks and signs that only dress up plain ones.

"Jеnnifer" with a Cyrillic е, small capitals and letters that are struck through read the same to a person; the checks
that make an idea wait must read them so too. What is shown is always what was written.
"""

from __future__ import annotations

import unicodedata
from typing import Final

UNSEEN: Final = "\u200c\u200d\ufe0e\ufe0f\u20e3"  # joiners, and what turns a digit into a picture of one
# Each letter under the one that it looks like: Cyrillic, Greek, small capitals, and some of phonetic writing.
LOOKS: Final = str.maketrans(
    "авеѕікмнорстухјԁԛԝһӏпАВЕЅІКМНОРСТУХЈαβεικνορτυχηωγΑΒΕΖΗΙΚΜΝΟΡΤΥΧᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢɑɡıɩ",
    "abesikmhopctyxjdqwhlnABESIKMHOPCTYXJabeikvoptuxnwyABEZHIKMNOPTYXabcdefghijklmnoprstuvwyzagil",
)


def folded(text: str) -> tuple[str, list[int]]:
    """The text as patterns read it (plain letters and digits, no joiners), and where each of its letters stood."""
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        if letter in UNSEEN or unicodedata.category(letter) in ("Mn", "Me"):
            continue  # accents that belong to a letter are one with it, as it was tidied
        digit = unicodedata.digit(letter, None)
        plain = str(digit) if digit is not None else unicodedata.normalize("NFKC", letter).translate(LOOKS)
        letters += plain
        places += [place] * len(plain)
    return "".join(letters), places
