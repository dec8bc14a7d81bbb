# The office: students and families, letters, court orders, bringing files in, what was not clear, who looked.

office-yes = Yes
office-no = No, go back
office-search = Search
office-undo = Undo
office-nobody-named = the office

## one line a letter, at the command line

# Example: name = Ana Rivera, children = Maya, count = 1, code = 8K2M-0QRS-T4VX, fact = birth_date, day = January 20
office-invited-line = { $count ->
    [0] { $name }: { $code }, good until { $day }. { $fact ->
            [birth_date] It asks for a birth date.
            [school_number] It asks for a school number.
           *[email] It asks for an e-mail.
        }
   *[other] { $name } ({ $children }): { $code }, good until { $day }. { $fact ->
            [birth_date] It asks for a birth date.
            [school_number] It asks for a school number.
           *[email] It asks for an e-mail.
        }
}

## students and families

office-families-title = Students and families
office-families-lead = Find a student by name or number. You can also use the name of a parent.
office-families-words = Name or number
office-families-find = Find
office-families-looking = Looking. One moment, please.
# Example: count = 12
office-families-found = { $count ->
    [0] We found no one. Check the name, or try the number.
    [one] We found 1 student.
   *[other] We found { $count } students.
}
# Example: number = 1001
office-families-number = Number { $number }
# Example: day = 2016-03-01
office-families-born = born on { $day }
office-families-left = has left the school
office-families-no-adults = No parent or other adult is on file.
office-families-back = Back to the search
# Example: name = Maya
office-families-who = Who may see how { $name } is doing
office-families-nobody = No adult at home may see this page.
office-families-others = The teachers of this student’s classes see the page too. So does the office.
# Example: count = 2
office-families-former = { $count ->
    [one] 1 adult who no longer counts
   *[other] { $count } adults who no longer count
}
# Example: name = Rosa Rivera, kind = mother
office-families-adult = { $name }, { $kind ->
    [mother] mother
    [father] father
    [parent] parent
    [guardian] guardian
    [grandparent] grandparent
    [grandmother] grandmother
    [grandfather] grandfather
    [aunt] aunt
    [uncle] uncle
    [relative] relative
    [sibling] brother or sister
    [stepparent] stepparent
    [stepmother] stepmother
    [stepfather] stepfather
    [fosterparent] foster parent
    [caseworker] caseworker
   *[other] { $kind }
}
# Example: standing = sees
office-families-standing = { $standing ->
    [sees] Sees this page.
    [restricted] Does not see this page, because of an order.
    [not-yet] Does not see this page yet.
    [ended] No longer sees this page, since the time is over.
    [no-longer-sent] No longer sees this page. The school files do not name this adult now.
    [of-age] Does not see this page. The student is 18 or older.
    [left] Does not see this page. One of the two has left.
   *[closed] Does not see this page.
}
# Example: day = 2026-08-01
office-families-from = From { $day }.
# Example: day = 2027-06-30
office-families-to = Until { $day }.
office-families-no-letter = No letter yet.
# Example: made = November 2, 2026, state = open, day = January 1, 2027
office-families-letter-line = { $state ->
    [used] Letter of { $made }. It was used on { $day }.
    [expired] Letter of { $made }. No one used it, and its time is over.
    [revoked] Letter of { $made }. It was taken back.
    [locked] Letter of { $made }. It is locked after too many wrong answers. Make a new one.
   *[open] Letter of { $made }. No one has used it yet. It works until { $day }.
}
# Example: name = Rosa Rivera
office-families-letter = New letter for { $name }
# Example: count = 2
office-families-devices = { $count ->
    [one] 1 device
   *[other] { $count } devices
}
# Example: device = phone, browser = Chrome, day = November 2, 2026
office-families-device = { $device ->
    [phone] Phone
    [tablet] Tablet
   *[computer] Computer
} { $browser }, last used on { $day }
office-families-out = Sign out everywhere
# Example: name = Rosa Rivera
office-families-out-ask = Sign { $name } out on every phone and computer? To come back, they need a new letter.
office-families-out-yes = Yes, sign out everywhere
# Example: name = Rosa Rivera
office-families-out-done = { $name } is signed out everywhere.
# Example: name = Maya
office-families-own = A way in for { $name }
office-families-own-more = Students can read their own page. They need a letter too.
# Example: name = Maya
office-families-looks = Who looked at { $name }’s page
office-families-looks-open = Show who looked

