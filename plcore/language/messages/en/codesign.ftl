# Gatherings: why something could not be done, and what was decided about an idea.

codesign-no-such = We know no gathering with this code. Look at the poster again.
codesign-not-open = This gathering takes no answers right now.
codesign-published-stays = The result is out, so nothing can change any more.
codesign-data-later = The open data comes when the result is out. Until then, two copies could show how one person voted.
codesign-not-from-here = That is not the next step for this gathering. Look at how it stands and try again.
codesign-steps-stay = People take part already, so these steps stay as they are. You can add more at the end.
codesign-idea-empty = Please write some words first.
codesign-idea-long = That is too long. An idea has at most 180 letters.
codesign-ideas-many = You have shared 20 ideas here. That is as many as one person can.
codesign-not-shown = This idea is not open for answers any more.
codesign-no-seat = You have not joined this gathering yet. Please join first.
codesign-too-fast = That was very fast. Please wait a minute, then go on.
codesign-merge-into = Choose one other idea to join it with.
codesign-not-yours = Only the person who wrote this idea can answer here.
codesign-answer-long = That is too long. Please say it in 600 letters or less.
codesign-no-choice = Please choose one of the answers.
codesign-no-project = This is not on the list any more. Please look at the list again.
codesign-over-pot = That is more money than there is.
codesign-over-points = Those are more points than you have.

## why an idea is shown, waits, is hidden, or is joined with another

moderation-start = It was there from the start.
moderation-rule = It went straight in, as planned here.
moderation-looked-at = A person from the team read it.
moderation-not-yet = A person from the team will read it first.
moderation-names-somebody = It may name a person. Here we talk about ideas, not about people.
moderation-contact = It may tell how to reach a person. We keep that off the screen.
moderation-rude = It has words that hurt.
moderation-off-topic = It is about something else than the question.
moderation-unclear = Others could not tell what it means.
moderation-two-ideas = It holds two ideas in one. Please send each on its own.
moderation-same-as = It says the same as another idea.
moderation-undone = We took back what we decided before.
moderation-may-hurt = It may have words that hurt. A person from the team will read it first.
