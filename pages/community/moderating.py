"""Reading what people wrote in a gathering: ideas that wait, are shown or hidden or may say the same, answers in
people's own words, and odd voices."""

from __future__ import annotations

import streamlit as st

from pages.community import moderating_alike, moderating_answers, moderating_odd, moderating_queue
from pages.community.desk import back_to
from pages.community.moderating_queue import STANDS
from pages.community.moderator import SAID, Moderator, begun, choose, last_done
from pages.office.parts import as_written
from pages.parts.guard import guard
from plcore.codesign.statements import statements

VIEWS = ("waiting", "shown", "hidden", "answers", "alike", "odd")

desk = Moderator(*guard("moderating"))

st.title(desk.say("title"), anchor=False)
everything = begun(desk)
if not everything:
    st.markdown(desk.say("none-yet"))
    st.stop()
gathering = choose(everything, desk.language, desk.say("choose"))
if gathering is None:
    st.stop()
back_to(gathering, desk.language)
name = gathering.plan.words(gathering.plan.name, desk.language)
st.markdown(str(as_written(desk.say("of", name=name))))
last_done(desk)
ideas = statements(desk.store, gathering.id)
standing = [moderating_queue.view_of(one) for one in ideas]

beside = {one: desk.say("view-many", count=standing.count(one)) for one in STANDS}
beside["answers"] = desk.say("view-wait", count=moderating_answers.waiting(desk, gathering))
view = st.radio(
    desk.say("view"),
    VIEWS,
    format_func=lambda one: desk.say("view-word", view=one),
    # How many, beside the words: a choice is remembered by its words, so these must stay as they are.
    captions=[beside.get(one, "") for one in VIEWS],
    key="moderating-view",
    horizontal=True,
    on_change=lambda: st.session_state.pop(SAID, None),
)
if view == "alike":
    moderating_alike.draw(desk, gathering)
elif view == "answers":
    moderating_answers.draw(desk, gathering)
elif view == "odd":
    moderating_odd.draw(desk, gathering)
else:
    moderating_queue.draw(desk, gathering, ideas, view)
