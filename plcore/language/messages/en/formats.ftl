# What can be wrong in CASE, Canvas, families, explanations and scales files: bring-no-RULE says what, bring-mend-RULE
# says what to do. Each may use $column (the heading or the place in the file) and $detail.

## CASE

# Example: detail = 12
bring-no-case-not-json = The file is damaged. It breaks off near line { $detail }.
bring-mend-case-not-json = Export the file again and bring the new one.
bring-no-case-not-case = This file does not list learning goals. It has no part named “CFDocument”.
bring-mend-case-not-case = Choose the CASE file. Its name often has “CFPackage” in it.
# Example: detail = CFItems
bring-no-case-no-list = The part “{ $detail }” must be a list.
bring-mend-case-no-list = Ask whoever made the file for a whole CASE file.
# Example: detail = title
bring-no-case-document = The list of goals has no “{ $detail }” of its own.
# Example: detail = title
bring-mend-case-document = Fill in “{ $detail }” in “CFDocument”. Then bring the file again.
# Example: detail = 100
bring-no-case-too-large = The file is too big. The most we can read is { $detail } MB.
bring-mend-case-too-large = Export one subject or one grade at a time.
bring-no-case-no-object = Here is a bare word or number. A goal or a link needs more.
bring-mend-case-no-object = Ask whoever made the file to mend this part.
bring-no-case-no-identifier = This entry has no “identifier”, so we cannot know it again.
bring-mend-case-no-identifier = Give each goal and each link its own “identifier”.
bring-no-case-twice = Two entries have the same “identifier”. We kept the first one.
bring-mend-case-twice = Give each goal and each link its own “identifier”.
bring-no-case-no-statement = This goal has no words. Its “fullStatement” is empty.
bring-mend-case-no-statement = Write what students learn in “fullStatement”.
bring-no-case-no-type = This link does not say what kind of link it is.
bring-mend-case-no-type = Say what the link means in “associationType”. Most links are of the kind “isChildOf”.
bring-no-case-no-end = This link does not say what it joins.
bring-mend-case-no-end = Give both ends of the link an “identifier”.
bring-no-case-circle = These goals go round in a circle: each is a part of the other. We kept the goals and left out this link.
bring-mend-case-circle = Choose which goal is the larger one. Take out the link that says the opposite.
bring-no-case-wrong-kind = Here should be plain text. The file has something else.
bring-mend-case-wrong-kind = Write it as plain text in quotes.
bring-no-case-half-character = One sign in this text is broken. We cannot keep half a sign.
bring-mend-case-half-character = Type the text again, or export the file again.

## TOML files of the district's own

# Example: detail = 12
bring-no-toml-broken = The file cannot be read. It breaks off near line { $detail }.
bring-mend-toml-broken = Look at that line and the one above it. A quote or a sign may be missing.
# Example: detail = 4
bring-no-toml-too-large = The file is too big. The most we can read of this kind is { $detail } MB.
bring-mend-toml-too-large = Split it into smaller files.
bring-no-toml-too-deep = The parts of this file stand too deep inside each other.
bring-mend-toml-too-deep = Check that it is the right file. Write it like the ones that came with Porchlight.
bring-no-toml-missing = Something is missing here, or it is empty.
bring-mend-toml-missing = Fill in this part. Then bring the file again.
bring-no-toml-unknown-part = We do not know this part of the file.
bring-mend-toml-unknown-part = Check how the name is spelled, or take the part out.
bring-no-toml-wrong-kind = What stands here does not fit.
bring-mend-toml-wrong-kind = Write text in quotes, a date like 2026-11-22, and a score from 0 to 1.
bring-no-explanation-no-language = This goal has no text in any language.
bring-mend-explanation-no-language = Add a part named “objective.en” or “objective.es” below it.
bring-no-explanation-language = We do not know this language.
bring-mend-explanation-language = Use the short sign of the language, like “en” or “es”.
bring-no-explanation-twice = This goal is explained twice in the same language. We kept the first text.
bring-mend-explanation-twice = Take out one of the two texts.
bring-no-scale-twice = These levels are listed twice. We kept the first list.
bring-mend-scale-twice = Put all the levels in one list.

# Example: count = 3, code = HB.RD.1
bring-note-explanations-hard = { $count ->
    [one] One text is hard to read. It is part of { $code }. We brought it in all the same.
   *[other] { $count } texts are hard to read. The first is part of { $code }. We brought them in all the same.
}
# Example: language = fr
bring-note-explanations-unmeasured = We cannot tell how hard the texts in “{ $language }” are to read.

## Canvas

bring-no-canvas-no-student = This row does not say which student it is about.
bring-mend-canvas-no-student = Fill in “student sis id”, then bring the file again.
bring-no-canvas-no-score = This row has no score and no level.
bring-mend-canvas-no-score = Canvas may hide the points of this goal. Show them there and export again.
bring-no-canvas-no-points = There is a score, but not how many points there were in all.
bring-mend-canvas-no-points = Fill in “learning outcome points possible” with a number above 0.
bring-no-canvas-score = The score is below 0 or above the points there were.
bring-mend-canvas-score = Check the score and the points in Canvas, then export again.

## Families

bring-no-families-nobody = This row names no student and no adult.
bring-mend-families-nobody = Fill in “student”, “adult”, or both.
bring-no-families-name = We do not know this adult yet, and the row gives no full name.
bring-mend-families-name = Fill in “given_name” and “family_name”.
bring-no-families-language = We do not know this language.
bring-mend-families-language = Write its name in English or Spanish, or a short sign like “es”. If nobody knows, leave it empty.
bring-no-families-differs = A row above says something else about this person. We kept the row above.
bring-mend-families-differs = Make all rows of this person say the same.
bring-no-families-days = The last day comes before the first day.
bring-mend-families-days = Check “starts” and “ends”.
bring-no-families-self = This row says that somebody looks after themselves.
bring-mend-families-self = Put the student in “student” and the grown-up in “adult”.
bring-no-families-student = We do not know this student.
bring-mend-families-student = Check the number, or bring the list of students first.
# Example: count = 4
bring-note-families-linked = { $count ->
    [one] One row links an adult and a student whom another list links too. That list counts.
   *[other] { $count } rows link an adult and a student whom another list links too. That list counts.
}
bring-no-families-ended = Another list still links this adult and student, so this row cannot end it.
bring-mend-families-ended = End it in that list. If a court has ruled, write that down at the office.
