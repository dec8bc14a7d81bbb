# What we heard: what a gathering found, for everyone.

heard-imported-step = Agree, disagree or pass
