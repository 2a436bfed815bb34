"""What the words of a heading say, wherever it stands."""
