"""What an exception says is English and for the command line: a page says its own sentence, in its reader's language."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from plcore.access import COMMAND_LINE
from plcore.interop import BringError, bring
from plcore.language import say
from plcore.store import open_store
from tests.district import NOW

PAGES = Path(__file__).parents[2] / "pages"
# Where the words of an exception are used: one that was made in the reader's language, and a line of the log.
KNOWN = {("office/bring_report.py", "failed"), ("door/house.py", "_build")}


def words_of_exceptions(tree: ast.Module):
    """The functions in which an exception is turned into words: str(error), f"{error}", error.args."""
    for function in [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]:
        caught = {node.name for node in ast.walk(function) if isinstance(node, ast.ExceptHandler) and node.name}
        caught |= {
            argument.arg
            for argument in function.args.args
            if argument.annotation is not None and "Exception" in ast.unparse(argument.annotation)
        }
        for node in ast.walk(function):
            said = None
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("str", "repr"):
                said = node.args[0] if node.args else None
            elif isinstance(node, ast.FormattedValue) or (isinstance(node, ast.Attribute) and node.attr == "args"):
                said = node.value
            if isinstance(said, ast.Name) and said.id in caught:
                yield function.name


def test_no_page_draws_the_words_of_an_exception():
    found = {
        (str(path.relative_to(PAGES)), name)
        for path in sorted(PAGES.rglob("*.py"))
        for name in words_of_exceptions(ast.parse(path.read_text(encoding="utf-8")))
    }
    assert found == KNOWN


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_one_exception_that_is_drawn_speaks_its_readers_language(tmp_path, language):
    file = tmp_path / "upload.csv"
    file.write_text("student,objective,date,score,level,kind,note\n")
    with open_store(tmp_path / "district.duckdb") as store, store.bringing, pytest.raises(BringError) as raised:
        bring(store, COMMAND_LINE, [file], now=NOW, language=language)
    assert str(raised.value) == say(language, "bring-error-busy")
