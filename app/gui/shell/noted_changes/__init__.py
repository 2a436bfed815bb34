"""What noted changes, and saves elsewhere, do to the findings: what is asked of a check, what they answer, what differs."""
