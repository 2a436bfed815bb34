"""The nouns every other package speaks in, and the few readings more than one of them needs."""
