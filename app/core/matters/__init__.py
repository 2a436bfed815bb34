"""What documents are about (事项), as data: one file a matter, and the nouns it speaks of."""
