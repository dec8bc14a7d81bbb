# What students learn.
learn-title = What students learn
learn-lead = Look up what students learn, in plain words.
learn-search-label = What would you like to look up?
learn-search-hint = Such as fractions or friends
learn-grade-label = Grade
learn-any-grade = All grades
learn-subject-label = Subject
learn-any-subject = All subjects
# Example: count = 12
learn-found = { $count ->
    [0] Nothing here has these words. Try other words, or fewer.
    [one] 1 goal found
   *[other] { $count } goals found
}
# Example: count = 50
learn-found-more = Here are the first { $count } goals. Add a word, or choose a grade.
learn-nothing-yet = The school has not shared its learning goals yet. When it does, you can look them up here.
learn-unknown = We do not know this goal. Look it up by a word.
learn-back = Look up something else
learn-means = What it means
learn-looks-like = What it looks like
learn-levels = The levels in words
learn-way = The whole way
learn-way-here = You are here
learn-before = Comes before
learn-after = Comes after
learn-nothing-before = Nothing comes before this. It is a good place to start.
learn-nothing-after = Nothing comes after this yet.
learn-at-home = One thing to try at home
learn-official = The official text
learn-about-words = About these words
# Example: code = HB.MA.3
learn-code = Code: { $code }
# Example: title = Harbor Bend
learn-from = From: { $title }

learn-note-official-only = Nobody has put this goal in plain words yet. Below is the text as the state or the school wrote it.
learn-note-in-english = These words are in English. Nobody has put them in your language yet.
# Example: name = Ana Ruiz, day = 2026-03-04
learn-note-checked = { $name } read these words and found them right on { $day }.
# Example: name = Ana Ruiz
learn-note-checked-by = { $name } read these words and found them right.
learn-note-unchecked = No one at the school has checked these words yet.
# Example: measure = 4
learn-note-reading-grade = They are about as hard to read as a grade { $measure } book.
# Example: measure = 82
learn-note-reading-index = They score { $measure } of 100 for how easy they are to read.
# Example: version = 2
learn-note-version = This is version { $version } of the words.

learn-unclear-open = This is not clear to me
learn-unclear-label = What is not clear?
learn-unclear-help = You can write up to 500 letters. Please leave out names.
learn-unclear-send = Send
learn-unclear-thanks = Thank you. The school office will read your words. It does not know who wrote them.
learn-unclear-nothing = Please write a few words first.
learn-unclear-too-long = That is too long. Please use at most 500 letters.
learn-unclear-enough = Thank you, you have sent enough for today. Please ask the school office if you need more help.

learn-grade-baby = Before preschool
learn-grade-preschool = Preschool
learn-grade-transition = The year before kindergarten
learn-grade-k = Kindergarten
# Example: grade = 3
learn-grade-number = Grade { $grade }
# Example: first = 3, last = 5
learn-grades = Grades { $first } to { $last }
# Example: last = 2
learn-grades-from-k = Kindergarten to grade { $last }

learn-subject-reading = Reading
learn-subject-writing = Writing
learn-subject-mathematics = Math
learn-subject-science = Science
learn-subject-graduate-skills = Life skills
# Example: subject = Music
learn-subject-other = { $subject }
