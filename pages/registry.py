"""Every page of the house, by name: its file, its address, its title, and who may open it.

A page whose file is not there yet is left out, so that the house always stands.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from plcore.access import ROLES, Role

FOLDER = Path(__file__).resolve().parent


@dataclass(frozen=True)
class Page:
    """One screen. address: what stands after the slash; roles: whose navigation has it and who may open it."""

    id: str
    file: str
    address: str
    title: str
    roles: tuple[Role, ...] = ROLES
    in_header: bool = True

    @property
    def path(self) -> Path:
        return FOLDER / self.file

    @property
    def link(self) -> str:
        return f"/{self.address}"


WELCOME = Page("welcome", "public/welcome.py", "", "door-title-welcome", in_header=False)
SIGNED_IN: tuple[Role, ...] = tuple(role for role in ROLES if role != "public")
LEADS: tuple[Role, ...] = ("facilitator", "office")  # who leads gatherings
PAGES = (
    WELCOME,
    Page("my-child", "family/my_child.py", "my-child", "door-title-my-child", ("family",)),
    Page("my-learning", "student/my_learning.py", "my-learning", "door-title-my-learning", ("student",)),
    Page("my-students", "teaching/my_students.py", "my-students", "door-title-my-students", ("educator",)),
    Page("families", "office/families.py", "families", "door-title-families", ("office",)),
    Page("letters", "office/letters.py", "letters", "door-title-letters", ("office",)),
    Page("bring", "office/bring.py", "bring", "door-title-bring", ("office",)),
    Page("words", "office/words.py", "words", "door-title-words", ("office",)),
    Page("looks", "office/looks.py", "looks", "door-title-looks", ("office",)),
    Page("gatherings", "community/gatherings.py", "gatherings", "gather-title", LEADS),
    Page("paper", "community/paper.py", "paper", "paper-title", LEADS, in_header=False),
    Page("heard", "community/heard.py", "heard", "heard-title"),
    Page("wall", "community/wall.py", "wall", "wall-title", LEADS, in_header=False),
    Page("moderating", "community/moderating.py", "moderating", "moderating-title", LEADS, in_header=False),
    Page("log", "community/log.py", "moderation-log", "modlog-title", in_header=False),
    Page("ledger", "community/ledger.py", "ledger", "ledger-title"),
    Page("ledger-edit", "community/ledger_edit.py", "ledger-edit", "ledger-edit-title", LEADS, in_header=False),
    Page("room", "community/room.py", "room", "room-title", LEADS, in_header=False),
    Page("learn", "public/learn.py", "learn", "door-title-learn"),
    Page("glossary", "public/glossary.py", "glossary", "glossary-title", in_header=False),
    Page("my-devices", "public/devices.py", "my-devices", "door-title-devices", SIGNED_IN, in_header=False),
)
HOME: dict[Role, str] = {
    "family": "my-child",
    "student": "my-learning",
    "educator": "my-students",
    "facilitator": "gatherings",
    "office": "families",
}


def standing() -> tuple[Page, ...]:
    """The pages whose file is there."""
    return tuple(page for page in PAGES if page.path.is_file())


def page_of(identifier: str) -> Page:
    """The page of that name. Raises KeyError: a fault of ours."""
    for page in PAGES:
        if page.id == identifier:
            return page
    raise KeyError(identifier)


def at(address: str) -> Page | None:
    """The page at that address (without the slash), if there is one."""
    for page in standing():
        if page.address == address:
            return page
    return None


def home_of(role: Role) -> Page:
    """Where someone of that role goes after signing in."""
    page = page_of(HOME[role]) if role in HOME else WELCOME
    return page if page.path.is_file() else WELCOME
