"""Where the words of a document come from: given to the fields, told of each sentence, and what was left out."""
