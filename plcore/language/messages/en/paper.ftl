# A gathering on paper: sheets to mark, cards for ideas, the poster, the script, the talking circle, and typing it in.

## The sheet with statements

# Example: name = A good school day
ballot-document = Sheets to mark: { $name }
ballot-how = Make one mark in each row. You may leave a row empty.
ballot-others = Someone else wrote these. There is no right answer.
ballot-once = Use this sheet or a phone, not both.
ballot-no-name = Please do not write your name.
# Example: sheet = 12-KF
ballot-sheet = Sheet { $sheet }
# Example: page = 1, pages = 2
ballot-page = Page { $page } of { $pages }
ballot-number = No.
ballot-statement = Statement
ballot-agree = Agree
ballot-disagree = Disagree
ballot-pass = Pass
ballot-own = Is something missing? Write one idea here.
ballot-return = Put this sheet in the box or hand it to your host.
# Example: day = 2026-12-06
ballot-return-by = Please hand it in by { $day }.
# Example: sheet = 12-KF
ballot-square = A square for a phone’s camera. It holds the code and the number of this sheet, { $sheet }.

## The cards for ideas

# Example: name = A good school day
card-document = Cards for ideas: { $name }
card-heading = One idea
# Example: number = 3
card-number = Card { $number }
card-lead = One idea on each card, in a line or two.
card-others = Others will read it. Please write no names.
card-table = Table
card-square = A square for a phone’s camera. It opens this gathering.

## The poster

# Example: name = A good school day
poster-document = Poster: { $name }
poster-scan = Point your phone’s camera at the square.
# Example: address = porchlight.example.org/join
poster-type = Or go to { $address } and type this code:
poster-no-name = No account. No name. It takes a few minutes.
poster-paper = No phone? Ask for a sheet of paper. It counts just the same.
# Example: day = 2026-12-06
poster-until = Open until { $day }.
# Example: first = 2026-11-22, last = 2026-12-06
poster-between = Open from { $first } to { $last }.
poster-invited = Who is invited
poster-result = What happens next
# Example: day = 2026-12-20
poster-result-by = You can read the result by { $day }.
poster-decides = Who decides
poster-square = A square for a phone’s camera. It opens this gathering.

## The script for whoever leads the evening

# Example: name = A good school day
script-document = Script and agenda: { $name }
script-heading = Script and agenda
script-lead = Words in a box are yours to say out loud. Say them your own way.
# Example: minutes = 90
script-length = This takes about { $minutes } minutes.
script-code = Code
script-before = Before people come
script-before-poster = Put the poster up where people come in. Try the square with your own phone.
script-before-paper = Lay out sheets, cards, pens and a box with a slot.
script-before-large = Put some sheets in large print on the same table.
script-before-helpers = Find a helper for each language, and one for paper.
script-before-type = Ask two people to type in the sheets later.
script-before-room = Make room for wheelchairs, small children and food.
script-agenda = Agenda
script-minute = Minute
script-part = Part
script-how-long = How long
# Example: minutes = 10
script-minutes = { $minutes } min
script-welcome = Welcome
script-welcome-say = Welcome, and thank you for your time. Tonight we think together. You will not be asked to speak in front of the room.
script-question-say = This is our question:
script-consent-say = Before we begin, you should know this:
script-consent = Your answers help our schools decide. We do not ask for your name, and we count all answers together. You can skip a step, change an answer or stop at any time.
script-join = Join in
script-join-say = Point your phone’s camera at the square on the poster. No phone? Take a sheet. Paper counts just the same. Please use one of the two, not both.
script-join-do = Wait until nobody is looking around for help. Read the code out loud twice.
script-ideas-say = Write one idea at a time, in a line or two. Others will read it, so please write no names.
script-ideas-do = Give quiet time first. Then collect the cards, and have them typed in right away.
script-votes-say = Now read what others wrote. Say if you agree, disagree or pass. There is no right answer.
script-votes-do = Nobody should look at a neighbor’s phone or sheet. Show no results yet.
script-pairs-say = You see two ideas. Choose the one that matters more to you. You may say that you cannot choose.
script-pairs-do = This is for phones. Lend yours to people with a sheet, one at a time.
script-budget-say = Here is the money we have. Say what it should pay for.
script-budget-do = Hold up the list. Read each item and its cost out loud.
script-draft-say = Read one part at a time. Tell us what is good and what should change.
script-draft-do = Give paper copies to all who want one. Write down what is said at the tables.
script-questions-say = Now tell us more, in your own words. A line or two is enough.
script-questions-do = Give quiet time. People may also tell a helper, who writes it down as it is said.
script-close = Thank you
script-close-say = Thank you. You have helped. This is what happens next:
# Example: day = 2026-12-20
script-close-by = You can read the result by { $day }.
script-close-do = Collect all sheets. Ask who was not here tonight, and how to reach them.
script-after = When people have gone
script-after-type = Type in each sheet twice. Two people should do it, one after the other.
script-after-settle = Where the two differ, look at the sheet and choose.
script-after-count = Then count the pile. You can count it again. No sheet counts twice.
script-after-keep = Keep the sheets until the result is out. Then shred them.
script-say = Say
script-do = Do

