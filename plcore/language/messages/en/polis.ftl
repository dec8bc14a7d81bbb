### What is wrong in a folder that was exported from Polis, and what to do about it.

# Example: file = votes.csv, line = 12
polis-line = { $file }, line { $line }

polis-no-folder = There is no such folder.
polis-mend-folder = Check its name and try again.
polis-no-export = No file of a Polis export in this folder can be read.
polis-mend-export = Choose the folder that holds comments.csv and votes.csv.
polis-no-file = This file is not here.
polis-mend-file = Export it again, or go on without it.
polis-no-closed = This file cannot be opened.
polis-mend-closed = Check that you may read it, and try again.
polis-no-empty = This file is empty.
polis-mend-empty = Export it again, or go on without it.
# Example: most = 200
polis-no-large = This file is larger than { $most } MB.
# Example: most = 200
polis-mend-large = Make it smaller than { $most } MB and try again.
polis-no-text = This file is not text.
polis-mend-text = Save it as CSV and try again.
polis-no-column = This column is missing, so the file was not read.
polis-mend-column = Export the file again, with all of its columns.
polis-no-columns = This line has too few or too many cells.
polis-mend-columns = Mend this line. All the other lines count.
polis-no-quote = A quote mark opens in this line and does not close.
polis-mend-quote = Mend this line. All the other lines count.
polis-no-long = This line is too long to read.
polis-mend-long = Make it shorter. All the other lines count.
polis-no-id = The number is missing here.
polis-mend-id = Fill it in. All the other lines count.
polis-no-twice = This statement was listed before. The first one counts.
polis-mend-twice = Take one of the two out.
polis-no-twice-person = This person was listed before. The first line counts.
polis-mend-twice-person = Take one of the two lines out.
polis-no-sign = Some letters here cannot be read.
polis-mend-sign = Save the file as UTF-8 and try again.
polis-no-moderated = This must be 1, 0 or -1. It now counts as 0: nobody has looked at it yet.
polis-mend-moderated = Write 1 to show the statement, or -1 to hide it.
polis-no-vote = This is not a vote. A vote is 1, 0 or -1.
polis-mend-vote = Mend this vote. All the others count.
polis-no-moment = The time of this vote cannot be read.
polis-mend-moment = Mend the time. All the other votes count.
# Example: count = 4
polis-no-statement = { $count ->
    [one] One vote does not count, since its statement is not in comments.csv.
   *[other] { $count } votes do not count, since their statement is not in comments.csv.
}
# Example: count = 4
polis-mend-statement = { $count ->
    [one] Add the statement there to make this vote count.
   *[other] Add the statement there to make these { $count } votes count.
}
polis-no-turned = In this file -1 means agree. The other files show it, and it was read that way.
polis-mend-turned = You do not need to do anything.
polis-no-published = This gathering came out already, so it stays as it is.
polis-mend-published = Bring it under another name with “--source” to have it anew.