## the progress page, to read and to print

# Example: name = Maya
office-paper-title = How { $name } is doing
office-paper-lead = Open the page that the family sees, or print it for them. We write down that you looked.
office-paper-open = Open the progress page
# Example: name = Maya Rivera
office-paper-back = Back to the office page of { $name }
office-paper-print = Print the progress page
office-paper-language = Language
# Example: language = es
office-paper-language-word = { $language ->
    [own] Each family’s own
    [es] Spanish
   *[en] English
}
office-paper-class = Print for a whole class
# Example: done = 12, all = 24
office-paper-class-making = { $done } of { $all } pages are made.
# Example: count = 24
office-paper-class-ready = { $count ->
    [one] The page of 1 student is ready.
   *[other] The pages of { $count } students are ready. Each begins on a new sheet of paper.
}
# Example: count = 24
office-paper-class-download = { $count ->
    [one] Download 1 student’s page (PDF)
   *[other] Download the pages of { $count } students (PDF)
}
office-paper-form = How long?
# Example: form = usual
office-paper-form-word = { $form ->
    [short] Short, on one page
    [whole] Long, with all the work
    [large] In large print
   *[usual] As the family gets it
}
office-paper-make = Make the print
office-paper-making = We are making the print. One moment, please.
# Example: name = Maya, language = Spanish, form = Short, on one page
office-paper-ready = The page for { $name } is ready. { $language }. { $form }.
office-paper-download = Download the page (PDF)
office-paper-file = progress.pdf
office-paper-not-printed = The page could not be printed. Please try again. If it stays so, tell whoever looks after Porchlight.

## after a backup was put back

office-restored-title = This data comes from a backup
# Example: day = November 22, 2026
office-restored-day = A backup was put back on { $day }.
# Example: day = November 20, 2026
office-restored-newest = Nothing in it is newer than { $day }. What came later must be brought in again.
office-restored-empty = There was nothing in it yet.
office-restored-out = To keep all safe, everyone was signed out. Each person needs a new letter to come back.
office-restored-unread = We could not read the data from before. Please look at your court papers. If one is newer than the backup, put it in again.
office-restored-none = No court order was lost.
# Example: count = 2
office-restored-orders = { $count ->
    [one] The backup did not have 1 entry about a court order:
   *[other] The backup did not have { $count } entries about court orders:
}
# Example: student = Maya Rivera, number = 1001, adult = Tom Vega, why = Court paper 12-345, state = kept
office-restored-order = { $student } ({ $number }): { $state ->
    [kept] closed to { $adult }. We put this order back, and it holds.
    [closed] closed to { $adult }. This does not hold now. Please put it in again if it should.
   *[lifted] open to { $adult } again. If the page is closed to them now, you can open it.
} The reason: { $why }
office-restored-nobody = someone who is not in the backup
# Example: devices = 12, letters = 3
office-restored-counts = Signed out: { $devices } devices. Taken back: { $letters } letters that no one had used.
# Example: file = before.duckdb
office-restored-kept = What was there before is kept as { $file }.
office-restored-read = I have read this

## orders that close a page

office-orders-open = A court order closes this page to them
office-orders-lift-open = The order has ended
# Example: name = Tom Vega
office-orders-more = From the first day on, { $name } does not see this page. No file can change that.
# Example: name = Tom Vega
office-orders-lift-more = { $name } will see this page again, if the school files name them.
office-orders-reason = Why? For example, the number of the court paper
office-orders-starts = First day (empty: today)
office-orders-ends = Last day (empty: no end)
# Example: name = Tom Vega
office-orders-close = Close the page to { $name }
# Example: name = Tom Vega
office-orders-lift = Open the page to { $name } again
# Example: name = Tom Vega
office-orders-closed = Done. The page is closed to { $name }, from the first day on.
# Example: name = Tom Vega
office-orders-lifted = Done. The order for { $name } has ended.
# Example: name = Tom Vega
office-orders-undone = Undone. For { $name }, all is as it was before.
office-orders-slip = Put back after a slip
# Example: rule = no-why
office-orders-problem = { $rule ->
    [no-why] Please write why. The number of the court paper is enough.
    [long-why] That is too long. Please use at most 500 letters.
    [dates] The last day comes before the first day. Please change one of them.
   *[unknown] We do not know this adult or this student any more. Please search again.
}
# Example: why = Court paper 12-345
office-orders-why = The reason: { $why }
# Example: count = 2
office-orders-history = { $count ->
    [one] 1 entry about orders
   *[other] { $count } entries about orders
}
# Example: day = November 2, 2026, state = closed, name = Tom Vega, by = Ida Cole, why = Court paper 12-345
office-orders-line = { $state ->
    [closed] { $day }: closed to { $name }, by { $by }. The reason: { $why }
   *[lifted] { $day }: open to { $name } again, by { $by }. The reason: { $why }
}
office-orders-unlinked = an adult who is not on file

