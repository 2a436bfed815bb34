"""Which file in a folder of templates is one, by its name: Word documents, not what Word keeps beside an open one."""

ENDING = ".docx"


def is_template(name: str) -> bool:
    """Word's own ~$ file beside an open document is none."""
    return name.lower().endswith(ENDING) and not name.startswith(("~$", "."))
