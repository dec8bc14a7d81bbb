# My child, and the same page for the student ("you").

# Example: name = Maya
child-title = How { $name } is doing
child-you-title = How you are doing
child-none = We do not know yet which child is yours. Please ask the school office.
child-choose = Your children
child-as-of-label = Show this page as of
child-as-of-today = Show today
child-letter = This page as a letter (PDF)
child-letter-file = progress
# Example: name = Maya
child-not-open = This page is not open to you. Please ask the school office.

# The answer, in at most three sentences.
# Example: name = Maya
child-answer-no-work = We have no work from { $name } yet.
child-you-answer-no-work = We have no work from you yet.
child-answer-no-work-then = When teachers share work, you will read about it here.
child-you-answer-no-work-then = When your teachers share work, you will read about it here.
# Example: name = Maya, when = now
child-answer-no-work-year = { $when ->
    [past] We have no work from { $name } in the year before that day.
   *[now] We have no work from { $name } in the last year.
}
# Example: when = now
child-you-answer-no-work-year = { $when ->
    [past] We have no work from you in the year before that day.
   *[now] We have no work from you in the last year.
}
child-answer-no-work-year-then = What came before stands under “Goals from before”.
child-you-answer-no-work-year-then = What came before stands under “Goals from before”.
# Example: name = Maya, count = 3, when = now
child-answer-early = { $when ->
    [past] In that year, { $name } had started on { $count ->
        [one] 1 learning goal
       *[other] { $count } learning goals
    }.
   *[now] This year, { $name } has started on { $count ->
        [one] 1 learning goal
       *[other] { $count } learning goals
    }.
}
# Example: count = 3, when = now
child-you-answer-early = { $when ->
    [past] In that year, you had started on { $count ->
        [one] 1 learning goal
       *[other] { $count } learning goals
    }.
   *[now] This year, you have started on { $count ->
        [one] 1 learning goal
       *[other] { $count } learning goals
    }.
}
child-answer-early-why = It is too early to say how it is going.
child-you-answer-early-why = It is too early to say how it is going.
# Example: name = Maya, total = 6, when = now
child-answer-shown-all = { $when ->
    [past] In that year, { $name } had shown { $total ->
        [one] the one learning goal
       *[other] all { $total } learning goals
    }.
   *[now] This year, { $name } has shown { $total ->
        [one] the one learning goal so far
       *[other] all { $total } learning goals
    }.
}
# Example: total = 6, when = now
child-you-answer-shown-all = { $when ->
    [past] In that year, you had shown { $total ->
        [one] the one learning goal
       *[other] all { $total } learning goals
    }.
   *[now] This year, you have shown { $total ->
        [one] the one learning goal so far
       *[other] all { $total } learning goals
    }.
}
# Example: name = Maya, count = 4, total = 6, when = now
child-answer-shown = { $when ->
    [past] In that year, { $name } had shown { $count } of { $total } learning goals.
   *[now] This year, { $name } has shown { $count } of { $total } learning goals.
}
# Example: count = 4, total = 6, when = now
child-you-answer-shown = { $when ->
    [past] In that year, you had shown { $count } of { $total } learning goals.
   *[now] This year, you have shown { $count } of { $total } learning goals.
}
# Example: name = Maya, count = 3, total = 6, when = now
child-answer-getting = { $when ->
    [past] In that year, { $name } was getting there with { $count } of { $total } learning goals.
   *[now] This year, { $name } is getting there with { $count } of { $total } learning goals.
}
# Example: count = 3, total = 6, when = now
child-you-answer-getting = { $when ->
    [past] In that year, you were getting there with { $count } of { $total } learning goals.
   *[now] This year, you are getting there with { $count } of { $total } learning goals.
}
# Example: name = Maya, total = 6, when = now
child-answer-getting-all = { $when ->
    [past] In that year, { $name } was getting there with { $total ->
        [one] 1 learning goal
       *[other] all { $total } learning goals
    }.
   *[now] This year, { $name } is getting there with { $total ->
        [one] 1 learning goal
       *[other] all { $total } learning goals
    }.
}
# Example: total = 6, when = now
child-you-answer-getting-all = { $when ->
    [past] In that year, you were getting there with { $total ->
        [one] 1 learning goal
       *[other] all { $total } learning goals
    }.
   *[now] This year, you are getting there with { $total ->
        [one] 1 learning goal
       *[other] all { $total } learning goals
    }.
}
# Example: name = Maya, count = 2, total = 6, when = now
child-answer-starting = { $when ->
    [past] In that year, { $name } was just starting on { $count ->
        [one] 1 learning goal
       *[other] { $count } learning goals
    }.
   *[now] This year, { $name } is just starting on { $count ->
        [one] 1 learning goal
       *[other] { $count } learning goals
    }.
}
# Example: count = 2, total = 6, when = now
child-you-answer-starting = { $when ->
    [past] In that year, you were just starting on { $count ->
        [one] 1 learning goal
       *[other] { $count } learning goals
    }.
   *[now] This year, you are just starting on { $count ->
        [one] 1 learning goal
       *[other] { $count } learning goals
    }.
}
child-answer-starting-kind = New things take time, and that is all right.
child-you-answer-starting-kind = New things take time, and that is all right.
# Example: goal = Adding fractions
child-answer-time = “{ $goal }” needs more time.
# Example: goal = Adding fractions
child-you-answer-time = “{ $goal }” needs more time.
# Example: goal = Adding fractions, other = Telling time, count = 2
child-answer-time-some = { $count ->
    [0] “{ $goal }” and “{ $other }” need more time.
    [one] “{ $goal }”, “{ $other }” and 1 more goal need more time.
   *[other] “{ $goal }”, “{ $other }” and { $count } more goals need more time.
}
# Example: goal = Adding fractions, other = Telling time, count = 2
child-you-answer-time-some = { $count ->
    [0] “{ $goal }” and “{ $other }” need more time.
    [one] “{ $goal }”, “{ $other }” and 1 more goal need more time.
   *[other] “{ $goal }”, “{ $other }” and { $count } more goals need more time.
}
# Example: count = 2
child-answer-rest-getting = { $count ->
    [one] The other one is getting there.
   *[other] The other { $count } are getting there or have just begun.
}
# Example: count = 2
child-you-answer-rest-getting = { $count ->
    [one] The other one is getting there.
   *[other] The other { $count } are getting there or have just begun.
}
# Example: count = 2
child-answer-rest-early = { $count ->
    [one] It is too early to say about the other one.
   *[other] It is too early to say about the other { $count }.
}
# Example: count = 2
child-you-answer-rest-early = { $count ->
    [one] It is too early to say about the other one.
   *[other] It is too early to say about the other { $count }.
}
# Example: goal = Dividing fractions
child-answer-next = Next comes “{ $goal }”.
# Example: goal = Dividing fractions
child-you-answer-next = Next comes “{ $goal }”.
# Example: goal = Dividing fractions
child-answer-next-on = Keep on with “{ $goal }”.
# Example: goal = Dividing fractions
child-you-answer-next-on = Keep on with “{ $goal }”.
child-answer-next-same = Keep on with it.
child-you-answer-next-same = Keep on with it.
child-answer-next-ask = Ask the teacher what comes next.
child-you-answer-next-ask = Ask your teacher what comes next.

