"""Names in cells (责任人, 责任部门, 责任领导): the closed lists of words around them, and what is a name itself."""
