# While the made-up district is being written.
sample-writing = Making up the people of Harbor Bend and their work.
