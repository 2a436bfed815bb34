"""Part four: what is still open of a problem, and the measures still to be carried out."""
