"""Brings a .docx to the standard where the clauses find that it differs, each change told."""
