"""What stands around the picture of the way over time: its sentence, its key, the same as a table one tap away."""

from __future__ import annotations

from html import escape

from pages.parts.words import told
from plcore.charts import way_table
from plcore.learning.progress_models import Way
from plcore.learning.voice import level_message


def title(language: str, sentence: str) -> str:
    """The heading and the one thing that the picture says."""
    return f'<section class="pl-part"><h2>{told(language, "child-way")}</h2><p>{escape(sentence)}</p></section>'


def key(language: str, way: Way, *, is_you: bool) -> str:
    """What the strengths of colour mean, with the numbers of today; and the table."""
    last = way.months[-1]
    counts = {
        "has_shown": last.has_shown,
        "getting_there": last.getting_there,
        "just_starting": last.just_starting,
        "not_enough": last.not_enough,
    }
    items = "".join(
        f'<li><span class="pl-swatch pl-swatch-{level.replace("_", "-")}"></span>'
        f"{told(language, level_message(level, is_you=is_you))}: {count}</li>"
        for level, count in counts.items()
        if count
    )
    return f'<ul class="pl-key">{items}</ul>{table(language, way, is_you=is_you)}'


def table(language: str, way: Way, *, is_you: bool) -> str:
    """The numbers, month by month."""
    name, made = told(language, "child-way-table"), way_table(way, language, is_you=is_you)
    head = "".join(f'<th scope="col">{escape(heading)}</th>' for heading in made.headings)
    rows = "".join(
        f'<tr><th scope="row">{escape(row[0])}</th>{"".join(f"<td>{escape(cell)}</td>" for cell in row[1:])}</tr>'
        for row in made.rows
    )
    return (
        f'<details class="pl-more"><summary>{name}</summary><div class="pl-table" role="region" tabindex="0" '
        f'aria-label="{name}"><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div></details>'
    )
