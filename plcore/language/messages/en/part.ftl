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
part-yes-shown = Others read your ideas, and all answers are counted together.
part-yes-stop = You can change your answers while it is open, and stop at any time.
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
part-about-it = More about this gathering
part-invited = Who is asked
part-decides = Who decides
part-result = What happens with the result
# Example: day = 2026-12-04
part-open-until = It is open until { $day }.
# Example: day = 2026-12-18
part-result-by = You will hear the result by { $day }.
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
part-far-draft = You wrote about { $many } of { $of } parts.
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
   *[other] You have seen { $told } of { $asked }
}

## an idea

part-idea = Your idea
# Example: most = 180
part-idea-hint = One idea, in { $most } letters or less. Please name no person.
# Example: count = 195, over = 15
part-idea-over = Your idea has { $count } letters. Please take out { $over }.
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
