# What a gathering found: groups or none, what people share, where they differ.

# Example: people = 404, votes = 33462, statements = 192
groups-people = { $people ->
    [0] No one has taken part yet.
    [one] One person gave { $votes } answers.
   *[other] { $people } people gave { $votes } answers.
}
# Example: statements = 192
groups-statements = { $statements ->
    [one] They were shown one statement.
   *[other] They were shown { $statements } statements.
}
# Example: k = 3, counted = 354
groups-clear = { $counted } people said enough to be placed. They fall into { $k } groups with clear views of their own.
# Example: counted = 107
groups-none = There are no clear groups. People differ, but not in two or more camps.
# Example: counted = 4
groups-few = { $counted ->
    [0] No one has said enough yet to look for groups.
    [one] One person has said enough so far. That is too few to look for groups.
   *[other] { $counted } people have said enough so far. That is too few to look for groups.
}
# Example: k = 2
groups-polis = By the way Polis finds groups there are { $k }. That way always finds some, real or not.
# Example: letter = A, people = 218
groups-size = { $people ->
    [one] Group { $letter } is one person.
   *[other] Group { $letter } is { $people } people.
}
groups-shared = What people share, in every group:
groups-shared-one-group = What most people share:
groups-shared-none = Nothing yet is shared by most people in every group.
# Example: people = 41, seen = 52, text = Keep a teacher in every project.
groups-agree = { $people } of { $seen } agree: “{ $text }”
# Example: people = 41, seen = 52, text = Keep a teacher in every project.
groups-disagree = { $people } of { $seen } disagree: “{ $text }”
groups-differ = Where groups differ most:
# Example: text = Phones away all day., most = A, agrees = 24, seen = 28, least = B, others = 5, all = 24
groups-gap = “{ $text }” In group { $most }, { $agrees } of { $seen } agree. In group { $least }, { $others } of { $all } agree.
groups-held = What each group holds, more than the others:
# Example: letter = A, people = 24, seen = 28, text = Phones away all day.
groups-held-agree = Group { $letter }: { $people } of { $seen } agree: “{ $text }”
# Example: letter = A, people = 24, seen = 28, text = Phones away all day.
groups-held-disagree = Group { $letter }: { $people } of { $seen } disagree: “{ $text }”
# Example: count = 12
groups-uncertain = { $count ->
    [0] Every statement has enough answers to say something of it.
    [one] One statement needs more answers before we can say anything of it.
   *[other] { $count } statements need more answers before we can say anything of them.
}
groups-how = We hid some answers and tried to guess them. Groups count as clear only if they help us guess.
groups-stage = Looking for groups
