"""Who is looking."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args
from uuid import UUID

Role = Literal["public", "family", "student", "educator", "facilitator", "board", "office"]
ROLES: tuple[Role, ...] = get_args(Role)


@dataclass(frozen=True)
class Viewer:
    """One person in one role on one device; every read of student-level data takes one.

    person: the roster's key; None for the public and for the command line.
    device: the remembered device, for the access log.
    """

    person: UUID | None
    role: Role
    device: UUID | None = None

    @property
    def is_signed_in(self) -> bool:
        return self.role != "public"


PUBLIC = Viewer(person=None, role="public")
COMMAND_LINE = Viewer(person=None, role="office")  # whoever holds the file and the shell is the office
