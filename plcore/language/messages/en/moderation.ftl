# Reading ideas: the queue of those who lead a gathering, and the log that anyone can read.

## the queue

moderating-title = Read the ideas
# Example: name = A good school day
moderating-of = Gathering: { $name }
moderating-choose = Which gathering?
moderating-none-yet = There is no gathering with ideas yet.
moderating-lead = Show an idea or hide it and say why. The log tells it to all, and the author reads it too.
moderating-view = What to look at
# Example: view = waiting
moderating-view-word = { $view ->
    [waiting] Waiting
    [shown] Shown
    [hidden] Hidden or joined
    [answers] In people's own words
    [alike] May say the same
   *[odd] Odd voices
}
# Example: count = 3
moderating-view-many = { $count ->
    [0] No idea
    [one] 1 idea
   *[other] { $count } ideas
}
# Example: count = 3
moderating-view-wait = { $count ->
    [0] None waits
    [one] 1 waits
   *[other] { $count } wait
}
# Example: view = waiting
moderating-empty = { $view ->
    [waiting] No idea waits. All have been read.
    [shown] No idea is shown yet.
    [hidden] No idea is hidden or joined.
   *[alike] We found no ideas that sound alike.
}
# Example: number = 12
moderating-idea = Idea { $number }
# Example: origin = phone
moderating-origin = { $origin ->
    [start] one of the first ideas
    [phone] by phone
    [paper] on paper
    [circle] from a talking circle
   *[import] brought in
}
# Example: words = Jennifer
moderating-found-name = May name a person: “{ $words }”
# Example: words = sh1t
moderating-found-hurting = May hurt: “{ $words }”
# Example: words = 860-555-0142
moderating-found-contact = May tell how to reach a person: “{ $words }”
# Example: words = I meant the bell.
moderating-reply = The author answers: “{ $words }”
# Example: number = 4
moderating-joined-into = Joined into idea { $number }.
moderating-other-wording = In the other language:
moderating-all = Choose all on this page
moderating-reason = Why hide them?
moderating-pick = Choose a reason
moderating-show = Show
moderating-hide = Hide
moderating-back = Take back the last step
moderating-choose-some = Choose one idea or more first.
moderating-no-reason = Please choose a reason first.
# Example: what = shown, count = 3
moderating-done = { $what ->
    [shown] { $count ->
        [one] One idea is now shown.
       *[other] { $count } ideas are now shown.
    }
    [hidden] { $count ->
        [one] One idea is now hidden. Its votes are kept.
       *[other] { $count } ideas are now hidden. Their votes are kept.
    }
   *[undone] { $count ->
        [0] There was nothing to take back.
        [one] One step was taken back.
       *[other] { $count } steps were taken back.
    }
}
moderating-undo = Undo

## answers in people's own words

moderating-answers-lead = Others can read these in what we heard once you show them. Nothing here tells who wrote what.
moderating-answers-view = Which answers
# Example: view = waiting, count = 3
moderating-answers-word = { $view ->
    [waiting] Waiting: { $count }
    [shown] Shown: { $count }
   *[hidden] Hidden: { $count }
}
# Example: view = waiting
moderating-answers-empty = { $view ->
    [waiting] No answer waits. All have been read.
    [shown] No answer is shown yet.
   *[hidden] No answer is hidden.
}
# Example: step = 4, part = 2
moderating-answer-to = Step { $step }, part { $part }
moderating-answers-choose = Choose one answer or more first.
# Example: what = shown, count = 3
moderating-answers-done = { $what ->
    [shown] { $count ->
        [one] One answer is now shown.
       *[other] { $count } answers are now shown.
    }
    [hidden] { $count ->
        [one] One answer is now hidden.
       *[other] { $count } answers are now hidden.
    }
   *[undone] { $count ->
        [0] There was nothing to take back.
        [one] One step was taken back.
       *[other] { $count } steps were taken back.
    }
}

## ideas that may say the same

moderating-alike-lead = Read both. Join them only if they say the same. Votes stay where they are.
# Example: number = 12, into = 4
moderating-join = Join { $number } into { $into }
moderating-apart = Keep both
moderating-by-person = One of us thinks that these say the same.
# Example: number = 12, into = 4
moderating-joined = Idea { $number } is now joined into idea { $into }. You can take this back.
moderating-kept = Both stay. We will not ask about these two again.
moderating-propose = Do two others say the same?
moderating-propose-lead = Type their numbers. The pair is then here for all of us to read.
moderating-this = Number of the idea
moderating-that = Number of the one that says it better
moderating-propose-go = Add the pair
moderating-proposed = The pair is added.
moderating-into-shown = An idea can only be joined into one that is shown.

