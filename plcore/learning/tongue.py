"""Which of our languages words are written in, told only where their small words leave no doubt. Pure.

Files do not say in which language a note was written, and a wrong `lang` makes a screen reader mumble. So a note
counts as one of our languages only where several of its small words belong to that language and none to the other;
all else stays untold.
"""

from __future__ import annotations

import re

# Small words that stand in nearly every sentence of the one language and in hardly any of the other.
SMALL: dict[str, frozenset[str]] = {
    "en": frozenset(
        """
        about and any are around asked back could did down each every first from good had hard harder has have help
        helped her his how i i'm in is it its just knows more my not now of on one our out shares she some still than
        that the their them then there they this to today told took us want was watched we well what when which while
        who why will with work would you your
        """.split()  # noqa: SIM905
    ),
    "es": frozenset(
        """
        ahora al aún bien con cuando cómo cuánto de del desde el ella ellos en entender está están esta esto fue gusta
        gustó había hace hacer hasta hay hizo hoy la las los le les lo luego mi mis muy nadie nos otra otro para
        pero porque por primero puede que quiere quiero quién qué se sin sobre su sus también tiene todo todos tuve
        una uno unos y ya yo
        """.split()  # noqa: SIM905
    ),
}
# Small words of neighbours that look like ours: with one of them among the words nothing is told.
NEIGHBOURS = frozenset(
    """
    ao com ela ele em eu foi isso muito não os pelo seu sua um uma você
    anche bene che della delle di gli ha il nella non per più sono è
    au aux avec ce c'est dans des elle est et il les pas pour qui sur très une
    aan bij dat een en't het ik maar niet ook voor zijn
    aber auch auf das dem den der die ein eine er ich ist mit nicht sehr sie und war
    ak ap gen ki konnen li mwen nan pou sa
    """.split()  # noqa: SIM905
)
SURE = 2  # small words; one alone may be a name or a title
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def tongue(words: str | None) -> str | None:
    """`en`, `es`, or None where it cannot be told."""
    if not words:
        return None
    said = [word.replace("’", "'") for word in WORD.findall(words.lower())]
    if any(word in NEIGHBOURS for word in said):
        return None
    hits = {language: sum(word in small for word in said) for language, small in SMALL.items()}
    first, second = sorted(hits, key=lambda language: -hits[language])
    return first if hits[first] >= SURE and not hits[second] else None
