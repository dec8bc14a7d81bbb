# Sharing a budget: why each project was paid for or not, and what is wrong in a Pabulib file. share-no-RULE says what is
# wrong, share-mend-RULE what to do about it.

## Why

# Example: votes = 376, most = 31.9
share-why-paid = { $votes ->
    [one] One person chose it and paid the cost.
   *[other] { $votes } people chose it. It took { $most } or less of each share, and that was enough.
}
# Example: votes = 376, most = 31.9
share-why-paid-tie = { $votes ->
    [one] One person chose it and paid the cost.
   *[other] { $votes } people chose it. It took { $most } or less of each share, and that was enough.
} It stood level with one more, so the rule for ties chose.
# Example: votes = 376, most = 0.6
share-why-paid-point = { $votes ->
    [one] One person gave it points and paid the cost.
   *[other] { $votes } people gave it points. Each point cost { $most } or less, and that was enough.
}
# Example: votes = 376, most = 0.6
share-why-paid-point-tie = { $votes ->
    [one] One person gave it points and paid the cost.
   *[other] { $votes } people gave it points. Each point cost { $most } or less, and that was enough.
} It stood level with one more, so the rule for ties chose.
share-why-nobody = No one chose it.
# Example: cost = 120000, budget = 100000
share-why-too-dear = It costs { $cost }. That is more than the whole pot of { $budget }.
# Example: votes = 228, left = 40312, cost = 92840
share-why-short = { $votes ->
    [one] One person chose it and had { $left } left of their share.
   *[other] { $votes } people chose it. They had { $left } left of their shares.
} It costs { $cost }.

## The whole

# Example: funded = 21, projects = 64
share-funded = { $funded ->
    [0] No project is paid for.
    [one] 1 of { $projects } projects is paid for.
   *[other] { $funded } of { $projects } projects are paid for.
}
# Example: cost = 450548, budget = 1000000
share-spent = They cost { $cost } of the { $budget } in the pot.
# Example: voters = 6586, share = 151.84
share-how = { $voters ->
    [0] No one has voted yet.
    [one] One person voted, and holds the whole pot.
   *[other] { $voters } people voted. Each held the same share of the pot: { $share }.
} Those who chose the same thing paid for it together.
# Example: share = 302
share-raised = There was room left in the pot. So we raised each share, step by step, up to { $share }.
share-ties = When two stand level, more votes go first. Then the one that costs less, then the one higher on the list.
share-ties-points = When two stand level, more points go first. Then the one that costs less, then the one higher on the list.
# Example: funded = 9, cost = 985000
share-plain = { $funded ->
    [0] By plain totals, most votes first, the pot would pay for none.
    [one] By plain totals, most votes first, the pot would pay for 1 project.
   *[other] By plain totals, most votes first, the pot would pay for { $funded } projects.
} That would cost { $cost }.
share-head-paid = Paid for
share-head-not = Not paid for
# Example: votes = 376, cost = 30000
share-facts = { $votes ->
    [one] 1 vote, cost { $cost }
   *[other] { $votes } votes, cost { $cost }
}
share-also-plain = Plain totals would have paid for it too.
share-only-plain = Plain totals would have paid for it.
share-not-plain = Plain totals would not have paid for it.
share-stage-share = Sharing out the pot
# Example: count = 4
share-set-aside = { $count ->
    [one] 1 thing in the file does not fit. We left it out and kept the rest.
   *[other] { $count } things in the file do not fit. We left them out and kept the rest.
}
# Example: count = 12
share-more = { $count ->
    [one] And 1 more.
   *[other] And { $count } more.
}

## What is wrong in a file

# Example: file = budget.pb
share-place = { $file }
# Example: file = budget.pb, line = 12
share-place-line = { $file }, line { NUMBER($line, useGrouping: 0) }
# Example: file = budget.pb, line = 12, column = cost
share-place-column = { $file }, line { NUMBER($line, useGrouping: 0) }, column “{ $column }”
# Example: detail = 100
share-no-too-large = The file is too big. The most we can read is { $detail } MB.
share-mend-too-large = Check that it is the right file.
share-no-no-text = This is no text file.
share-mend-no-text = Choose the file that ends in “.pb”.
# Example: detail = VOTES
share-no-section = The part “{ $detail }” is missing.
share-mend-section = The file needs the parts META, PROJECTS and VOTES. Save it again with all three.
# Example: detail = VOTES
share-no-column = The part “{ $detail }” does not have this column.
share-mend-column = Add the column to the first line of that part, and fill it in.
share-no-meta = The first part of the file does not say this.
share-mend-meta = Add a line for it to the part META, and give its value.
share-no-kind = We cannot share out a pot from votes of this kind.
share-mend-kind = Use “approval”, “choose-1”, “cumulative” or “scoring”.
share-no-budget = The pot has to be a plain number.
share-mend-budget = Write it like 50000 or 50000.50, with no other signs.
share-no-cost = The cost has to be a plain number above 0. We left this project out.
share-mend-cost = Write it like 5000 or 5000.50, with no other signs.
# Example: detail = 64
share-no-count = The file has { NUMBER($detail, useGrouping: 0) } rows of this kind, and says that it has more or less.
share-mend-count = Check that the file is whole. Then set the number right.
share-no-outside = This line stands before the first part of the file. We left it out.
share-mend-outside = Start the file with a line that says META.
# Example: detail = 5
share-no-cells = This row has more than its { $detail } cells. We left it out.
share-mend-cells = Put quotes around a text that has a “;” in it.
share-no-sign = A sign in this line cannot be read. We kept the line.
share-mend-sign = Save the file again as UTF-8.
share-no-long = This line is too long to read. We left it out.
share-mend-long = Check the line for a quote that was not closed.
share-no-twice-meta = The file says this twice. We kept the first.
share-mend-twice-meta = Take out the line that is wrong.
share-no-project-id = A project needs an id, and it can have no comma. We left this one out.
share-mend-project-id = Give the project a short id of its own.
share-no-twice-project = Two projects have the same id. We kept the first.
share-mend-twice-project = Give each project an id of its own.
share-no-no-voter = This vote has no id of a person. We left it out.
share-mend-no-voter = Give each person an id of their own.
share-no-twice-voter = This person voted before in the file. We kept the first vote.
share-mend-twice-voter = Check which one is right, and take the other out.
share-no-unknown-project = There is no such project. We left this choice out and kept the rest.
share-mend-unknown-project = Check the id, or add the project to the list.
share-no-twice-choice = The same project stands twice in one vote. We counted it once.
share-mend-twice-choice = Take out the one that is too much.
# Example: detail = 1000000
share-no-points = Points have to be whole numbers from 0 to { $detail }. We left this choice out.
share-mend-points = Write whole numbers, with commas between them.
share-no-points-count = There are not as many points as projects here. We left this vote out.
share-mend-points-count = Give one number for each project, with commas between them.