## letters

office-letters-title = Letters
office-letters-new = Make letters
office-letters-for = Who are the letters for?
# Example: role = family
office-letters-role = { $role ->
    [family] Families
    [student] Students
    [educator] Teachers
    [office] Office
    [board] Board
   *[facilitator] Gathering leaders
}
office-letters-scope = How many?
office-letters-class = One class
office-letters-school = One school
office-letters-everyone = Everyone with no way in yet
office-letters-school-which = Which school?
office-letters-class-which = Which class?
office-letters-choose = Choose one
# Example: name = Room 4, code = 3-A, count = 24
office-letters-group = { $code ->
    [none] { $name }: { $count ->
            [one] 1 student
           *[other] { $count } students
        }
   *[other] { $name } ({ $code }): { $count ->
            [one] 1 student
           *[other] { $count } students
        }
}
office-letters-again = Also write to those who have a way in already
office-letters-choose-first = Please choose a school or a class first.
office-letters-make = Make the letters
# Example: count = 200
office-letters-most = We make up to { $count } letters at a time, class by class. Press the button again for the next ones.
# Example: count = 412
office-letters-waiting = { $count ->
    [0] Everyone has a way in.
    [one] 1 person has no way in yet.
   *[other] { $count } people have no way in yet.
}
# Example: count = 3
office-letters-piles = They lie class by class, in { $count } piles
# Example: place = Pier Street School · Room 4, count = 12
office-letters-pile = { $place ->
    [none] No class
   *[other] { $place }
}: { $count ->
    [one] 1 letter
   *[other] { $count } letters
}
# Example: count = 24
office-letters-printing = { $count ->
    [one] We are making 1 letter. One moment, please.
   *[other] We are making { $count } letters. One moment, please.
}
# Example: name = Rosa Rivera
office-letters-ready-one = The letter for { $name } is ready. Older letters to the same person no longer work.
# Example: count = 24
office-letters-ready = { $count ->
    [one] 1 letter is ready.
   *[other] { $count } letters are ready. Each has two pages: one in English, one in Spanish.
}
# Example: count = 2
office-letters-left-out = { $count ->
    [one] 1 person got no letter. The school has no birth date, number or e-mail to check a code with.
   *[other] { $count } people got no letter. The school has no birth date, number or e-mail to check a code with.
}
# Example: count = 24
office-letters-download = { $count ->
    [one] Download the letter (PDF)
   *[other] Download { $count } letters (PDF)
}
office-letters-keep = Download now. The codes are kept nowhere, so you cannot print the same letter twice.
# Example: count = 24
office-letters-undo = { $count ->
    [one] Take this letter back
   *[other] Take these letters back
}
# Example: count = 24
office-letters-undo-ask = { $count ->
    [one] The code on this letter will stop working. Take it back?
   *[other] The codes on all { $count } letters will stop working. Take them back?
}
office-letters-undo-yes = Yes, take back
# Example: role = family
office-letters-nobody = { $role ->
    [family] No letter was made. Either all have a way in, or no adult may see the child today.
    [student] No letter was made. Either all have a way in, or there is nothing on file to check a code with.
    [facilitator] No letter was made. There is no e-mail to check a code with.
   *[educator] No letter was made. Either all have a way in, or the school has no e-mail on file.
}
office-letters-not-printed = The letters could not be printed, and no code was made. Please try again. If it stays so, tell whoever looks after Porchlight.
office-letters-bad-address = This address does not work on a letter. It starts with https:// and a name.
office-letters-address-open = The address on the paper
office-letters-address = Families type this address on their phone
office-letters-address-here = This address works on this computer only. Put the one that families can use.
office-letters-sent = Letters you made
office-letters-name = Name on the letter
office-letters-state = What became of it
# Example: state = all
office-letters-state-word = { $state ->
    [all] All letters
    [open] Not used yet
    [used] Used
    [expired] Time is over
    [revoked] Taken back
   *[locked] Locked
}
# Example: count = 12
office-letters-count = { $count ->
    [0] There are no such letters.
    [one] 1 letter
   *[other] { $count } letters
}
office-letters-reprint = Make a new one
office-letters-revoke = Take it back
# Example: name = Rosa Rivera
office-letters-revoke-ask = The code that { $name } got will stop working. Take it back?
# Example: name = Rosa Rivera
office-letters-revoked = Done. The letter to { $name } no longer works.

