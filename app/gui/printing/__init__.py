"""Printing a written document, and what there is to know before."""
