# The ledger: what people said, what was decided, by whom, when, why, and what comes next.

ledger-title = You said, we did
ledger-lead = Here is what became of what you said. Each answer tells who decided, when, and why.
ledger-none = There is no answer yet. When a gathering ends, you can read here what came of it.
ledger-one-only = This is one answer. Others are on the full page.
ledger-see-all = See all answers
ledger-gone = We have no answer at this address. Here are all that we have.

## the four answers

ledger-answer-yes = Yes
ledger-answer-part = In part
ledger-answer-later = Later
ledger-answer-no = No
ledger-answer-taken-back = Taken back

## one decision

# Example: who = The school board, day = 2026-12-04
ledger-decided = Who decided: { $who }. When: { $day }.
ledger-you-said = You said
ledger-why = Why
ledger-why-taken-back = Why it no longer holds
ledger-serves = The goal behind it
ledger-next = What comes next
ledger-came = What came of it
# Example: day = 2027-03-01
ledger-again = We look at this again on { $day }.
# Example: day = 2027-03-01
ledger-again-due = We said we would look again on { $day }. We have not told you yet what we saw.
# Example: day = 2026-12-10, parts = the reason; what comes next
ledger-changed = Changed on { $day }: { $parts }.
ledger-part-answer = the answer
ledger-part-what = what was decided
ledger-part-by = who decided
ledger-part-on = the day
ledger-part-why = the reason
ledger-part-serves = the goal
ledger-part-next = what comes next
ledger-part-again_on = when we look again
ledger-part-came_of_it = what came of it
ledger-part-statements = the ideas behind it
ledger-part-themes = the themes behind it
ledger-part-steps = the steps behind it
ledger-part-taken_back = whether it still holds

## what stands behind it

# Example: number = 12
ledger-number = Idea { $number }
# Example: agrees = 41, seen = 52
ledger-agree = { $agrees } of { $seen } people agree.
# Example: disagrees = 6
ledger-disagree = { $disagrees ->
    [0] Nobody disagrees.
    [one] 1 disagrees.
   *[other] { $disagrees } disagree.
}
ledger-few = Fewer than 5 people answered this one.
ledger-not-counted = You can read the counts here when the gathering has closed.
ledger-hidden = This idea is hidden. The public log says why.
# Example: number = 7
ledger-merged = It was joined with idea { $number }.
# Example: name = Spanish
ledger-written-in = Written in { $name }.
ledger-language-en = English
ledger-language-es = Spanish
# Example: count = 48
ledger-theme-people = { $count } people answered at least one of these ideas.
# Example: count = 4
ledger-theme-ideas = { $count ->
    [one] See the one idea behind this
   *[other] See the { $count } ideas behind this
}
# Example: count = 64
ledger-step-people = { $count } people took part in this step.
ledger-step-few = Fewer than 5 people took part in this step.

## what waits

ledger-waiting = Waiting for an answer
ledger-waiting-more = You said this too. Nobody has answered it yet.
# Example: day = 2026-12-15
ledger-waiting-by = An answer is due by { $day }.
# Example: day = 2026-12-15
ledger-waiting-late = An answer was due by { $day }. It is late.
# Example: who = The school board
ledger-waiting-who = Who decides: { $who }.

## follow and print

ledger-follow = Follow the news
ledger-follow-more = A news reader can fetch each new answer from this link. We do not need your name.
ledger-print = Print this page
ledger-edit-link = Write or change answers
ledger-feed-title = You said, we did · Porchlight

## writing it

ledger-edit-title = Write what we did
ledger-edit-lead = First sort what people said into themes. Then write what was decided about it.
ledger-edit-none = There is no open or closed gathering yet. Make one first.
ledger-edit-which = Gathering
ledger-edit-themes = Themes
ledger-edit-themes-lead = You choose what belongs together. Each idea keeps its number and its own votes.
ledger-edit-theme-which = Theme to change
ledger-edit-theme-new = A new theme
# Example: language = English
ledger-edit-theme-name = Name in { $language }
ledger-edit-theme-ideas = Ideas in this theme
ledger-edit-theme-save = Save the theme
ledger-edit-theme-drop = Take this theme away
ledger-edit-theme-sure = Take this theme away? Answers that name it keep its words.
ledger-edit-theme-yes = Yes, take it away
ledger-edit-no = No
ledger-edit-saved = Saved. It is on the public page now.
ledger-edit-theme-saved = The theme is saved.
ledger-edit-theme-dropped = The theme is gone.
ledger-edit-decisions = Answers
ledger-edit-decision-which = Answer to change
ledger-edit-decision-new = A new answer
ledger-edit-answer = The answer
# Example: language = English
ledger-edit-what = What was decided, in { $language }
# Example: language = English
ledger-edit-by = Who decided, in { $language }
ledger-edit-on = Day of the decision
# Example: language = English
ledger-edit-why = Why, or why not, in { $language }
# Example: language = English
ledger-edit-serves = Which goal it serves, in { $language }
# Example: language = English
ledger-edit-next = What comes next, in { $language }
ledger-edit-again = When we look again
# Example: language = English
ledger-edit-came = What came of it, in { $language }
ledger-edit-from = What people said
ledger-edit-from-themes = Themes behind it
ledger-edit-from-ideas = Ideas behind it
ledger-edit-from-steps = Steps behind it
ledger-edit-taken-back = This answer no longer holds
ledger-edit-save = Save the answer
ledger-edit-may = May stay empty
ledger-edit-hard = Some of these words are hard to read. Can you say it in shorter words?
ledger-edit-to-page = Read the public page

## why something cannot be saved

ledger-words-missing = Please write this in every language of the gathering. Something is still empty.
ledger-words-long = That is too long. Please say it in fewer words.
ledger-pick-some = Please pick at least one idea, and at most 60.
ledger-not-shown = One of these is hidden, or it is from another gathering. Please pick again.
ledger-nothing-behind = Please pick what people said. An answer needs at least one idea, theme or step.
ledger-again-early = The day to look again must come after the decision.
ledger-still-draft = This gathering is still a draft. Open it first.
ledger-changed-meanwhile = Someone else has changed this while you wrote. Load the page again, then add your words.
