# While the made-up district is being written.
sample-writing = Making up the people of Harbor Bend and their work.
sample-gatherings = Holding the gatherings of Harbor Bend.

# The notice says whose the data is, in the words of its licence: CC BY 4.0.
sample-real-name = Land in the San Juan Islands
sample-real-question = How should land be used and kept on the islands?
sample-real = This talk is real. It was held on the islands with Polis. The data is from The Computational Democracy Project, CC BY 4.0.
