# The four levels, in words.
level-not-enough = Not enough work yet
level-just-starting = Just starting
level-getting-there = Getting there
level-has-shown = Has shown it

# $count (number): pieces of work. Example: count = 5
sure-pieces = { $count ->
    [0] We have seen no work yet.
    [one] We have seen 1 piece of work.
   *[other] We have seen { $count } pieces of work.
}
# Example: count = 2
sure-too-early = { $count ->
    [0] No work yet, so it is too early to say.
    [one] Only 1 piece of work so far, so it is too early to say.
   *[other] Only { $count } pieces of work so far, so it is too early to say.
}
