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
