"""XML and zip of a Word file: names, the order of elements, the package, lengths, metadata."""