# Levels, said to the student.
child-you-level-not-enough = Not enough work yet
child-you-level-just-starting = Just starting
child-you-level-getting-there = Getting there
child-you-level-has-shown = You have shown it

# The student's own words.
# Example: name = Maya
child-own-words = In { $name }’s words
child-you-own-words = In your words
child-own-goal = A goal
child-own-reflection = Looking back
child-you-own-goal = Your goal
child-you-own-reflection = Looking back

# Goals.
# Example: name = Maya
child-goals = What { $name } is learning
child-you-goals = What you are learning
child-goals-none = No goals yet. They will stand here when there is work.
child-goals-none-year = No goal has work from the last twelve months.
# Example: count = 4
child-work = { $count ->
    [0] Why this level
    [one] 1 piece of work
   *[other] { $count } pieces of work
}
child-work-heading = The work behind it
child-explain = What this goal means
# Example: count = 4
child-source-worked-out = { $count ->
    [0] There is no work to go by yet.
    [one] We say this from 1 piece of work.
   *[other] We say this from { $count } pieces of work.
}
# Example: author = Lucia Ortiz, day = 2026-11-03
child-source-judged = { $author } said this on { $day }. A teacher’s word comes first.
# Example: author = Lucia Ortiz, day = 2026-11-03, worked = getting_there
child-source-judged-differs = { $author } said this on { $day }. The work by itself says { $worked ->
    [has_shown] “Has shown it”
    [getting_there] “Getting there”
    [just_starting] “Just starting”
   *[not_enough] “Not enough work yet”
}.
# Example: name = Maya
child-pace-ahead = Moving ahead. This took less work than { $name }’s other goals.
child-you-pace-ahead = Moving ahead. This took less work than your other goals.
# Example: name = Maya
child-pace-on = On pace with { $name }’s other goals.
child-you-pace-on = On pace with your other goals.
# Example: name = Maya
child-pace-more = Taking more time than { $name }’s other goals. That is all right.
child-you-pace-more = Taking more time than your other goals. That is all right.
# Example: name = Maya
child-pace-took = This took more time than { $name }’s other goals. Now it is shown.
child-you-pace-took = This took more time than your other goals. Now it is shown.
# Example: level = getting_there
child-lately-well = { $level ->
    [getting_there] The newest work went well. More work like it can bring the next level.
   *[just_starting] The newest work went well. Older work still counts, too.
}
# Example: level = getting_there
child-lately-hard = { $level ->
    [has_shown] The newest work needs more practice. A level stays until there is more to go by.
   *[getting_there] The newest work needs more practice. This level may still change.
}
child-earlier = Goals from before
# Example: day = 2025-11-03
child-earlier-newest = last work on { $day }

