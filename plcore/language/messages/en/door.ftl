# The door: welcome, signing in and out, devices, and what is said when a page does not open.

door-name = Porchlight
door-skip = Skip to the main part
door-pages = Pages
door-language-en = English
door-language-es = Español
door-sign-in = Sign in
door-sign-out = Sign out
# Example: name = Ana
door-signed-in-as = Signed in as { $name }
door-made-up = This is an example. The town of Harbor Bend and its people are made up.
door-made-up-leave = Stop looking

## the names of the pages

door-title-welcome = Welcome
door-title-learn = What students learn
door-title-my-child = My child
door-title-my-learning = My learning
door-title-my-students = My students
door-title-bring = Bring in files
door-title-families = Families
door-title-letters = Letters
door-title-words = What was not clear
door-title-looks = Who looked
door-title-devices = My devices

## welcome

door-welcome = A light is on for you
door-welcome-lead = See what your child is learning, what your child has shown, and how you can help. In plain words, in your language.
# Example: name = Ana
door-welcome-back = Welcome back, { $name }
door-welcome-back-lead = Your page is ready for you.
door-way-letter = Do you have a letter from school?
door-way-letter-more = The letter has a code. With it, you can open your own page.
door-way-letter-go = Sign in with your letter
door-way-learn = What do students learn?
door-way-learn-more = Look up any goal in plain words. You do not need to sign in.
door-way-learn-go = See what students learn
door-way-around = Look around first
door-way-around-more = This is a made-up school district with made-up people. Pick one and see what they see.
door-no-letter = No letter yet? Ask the school office for one.
door-promise = What we promise
door-promise-plain = You read plain words, and never a bare number.
door-promise-honest = We say how much work we saw and how sure we are.
door-promise-closed = Only you and your school can open your child’s page. Each look is written down.
door-promise-kind = No child is ever ranked.

## look around

# Example: name = Ana Rivera
door-around-parent-one = { $name }, a parent of one child
# Example: name = Ana Rivera
door-around-parent-three = { $name }, a parent of three children
# Example: name = Ana Rivera
door-around-parent-spanish = { $name }, a parent who reads Spanish
# Example: name = Ana Rivera
door-around-student = { $name }, a student
# Example: name = Ana Rivera
door-around-educator = { $name }, a teacher
# Example: name = Ana Rivera
door-around-facilitator = { $name }, who leads gatherings
# Example: name = Ana Rivera
door-around-office = { $name }, at the school office

## signing in

door-code-lead = Your letter has a code. Please type it here.
door-code-label = Code from your letter
door-code-hint = It has 12 letters and numbers. It looks like this: 8K2M-0QRS-T4VX. Small letters are fine too.
door-code-go = Go on
door-code-shape = This is not a whole code yet. A code has 12 letters and numbers. Please look at your letter again.
door-fact = One more question
door-fact-lead = This is to make sure that it is you.
door-fact-child = When was your child born?
door-fact-child-hint = Do you have more than one child here? Choose any of them.
door-fact-own = When were you born?
door-fact-own-hint = Use the date that the school knows.
door-fact-number = What is the student’s number at school?
door-fact-number-hint = You find it on papers from school.
door-fact-email = Which e-mail does the school have for you?
door-fact-email-hint = Use the one that the school has on file.
door-month = Month
door-day = Day
door-year = Year
door-month-choose = Choose
door-your-code = Your code
door-other-code = Use another code
door-stays = You stay signed in on this phone or computer until you sign out.
door-date-missing = Please fill in the month, the day and the year.
# Example: day = 31, month = February, year = 2016
door-date-none = There is no { $month } { $day } in { $year }. Please look at the day again.
door-date-year = Please write the whole year, like 2016.
door-fact-missing = Please type your answer.
door-problem = Please look at this
door-wrong = That did not work. The code and your answer do not go together. Please check both and try again. If it still does not work, ask the school office for a new letter.
door-used = This letter was used before, so it does not open here. Ask the school office for a new one.
door-expired = This letter is too old now. Ask the school office for a new one.
door-revoked = This letter does not work any more. The school took it back or sent a newer one. Use the newer one, or ask the school office.
# Example: count = 12
door-wait-seconds = { $count ->
    [one] There were many wrong tries from here. Please wait 1 second and try again.
   *[other] There were many wrong tries from here. Please wait { $count } seconds and try again.
}
# Example: count = 12
door-wait-minutes = { $count ->
    [one] There were many wrong tries from here. Please wait 1 minute and try again.
   *[other] There were many wrong tries from here. Please wait { $count } minutes and try again.
}