## The talking circle

# Example: name = A good school day
circle-document = Talking circle: { $name }
circle-heading = Talking circle
circle-lead = For one table, with no phones at all. Six to ten people, and one who takes notes.
circle-table = Table
circle-people = How many people
circle-how = How it goes
circle-how-one = Pass an object around. Only the person who holds it speaks.
circle-how-listen = All others listen. Nobody answers back.
circle-how-pass = Anyone may pass. Ask them again at the end.
circle-how-note = Write what is said, in the speaker’s own words. Write no names.
circle-rounds = Three rounds
circle-round-first = The question, once around.
circle-round-second = What did you hear that you did not expect?
circle-round-third = What should all others hear from this table?
circle-notes = Notes: one idea in each line
circle-after = Hand in this sheet. Each line becomes an idea, with the number of your table. All can then say if they agree.
circle-square = A square for a phone’s camera. It opens this gathering.

## The screen for paper

paper-title = Paper
paper-lead = Print what people need who have no phone. Then type in what they marked. Paper counts just the same.
paper-choose = Which gathering?
paper-none = There is no gathering yet.
paper-missing = There is no gathering at this address. Choose one here.
paper-over = The result is out, so no more paper can be counted.
paper-draft = You can print before it opens. The code stays the same. Print again if you change the plan.
paper-draft-first = Finish the plan first. Then you can print before it opens.
paper-draft-sheets = Sheets to agree or disagree come once it is open, since ideas get their numbers then. You can open it early: no one can answer before the first day in the plan.
paper-part = What would you like to do?
# Example: part = print
paper-part-word = { $part ->
    [print] Print
    [type] Type in sheets
   *[ideas] Type in ideas
}

## printing

paper-what = What to print
# Example: kind = ballot
paper-kind = { $kind ->
    [ballot] Sheets to agree or disagree
    [cards] Cards for ideas
    [poster] Poster with the code
    [script] Script and agenda for who leads
   *[circle] Talking circle, for a table with no phones
}
paper-language = Language
# Example: language = both
paper-language-word = { $language ->
    [en] English
    [es] Spanish
   *[both] Both
}
paper-large = Large print
paper-how-many = How many
paper-per-sheet = Statements on one sheet
# Example: count = 34
paper-per-sheet-help = There are { $count } statements. If a sheet holds fewer, they take turns.
paper-make = Make the print
paper-making = Making the print. One moment, please.
paper-ready = The print is ready.
# Example: first = 1-KF, last = 40-BM
paper-ready-sheets = The sheets { $first } to { $last } are ready. Each can count once.
paper-download = Download the print
paper-not-printed = It could not be printed. Nothing was lost. Please tell whoever looks after Porchlight.
paper-bad-address = The address must start with https:// or http:// and a name.
paper-again = Print the same sheets again
paper-again-which = Which sheets
# Example: first = 1, last = 40, day = 2026-11-22, language = both
paper-again-line = { $language ->
    [en] { $first } to { $last }, { $day }, English
    [es] { $first } to { $last }, { $day }, Spanish
   *[both] { $first } to { $last }, { $day }, both languages
}
paper-again-lead = Use this if the printer jams. The sheets keep their numbers, so none can count twice.

## typing sheets in

