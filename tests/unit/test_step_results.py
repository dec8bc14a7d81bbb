"""What came of pairs, budgets, drafts and questions: counted with enough people, told as too few, kept and hidden."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from fractions import Fraction

import pytest

from plcore.codesign import heard, heard_steps
from plcore.codesign.answers import hide_answers, open_answers, show_answers, undo_answers, write_answer
from plcore.codesign.budget import Project, SharedBudget
from plcore.codesign.choices import PairChoice, choose_between, drop_project, projects, share_out
from plcore.codesign.equal_shares import equal_shares
from plcore.codesign.gatherings import NotPossible, change_state
from plcore.codesign.opinions import say_opinion
from plcore.codesign.report import KEPT, Kept, gathering_report, kept_report, publish
from plcore.codesign.statements import decide, statements
from plcore.language import LANGUAGES, say
from plcore.store import new_id, open_store
from tests.gathering import PAT, gathered, play_steps, sit

NOW = datetime(2026, 11, 22, 18)


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "g.duckdb") as opened:
        yield opened


@pytest.fixture
def gathering(store):
    return gathered(store, NOW)


def results(store, gathering):
    """questions, draft, pairs, thumbs, points."""
    return gathering_report(store, gathering.id, now=NOW).steps


def said(messages, language="en"):
    return " ".join(say(language, one) for one in messages)


@pytest.mark.parametrize("people", [0, 1, 2, 4])
def test_few_people_are_told_as_too_few_and_nothing_is_counted_of_them(store, gathering, people):
    taken = play_steps(store, gathering, people, NOW)
    report = gathering_report(store, gathering.id, now=NOW)
    questions, draft, pairs, thumbs, points = report.steps
    assert {one.people for one in report.steps} == {people}
    assert report.people == people
    assert (pairs.ranked, pairs.unsure, pairs.times, pairs.undecided) == ((), (), 0, 0)
    assert (thumbs.share, points.share) == (None, None)
    assert (draft.parts[0].said, draft.parts[0].opinions) == (people, {})
    assert (questions.parts[0].wrote, len(questions.parts[0].answers)) == (people, people)
    assert not [seat for seat in taken if str(seat.id) in report.model_dump_json()]
    for language in LANGUAGES:
        told = [*heard_steps.pairs(pairs), *heard_steps.budget(thumbs), *heard_steps.opinions(draft.parts[0])]
        assert len([say(language, one) for one in told]) == 3
        few = say(language, "steps-words-few")
        assert (few in said(heard_steps.words(questions, questions.parts[0]), language)) is (people > 0)
    assert (heard_steps.pairs_lines(pairs), heard_steps.budget_lines(thumbs, funded=True)) == ([], [])


def test_with_enough_people_everything_is_counted_with_how_many(store, gathering):
    play_steps(store, gathering, 13, NOW)
    first, second, third, fourth = (str(one.id) for one in statements(store, gathering.id))
    questions, draft, pairs, thumbs, points = results(store, gathering)
    assert (pairs.people, pairs.times, pairs.undecided) == (13, 13, 13)
    assert [(one.statement, one.wins, one.times) for one in pairs.ranked] == [(first, 13, 13), (second, 0, 13)]
    assert {one.statement: (one.times, one.undecided) for one in pairs.unsure} == {third: (0, 13), fourth: (0, 13)}
    assert said(one.says for one in heard_steps.pairs_lines(pairs)).startswith("Chosen 13 of 13 times:")
    assert "2 ideas were in fewer than 7 choices" in said(heard_steps.pairs_after(pairs))
    assert draft.parts[0].opinions == {"agree": 4, "change": 3, "against": 3, "none": 3}
    assert (draft.parts[1].said, draft.parts[1].wrote) == (0, 0)
    assert len(questions.parts[0].answers) == 13
    assert thumbs.share.voters == 13
    assert (set(thumbs.share.funded), thumbs.share.plain) == ({"1", "2"}, ("2", "1"))
    assert (points.share.funded, points.share.projects["6"].score) == (("6",), 130)
    lines = [say("en", line.facts[0]) for line in heard_steps.budget_lines(thumbs, funded=False)]
    assert lines == ["Cost: $8,000"]
    answer = said(heard.answer(gathering_report(store, gathering.id, now=NOW)))
    assert answer == "The pot pays for 2 of 3 projects. The pot pays for 1 of 3 projects."


def test_a_budget_is_shared_exactly_and_raised_step_by_step(store, gathering):
    taken = [sit(store, gathering, number, NOW) for number in range(7)]
    place = gathering.plan.of_kind("budget")[0]
    garden, books, bus = projects(store, gathering.id, place)
    wants = [(garden, books)] * 4 + [(books,)] * 2 + [(bus,)]
    for seat, chosen in zip(taken, wants, strict=True):
        given = {one.id: 1 for one in chosen}
        share_out(store, gathering.id, place, gathering.plan.steps[place], seat.id, given, key=new_id(), now=NOW)
    found = next(one for one in results(store, gathering) if one.step == place)
    budget = SharedBudget(
        pot=Fraction(10_000),
        projects=tuple(Project(str(one.number), Fraction(one.cost)) for one in (garden, books, bus)),
        ballots=tuple({str(one.number): 1 for one in chosen} for chosen in wants),
    )
    outcome = equal_shares(budget, completion="add1")
    assert found.share.funded == outcome.funded == ("2", "1")
    assert found.share.share == outcome.share > found.share.first_share
    assert "raised each share" in said(heard_steps.budget_how(found))
    assert "$1,428.57" in said(heard_steps.budget_rule(found))
    drop_project(store, PAT, gathering.id, books.id, now=NOW)
    found = next(one for one in results(store, gathering) if one.step == place)
    assert (found.people, set(found.share.projects)) == (7, {"1", "3"})


def test_level_projects_are_told_to_be_level(store, gathering):
    play_steps(store, gathering, 6, NOW)
    thumbs = results(store, gathering)[3]
    assert {project.votes for project in thumbs.share.projects.values()} == {3}
    assert "more votes go first" in said(heard_steps.budget_how(thumbs))


def test_level_ideas_stand_as_they_came_and_a_hidden_one_counts_no_more(store, gathering):
    one, two, three, _ = (each.id for each in statements(store, gathering.id))
    for number in range(8):
        seat = sit(store, gathering, number, NOW)
        pair = (one, two) if number % 2 else (two, one)
        choose_between(store, gathering.id, 4, seat.id, PairChoice(*pair, False), key=new_id(), now=NOW)
        choose_between(store, gathering.id, 4, seat.id, PairChoice(one, three, False), key=new_id(), now=NOW)
    pairs = results(store, gathering)[2]
    assert [(each.statement, each.wins, each.losses) for each in pairs.ranked] == [
        (str(one), 12, 4), (str(two), 4, 4), (str(three), 0, 8),
    ]  # fmt: skip
    decide(store, PAT, [three], "hidden", "rude", now=NOW)
    pairs = results(store, gathering)[2]
    assert [(each.statement, each.wins, each.losses) for each in pairs.ranked] == [
        (str(one), 4, 4), (str(two), 4, 4),
    ]  # fmt: skip


def test_only_words_that_were_read_and_shown_are_in_the_report(store, gathering):
    play_steps(store, gathering, 5, NOW, read=False)
    assert "of thing" not in gathering_report(store, gathering.id, now=NOW).model_dump_json()
    questions = results(store, gathering)[0]
    assert (questions.parts[0].wrote, questions.parts[0].waiting) == (5, 5)
    keys = [one.id for one in open_answers(store, gathering.id) if one.step == 2]
    show_answers(store, PAT, keys[:3], now=NOW)
    hide_answers(store, PAT, keys[3:4], "rude", now=NOW)
    part = results(store, gathering)[0].parts[0]
    assert (len(part.answers), part.waiting, part.hidden) == (3, 1, 1)
    told = said(heard_steps.words(results(store, gathering)[0], part))
    assert "5 people answered this" in told
    assert "have not read one of them yet" in told
    assert "One answer is hidden." in told
    on_the_wall = heard_steps.words(results(store, gathering)[0], part, on_the_wall=True)
    assert said(on_the_wall) == "5 people answered this."


def test_what_is_published_is_kept_but_for_words_that_are_hidden_later(store, gathering):
    play_steps(store, gathering, 6, NOW)
    late = sit(store, gathering, 99, NOW)
    write_answer(store, gathering.id, 2, 1, late.id, "Unread", language="en", key=new_id(), now=NOW)
    change_state(store, PAT, gathering.id, "closed", now=NOW)
    made = publish(store, PAT, gathering.id, now=NOW)
    assert gathering_report(store, gathering.id, now=NOW) == made
    keys = {one.text: one.id for one in open_answers(store, gathering.id)}
    with pytest.raises(NotPossible):
        show_answers(store, PAT, [keys["Unread"]], now=NOW)
    assert "Unread" not in made.model_dump_json()
    hide_answers(store, PAT, [keys["Proud of thing 4."], keys["Proud of thing 2."]], "names-somebody", now=NOW)
    left = gathering_report(store, gathering.id, now=NOW)
    assert "Proud of thing 4." not in left.model_dump_json()
    assert (len(left.steps[0].parts[0].answers), left.steps[0].parts[0].hidden) == (4, 2)
    assert left.steps[1:] == made.steps[1:]
    undo_answers(store, PAT, list(keys.values()), now=NOW)
    assert "Proud of thing 4." in gathering_report(store, gathering.id, now=NOW).model_dump_json()


def test_reports_that_were_kept_before_there_were_steps_still_read(store, gathering):
    play_steps(store, gathering, 6, NOW)
    change_state(store, PAT, gathering.id, "closed", now=NOW)
    publish(store, PAT, gathering.id, now=NOW)
    written = json.loads(store.one(KEPT, [gathering.id])[0])
    for newer in ("ballots", "answers"):
        del written[newer]
    del written["report"]["steps"]
    old = Kept.model_validate_json(json.dumps(written))
    assert (old.report.steps, old.ballots, old.answers) == ((), {}, {})


def test_nothing_ties_what_one_person_said_in_one_step_to_another(store, gathering):
    taken = play_steps(store, gathering, 6, NOW)
    change_state(store, PAT, gathering.id, "closed", now=NOW)
    publish(store, PAT, gathering.id, now=NOW)
    written = json.loads(store.one(KEPT, [gathering.id])[0])
    assert not [seat for seat in taken if str(seat.id) in json.dumps(written["report"])]
    assert not [seat for seat in taken if str(seat.id) in json.dumps([written["ballots"], written["answers"]])]


@pytest.mark.parametrize(("people", "seen"), [(4, 0), (9, 0), (10, 5), (14, 5), (15, 10)])
def test_while_people_take_part_every_step_moves_on_by_five_people(store, gathering, people, seen):
    one, two = (each.id for each in statements(store, gathering.id)[:2])
    (thumbs, _) = gathering.plan.of_kind("budget")
    garden = projects(store, gathering.id, thumbs)[0].id
    for number in range(people):
        at = NOW + timedelta(minutes=number)
        seat = sit(store, gathering, number, at).id
        choose_between(store, gathering.id, 4, seat, PairChoice(one, two, False), key=new_id(), now=at)
        share_out(store, gathering.id, thumbs, gathering.plan.steps[thumbs], seat, {garden: 1}, key=new_id(), now=at)
        say_opinion(store, gathering.id, 3, 0, seat, "agree", key=new_id(), now=at)
        write_answer(store, gathering.id, 2, 0, seat, f"Thing {number}.", language="en", key=new_id(), now=at)
    show_answers(store, PAT, [each.id for each in open_answers(store, gathering.id)], now=NOW)

    def counted():
        report = kept_report(store, gathering.id, now=NOW + timedelta(hours=1), in_steps=True).report
        questions, draft, pairs, budget, _ = report.steps
        assert report.people == people
        assert (pairs.people, pairs.waits) == ((0, people) if report.state == "open" else (people, 0))
        return len(questions.parts[0].answers), draft.parts[0].said, budget.people

    assert counted() == (seen,) * 3
    change_state(store, PAT, gathering.id, "closed", now=NOW + timedelta(hours=1))
    assert counted() == (people,) * 3


def test_words_that_are_changed_stand_as_they_were_until_the_next_step(store, gathering):
    taken = []
    for number in range(12):
        at = NOW + timedelta(minutes=number)
        taken.append(sit(store, gathering, number, at).id)
        write_answer(store, gathering.id, 2, 0, taken[-1], f"Thing {number}.", language="en", key=new_id(), now=at)
    first = taken[0]
    show_answers(store, PAT, [each.id for each in open_answers(store, gathering.id)], now=NOW)

    def told():
        report = kept_report(store, gathering.id, now=NOW + timedelta(hours=1), in_steps=True).report
        return {one.text for one in report.steps[0].parts[0].answers}

    before = told()
    assert len(before) == 5
    late = NOW + timedelta(minutes=30)
    write_answer(store, gathering.id, 2, 0, first, "Another thing.", language="en", key=new_id(), now=late)
    assert told() == before
    write_answer(store, gathering.id, 2, 0, first, "", language="en", key=new_id(), now=late)
    assert told() == before - {"Thing 0."}


def test_taking_back_a_decision_after_publishing_takes_the_words_out_and_brings_none_in(store, gathering):
    play_steps(store, gathering, 7, NOW)
    shown, before = (one.id for one in open_answers(store, gathering.id)[:2])
    hide_answers(store, PAT, [before], "rude", now=NOW)
    change_state(store, PAT, gathering.id, "closed", now=NOW)
    publish(store, PAT, gathering.id, now=NOW)
    many = len(results(store, gathering)[0].parts[0].answers)
    assert undo_answers(store, PAT, [before], now=NOW) == 0
    assert undo_answers(store, PAT, [shown], now=NOW) == 1
    assert len(results(store, gathering)[0].parts[0].answers) == many - 1
