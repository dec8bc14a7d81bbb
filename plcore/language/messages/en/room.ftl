# Who was in the room: people beside all students, and whom nobody has heard yet.

room-title = Who is in the room
room-lead = This tells whom you have heard, and whom you could still ask. It names nobody.
room-none = This gathering does not ask people about themselves, so we cannot tell who is here.
room-no-gathering = There is no gathering yet. Make one first.
room-which = Gathering
# Example: count = 52
room-people = { $count ->
    [0] Nobody has joined yet.
    [one] 1 person has joined.
   *[other] { $count } people have joined.
}
room-live = We count in steps of five people, so that nobody stands out.

## who has not been heard

room-missing-title = Who have we not heard?
# Example: groups = Gull Point School; Eastside School
room-missing-school = Too few people are here from these schools: { $groups }.
# Example: groups = Grades K-2; Grades 9-12
room-missing-grade_band = Too few people are here for these grades: { $groups }.
# Example: groups = Spanish; Another language
room-missing-language = Too few people are here who speak this at home: { $groups }.
# Example: groups = North End; Harbor Road
room-missing-neighborhood = Too few people are here from these places: { $groups }.
room-ask = Go and ask them: by phone, on paper, or at their door.
# Example: live = yes, kinds = school, grade
room-nobody-missing = Set beside our schools by { $kinds }, { $live ->
    [yes] no part is clearly missing so far.
   *[no] no part was clearly missing.
} About anyone else we cannot tell.
room-kind-school = school
room-kind-grade_band = grade
room-kind-language = language at home
room-kind-neighborhood = the place where they live
# Example: live = yes
room-cannot-tell = { $live ->
    [yes] It is too early to say.
   *[no] We cannot say.
} Too few people have told us about themselves.
# Example: groups = Gull Point School; Eastside School
room-before = Ask early in the largest groups: { $groups }.

## the table

room-group = Group
room-here = People here
room-share = Of 100 people here
room-students = Of 100 students
# Example: low = 24, high = 50
room-range = { $low } to { $high }
room-few = fewer than 5
room-hidden = not shown
room-no-number = –
room-less = fewer than we would expect
room-more = more than we would expect
# Example: count = 7
room-untold = { $count ->
    [0] Everyone answered this.
    [one] 1 person did not say.
   *[other] { $count } people did not say.
}
room-untold-hidden = We do not tell how many did not say. It could give a few people away.
room-veiled = We do not show these counts. They could give a few people away.
room-how = A range tells where the true share may lie, if people come by chance.
room-how-students = The last column counts all students of our schools in these groups.