child-went-has-shown = This went well
child-went-getting-there = Part of it went well
child-went-just-starting = Needs more practice
child-kind-classwork = Work in class
child-kind-homework = Homework
child-kind-quiz = Quiz
child-kind-test = Test
child-kind-exam = Test
child-kind-project = Project
child-kind-observation = What a teacher saw
child-kind-discussion = Talk in class
child-kind-conversation = Talk about the work
child-kind-reflection = Looking back
child-kind-goal = A goal set by the student
child-kind-presentation = Talk to the class
child-kind-assignment = Task
child-kind-portfolio = Folder of work
child-kind-performance = Showing it live
child-kind-writing = Writing
child-kind-reading = Reading
child-kind-lab = Hands-on work
child-kind-exit-ticket = Short check
# Example: kind = Poster
child-kind-other = { $kind }

# What changed.
# Example: day = 2026-11-03
child-changes-visit = New since your last visit on { $day }
# Example: day = 2026-11-03
child-you-changes-visit = New since your last visit on { $day }
# Example: day = 2026-10-01
child-changes-before = New in the four weeks before { $day }
child-changes-first = New in the last four weeks
child-you-changes-first = New in the last four weeks
child-changes-nothing-visit = Nothing new since then.
child-you-changes-nothing-visit = Nothing new since then.
child-changes-nothing-first = No new work in the last four weeks.
child-you-changes-nothing-first = No new work in the last four weeks.
child-changes-nothing-before = There was no new work in those weeks.
# Example: name = Maya, goal = Adding fractions, level = has_shown
child-change-up = { $level ->
    [has_shown] { $name } has now shown “{ $goal }”.
   *[getting_there] { $name } is now getting there with “{ $goal }”.
}
# Example: goal = Adding fractions, level = has_shown
child-you-change-up = { $level ->
    [has_shown] You have now shown “{ $goal }”.
   *[getting_there] You are now getting there with “{ $goal }”.
}
# Example: goal = Adding fractions, level = getting_there
child-change-named = { $level ->
    [getting_there] There is now enough work to say: “{ $goal }” is getting there.
   *[just_starting] There is now enough work to say: “{ $goal }” is just starting.
}
# Example: goal = Adding fractions
child-change-named-hard = “{ $goal }” has a first level now: “Getting there”. It needs more practice, so this may still change.
# Example: goal = Adding fractions, level = getting_there
child-change-back = “{ $goal }” needs another look. { $level ->
    [getting_there] It is at “Getting there” now.
    [just_starting] It is at “Just starting” now.
   *[not_enough] There is not enough work to say more.
}
# Example: goal = Adding fractions, level = getting_there
child-you-change-back = “{ $goal }” needs another look. { $level ->
    [getting_there] It is at “Getting there” now.
    [just_starting] It is at “Just starting” now.
   *[not_enough] There is not enough work to say more.
}
# Example: author = Lucia Ortiz, goal = Adding fractions, level = getting_there
child-change-judged = { $author } says of “{ $goal }”: { $level ->
    [has_shown] has shown it.
    [getting_there] getting there.
   *[just_starting] just starting.
}
# Example: author = Lucia Ortiz, goal = Adding fractions, level = getting_there
child-you-change-judged = { $author } says of “{ $goal }”: { $level ->
    [has_shown] you have shown it.
    [getting_there] you are getting there.
   *[just_starting] you are just starting.
}
# Example: goal = Adding fractions
child-change-begun = Work on “{ $goal }” has begun.
# Example: goal = Adding fractions
child-you-change-begun = Work on “{ $goal }” has begun.
# Example: goal = Adding fractions, count = 2
child-change-more = { $count ->
    [one] There is 1 new piece of work on “{ $goal }”. The level is the same.
   *[other] There are { $count } new pieces of work on “{ $goal }”. The level is the same.
}
# Example: goal = Adding fractions, count = 2
child-you-change-more = { $count ->
    [one] There is 1 new piece of work on “{ $goal }”. The level is the same.
   *[other] There are { $count } new pieces of work on “{ $goal }”. The level is the same.
}

