"""What a document can be: its kind (template), its layout (preset), and what it is about (事项)."""
