"""The screens: one file a page; the door in front of them, and the parts that several of them draw."""