paper-pile = Pile
# Example: name = Library, day = 2026-11-22
paper-pile-line = { $name }, from { $day }
paper-pile-new = Start a new pile
paper-pile-name-label = Name of the pile, such as the place
paper-pile-start = Start
paper-round = Which time are you typing these sheets?
# Example: time = 1
paper-round-word = { $time ->
    [1] The first time
   *[2] The second time
}
paper-round-lead = A second person types each sheet again. Where the two differ, you see it at once. You see single sheets here. So tell no one, and do not note who had which sheet.
paper-line = Sheet and marks
paper-line-help = Type the name of the sheet, a space, and one sign for each row. Use 1 for agree, 2 for disagree, 3 for pass and 0 for an empty row. You can scan the square, too.
paper-save = Save the sheet
# Example: sheet = 12-KF, count = 10
paper-sheet-open = This is sheet { $sheet }. It has { $count } rows. Now type the marks.
# Example: sheet = 12-KF
paper-saved = Sheet { $sheet } is saved.
# Example: sheet = 12-KF
paper-saved-agrees = Sheet { $sheet } is saved. Both times say the same.
# Example: sheet = 12-KF, count = 2
paper-saved-differs = { $count ->
    [one] Sheet { $sheet } is saved. In 1 row the two times differ. Please look at the sheet.
   *[other] Sheet { $sheet } is saved. In { $count } rows the two times differ. Please look at the sheet.
}
# Example: sheet = 12-KF
paper-saved-again = Sheet { $sheet } was typed before. What you typed now takes its place.
# Example: sheet = 12-KF, name = Gym
paper-saved-moved = Sheet { $sheet } was in the pile “{ $name }”. Now it is in this one. It counts once.
# Example: sheet = 12-KF
paper-typed = What you typed for sheet { $sheet }
paper-row = Row
paper-number = No.
paper-statement = Statement
paper-mark = Mark
# Example: mark = agree
paper-mark-word = { $mark ->
    [agree] Agree
    [disagree] Disagree
    [pass] Pass
   *[empty] Empty
}
paper-differences = Where the two times differ
paper-differences-lead = Look at the sheet of paper. Then choose what it says.
# Example: sheet = 12-KF
paper-difference-sheet = Sheet { $sheet }
# Example: number = 7, first = Agree, second = Pass
paper-difference = No. { $number }: first { $first }, then { $second }
paper-settle = Save what the sheet says
# Example: sheet = 12-KF
paper-settled = Sheet { $sheet } is settled.

## counting

paper-sheets = Sheets in this pile
paper-sheets-none = No sheet has been typed into this pile yet.
paper-column-sheet = Sheet
paper-column-state = How it stands
paper-column-first = First time
paper-column-second = Second time
# Example: state = ready
paper-state = { $state ->
    [ready] Ready to count
    [once] Typed once
    [differs] The two times differ
   *[moved] Now in another pile
}
# Example: name = Pat Lee, time = 6:20 PM
paper-by = { $name }, { $time }
paper-count-title = Count this pile
# Example: ready = 12, once = 3, differs = 1
paper-count-lead = { $ready } ready, { $once } typed once, { $differs } with differences.
paper-count-once = Also count sheets that were typed only once
paper-count = Count this pile
# Example: sheets = 12
paper-counted = { $sheets ->
    [0] No sheet was ready to count.
    [one] 1 sheet counts now. You can count the pile again, and nothing counts twice.
   *[other] { $sheets } sheets count now. You can count the pile again, and nothing counts twice.
}
# Example: new = 80, changed = 2, gone = 1
paper-counted-answers = New answers: { $new }. Changed: { $changed }. Taken back: { $gone }.
# Example: count = 3
paper-counted-wait = { $count ->
    [one] 1 sheet still waits.
   *[other] { $count } sheets still wait.
}
# Example: day = 2026-11-22, time = 6:20 PM
paper-last-counted = Last counted on { $day } at { $time }.
paper-never-counted = Not counted yet.

## typing ideas in

paper-ideas-lead = Type each idea as it was written. Leave names out.
paper-from = Where it was written
# Example: from = card
paper-from-word = { $from ->
    [card] On a card
    [sheet] At the end of a sheet
   *[circle] In a talking circle
}
# Example: from = card
paper-from-number = { $from ->
    [card] Number of the card
    [sheet] Name of the sheet
   *[circle] Number of the table
}
paper-idea = Idea
paper-idea-language = Language it was written in
paper-idea-save = Save the idea
# Example: number = 31, decision = waiting
paper-idea-saved = { $decision ->
    [shown] Idea { $number } is saved and shown.
   *[waiting] Idea { $number } is saved. A person from the team reads it first.
}

## what cannot be done

paper-count-bounds = Choose 1 to 500 sheets, with 1 to 60 statements each.
paper-nothing-shown = No statement is shown yet, so there is nothing to mark. Show some first.
paper-not-yet = This gathering is a draft. Open it first.
paper-no-sheet-name = That is not the name of a sheet. It is a number and two letters, such as 12-KF.
# Example: sheet = 12-KF
paper-no-such-sheet = We did not print a sheet { $sheet }. Look at the two letters again.
# Example: sheet = 12-KF, code = BCDFGH
paper-sheet-elsewhere = Sheet { $sheet } belongs to another gathering, with the code { $code }. Put it aside.
# Example: mark = z
paper-no-such-mark = The sign “{ $mark }” means nothing here. Use 1, 2, 3 or 0.
# Example: typed = 9, count = 10
paper-marks-many = You typed { $typed } marks, but the sheet has { $count } rows. Nothing was saved.
paper-pile-name = Please give the pile a name.
paper-no-such-pile = This pile is not there any more.
paper-settle-all = Choose what the sheet says in every row that differs.
paper-typed-meanwhile = Somebody typed this sheet again just now. Look at it once more.
