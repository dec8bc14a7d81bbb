# Gatherings, for those who lead them: make one, change it, open it, close it.

gather-title = Gatherings
gather-lead = People meet here around one question. Make a gathering, open it, and see how it goes.
gather-none = There is no gathering yet. Make the first one in a few minutes.
gather-new = Make a new gathering
gather-back-to = Back to the gathering
gather-back = All gatherings
gather-no = No, go back
gather-missing = There is no gathering at this address. Here are all of them.

## states

# Example: state = open
gather-state = { $state ->
    [draft] Draft
    [open] Open
    [paused] Paused
    [closed] Closed
   *[published] Published
}
# Example: state = open
gather-state-means = { $state ->
    [draft] Only people who lead gatherings see it. Change what you like, then open it.
    [open] People can take part now.
    [paused] People can read it. They cannot add anything until you open it again.
    [closed] Nobody can add anything now. Look at what you heard, then publish it.
   *[published] All can read what you heard. It does not change any more.
}
# Example: day = 2026-12-01
gather-not-begun = It begins on { $day }. Until then people can read it but not take part.
# Example: day = 2026-12-01
gather-over = Its last day was { $day }. People can take part again when you set a later day.
# Example: day = 2026-12-01
gather-line-since = since { $day }
# Example: day = 2026-12-01
gather-line-ends = last day { $day }
# Example: code = BCD FGH
gather-line-code = code { $code }

## making one

gather-choose = Which one fits best?
gather-choose-lead = Tap one. Each comes with words, steps and first ideas in two languages. You can change them all.
# Example: count = 4
gather-use-steps = { $count ->
    [one] 1 step
   *[other] { $count } steps
}
gather-make-title = Almost done
gather-make-lead = Look at the question and the dates. The rest is ready, and you can change it later.
gather-make = Make it
gather-made = It is made. Only people who lead gatherings see it until you open it.

## what people do in a step

# Example: kind = ideas
gather-kind = { $kind ->
    [ideas] Share ideas
    [votes] Agree or disagree
    [pairs] Which of two
    [budget] Share out money
    [draft] Read a draft and say what to change
   *[questions] Open questions
}

## words and dates

gather-words = Words and dates
# Example: language = en
gather-name = Name { $language ->
    [en] in English
   *[es] in Spanish
}
# Example: language = en
gather-question = Question { $language ->
    [en] in English
   *[es] in Spanish
}
# Example: language = en
gather-invited = Who is asked to come, { $language ->
    [en] in English
   *[es] in Spanish
}
# Example: language = en
gather-consent = What people read before they say yes, { $language ->
    [en] in English
   *[es] in Spanish
}
# Example: language = en
gather-result = What will happen with it, { $language ->
    [en] in English
   *[es] in Spanish
}
# Example: language = en
gather-decides = Who decides, { $language ->
    [en] in English
   *[es] in Spanish
}
gather-languages = Languages
# Example: which = both
gather-languages-word = { $which ->
    [en] English
    [es] Spanish
   *[both] English and Spanish
}
gather-begins = First day
gather-ends = Last day
gather-result-by = The day when people hear what came of it
gather-moderation = When do people see a new idea?
# Example: which = before
gather-moderation-word = { $which ->
    [before] After one of us has read it
   *[after] At once, and we read it later
}
gather-save = Save
gather-saved = Saved.

## steps

gather-steps = Steps
gather-steps-lead = People go through the steps from first to last.
# Example: number = 2, kind = votes
gather-step = Step { $number }: { $kind ->
    [ideas] share ideas
    [votes] agree or disagree
    [pairs] which of two
    [budget] share out money
    [draft] read a draft
   *[questions] open questions
}
# Example: language = en
gather-step-title = Title { $language ->
    [en] in English
   *[es] in Spanish
}
# Example: language = en
gather-step-lead = A line under it, { $language ->
    [en] in English
   *[es] in Spanish
}
# Example: language = en
gather-step-start = First ideas { $language ->
    [en] in English
   *[es] in Spanish
}
# Example: language = en
gather-step-questions = Questions { $language ->
    [en] in English
   *[es] in Spanish
}
# Example: language = en
gather-step-parts = Parts of the draft { $language ->
    [en] in English
   *[es] in Spanish
}
gather-step-gaps = Leave an empty line between two.
gather-step-pot = How much money there is
gather-step-unit = Its sign, such as $
gather-step-how = How do people choose?
# Example: which = thumbs
gather-step-how-word = { $which ->
    [thumbs] Yes to as much as the pot can pay
   *[points] With points
}
gather-step-points = Points for each person
gather-step-up = Move up
gather-step-down = Move down
gather-step-remove = Take this step out
gather-step-remove-ask = Do you want to take this step out, with all its words?
gather-step-remove-yes = Yes, take it out
gather-step-add = Add a step
gather-step-add-which = What should people do in it?
gather-step-added = The step is at the end.
gather-steps-fixed = People take part already, so steps stay where they are. You can still add one and change words.

## projects

gather-projects = Projects
# Example: name = A quiet room, cost = 7000, unit = $
gather-project = { $name }: { $unit }{ NUMBER($cost) }
gather-project-add = Add a project
# Example: language = en
gather-project-name = Name of the project { $language ->
    [en] in English
   *[es] in Spanish
}
gather-project-cost = What it costs
# Example: name = A quiet room
gather-project-drop = Take off the list: { $name }
gather-project-dropped = It is off the list.
gather-project-added = It is on the list.

## opening and closing

gather-join = How people join
# Example: address = school.org/join
gather-join-address = Go to { $address } and type this code:
gather-see = See it as people see it
gather-open = Open it
gather-open-again = Open it again
gather-pause = Pause it
gather-close = Close it
gather-close-ask = Do you want to close it? After that nobody can add or change anything.
gather-close-yes = Yes, close it
gather-publish = Publish what you heard
gather-publish-ask = Do you want to publish it? It then stays as it is for good.
gather-publish-yes = Yes, publish it
gather-left = Before you open it
gather-now = What you can do now
gather-beside = Look into it
# Example: state = open
gather-done = { $state ->
    [open] It is open. People can take part.
    [paused] It is paused.
    [closed] It is closed.
   *[published] It is published. All can read it.
}
gather-fill-in = Put your own words where you see [ ] in the question or a step.
gather-fill-in-these = These are the places:
gather-nothing-to-vote-on = There is a step to vote in, but nothing to vote on. Add first ideas, or a step to share ideas.
gather-no-parts = One step has no parts yet. Add at least one question or one part of the draft.
gather-no-projects = A step shares out money, but has no projects. Add at least one.

## what is not right

gather-words-missing = The name and the question need words in each language.
gather-words-long = Some words are too long. Please make them shorter.
gather-dates-turned = The last day is before the first day. Please change one of them.
gather-no-pot = Say how much money there is, in whole numbers above zero.
gather-steps-count = A gathering has 1 to 12 steps.
gather-parts-differ = There are not as many in one language as in the other. Write each one in both.

## the log

gather-log = What was changed
# Example: time = 6:30 PM, day = 2026-11-22, what = open, who = Pat Lee
gather-log-line = { $day }, { $time }: { $what ->
    [draft] made
    [open] opened
    [paused] paused
    [closed] closed
    [published] published
   *[plan] words, dates or steps changed
} by { $who }
gather-log-nobody = the command line
