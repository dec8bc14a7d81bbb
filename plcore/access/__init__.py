"""Who comes in, and what each may see."""

from plcore.access.seeing import (
    Look,
    NotAllowed,
    binding,
    open_record,
    require_office,
    visible,
    visible_students,
    why_visible,
)
from plcore.access.viewer import COMMAND_LINE, PUBLIC, ROLES, Role, Viewer

__all__ = [
    "COMMAND_LINE",
    "PUBLIC",
    "ROLES",
    "Look",
    "NotAllowed",
    "Role",
    "Viewer",
    "binding",
    "open_record",
    "require_office",
    "visible",
    "visible_students",
    "why_visible",
]
