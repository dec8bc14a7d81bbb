"""Taking part in a gathering, on plain pages that work on any phone."""
