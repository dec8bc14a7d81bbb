"""The ledger: what people said, what was decided and why; versions, counts, who may write, and what is never shown."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from plcore.access import NotAllowed, Viewer
from plcore.codesign import gatherings as house
from plcore.codesign import seats, statements, voting
from plcore.codesign.decisions import Entry, decisions, put_decision, versions_of
from plcore.codesign.gatherings import NotPossible
from plcore.codesign.ledger import decided, ledger_report, news_of, promised
from plcore.codesign.plan import Plan, Step
from plcore.codesign.themes import drop_theme, put_theme, themes
from plcore.language import say
from plcore.store import new_id, open_store

NOW = datetime(2026, 11, 22, 18)
TODAY = date(2026, 11, 22)
PAT = Viewer(person=new_id(), role="facilitator")


def both(text: str) -> dict[str, str]:
    return {"en": text, "es": f"{text} (es)"}


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "ledger.duckdb") as opened:
        yield opened


class Evening:
    """A gathering with three ideas. Twelve people: 9 agree with the first, 2 do not, 1 passes; 3 saw the second."""

    def __init__(self, store):
        self.store = store
        steps = (Step(kind="ideas", title=both("Ideas")), Step(kind="votes", title=both("Votes")))
        plan = Plan(name=both("A portrait"), question=both("What should they become?"), steps=steps)
        self.id = house.make_gathering(store, PAT, plan, now=NOW).id
        self.to("open")
        self.ideas = [self.idea(text) for text in ("Keep music", "Open the library", "Longer lunch")]
        self.people = []
        for place in range(12):
            taken = seats.take_seat(store, self.id, f"t{place}", language="en", address="1", now=NOW)
            self.people.append(taken.id)
            self.vote(place, 0, "agree" if place < 9 else "disagree" if place < 11 else "pass")
            if place < 3:
                self.vote(place, 1, "agree")

    def idea(self, text, decision="shown"):
        key = new_id()
        given = {"language": "en", "seat": None, "origin": "start", "step": 0, "reason": "start", "now": NOW}
        statements.add_idea(self.store, self.id, text, key=key, decision=decision, **given)
        return key

    def vote(self, person, idea, answer):
        who, what = self.people[person], self.ideas[idea]
        voting.vote(self.store, self.id, who, what, answer, key=new_id(), now=NOW + timedelta(minutes=person))

    def to(self, *states):
        for state in states:
            house.change_state(self.store, PAT, self.id, state, now=NOW + timedelta(hours=1))

    def theme(self, *places, **more):
        chosen = [self.ideas[one] for one in places]
        return put_theme(self.store, PAT, self.id, both("Music"), chosen, now=NOW, **more)

    def put(self, changes=None, **more):
        return put_decision(self.store, PAT, self.id, self.entry(**more), now=NOW, changes=changes)

    def entry(self, **more):
        given = {"answer": "yes", "what": both("We keep all music teachers."), "by": both("The school board")}
        given |= {"on": TODAY, "why": both("You asked for it."), "statements": (self.ideas[0],)}
        return Entry(**{**given, **more})

    def told(self, today=TODAY):
        (only,) = ledger_report(self.store, today=today).gatherings
        return only


@pytest.fixture
def evening(store):
    return Evening(store)


def test_a_decision_stands_with_the_numbers_and_counts_of_what_people_said(evening):
    evening.put()
    evening.to("closed")
    (one,) = evening.told().decisions
    (said,) = one.statements
    assert (said.number, said.seen, said.agrees, said.disagrees, said.passes) == (1, 12, 9, 2, 1)
    assert (one.entry.what["es"], one.changed, one.due) == ("We keep all music teachers. (es)", (), False)


def test_a_changed_and_a_withdrawn_answer_counts_as_it_stands(evening):
    for answer in ("disagree", "agree", "disagree"):
        evening.vote(0, 0, answer)
    evening.vote(1, 0, "taken-back")
    evening.put()
    evening.to("closed")
    (said,) = evening.told().decisions[0].statements
    assert (said.seen, said.agrees, said.disagrees) == (11, 7, 3)


def test_a_theme_says_how_many_people_answered_any_of_its_statements(evening):
    theme = evening.theme(0, 1)
    evening.put(statements=(), themes=(theme,))
    evening.to("closed")
    (behind,) = evening.told().decisions[0].themes
    assert [one.number for one in behind.statements] == [1, 2]
    assert behind.people == 12
    assert [one.few for one in behind.statements] == [False, True]
    assert behind.statements[1].seen is None  # three people: told as fewer than five


def test_a_step_as_a_whole_may_stand_behind_a_decision(evening):
    evening.put(statements=(), steps=(1,))
    evening.to("closed")
    (step,) = evening.told().decisions[0].steps
    assert (step.kind, step.people) == ("votes", 12)


def test_opened_again_for_one_person_the_counts_stay(evening):
    evening.put()
    evening.to("closed")
    before = evening.told().decisions[0].statements
    evening.to("open")
    who = seats.take_seat(evening.store, evening.id, "late", language="en", address="1", now=NOW).id
    late = NOW + timedelta(hours=2)
    voting.vote(evening.store, evening.id, who, evening.ideas[0], "disagree", key=new_id(), now=late)
    evening.to("closed")
    assert evening.told().decisions[0].statements == before
    evening.to("published")
    assert evening.told().decisions[0].statements[0].disagrees == before[0].disagrees + 1


def test_while_people_still_answer_no_count_is_told(evening):
    evening.theme(0)
    evening.put()
    told = evening.told()
    assert not told.is_counted
    assert told.waiting == ()
    (said,) = told.decisions[0].statements
    assert (said.seen, said.agrees, said.few) == (None, None, False)


def test_a_theme_without_a_decision_waits_for_an_answer(evening):
    theme = evening.theme(0)
    evening.to("closed")
    assert [one.id for one in evening.told().waiting] == [theme]
    decided = evening.put(statements=(), themes=(theme,))
    assert evening.told().waiting == ()
    evening.put(
        changes=next(one for one in decisions(evening.store, evening.id) if one.id == decided),
        statements=(),
        themes=(theme,),
        taken_back=True,
    )
    assert [one.id for one in evening.told().waiting] == [theme]


def test_what_is_hidden_is_told_by_its_number_alone(evening):
    evening.put()
    evening.to("closed")
    statements.decide(evening.store, PAT, [evening.ideas[0]], "hidden", "rude", now=NOW)
    (said,) = evening.told().decisions[0].statements
    assert (said.number, said.state, said.wordings, said.seen) == (1, "hidden", {}, None)
    assert "Keep music" not in evening.told().model_dump_json()


def test_a_merged_statement_names_the_other_and_keeps_its_own_votes(evening):
    evening.put()
    evening.to("closed")
    statements.decide(evening.store, PAT, [evening.ideas[0]], "merged", "same-as", into=evening.ideas[2], now=NOW)
    (said,) = evening.told().decisions[0].statements
    assert (said.state, said.into, said.seen, said.wordings["en"]) == ("merged", 3, 12, "Keep music")


def test_a_merged_statement_that_nobody_ever_read_stays_unread(evening):
    unread = evening.idea("Call Pat at 555 0100", "waiting")
    statements.decide(evening.store, PAT, [unread], "merged", "same-as", into=evening.ideas[2], now=NOW)
    evening.put(statements=(evening.ideas[0], unread))
    assert "555" not in evening.told().model_dump_json()


def test_every_version_is_kept_and_the_page_says_what_was_changed(evening):
    evening.put()
    (first,) = decisions(evening.store, evening.id)
    evening.put(changes=first, answer="part", why=both("Two of three."))
    (second,) = decisions(evening.store, evening.id)
    assert (second.id, second.entry.answer) == (first.id, "part")
    assert [one.parts for one in second.changes] == [("answer", "why")]
    assert [entry.answer for _, entry in versions_of(evening.store, PAT, second)] == ["yes", "part"]
    evening.put(changes=second, answer="part", why=both("Two of three."))  # the same again
    assert decisions(evening.store, evening.id) == [second]


def test_who_writes_over_a_newer_version_is_told(evening):
    evening.put()
    (first,) = decisions(evening.store, evening.id)
    evening.put(changes=first, answer="part")
    with pytest.raises(NotPossible, match="ledger-changed-meanwhile"):
        evening.put(changes=first, answer="no")
    assert decisions(evening.store, evening.id)[0].entry.answer == "part"


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"what": {"en": "Only English"}}, "ledger-words-missing"),
        ({"why": {"en": "", "es": ""}}, "ledger-words-missing"),
        ({"by": both("\u200b \u202e")}, "ledger-words-missing"),
        ({"next": {"en": "Only English"}}, "ledger-words-missing"),
        ({"what": both("x" * 400)}, "ledger-words-long"),
        ({"statements": ()}, "ledger-nothing-behind"),
        ({"statements": (new_id(),)}, "ledger-not-shown"),
        ({"themes": (new_id(),)}, "ledger-not-shown"),
        ({"steps": (9,)}, "ledger-not-shown"),
        ({"again_on": TODAY}, "ledger-again-early"),
    ],
)
def test_what_cannot_stand_is_refused_with_a_sentence(evening, wrong, why):
    with pytest.raises(NotPossible, match=why):
        evening.put(**wrong)
    assert decisions(evening.store, evening.id) == []


def test_a_promise_is_kept_late_or_told_but_never_made_for_a_day_that_is_past(evening):
    store, day = evening.store, TODAY + timedelta(days=10)
    standing = house.gathering(store, evening.id)
    plan = standing.plan.model_copy(update={"result_by": day})
    house.change_plan(store, PAT, evening.id, plan, now=NOW)

    def told(today, language="en"):
        standing = house.gathering(store, evening.id)
        one = promised(standing, decided(store, standing, today), today)
        return one and say(language, one)

    assert told(day) == "We will tell you by December 2, 2026."
    late = "You were to hear by December 2, 2026. Nothing is written down yet."
    assert told(day + timedelta(days=1)) == late
    evening.put()
    if standing.state == "open":
        assert told(day) == "We will tell you by December 2, 2026.", "while people still answer"
        house.change_state(store, PAT, evening.id, "closed", now=NOW)
    for today in (day, day + timedelta(days=1)):
        assert told(today) == "Decisions have been made. Read what they are, and why."
        assert told(today, "es") == "Ya hay decisiones. Lea cuáles son y por qué."
    (decision,) = decisions(store, evening.id)
    taken = decision.entry.model_copy(update={"taken_back": True})
    put_decision(store, PAT, evening.id, taken, now=NOW, changes=decision)
    assert told(day + timedelta(days=1)) == late


def test_a_hidden_idea_stands_behind_nothing_new(evening):
    hidden = evening.idea("Rude words", "hidden")
    with pytest.raises(NotPossible, match="ledger-not-shown"):
        evening.put(statements=(hidden,))
    with pytest.raises(NotPossible, match="ledger-not-shown"):
        put_theme(evening.store, PAT, evening.id, both("Rude"), [hidden], now=NOW)


def test_statements_and_themes_of_another_gathering_are_refused(evening):
    other = Evening(evening.store)
    with pytest.raises(NotPossible, match="ledger-not-shown"):
        evening.put(statements=(other.ideas[0],))
    with pytest.raises(NotPossible, match="ledger-not-shown"):
        evening.put(themes=(other.theme(0),))


def test_a_draft_has_no_ledger(store):
    steps = (Step(kind="votes", title=both("Votes")),)
    made = house.make_gathering(store, PAT, Plan(name=both("A"), question=both("B"), steps=steps), now=NOW)
    entry = Entry(answer="no", what=both("a"), by=both("b"), on=TODAY, why=both("c"), steps=(0,))
    with pytest.raises(NotPossible, match="ledger-still-draft"):
        put_decision(store, PAT, made.id, entry, now=NOW)
    assert ledger_report(store, today=TODAY).gatherings == ()


@pytest.mark.parametrize("role", ["public", "family", "student", "educator", "board"])
def test_only_facilitators_and_the_office_write(evening, role):
    somebody = Viewer(person=None, role=role)
    evening.theme(0)
    evening.put()
    (decision,), (theme,) = decisions(evening.store, evening.id), themes(evening.store, evening.id)
    for command in (
        lambda: put_theme(evening.store, somebody, evening.id, both("x"), evening.ideas, now=NOW),
        lambda: drop_theme(evening.store, somebody, theme, now=NOW),
        lambda: put_decision(evening.store, somebody, evening.id, evening.entry(), now=NOW),
        lambda: versions_of(evening.store, somebody, decision),
    ):
        with pytest.raises(NotAllowed):
            command()


def test_a_theme_is_changed_and_dropped_and_a_decision_keeps_its_words(evening):
    theme = evening.theme(0)
    (first,) = themes(evening.store, evening.id)
    evening.put(statements=(), themes=(theme,))
    evening.theme(0, 2, changes=first)
    (second,) = themes(evening.store, evening.id)
    assert (second.id, len(second.statements)) == (theme, 2)
    with pytest.raises(NotPossible, match="ledger-changed-meanwhile"):
        evening.theme(1, changes=first)
    drop_theme(evening.store, PAT, second, now=NOW)
    assert themes(evening.store, evening.id) == []
    assert evening.told().decisions[0].themes[0].name == both("Music")


def test_the_day_to_look_again_comes_and_is_answered(evening):
    evening.put(again_on=TODAY + timedelta(days=30))
    assert not evening.told(TODAY + timedelta(days=30)).decisions[0].due
    assert evening.told(TODAY + timedelta(days=31)).decisions[0].due
    (standing,) = decisions(evening.store, evening.id)
    evening.put(changes=standing, again_on=TODAY + timedelta(days=30), came_of_it=both("All are still here."))
    assert not evening.told(TODAY + timedelta(days=31)).decisions[0].due


def test_the_newest_day_comes_first_and_a_code_names_one_gathering(evening):
    evening.put(on=date(2026, 1, 1), what=both("Old"))
    evening.put(on=date(2026, 6, 1), what=both("New"))
    assert [one.entry.what["en"] for one in evening.told().decisions] == ["New", "Old"]
    code = house.gathering(evening.store, evening.id).code
    assert len(ledger_report(evening.store, today=TODAY, code=code.lower()).gatherings) == 1
    assert ledger_report(evening.store, today=TODAY, code="BBBBBB").gatherings == ()


def test_a_receipt_gets_the_news_about_its_own_ideas_first(evening):
    evening.put(on=date(2026, 6, 1), what=both("Mine"), statements=(evening.ideas[1],))
    evening.put(what=both("Others"))
    found = news_of(evening.store, house.gathering(evening.store, evening.id), frozenset([evening.ideas[1]]), TODAY)
    assert [(one.entry.what["en"], mine) for one, mine in found] == [("Mine", True), ("Others", False)]