## who leads gatherings

office-leading-lead = A parent or a librarian can lead gatherings too. They need not be in the files. They see no student’s page.
office-leading-name = Their name
office-leading-email = Their e-mail (we ask for it when they sign in)
office-leading-make = Make the letter
office-leading-need = Please write a name and an e-mail.
office-leading-who = Who leads gatherings
office-leading-none = So far only the office leads gatherings.
# Example: since = November 2, 2026, came = no
office-leading-line = { $since ->
    [none] { $came ->
            [yes] Has signed in.
           *[no] Has not signed in yet.
        }
   *[other] Since { $since }. { $came ->
            [yes] Has signed in.
           *[no] Has not signed in yet.
        }
}
office-leading-end = Take it back
# Example: name = Rosa Rivera
office-leading-end-ask = { $name } can then no longer lead gatherings, and is signed out. Take it back?
# Example: name = Rosa Rivera
office-leading-ended = Done. { $name } no longer leads gatherings.

## who looked

office-looks-title = Who looked
office-looks-lead = Each time someone opens a student’s page, we write it down. Here you can read it.
office-looks-student = Name or number of a student (empty: everyone)
office-looks-which = Which student?
office-looks-first = First day
office-looks-last = Last day
office-looks-show = Show
# Example: name = Maya Rivera
office-looks-of = Here is who looked at { $name }’s page.
office-looks-everyone = Show everyone
# Example: count = 12
office-looks-count = { $count ->
    [0] In these days, no one looked.
    [one] 1 look
   *[other] { $count } looks
}
# Example: time = 3:42 PM, who = Rosa Rivera, why = guardian, what = progress, student = Maya Rivera
office-looks-line = { $time }: { $who } ({ $why ->
    [guardian] family
    [self] the student
    [educator] teacher
    [sample] just looking around
   *[office] office
}) { $what ->
    [progress] read how { $student } is doing
    [links] opened the office page of { $student }
   *[other] opened the page of { $student }
}
# Example: count = 3, time = 4:10 PM
office-looks-times = ({ $count } times, up to { $time })
# Example: time = 3:42 PM, who = Ida Cole, count = 1200
office-looks-list = { $time }: { $who } made a list of { $count ->
    [one] 1 student
   *[other] { $count } students
}
office-looks-by = Name of the one who looked (empty: everyone)
office-looks-kind = What kind of look?
# Example: kind = all
office-looks-kind-word = { $kind ->
    [all] All kinds
    [family] Families
    [student] The students themselves
    [educator] Teachers
    [office] Office
    [command] The office computer
    [sample] Just looking around
   *[list] Lists of many students
}
office-looks-command = The office computer

## what was not clear

office-words-title = What was not clear
office-words-lead = Readers told us that these words were hard to follow. We do not know who wrote the notes.
office-words-none = There is nothing here now. When someone writes “this is not clear to me”, you will see it here.
# Example: count = 3
office-words-count = { $count ->
    [one] 1 note waits for you.
   *[other] { $count } notes wait for you.
}
office-words-show-done = Show the notes that are done
# Example: count = 3
office-words-count-done = { $count ->
    [0] No note is done yet.
    [one] 1 note is done.
   *[other] { $count } notes are done.
}
# Example: day = November 2, 2026, language = en
office-words-line = { $day }, { $language ->
    [es] in Spanish
   *[en] in English
}
office-words-handle = Mark as done
office-words-again = Not done yet
office-words-handled = Done. The note is off your list.
office-words-back = The note is back on your list.
# Example: day = November 2, 2026
office-words-handled-on = Done on { $day }.

## bringing files in

