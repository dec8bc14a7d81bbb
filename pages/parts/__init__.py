"""What several screens draw, and the guard that each of them asks first."""
