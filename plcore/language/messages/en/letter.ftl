# Everything that is printed: the letter with the code, the paper form of a child's report, an objective on a page.
# $role is family, student, educator, facilitator or office. $children is one first name, or several as a list.

## The letter that lets someone in

letter-title-many = Letters to sign in

# Example: role = family, count = 1, children = Maya
letter-title = { $role ->
    [student] See how you are doing
    [educator] Your way in to Porchlight
    [facilitator] Your way in to lead gatherings
    [office] Your way in to Porchlight
   *[family] { $count ->
        [one] See how { $children } is doing
       *[other] See how { $children } are doing
    }
}
letter-title-long-names = See how your children are doing

# Example: name = Ana Rivera
letter-dear = Dear { $name },

# Example: role = family, count = 1, children = Maya
letter-what = { $role ->
    [student] Porchlight tells you, in plain words, what you are learning. You see what you have shown so far and what comes next. You can read it in English or Spanish, on any phone.
    [educator] Porchlight tells families, in plain words, what their children are learning. You see the same pages for the students in your classes. You can read them in English or Spanish, on any phone.
    [facilitator] Porchlight helps people say what they think and agree on what to do. You make gatherings, read what people write and share what came of it. You see no child’s page. All of it can be read in English or Spanish, on any phone.
    [office] Porchlight tells families, in plain words, what their children are learning. You bring in the files, print the letters and help people sign in. All of it can be read in English or Spanish, on any phone.
   *[family] { $count ->
        [one] Porchlight tells you, in plain words, what { $children } is learning. You see what { $children } has shown so far, what comes next and one way to help at home. You can read it in English or Spanish, on any phone.
       *[other] Porchlight tells you, in plain words, what your children are learning. You see what each one has shown so far, what comes next and one way to help at home. You can read it in English or Spanish, on any phone.
    }
}

# Example: role = family
letter-code = Your code
letter-address = The address to type
# Example: day = 2026-12-22
letter-until = The code works until { $day }.
letter-square = A square that a phone’s camera can read. It opens the sign-in page with the code.

letter-steps = How to sign in
# Example: role = family
letter-step-open = Point your phone’s camera at the square and tap the link. Or type the address beside it.
# Example: role = family
letter-step-code = If the page asks for the code, type it. Big or small letters, both work.
# Example: role = family, fact = birth_date, count = 1, children = Maya
letter-step-fact = { $fact ->
    [email] { $role ->
        [facilitator] Type the e-mail that you gave the school. We ask for it only when you sign in.
       *[other] Type your school e-mail. We ask for it only when you sign in.
    }
    [school_number] { $role ->
        [family] { $count ->
            [one] Type { $children }’s school number. We ask for it only when you sign in.
           *[other] Type the school number of one of your children. We ask for it only when you sign in.
        }
       *[student] Type your school number. We ask for it only when you sign in.
    }
   *[birth_date] { $role ->
        [family] { $count ->
            [one] Type { $children }’s birth date. We ask for it only when you sign in.
           *[other] Type the birth date of one of your children. We ask for it only when you sign in.
        }
       *[student] Type your birth date. We ask for it only when you sign in.
    }
}

letter-trouble = If it does not work
# Example: role = family
letter-trouble-what = Ask the school office. They can print a new letter for you right away.
letter-who = Who may use it
# Example: name = Ana Rivera, role = family
letter-who-what = This code is for { $name } and no one else. Please do not share it, and do not post a photo of this letter.
letter-paper = No phone? Use paper
# Example: role = family
letter-paper-what = { $role ->
    [student] You can have the same page on paper. Ask for it at the school office.
    [family] You can have the same page on paper. Ask for it at the school office.
    [facilitator] You can print all you need for an evening: the poster, the sheets and a script.
   *[other] You can have the same pages on paper. Ask for them at the school office.
}
letter-other-side = In English, on the other side

## A child's report on paper; the rest of its words are those of the screen (child.ftl)

# Example: day = 2026-11-20
letter-as-of = As of { $day }
# Example: count = 4
letter-more-on-page = { $count ->
    [one] 1 more is on your phone, and in the long form from the school office.
   *[other] { $count } more are on your phone, and in the long form from the school office.
}
# Example: count = 4
letter-work-more = { $count ->
    [one] 1 older piece of work is on your phone, and in the long form from the school office.
   *[other] { $count } older pieces of work are on your phone, and in the long form from the school office.
}
letter-work-goal = Goal
letter-work-date = Date
letter-work-kind = What it was
letter-work-went = How it went
letter-work-note = What was written
