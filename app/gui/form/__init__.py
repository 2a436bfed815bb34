"""What only the clerk knows and chooses for a document: the particulars (要素), its kind and its layout."""
