# What we heard in the steps beside votes: ideas two by two, the shared money, a draft part by part, open questions.

## Two ideas at a time

# Example: people = 38, times = 312
steps-pairs-people = { $people ->
    [0] No one has chosen between two ideas yet.
    [one] Only one person has chosen so far. That is too few to say what matters more.
   *[other] { $people } people saw two ideas at a time, and chose one { $times } times in all.
}
# Example: people = 12
steps-pairs-waits = { $people ->
    [one] One person has chosen so far.
   *[other] { $people } people have chosen so far.
} We tell what they chose when the gathering closes. So no one can read one person’s choice here.
# Example: people = 3
steps-pairs-few = { $people ->
    [0] No one has chosen between two ideas yet.
    [one] Only one person has chosen so far. That is too few to say what matters more.
   *[other] Only { $people } people have chosen so far. That is too few to say what matters more.
}
# Example: count = 12
steps-pairs-undecided = { $count ->
    [one] One more time, someone could not choose.
   *[other] { $count } more times, someone could not choose.
}
steps-pairs-order = First comes the idea that won most of the choices it was in. So 9 of 10 comes before 12 of 20.
# Example: wins = 14, times = 20
steps-pairs-line = Chosen { $wins } of { $times } times:
steps-pairs-close = Where two ideas are close, a few more choices could turn them around.
# Example: count = 4, fewest = 7
steps-pairs-unsure = { $count ->
    [one] One idea was in fewer than { $fewest } choices. That is too few to give it a place.
   *[other] { $count } ideas were in fewer than { $fewest } choices. That is too few to give them a place.
}
# Example: count = 4
steps-more-ideas = { $count ->
    [one] One more idea
   *[other] { $count } more ideas
}

## The shared money

# Example: people = 3
steps-budget-few = { $people ->
    [0] No one has shared out the money yet.
    [one] Only one person has shared out the money so far. That is too few to say.
   *[other] Only { $people } people have shared out the money so far. That is too few to say.
}
# Example: funded = 6, projects = 8
steps-budget-answer = { $funded ->
    [0] The pot pays for none of the { $projects } projects.
    [one] The pot pays for 1 of { $projects } projects.
   *[other] The pot pays for { $funded } of { $projects } projects.
}
steps-budget-how = How the money was shared out
steps-budget-step = We stop when no more would fit.
steps-budget-spent = What a person’s share has paid for once is spent. So a project needs enough people who still have some of their share left.
# Example: cost = $6,000
steps-budget-cost = Cost: { $cost }
# Example: points = 30
steps-budget-points = { $points ->
    [one] 1 point
   *[other] { $points } points
}
# Example: names = A garden; Books
steps-budget-names = Paid for: { $names }

## A draft and open questions

# Example: number = 2
steps-part = Part { $number }
# Example: people = 38
steps-draft-people = { $people ->
    [0] No one has said anything about the draft yet.
    [one] One person said something about the draft.
   *[other] { $people } people said something about the draft.
}
# Example: people = 38
steps-questions-people = { $people ->
    [0] No one has answered yet.
    [one] One person answered.
   *[other] { $people } people answered.
}
# Example: said = 3
steps-opinion-few = { $said ->
    [0] No one has said yet if they agree.
    [one] Only one person said if they agree. That is too few to say.
   *[other] Only { $said } people said if they agree. That is too few to say.
}
# Example: said = 38
steps-opinion-said = What { $said } people think of it:
# Example: opinion = agree, count = 12
steps-opinion-line = { $opinion ->
    [agree] Good as it is: { $count }
    [change] Good with changes: { $count }
    [against] Not like this: { $count }
   *[none] No opinion: { $count }
}
# Example: people = 12
steps-part-wrote = { $people ->
    [0] No one wrote about it.
    [one] One person wrote about it.
   *[other] { $people } people wrote about it.
}
# Example: people = 12
steps-question-wrote = { $people ->
    [0] No one has answered this yet.
    [one] One person answered this.
   *[other] { $people } people answered this.
}
steps-words-few = So few cannot speak for everyone.
steps-words-order = Their words are here as they wrote them, each in its own language. The order means nothing.
# Example: count = 2
steps-words-waiting = { $count ->
    [one] We have not read one of them yet, so it is not here.
   *[other] We have not read { $count } of them yet, so they are not here.
}
# Example: count = 2
steps-words-hidden = { $count ->
    [one] One answer is hidden.
   *[other] { $count } answers are hidden.
}
# Example: count = 4
steps-words-more = { $count ->
    [one] Read one more answer
   *[other] Read { $count } more answers
}
steps-words-log = Read why
steps-words-whole = The words stand in the full report.
