"""The fonts a document needs (字体): told before anything is written, and replaced by what this machine has."""
