"""What students learn, and what each has shown: objectives, evidence, mastery, progress."""
