# Taking part in a gathering, on a phone.

part-title = Taking part
part-join = Join a gathering
part-gathering = A gathering
part-code = Code from the poster
part-code-lead = Your school asks what you think. Type the code to take part.
part-code-hint = Six letters and numbers, such as BK7 Q2M.
part-no-account = You need no account, and you give no name.
part-go-on = Go on
part-no-such = We do not know this code
part-language = Choose your language
part-language-go = Go on in English
part-before = Before you start
part-yes-name = You give no name, and nobody is told who said what.
part-yes-shown = Others read what you write, and all answers are counted together.
part-yes-stop = You can change your answers while it is open, and stop at any time.
part-yes-data = Once the result is out, anyone can get all votes and choices in a file with no names. Someone who knows some of yours could find the rest there.
part-take-part = Yes, I want to take part
part-rules = The rules here
part-rules-here = Read the rules here again
part-rules-before = A person from the team reads each idea before others see it.
part-rules-after = Others see your idea soon after you send it. A person from the team reads it too.
part-rule-people = We talk about ideas. Do not name a person or say how to reach one.
part-rule-kind = No words that hurt, please.
part-rule-one = One idea at a time, about the question.
part-rule-told = If your idea is hidden, you are told why, and you can answer.
part-rule-log = Anyone can read the list of what was hidden and why.
part-rule-network = So that no one votes a thousand times, we keep a mark of your network. It cannot be read back, and we drop it about a week after the end.
part-about-it = More about this gathering
part-invited = Who is asked
part-decides = Who decides
part-result = What happens with the result
# Example: day = 2026-12-04
part-open-until = It is open until { $day }.
# Example: day = 2026-12-01
part-begins = This gathering begins on { $day }. Please come back then.
part-paused = This gathering takes a short break. Please come back soon.
part-closed = This gathering is closed. Thank you to all who took part.
part-published = This gathering is over, and the result is out. Thank you to all who took part.
part-no-cookie = Your phone did not keep your place
part-no-cookie-more = We keep your place in a small file called a cookie. Please let this page use cookies, then join again.
part-to-join = Back to joining
part-full = Many people are joining right now
# Example: count = 15
part-full-more = { $count ->
    [one] So many have joined from your network that we must ask you to wait one minute.
   *[other] So many have joined from your network that we must ask you to wait { $count } minutes.
}
part-not-now = That did not work
part-not-taken = Your words were not sent. They are still here, so you can copy them.
part-here = This gathering
part-all-steps = All steps
part-receipt = What I said
# Example: step = 2, steps = 4
part-step = Step { $step } of { $steps }
part-steps = The steps
part-all-done = You have done every step. Thank you! You can still change what you said.
# Example: many = 2, of = 1
part-far-ideas = { $many ->
    [0] You have not shared an idea yet.
    [one] You shared one idea.
   *[other] You shared { $many } ideas.
}
# Example: many = 5, of = 12
part-far-votes = You answered { $many } of { $of }.
# Example: many = 3, of = 10
part-far-pairs = { $many ->
    [0] You have not chosen yet.
    [one] You chose once.
   *[other] You chose { $many } times.
}
# Example: many = 1, of = 1
part-far-budget = { $many ->
    [0] You have not shared out the money yet.
   *[other] You shared out the money.
}
# Example: many = 1, of = 4
part-far-draft = You said something about { $many } of { $of } parts.
# Example: many = 1, of = 3
part-far-questions = You answered { $many } of { $of } questions.

## agree, disagree, pass

part-votes = What do you think?
part-others = someone else wrote this
part-mine = you wrote this
# Example: number = 12
part-number = No. { $number }
part-in-en = written in English
part-in-es = written in Spanish
part-answer-agree = I agree
part-answer-disagree = I disagree
part-answer-pass = Pass
part-answer-unclear = I am not sure what it means
# Example: answer = agree
part-now = { $answer ->
    [agree] You agree now.
    [disagree] You disagree now.
    [pass] You passed on this one.
    [unclear] You are not sure what it means.
   *[other] You have no answer here now.
}
# Example: number = 12, answer = agree
part-said = { $answer ->
    [agree] Saved: you agree with no. { $number }.
    [disagree] Saved: you disagree with no. { $number }.
    [pass] Saved: you pass on no. { $number }.
    [unclear] Saved: you are not sure what no. { $number } means.
   *[other] Saved: you have no answer to no. { $number } now.
}
part-undo = Undo
part-take-back = Take my answer back
part-votes-none = There are no ideas to read yet.
# Example: many = 12
part-votes-all = { $many ->
    [one] You answered the one idea that is here so far. Thank you!
   *[other] You answered all { $many } ideas that are here so far. Thank you!
}
part-votes-come-back = New ideas may come. Look in again later.

## about me

part-about = A few questions about you
part-about-why = They only help us see who is missing from the room. You may skip them.
# Example: told = 1, asked = 3
part-about-go = { $told ->
    [0] Answer a question or two
   *[other] See or change what you said ({ $told } of { $asked })
}

## an idea