## odd voices

moderating-odd-lead = A voice can look odd. It may be too fast to have read. Or it says just the same as others.
moderating-odd-stays = We tell you, and we drop nothing. Each vote still counts.
# Example: count = 3, all = 52
moderating-odd-count = { $count ->
    [0] None of { $all } voices looks odd.
    [one] One of { $all } voices looks odd.
   *[other] { $count } of { $all } voices look odd.
}
# Example: count = 2
moderating-odd-burst = { $count ->
    [one] One was very fast, or came right after others from one place.
   *[other] { $count } were very fast, or came one by one from one place.
}
# Example: count = 2
moderating-odd-copy = { $count ->
    [one] One says the same as others again and again.
   *[other] { $count } say the same again and again.
}
# Example: count = 2
moderating-odd-change = { $count ->
    [0] Without them, no idea would lean the other way.
    [one] Without them, one idea would lean another way.
   *[other] Without them, { $count } ideas would lean another way.
}
# Example: count = 31
moderating-odd-place = { $count } phones came over one network. That may be a school or a home. It may also be one person.
moderating-odd-unseen = We cannot see all of it. One person with many real phones looks just like many people.
moderating-odd-few = They are fewer than five, so we show no numbers without them.
moderating-odd-table = With all voices, and without the odd ones
moderating-odd-idea = Idea
moderating-odd-all = All
moderating-odd-without = Without
# Example: agree = 41, disagree = 7
moderating-odd-cell = { $agree } agree, { $disagree } disagree

## the log that anyone can read

modlog-title = What we decided about ideas
modlog-lead = Each time an idea is shown, hidden or joined, you can read it here with the reason.
modlog-choose = Choose a gathering.
modlog-none-yet = There is no gathering to tell about yet.
modlog-missing = We know no gathering at this address.
modlog-rules = The rules here
# Example: rule = before
modlog-rule = { $rule ->
    [before] A person from the team reads each idea before others see it.
   *[after] New ideas are shown at once. A person from the team reads them soon after.
}
modlog-rule-names = We talk about ideas, not about people. An idea with a name in it waits until a person has read it.
modlog-rule-undo = Nothing is thrown away. Each step can be taken back, and votes stay where they are.
# Example: count = 58
modlog-count = { $count ->
    [0] There are no ideas yet.
    [one] There is one idea so far.
   *[other] There are { $count } ideas so far.
}
# Example: decision = hidden, count = 2
modlog-stands = { $decision ->
    [shown] Shown
    [waiting] Waiting
    [hidden] Hidden: { $count }
   *[merged] Joined with another: { $count }
}
# Example: count = 2
modlog-odd = { $count ->
    [one] One voice looks odd to us. Its votes still count.
   *[other] { $count } voices look odd to us. Their votes still count.
}
modlog-odd-how = A voice looks odd when it is too fast to have read, or says just the same as others. Voices look odd too when many come one by one from one place.
modlog-steps = Step by step
# Example: number = 12, decision = hidden, into = 4
modlog-line = { $decision ->
    [shown] Idea { $number } is shown.
    [waiting] Idea { $number } waits.
    [hidden] Idea { $number } is hidden.
   *[merged] Idea { $number } is joined into idea { $into }.
}
# Example: numbers = 1, decision = hidden, into = 4
modlog-lines = { $decision ->
    [shown] Each of the ideas { $numbers } is shown.
    [waiting] Each of the ideas { $numbers } waits.
    [hidden] Each of the ideas { $numbers } is hidden.
   *[merged] Each of the ideas { $numbers } is joined into idea { $into }.
}
modlog-answers = Answers in people's own words
# Example: decision = hidden, count = 3, step = 4, part = 2
modlog-answer-line = { $decision ->
    [shown] { $count ->
        [one] Step { $step }, part { $part }: one answer is shown.
       *[other] Step { $step }, part { $part }: { $count } answers are shown.
    }
    [waiting] { $count ->
        [one] Step { $step }, part { $part }: one answer waits.
       *[other] Step { $step }, part { $part }: { $count } answers wait.
    }
   *[hidden] { $count ->
        [one] Step { $step }, part { $part }: one answer is hidden.
       *[other] Step { $step }, part { $part }: { $count } answers are hidden.
    }
}
