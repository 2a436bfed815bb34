"""Which file in a folder of templates is one, or a matter (事项), by its name; not what Word keeps beside an open one."""

ENDING, MATTER_ENDING = ".docx", ".toml"


def is_template(name: str) -> bool:
    """Word's own ~$ file beside an open document is none."""
    return name.lower().endswith(ENDING) and not name.startswith(("~$", "."))


def is_matter(name: str) -> bool:
    """A file of what documents can be about (事项)."""
    return name.lower().endswith(MATTER_ENDING) and not name.startswith(("~$", "."))