## signing out, and why one is signed out

door-out-lead = Do you want to sign out on this phone or computer?
door-out-here = Sign out here
door-out-everywhere = Sign out everywhere
door-out-everywhere-more = This signs you out on all your phones and computers.
door-out-stay = Stay signed in
# Example: kind = phone, day = 2026-12-21
door-out-returns = If you sign out, your letter opens your page again on this { $kind ->
    [phone] phone
    [tablet] tablet
   *[computer] computer
} until { $day }. Anywhere else, you need a new letter from the school.
door-out-device = Sign out of this device
door-out-lost = Did you lose a phone?
door-out-everywhere-again = After that, you need a new letter from the school to come back.
door-out-stop = Stop looking around
door-out-looking = You are looking around as someone who is made up.
door-out-look-on = Look around some more
door-out-again = To come back later, you need a new letter from the school office.
door-out-again-office = To come back, use your own code again on this computer.
door-ended-signed-out = You are signed out.
door-ended-here = You are signed out. Your letter opens your page again on this device.
door-ended-elsewhere = This device was signed out from another one.
door-ended-everywhere = You are signed out everywhere.
door-ended-office = The school office signed you out. Ask them if you have a question.
door-ended-unused = You were away for a long time, so we signed you out. To come back, ask the school office for a new letter. Do you work in the office? Then your own code works again on this computer.
door-ended-copied = To keep you safe, we signed you out. Someone may have copied your sign-in. Ask the school office for a new letter.
door-ended-replaced = Someone signed in anew on this device. Please load the page again.

## devices

door-devices-go = See my phones and computers
door-devices-lead = You are signed in on these phones and computers. If you do not know one of them, sign it out.
door-device-phone = Phone
door-device-tablet = Tablet
door-device-computer = Computer
# Example: device = Phone, browser = Chrome
door-device-name = { $device }, { $browser }
# Example: day = 2026-11-22
door-device-last = Last used on { $day }
door-device-here = This is the one you are using now.
# Example: device = Phone
door-device-end = Sign out: { $device }
door-device-ended = Done. That device is signed out.
# Example: count = 180
door-devices-unused = A device that nobody uses for { $count } days signs out by itself.
# Example: count = 12
door-devices-unused-hours = A device that nobody uses for { $count } hours signs out by itself.

## what does not open

door-not-open = This page is not open to you
door-not-open-public = Sign in with the code from your letter. Or ask the school office for help.
door-not-open-signed-in = It is there for someone else. Your own pages are at the top.
door-lost = We cannot find this page
door-lost-more = The address may have a typing mistake, or the page has moved.
door-to-start = Go to the start page
door-broken = Something went wrong on our side
door-broken-more = What you saved is safe. Please load the page again. If it happens again, tell the school office.
door-stray = Please try that once more
door-stray-more = We could not tell where your tap came from. Open the page again and try once more.
door-reconnecting = One moment. We are finding the way back to Porchlight.
door-no-script = This page needs JavaScript. Please turn it on in your browser, then load the page again.

## getting ready

door-waiting = Porchlight is getting ready
door-waiting-more = This happens only the first time. It takes less than a minute. The page opens by itself.
# Example: percent = 40
door-waiting-bar = { $percent } of 100 parts are done
door-waiting-failed = Porchlight could not get ready
door-waiting-failed-more = The window where Porchlight was started says why. Mend that, then start it again.