# What teachers wrote.
child-teacher-words = What teachers wrote
child-words-as-written = These words are as the teacher wrote them.
# Example: count = 5
child-more-words = { $count ->
    [one] 1 more
   *[other] { $count } more
}
# Example: language = en
child-written-in = { $language ->
    [es] written in Spanish
   *[en] written in English
}

# What comes next.
child-next = What comes next
# Example: goal = Dividing fractions
child-next-says = Next: “{ $goal }”
# Example: goal = Dividing fractions
child-next-on = Keep on with “{ $goal }”
child-next-label = Next
child-next-on-label = Keep on with
# Example: name = Maya, goal = Adding fractions
child-next-why-after = It comes after “{ $goal }”, which { $name } has shown.
# Example: goal = Adding fractions
child-you-next-why-after = It comes after “{ $goal }”, which you have shown.
# Example: name = Maya
child-next-why-working = { $name } is working on it now.
child-you-next-why-working = You are working on it now.
# Example: name = Maya
child-next-none-left = { $name } has shown every goal on this page. Ask the teacher what comes next.
child-you-next-none-left = You have shown every goal on this page. Ask your teacher what comes next.
child-next-none-yet = When there is work, you will read here what comes next.
child-you-next-none-yet = When there is work, you will read here what comes next.
child-at-home = Tonight, ten minutes
child-you-at-home = Try this at home
child-no-home-idea = Nobody has written an idea for home yet. Ask the teacher for one.
child-ahead = Other next steps

# The way over time.
child-way = The way so far
# Example: name = Maya, before = 1, after = 4, day = 2025-12-31
child-way-grew = { $after ->
    [one] { $name } has now shown 1 goal.
   *[other] { $name } has now shown { $after } goals.
} { $before ->
    [0] On { $day } it was none yet.
   *[other] On { $day } it was { $before }.
}
# Example: before = 1, after = 4, day = 2025-12-31
child-you-way-grew = { $after ->
    [one] You have now shown 1 goal.
   *[other] You have now shown { $after } goals.
} { $before ->
    [0] On { $day } it was none yet.
   *[other] On { $day } it was { $before }.
}
# Example: name = Maya, count = 4, day = 2025-12-31
child-way-same = { $count ->
    [one] { $name } has shown 1 goal, as on { $day }.
   *[other] { $name } has shown { $count } goals, as on { $day }.
}
# Example: count = 4, day = 2025-12-31
child-you-way-same = { $count ->
    [one] You have shown 1 goal, as on { $day }.
   *[other] You have shown { $count } goals, as on { $day }.
}
# Example: name = Maya, before = 4, after = 3, day = 2025-12-31
child-way-fewer = { $after ->
    [0] { $name } has no goal shown now.
    [one] { $name } has shown 1 goal now.
   *[other] { $name } has shown { $after } goals now.
} On { $day } it was { $before }, so there is something to look at again.
# Example: before = 4, after = 3, day = 2025-12-31
child-you-way-fewer = { $after ->
    [0] You have no goal shown now.
    [one] You have shown 1 goal now.
   *[other] You have shown { $after } goals now.
} On { $day } it was { $before }, so there is something to look at again.
# Example: name = Maya, count = 3
child-way-getting = { $count ->
    [0] { $name } has begun, and no goal is shown yet.
    [one] { $name } is getting there with 1 goal now.
   *[other] { $name } is getting there with { $count } goals now.
}
# Example: count = 3
child-you-way-getting = { $count ->
    [0] You have begun, and no goal is shown yet.
    [one] You are getting there with 1 goal now.
   *[other] You are getting there with { $count } goals now.
}
child-way-table = The same as a table
child-way-month = Month
child-way-goals = Goals
child-way-alt = Each bar is a month. The full part at the bottom is goals shown.

# How we know.
child-how = How we know
# Example: day = 2025-11-20
child-note-window = The goals here are those with work since { $day }.
child-note-enough = We name a level only from 3 pieces of work on, or when a teacher says so.
child-note-newer = Newer work counts more than older work.
# Example: day = 2026-11-20
child-note-newest = The newest piece of work is from { $day }.
# Example: day = 2026-11-20
child-note-as-of = This page is as of { $day }.
# Example: day = 2026-10-01
child-note-past = You are looking back at { $day }. Work done after that day does not count here.
# Example: day = 2026-10-01
child-you-note-past = You are looking back at { $day }. Work done after that day does not count here.
child-note-past-window = Goals with no work in the year before that day are not in the list. They stand under “Goals from before”.
# Example: day = 2026-10-01
child-note-known = Only what the school knew on { $day } counts here.
# Example: schools = Pier Street School
child-school = School: { $schools }
# Example: teachers = Lucia Ortiz
child-teachers = Teachers: { $teachers }