part-idea = Your idea
# Example: most = 180
part-idea-hint = One idea, in { $most } letters or less. Please name no person.
# Example: count = 195, over = 15
part-idea-over = Your idea has { $count } letters. Please take out { $over }.
# Example: count = 42, most = 180
part-letters = { $count } of { $most } letters
# Example: left = 20
part-letters-left = There is room for { $left } more.
# Example: over = 15
part-letters-over = That is too long. Please take out { $over }.
part-idea-send = Send my idea
part-skip = Go on without an idea
part-another = Do you have another idea?
# Example: number = 12
part-sent = Thank you! Your idea is no. { $number }.
part-sent-shown = Others can read it now.
part-sent-waiting = Others cannot read it yet.
part-sent-hidden = Others do not see it now.
part-sent-merged = It was joined with another idea.
part-alike = This sounds like another idea
part-alike-lead = Somebody may have said this before you. Have a look.
part-alike-yours = You wrote:
# Example: count = 2
part-alike-others = { $count ->
    [one] This one is here already
   *[other] These { $count } are here already
}
part-alike-same = This says what I mean. I agree.
part-alike-send = Mine is different. Send it.
part-alike-back = To change your words, go one page back.

## about me, one question at a time

# Example: turn = 1, asked = 3
part-about-turn = Question { $turn } of { $asked }.
part-about-none = I would rather not say
part-about-now = You said:
part-about-done = Thank you. These were all the questions about you.
part-about-nothing = There are no questions about you here.
part-about-kept = What you told us about you is only counted. It is never shown for a small group.
part-change = Change

## words on a draft, or to a question

part-write = In your words
part-written = What you wrote
part-saved = Saved. Thank you!
# Example: part = 1, parts = 4
part-of-parts = Part { $part } of { $parts }
part-words-draft = What do you think of this part?
part-words-question = Your answer
# Example: most = 600
part-words-hint = Up to { $most } letters. Please name no person.
# Example: count = 640, over = 40
part-words-over = You wrote { $count } letters. Please take out { $over }.
part-words-send = Save
part-words-skip = Go on without this
part-words-why = In your words: what is good, and what would you change?
part-words-read-before = A person from the team reads it first. Then others can read it, with no name.
part-words-read-after = Others can read it, with no name. A person from the team reads it too.
part-opinion-agree = Good as it is
part-opinion-change = Good with changes
part-opinion-against = Not like this
part-opinion-none = No opinion
# Example: opinion = agree
part-opinion-now = { $opinion ->
    [agree] You said: good as it is.
    [change] You said: good with changes.
    [against] You said: not like this.
   *[none] You said: no opinion.
}
part-opinion-go = Say what you think of this
part-opinion-then = After that you can write about this part.
part-words-write = Write about this
part-you-wrote = You wrote:

## which of two

part-pairs = Which matters more?
part-pairs-which = Which of these two matters more to you?
part-pairs-neither = I cannot choose
part-pairs-stop = You can stop at any time.
part-pairs-enough = That is enough, go on
part-pairs-all = You have seen every pair there is. Thank you!
part-pairs-few = There are not enough ideas to choose from yet.

## sharing the money

part-budget = Share the money
part-budget-none = There is nothing on the list yet. Please look in again later.
# Example: pot = $10,000
part-budget-pot = There is { $pot } to spend.
part-budget-thumbs = Tick what you would pay for.
# Example: points = 10
part-budget-points = You have { $points } points. Give more points to what matters more to you.
# Example: spent = $9,000, pot = $10,000
part-budget-spent = Saved so far: { $spent } of { $pot }.
# Example: points = 4, of = 10
part-budget-gave = Saved so far: { $points } of { $of } points.
part-budget-list = What the money could pay for
part-budget-send = Save my choice
# Example: spent = $14,000, pot = $10,000, over = $4,000
part-over-pot = Your choice costs { $spent }, and there is { $pot }. Please take out { $over } or more.
# Example: gave = 12, most = 10, over = 2
part-over-points = You gave { $gave } points, and you have { $most }. Please take { $over } back.
part-points-whole = Please give whole points, such as 1, 2 or 3.
# Example: points = 4
part-points = { $points ->
    [one] one point
   *[other] { $points } points
}

## what I said and where it went

part-receipt-lead = This is what you said, and where it went. Only this phone can open this page, so whoever holds it can read it too.
part-receipt-keep = Come back to this page to see what is new.
part-my-ideas = My ideas
part-my-answers = My answers
part-my-words = What I wrote
part-my-choices = What I chose
part-no-answers = You have not said what you think of an idea yet.
part-wrote-shown = Others can read it when they read what we heard.
part-wrote-waiting = Others cannot read it yet.
part-wrote-hidden = Others cannot read it.
part-counted = That is counted in what we heard.
part-counted-all = All of this is counted in what we heard, with the choices of others.
part-into = You can read the other one here:
# Example: count = 12
part-idea-seen = { $count ->
    [0] Nobody has answered it yet.
    [one] One person has answered it.
   *[other] { $count } people have answered it.
}
part-reply-open = Answer to this
part-reply = What would you like to tell the team?
part-reply-send = Send my answer
part-reply-many = You have answered this five times. The team will read it all.
part-replied = The team will read your answer.
part-you-replied = You answered:
part-spent-none = You would pay for none of these.
part-news = What became of it
part-news-mine = You had a part in this one.
# Example: day = 2026-12-10
part-news-day = Decided on { $day }
part-log = Read the list
part-heard = Read what we heard
part-ledger = Read all of what became of it
part-pairs-others = Other people wrote these.

## on the start page

part-way = Do you have a code from a poster?
part-way-more = Your school asks what people think. You need no letter and no name.
part-way-go = Join a gathering
