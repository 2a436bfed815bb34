"""Where the words of a document come from: a cell of the ledger, a figure, a particular (要素), or the template."""