office-bring-title = Bring in files
office-bring-lead = Choose the files that your school system gave you. First we only look. Nothing changes until you say so.
office-bring-files = Files or zip files
office-bring-choose = Choose files
office-bring-largest = Up to 1 GB each
# Example: count = 30
office-bring-kept = Your files are deleted here as soon as we have read them. A list of rows that we set aside stays { $count } days.
office-bring-source = Which system do they come from?
office-bring-source-own = The files say it themselves
office-bring-source-other = Another name
office-bring-source-name = The name of the system
office-bring-source-more = Use the same name each time. The new files then take the place of the old ones.
office-bring-no-files = Please choose one or more files first.
office-bring-look = Look first
office-bring-look-again = You changed something above. Please look again before you bring the files in.
office-bring-go = Bring it in
office-bring-more = Bring in more files
office-bring-preview = What would change
# Example: source = SIS
office-bring-whose = These files come from { $source }.
# Example: source = SIS
office-bring-whose-new = These files come from { $source }. We have not seen this name before. Did you use another name last time? Then choose that one above.
office-bring-whose-none = The files do not say which system they come from. Please choose or type a name above, and look again.
office-bring-nothing = There is nothing in these files that we can use.
office-bring-held-title = This looks wrong, so we stopped
office-bring-force = I have looked at this. Bring it in all the same.
# Example: name = users.csv
office-bring-same-name = Two of the files have the name { $name }. Put each set of files in a zip of its own.
office-bring-failed = Something went wrong on our side. Nothing was changed. Please try again, or ask whoever looks after Porchlight.
office-bring-kinds = What changes, by kind
office-bring-kind = What
office-bring-new = New
office-bring-changed = Changed
office-bring-gone = Gone
# Example: kind = person
office-bring-kind-word = { $kind ->
    [org] Schools
    [term] School terms
    [course] Courses
    [class] Classes
    [person] People
    [person_detail] Details of people
    [person_role] Roles of people
    [enrollment] Places in classes
    [guardian] Links from adult to child
    [work_category] Kinds of work
    [work_item] Tests and tasks
    [work_item_objective] Goals of tests and tasks
    [framework] Lists of goals
    [objective] Goals
    [objective_link] Links from goal to goal
    [explanation] Goals in plain words
    [scale_level] Levels of a scale
    [evidence] Pieces of work
    [judgment] Levels a teacher set
   *[other] { $kind }
}
office-bring-examples = Show some of them by name
# Example: what = new, name = Maya Rivera
office-bring-example = { $what ->
    [new] New: { $name }
    [gone] Gone: { $name }
   *[changed] Changed: { $name }
}
office-bring-files-read = The files
office-bring-file = File
# Example: file = users.csv, format = OneRoster 1.2 CSV
office-bring-named = { $file } ({ $format })
# Example: count = 60, all = 400
office-bring-files-first = Here are the first { $count } of { $all } files. Those with a problem come first.
office-bring-good = Good rows
office-bring-set-aside = Set aside
office-bring-unknown = not known
# Example: count = 2
office-bring-notes = { $count ->
    [one] 1 thing to know
   *[other] { $count } things to know
}
# Example: file = users.csv, note = The column “fax” is not used.
office-bring-note = { $file }: { $note }
# Example: file = users.csv, count = 3
office-bring-rejected = { $count ->
    [one] 1 row of { $file } was set aside
   *[other] { $count } rows of { $file } were set aside
}
# Example: line = 4, column = birthDate, has = column
office-bring-place = { $has ->
    [column] { $line ->
            [0] { $column }:
           *[other] Line { $line }, { $column }:
        }
   *[none] { $line ->
            [0] The whole file:
           *[other] Line { $line }:
        }
}
# Example: count = 20
office-bring-first = Here are the first { $count }. The download has all of them.
office-bring-download = Download all as a CSV file
office-bring-former = What was brought in before
office-bring-former-none = Nothing yet. Once you bring in files, you see here when and what.
# Example: day = November 2, 2026, time = 3:42 PM, format = OneRoster 1.2 CSV, source = SIS, by = Ida Cole
office-bring-former-line = { $day }, { $time }: { $format } from { $source }, by { $by }
# Example: count = 12, forced = no
office-bring-former-rows = { $count ->
    [0] No row changed anything.
    [one] 1 row changed something.
   *[other] { $count } rows changed something.
} { $forced ->
    [yes] It was brought in all the same, after a warning.
   *[no] {""}
}
# Example: count = 3
office-bring-former-aside = { $count ->
    [one] 1 row was set aside
   *[other] { $count } rows were set aside
}

## the glossary

glossary-title = School words in plain words
glossary-lead = Schools use words of their own. Here is what they mean.
glossary-say = We say:
