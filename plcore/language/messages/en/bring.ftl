# Bringing files in. bring-no-RULE says what is wrong with a row or a file, bring-mend-RULE what to do about it; both
# may use $column (the heading in the file) and $detail.

## Stages of the work

bring-stage-find = Looking for files
bring-stage-read = Reading the files
bring-stage-check = Checking each row
bring-stage-compare = Finding what is new
bring-stage-apply = Saving
bring-stage-done = Done

## What came of it

# Example: count = 12, gone = 3
bring-applied = { $count ->
    [one] 1 row is new or has changed.
   *[other] { $count } rows are new or have changed.
} { $gone ->
    [0] Nothing was taken out.
    [one] 1 old entry was taken out.
   *[other] { $gone } old entries were taken out.
}
bring-same = We know all of this already. Nothing has changed.
bring-forced = You chose to bring it in all the same.
# Example: count = 12, gone = 3
bring-dry-run = This was a trial, so nothing was saved. { $count ->
    [0] No row would change.
    [one] 1 row would change.
   *[other] { $count } rows would change.
} { $gone ->
    [0] Nothing would be taken out.
    [one] 1 old entry would be taken out.
   *[other] { $gone } old entries would be taken out.
}
bring-held = Nothing was saved. We held it back to be safe.
bring-held-remedy = Look at the files first. If they are right, bring them again with “--force”.
# Example: count = 4
bring-rejected = { $count ->
    [one] 1 row was set aside. See below how to mend it.
   *[other] { $count } rows were set aside. See below how to mend them.
}
# Example: count = 40, rows = 300, most = 5
bring-held-rejected = { $count ->
    [one] 1 of { $rows } rows cannot be used.
   *[other] { $count } of { $rows } rows cannot be used.
} We stop when it is more than { $most } in 100.
# Example: count = 40, before = 300, most = 10, source = sis
bring-held-students = { $count ->
    [one] 1 of { $before } students of “{ $source }” would be gone.
   *[other] { $count } of { $before } students of “{ $source }” would be gone.
} We stop when it is more than { $most } in 100.
# Example: count = 40, before = 300, most = 10, source = sis
bring-held-guardians = { $count ->
    [one] 1 of { $before } family links of “{ $source }” would be gone.
   *[other] { $count } of { $before } family links of “{ $source }” would be gone.
} We stop when it is more than { $most } in 100.
# Example: count = 40, before = 300, most = 10, source = sis
bring-held-enrollments = { $count ->
    [one] 1 of { $before } seats in classes of “{ $source }” would be gone.
   *[other] { $count } of { $before } seats in classes of “{ $source }” would be gone.
} We stop when it is more than { $most } in 100.
# Example: file = users.csv
bring-held-file = “{ $file }” cannot be used at all. People or classes may be missing.
# Example: file = users.csv, count = 40, rows = 300, most = 5
bring-held-rows = { $count ->
    [one] In “{ $file }”, 1 of { $rows } rows cannot be used.
   *[other] In “{ $file }”, { $count } of { $rows } rows cannot be used.
} We stop when it is more than { $most } in 100.
# Example: file = evidence.csv, source = lms, day = 2026-11-20, count = 290, rows = 300
bring-held-known = “{ $file }” looks like the file that “{ $source }” brought on { $day }. { $count } of { $rows } rows are the same. Bringing it again would count the work twice. Is it the same file? Then give it the name “{ $source }”.
# Example: source = lms
bring-held-known-remedy = Use “--source { $source }” to bring it as the same. Or use “--force” to count both.
bring-would-hold = We would hold it back to be safe.
# Example: count = 12
bring-corrected = { $count ->
    [one] 1 piece of work was changed.
   *[other] { $count } pieces of work were changed.
}
# Example: count = 12
bring-would-correct = { $count ->
    [one] 1 piece of work would be changed.
   *[other] { $count } pieces of work would be changed.
}
# Example: source = lms, count = 12, rows = 300
bring-note-known = { $count } of { $rows } rows are the same as in a file of “{ $source }”. Is it the same work? Then give it that name.
# Example: count = 12
bring-note-new-scores = { $count ->
    [one] In 1 row only the score is new, so it takes the place of the old one. Is it one more piece of that day? Then put both in one file.
   *[other] In { $count } rows only the score is new, so it takes the place of the old one. Is it one more piece of that day? Then put both in one file.
}
# Example: source = tuesday, other = sis, count = 290, people = 300
bring-note-same = { $count } of { $people } people of “{ $source }” are known from “{ $other }”. Is it the same system? Then give it that name.
bring-error-busy = Files are being brought in right now. Wait until that is done. Then try again.
bring-error-memory = There was not enough memory, so nothing was saved. Bring fewer files at a time.
bring-error-disk = The disk is full, so nothing was saved. Make room on it. Then try again.

## Kinds of rows

bring-kind-org = Schools and offices
bring-kind-term = School years and terms
bring-kind-course = Courses
bring-kind-class = Classes
bring-kind-person = People
bring-kind-person_detail = Languages, birth dates and contacts
bring-kind-person_role = What people do at school
bring-kind-enrollment = Who is in which class
bring-kind-guardian = Family links
bring-kind-work_category = Kinds of work
bring-kind-work_item = Pieces of work to hand in
bring-kind-work_item_objective = Goals of a piece of work
bring-kind-framework = Lists of goals
bring-kind-objective = Goals
bring-kind-objective_link = Links between goals
bring-kind-scale_level = Levels
bring-kind-explanation = Goals in plain words
bring-kind-evidence = Pieces of work
bring-kind-judgment = What teachers say
bring-kind-gathering = Gatherings

## Notes on a file

# Example: count = 2, columns = sex, birthCity
bring-note-columns = { $count ->
    [one] We do not use this column: { $columns }.
   *[other] We do not use these columns: { $columns }.
}
bring-note-not-used = We do not use this file.
bring-note-absent = The manifest calls this file absent, so we left it alone.
bring-note-manifest = This file lists the others.
# Example: count = 2, files = users.csv, orgs.csv
bring-note-missing = { $count ->
    [one] It also lists a file that is not here: { $files }.
   *[other] It also lists files that are not here: { $files }.
}
# Example: count = 3, column = parentSourcedId
bring-note-no-such = { $count ->
    [one] In 1 row, “{ $column }” names something we do not know. We kept the rest of that row.
   *[other] In { $count } rows, “{ $column }” names something we do not know. We kept the rest of those rows.
}
# Example: count = 3, column = agentSourcedIds
bring-note-left-out = { $count ->
    [one] We left out 1 link, as we do not know who it is for (“{ $column }”). We kept the row.
   *[other] We left out { $count } links, as we do not know who they are for (“{ $column }”). We kept the rows.
}
# Example: count = 3
bring-note-agents = { $count ->
    [one] In “agentSourcedIds”, 1 name is not of a child and an adult who cares for the child. We left it out.
   *[other] In “agentSourcedIds”, { $count } names are not of a child and an adult who cares for the child. We left them out.
}
# Example: count = 3
bring-note-no-family = { $count ->
    [one] 1 row is not about family, so it opens no page. We left it out.
   *[other] { $count } rows are not about family, so they open no page. We left them out.
}
# Example: count = 3
bring-note-no-goal = { $count ->
    [one] 1 result names no goal, so it shows nothing yet. We left it out.
   *[other] { $count } results name no goal, so they show nothing yet. We left them out.
}

## A whole file

bring-no-no-file = There is no file with this name.
bring-mend-no-file = Check how the name is spelled.
bring-no-unreadable = We are not allowed to open this file.
bring-mend-unreadable = Ask whoever made it to let you read it.
bring-no-empty-folder = There is no file in here.
bring-mend-empty-folder = Check that you chose the right folder.
bring-no-empty-file = The file is empty.
bring-mend-empty-file = Export it again and bring the new one.
bring-no-too-large = The file is too big. The most we can read is 2 GB.
bring-mend-too-large = Split it into smaller files.
bring-no-too-large-together = All the files together are too big. The most we can read at a time is 2 GB. Bring fewer at a time.
bring-mend-too-large-together = Bring fewer at a time.
bring-no-broken-archive = The packed file is damaged, or it is not all there.
bring-mend-broken-archive = Make it again and bring the new one. Do not lock it with a password.
bring-no-bomb = This file grows far too big when it is unpacked. We did not use it.
bring-mend-bomb = Check who sent it. Ask for the plain files.
bring-no-too-many-files = There are too many files in here. The most is 5,000.
bring-mend-too-many-files = Bring fewer at a time.
bring-no-zip-in-zip = This is a zip inside a zip.
bring-mend-zip-in-zip = Unpack it first. Then bring what is in it.
bring-no-link = This is only a link to another file.
bring-mend-link = Put the file itself into the zip.
bring-no-spreadsheet = This is an Excel file. We cannot read it.
bring-mend-spreadsheet = Open it in Excel. Save it as “CSV UTF-8” and bring that file.
bring-no-not-text = This file is not text.
bring-mend-not-text = Save it as CSV or JSON, and bring that file.
bring-no-unknown-format = We do not know what this file is.
bring-mend-unknown-format = Check its name and its first line. If you do not need it, leave it out.
bring-no-file-twice = There are two files of this kind in one folder.
bring-mend-file-twice = Keep the right one and take out the other.
bring-no-no-heading = The first line does not name the columns.
bring-mend-no-heading = Put the names of the columns in the first line.
# Example: detail = 1000
bring-no-too-many-columns = There are too many columns. The most is { $detail }.
bring-mend-too-many-columns = Check that it is the right file.
# Example: detail = sourcedId
bring-no-heading-twice = Two columns are called “{ $detail }”, so we cannot tell which one counts.
bring-mend-heading-twice = Give one of them another name, or take it out.
# Example: detail = sourcedId, name
bring-no-headings-missing = The file has no column called: { $detail }.
bring-mend-headings-missing = Add what is missing to the first line and to each row.

## A row

bring-no-quote = A quote in this line opens but does not close as it should.
bring-mend-quote = Close the quote. To write a quote inside a text, type it twice.
# Example: detail = 7
bring-no-columns = This line has too many or too few parts. The first line names { $detail } columns.
bring-mend-columns = Count the commas. Put quotes round a text that has a comma in it.
bring-no-characters = There are signs in here that are not text.
bring-mend-characters = Type it again, or export the file again as UTF-8.
# Example: detail = 200
bring-no-long = This is too long. The most is { $detail } letters.
bring-mend-long = Make it shorter.
# Example: column = name
bring-no-empty = “{ $column }” is empty here, and we need it.
# Example: column = name
bring-mend-empty = Fill in “{ $column }”.
bring-no-number = This is not a number.
bring-mend-number = Write it like 0.75, with a dot.
bring-no-date = This is not a date that we can read.
bring-mend-date = Write it like 2026-11-22.
bring-no-date-order = We cannot tell the month from the day here.
bring-mend-date-order = Write it like 2026-11-22: year, month, day.
bring-no-future = This day has not come yet.
bring-mend-future = Check the year. Write the day the work was done.
bring-no-twice = This key was used before. We kept the first row.
bring-mend-twice = Give this row a key of its own, or take it out.
bring-no-circle = These entries go round in a circle: each is a part of the other.
bring-mend-circle = Take out one of the links.
# Example: column = userSourcedId
bring-no-unknown-person = We do not know the person in “{ $column }”.
bring-mend-unknown-person = Add the person to the list of users, or mend the key.
# Example: column = userSourcedId
bring-no-ambiguous-person = “{ $column }” fits more than one person.
bring-mend-ambiguous-person = Use the key that the roster has for this person. Or say whose file it is with “--source”.
# Example: column = student
bring-no-unknown-student = We do not know the student in “{ $column }”.
bring-mend-unknown-student = Bring the roster first, or mend the key.
# Example: column = student
bring-no-ambiguous-student = “{ $column }” fits more than one student.
bring-mend-ambiguous-student = Use the key that the roster has for the child. Or say whose file it is with “--source”.
# Example: column = schoolSourcedId
bring-no-unknown-org = We do not know the school in “{ $column }”.
bring-mend-unknown-org = Add the school to the list of schools, or mend the key.
# Example: column = classSourcedId
bring-no-unknown-class = We do not know the class in “{ $column }”.
bring-mend-unknown-class = Add the class to the list of classes, or mend the key.
# Example: column = CFDocumentURI
bring-no-unknown-framework = “{ $column }” names a list of goals that is not here.
bring-mend-unknown-framework = Bring the whole list in one file.
# Example: column = objective
bring-no-unknown-objective = We do not know the goal in “{ $column }”.
bring-mend-unknown-objective = Bring the list of goals first, or mend the code.
# Example: column = objective
bring-no-ambiguous-objective = The code in “{ $column }” fits more than one goal.
bring-mend-ambiguous-objective = Use the long key of the goal. Or say whose file it is with “--source”.
bring-no-unknown-item = We do not know which piece of work this result is for.
bring-mend-unknown-item = Add it to “lineItems.csv”, or mend the key.
bring-no-no-range = We do not know the most points one can get for this work.
bring-mend-no-range = In “lineItems.csv”, say in “resultValueMax” what the most is that one can get.
bring-no-off-range = This score is more than the most one can get, or less than the least.
bring-mend-off-range = Check the score. If it is right, check “resultValueMax” in “lineItems.csv”.
bring-no-score-range = A score must be from 0 to 1.
bring-mend-score-range = Write 0.8 for 8 of 10.
# Example: detail = Beginning, Secure
bring-no-unknown-level = We do not know this level. We know: { $detail }.
bring-mend-unknown-level = Use one of these words, or add the level to your scales file.
bring-no-no-scale = We do not know what this level is worth. No levels have been brought in for this goal.
bring-mend-no-scale = Bring a scales file first, or give a score from 0 to 1.
# Example: detail = just_starting, has_shown
bring-no-judgment-level = A teacher can only choose one of these levels: { $detail }.
# Example: detail = just_starting, has_shown
bring-mend-judgment-level = Write one of these words: { $detail }.
bring-no-nothing = This row has no score, no level and no words.
bring-mend-nothing = Give at least one of the three.
