"""The ledger as a feed and on paper, made of the same report, read back with a parser of XML and of PDF."""

from __future__ import annotations

import io
from datetime import date, datetime, timedelta
from uuid import UUID
from xml.etree import ElementTree as Tree

import pytest

from plcore.codesign.ledger import LedgerReport, ledger_report
from plcore.documents.ledger import ledger_pdf
from plcore.documents.ledger_feed import ledger_feed
from plcore.store import open_store
from tests.unit.test_ledger import NOW, TODAY, Evening, both

HOUSE = UUID("0192f3a0-0000-7000-8000-000000000000")
ATOM = "{http://www.w3.org/2005/Atom}"
XHTML = "{http://www.w3.org/1999/xhtml}"
HARD = '<script>alert("x")</script> & ]]> =HYPERLINK("http://x") ![a](http://x) #eval("1")'


@pytest.fixture
def evening(tmp_path):
    with open_store(tmp_path / "out.duckdb") as store:
        yield Evening(store)


def feed(report: LedgerReport, language: str = "en") -> Tree.Element:
    text = ledger_feed(report, language=language, house=HOUSE, base="https://house.example", began=NOW)
    return Tree.fromstring(text)


def report(evening: Evening, today: date = TODAY) -> LedgerReport:
    return ledger_report(evening.store, today=today)


def texts(pdf: bytes) -> str:
    from pypdf import PdfReader

    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages).split())


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_feed_is_valid_atom(evening, language):
    theme = evening.theme(0, 1)
    evening.put(next=both("We ask again."), again_on=TODAY + timedelta(days=9))
    evening.put(statements=(), themes=(theme,), steps=(1,), answer="no")
    evening.to("closed")
    root = feed(report(evening), language)
    assert root.tag == f"{ATOM}feed"
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == language
    everything = [root, *root.findall(f"{ATOM}entry")]
    assert len(everything) == 3
    for one in everything:  # RFC 4287, 4.1.1 and 4.1.2: exactly one of each
        for tag in ("id", "title", "updated"):
            (found,) = one.findall(f"{ATOM}{tag}")
            assert found.text
        assert datetime.fromisoformat(one.find(f"{ATOM}updated").text).tzinfo is not None
        assert UUID(one.find(f"{ATOM}id").text)
        assert one.find(f"{ATOM}author/{ATOM}name").text
    ids = [one.find(f"{ATOM}id").text for one in everything]
    assert len(set(ids)) == len(ids)
    links = {one.get("rel"): one.get("href") for one in root.findall(f"{ATOM}link")}
    assert links["self"] == f"https://house.example/ledger/{language}.atom"
    for entry in everything[1:]:
        (link,) = entry.findall(f"{ATOM}link")
        assert (link.get("rel"), link.get("href").startswith("https://house.example/ledger?decision=")) == (
            "alternate",
            True,
        )
        (content,) = entry.findall(f"{ATOM}content")
        assert content.get("type") == "xhtml"
        assert [child.tag for child in content] == [f"{XHTML}div"]
        assert all(child.tag.startswith(XHTML) for child in content.iter() if child is not content)


def test_the_feed_says_what_people_said_with_numbers_and_counts(evening):
    evening.put()
    evening.to("closed")
    said = "".join(feed(report(evening)).find(f"{ATOM}entry/{ATOM}content").itertext())
    assert "Idea 1 “Keep music” 9 of 12 people agree." in said
    spanish = "".join(feed(report(evening), "es").find(f"{ATOM}entry/{ATOM}content").itertext())
    assert "9 de 12 personas están de acuerdo." in spanish


def test_the_two_languages_are_feeds_of_their_own(evening):
    evening.put()
    ids = [one.text for language in ("en", "es") for one in feed(report(evening), language).iter(f"{ATOM}id")]
    assert len(set(ids)) == 4


def test_a_change_is_news_under_the_same_id(evening):
    from plcore.codesign.decisions import decisions, put_decision
    from tests.unit.test_ledger import PAT

    evening.put(what=both("First"))
    evening.put(what=both("Second"))
    (_, old) = before = feed(report(evening)).findall(f"{ATOM}entry")
    first = next(one for one in decisions(evening.store, evening.id) if one.entry.what["en"] == "First")
    later = NOW + timedelta(days=2)
    put_decision(
        evening.store, PAT, evening.id, evening.entry(what=both("First"), answer="no"), now=later, changes=first
    )
    (new, _) = after = feed(report(evening)).findall(f"{ATOM}entry")
    assert {one.find(f"{ATOM}id").text for one in before} == {one.find(f"{ATOM}id").text for one in after}
    assert new.find(f"{ATOM}id").text == old.find(f"{ATOM}id").text
    assert new.find(f"{ATOM}updated").text == "2026-11-24T18:00:00Z"
    assert new.find(f"{ATOM}published").text == "2026-11-22T18:00:00Z"
    assert new.find(f"{ATOM}title").text == "No: First"


def test_a_feed_without_news_is_a_feed(evening):
    root = feed(report(evening))
    assert root.findall(f"{ATOM}entry") == []
    assert root.find(f"{ATOM}updated").text == "2026-11-22T18:00:00Z"


def test_words_stay_words_in_both(evening):
    key = evening.idea(HARD[:170])
    evening.put(what=both(HARD), why=both(f"{HARD} \x00\x0b\ufffe\u202e"), statements=(key,))
    root = feed(report(evening))
    assert root.find(f"{ATOM}entry/{ATOM}title").text == f"Yes: {HARD}"
    assert not list(root.iter(f"{XHTML}script"))
    assert '<script>alert("x")' in texts(ledger_pdf(report(evening), "en"))


def test_a_hidden_idea_is_in_neither(evening):
    from plcore.codesign import statements
    from tests.unit.test_ledger import PAT

    evening.put()
    evening.to("closed")
    statements.decide(evening.store, PAT, [evening.ideas[0]], "hidden", "rude", now=NOW)
    made = ledger_feed(report(evening), language="en", house=HOUSE, base="https://h", began=NOW)
    assert b"Keep music" not in made
    printed = texts(ledger_pdf(report(evening), "en"))
    assert "Keep music" not in printed
    assert "This idea is hidden." in printed


@pytest.mark.parametrize(
    ("language", "title", "count"),
    [("en", "You said, we did", "9 of 12 people agree."), ("es", "Lo que usted dijo", "9 de 12 personas")],
)
def test_the_paper_says_the_same(evening, language, title, count):
    evening.put(taken_back=True)
    theme = evening.theme(0, 1)
    evening.put(statements=(), themes=(theme,), answer="part")
    evening.theme(2)
    evening.to("closed")
    pdf = ledger_pdf(report(evening), language)
    assert b"pdfuaid" in pdf
    printed = texts(pdf)
    assert title in printed
    assert count in printed
    assert {"en": "Waiting for an answer", "es": "Espera respuesta"}[language] in printed


def test_an_empty_ledger_is_a_page_that_says_so(evening):
    assert "There is no answer yet." in texts(ledger_pdf(report(evening), "en"))
