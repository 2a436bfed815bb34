"""What the clerk gave (要素) as fields: the formal elements, part one, sentences of a matter with fields put in by name."""
