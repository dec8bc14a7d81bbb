# What we heard: what a gathering found, for everyone.

heard-imported-step = Agree, disagree or pass
heard-title = What we heard
heard-lead = Here is what people said, where they agree and where they do not.
heard-none = There is nothing to read yet. When a gathering ends, what we heard will be here.
heard-back = All gatherings
heard-unknown = We know no gathering with this code. Here are those you can read.
heard-not-yet = The answers are not shown yet.
heard-not-yet-open = You can still take part.
heard-join = Take part
heard-only-you = Only your team sees this page now. Others see it when you show it or when it is published.
heard-question = The question

## Who, and the answer

# Example: people = 52
heard-people = { $people ->
    [0] No one has taken part yet.
    [one] One person has taken part.
   *[other] { $people } people took part.
}
# Example: count = 12
heard-paper = { $count ->
    [one] One of them answered on paper.
   *[other] { $count } of them answered on paper.
}
# Example: ideas = 40, answers = 900
heard-gave = { $ideas ->
    [0] Together they gave { $answers } answers.
    [one] Together they gave { $answers } answers to one idea.
   *[other] Together they gave { $answers } answers to { $ideas } ideas.
}
# Example: day = 2026-11-22
heard-final = These are the numbers of { $day }. They do not change any more.
# Example: day = 2026-11-22
heard-so-far = This is how it stands on { $day }. It can still change.
# Example: day = 2026-11-22
heard-in-steps = This is how it stands on { $day }. While people vote, it moves on in steps of five people or more. So no one can read your own answers here. The newest answers may not be in it yet.
heard-waits = A few people have answered. We wait for some more, so that no one can read one person’s answers here.
heard-read-below = No one has voted on ideas yet. Read below what people chose and wrote.
heard-nothing-yet = No one has answered yet, so there is nothing to tell.
# Example: count = 4
heard-answer-groups = { $count ->
    [0] There is nothing yet that most people in every group agree on.
    [one] There is one thing that most people share, in every group.
   *[other] There are { $count } things that most people share, in every group.
}
# Example: count = 4
heard-answer-all = { $count ->
    [0] There is nothing yet that most people agree on.
    [one] There is one thing that most people share.
   *[other] There are { $count } things that most people share.
}
# Example: count = 10
heard-many-groups = There are { $count } things or more that most people share, in every group.
# Example: count = 10
heard-many-all = There are { $count } things or more that most people share.
# Example: k = 2
heard-groups-clear = By their answers, people fall into { $k } groups. People in one group see many things in the same way.
heard-groups-none = There are no clear groups. People differ, but not in camps.
# Example: counted = 4
heard-groups-few = { $counted ->
    [0] No one has said enough yet to look for groups.
    [one] Only one person has said enough so far. That is too few to look for groups.
   *[other] Only { $counted } people have said enough so far. That is too few to look for groups.
}

## What is shared

heard-shared = What people share
heard-shared-none = Nothing yet is shared by most people.
# Example: people = 41, seen = 52
heard-agree-groups = { $people } of { $seen } people agree, and most in every group do:
# Example: people = 41, seen = 52
heard-agree-all = { $people } of { $seen } people agree:
# Example: people = 41, seen = 52
heard-disagree-groups = { $people } of { $seen } people do not agree, and most in every group do not:
# Example: people = 41, seen = 52
heard-disagree-all = { $people } of { $seen } people do not agree:
heard-seen-note = Not everyone saw every idea. So the second number is how many people answered that one.
# Example: number = 12
heard-idea = Idea { $number }
# Example: count = 6
heard-more-shared = { $count ->
    [one] One more thing that people share
   *[other] { $count } more things that people share
}
# Example: count = 6
heard-more-differ = { $count ->
    [one] One more idea where the groups differ
   *[other] { $count } more ideas where the groups differ
}

## What groups hold and where they differ

heard-differ = Where the groups differ
heard-differ-lead = How many agree is far apart in these groups. The rest of a group say no, or they pass.
heard-differ-none = No idea clearly parts the groups.
# Example: letter = A, people = 24, seen = 28
heard-group-agrees = { $people ->
    [one] Group { $letter }: 1 of { $seen } agrees.
   *[other] Group { $letter }: { $people } of { $seen } agree.
}
heard-held = What sets each group apart
# Example: letter = A, people = 24
heard-group = Group { $letter }: { $people } people
# Example: people = 24, seen = 28
heard-held-agree = { $people } of { $seen } agree:
# Example: people = 24, seen = 28
heard-held-disagree = { $people } of { $seen } do not agree:
heard-held-nothing = Nothing sets this group apart for sure.
heard-split = Where people are split
# Example: agrees = 24, disagrees = 23
heard-split-line = { $agrees } agree and { $disagrees } do not:
heard-all = Every idea, with its answers
# Example: count = 19
heard-all-read = { $count ->
    [one] Read the one idea
   *[other] Read all { $count } ideas
}
# Example: agrees = 24, disagrees = 5, passes = 3
heard-all-line = { $agrees } agree, { $disagrees } do not, { $passes } pass:
# Example: fewest = 7
heard-all-few = Fewer than { $fewest } people answered, so we do not count:
heard-brought = This talk was held somewhere else, and its answers were brought in here.
heard-unsure = What we do not know yet
# Example: count = 12, fewest = 7
heard-unsure-line = { $count ->
    [0] Each idea has enough answers to say something about it.
    [one] One idea has fewer than { $fewest } answers. That is too few to say what people think of it.
   *[other] { $count } ideas have fewer than { $fewest } answers. That is too few to say what people think of them.
}
heard-unsure-list = Read the ideas that need more answers

## The map

heard-map = People on a map
# Example: k = 2
heard-map-groups = Each mark is one person. People who answer alike stand close, and you can see the { $k } groups.
heard-map-none = Each mark is one person. People who answer alike stand close, and there are no clear groups.
heard-map-how = Up, down, left and right mean nothing. All that counts is which marks are close together.
heard-map-few = There is no map, since too few people have answered enough.
# Example: letter = A
heard-map-one = One person of group { $letter }
heard-map-apart = One person in no group
heard-map-you = You
heard-map-you-here = The ring shows where you are. Only you can see it.
heard-map-table = The same as a table
heard-map-group = Group
heard-map-people = People
heard-map-no-group = In no group

## How sure, and what comes next

heard-sure = How sure is this?
# Example: people = 52
heard-sure-people = { $people ->
    [one] This is what one person said. Others may see it in another way.
   *[other] This is what { $people } people said. Others may see it in another way.
}
# Example: counted = 48
heard-sure-groups = { $counted } people gave enough answers to be placed in a group. Are the groups just chance? We tested it: we covered some answers and tried to guess them. We guessed better when we knew the person’s group. So the groups are more than chance.
heard-sure-voices = We ask for no names. So a person could have taken part twice, and we would not know.
heard-sure-none = We looked for groups and tested them. Groups must help us guess covered answers. They must be found again among half of the people, and not be too small. None were all of that, so we show none.
# Example: count = 3
heard-flagged = { $count ->
    [one] One voice looked odd, such as very fast or a copy. It is counted all the same.
   *[other] { $count } voices looked odd, such as very fast or copies. They are counted all the same.
}
# Example: k = 2
heard-flagged-groups = { $k ->
    [1] Without them, there would be no clear groups.
   *[other] Without them, there would be { $k } groups.
}
# Example: count = 1
heard-flagged-changes = { $count ->
    [0] Without them, people would share the same things.
    [one] Without them, one thing that people share would be another.
   *[other] Without them, { $count } things that people share would be others.
}
heard-invited = Who could take part
heard-room = Who took part, in numbers
heard-next = What happens next
heard-became = What became of it, and what comes next
heard-became-why = Read why, and what people said before it
heard-became-paper = “You said, we did” tells why, and all that was decided.
# Example: answer = yes, what = Two classes try it in spring.
heard-decision = { $answer ->
    [yes] { ledger-answer-yes }
    [part] { ledger-answer-part }
    [later] { ledger-answer-later }
   *[no] { ledger-answer-no }
}: { $what }
# Example: what = Two classes try it in spring.
heard-then = Next: { $what }
# Example: what = Nine of ten children walk to school now.
heard-came = What came of it: { $what }
# Example: day = 2026-12-04
heard-next-day = We will tell you by { $day }.
# Example: day = 2026-12-04
heard-next-late = You were to hear by { $day }. Nothing is written down yet.
heard-next-told = Decisions have been made. Read what they are, and why.
heard-next-nothing = The team has not said yet what happens next.
heard-planned = What the plan was before
heard-decides = Who decides
heard-take = Keep it or print it
heard-pdf = One page to print (PDF)
heard-pdf-whole = All of it to print (PDF)
heard-data = The open data (ZIP)
heard-data-note = The data has no names. Where an idea has fewer than 5 answers, the file does not tell how many agree. Each row of the file holds one person’s answers. Someone who knows some of a person’s answers could find that row and read the rest.
heard-file = what-we-heard
heard-file-whole = in-full

## The wall of a meeting

wall-title = On the wall
wall-square = A square to scan with a phone. It opens the page to take part.
wall-how = Scan the square, or open this page and type the code:
wall-show = Show what we heard
wall-hide = Hide what we heard
wall-shown-note = Everyone can read it now, here and on their phones.
wall-hidden-note = No one else sees results yet. When you show them, everyone can read them.
wall-choose = Choose what the room should see.
wall-none = There is no open gathering yet.
wall-open = You can take part now.
wall-closed = No answers are taken right now.
# Example: count = 12
wall-people = { $count ->
    [one] person so far
   *[other] people so far
}
# Example: count = 12
wall-ideas = { $count ->
    [one] idea
   *[other] ideas
}
# Example: count = 12
wall-answers = { $count ->
    [one] answer
   *[other] answers
}
