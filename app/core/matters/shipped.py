"""The matters that come with the program, read once when the first is asked for."""

from functools import cache

from app.core.matters.folder import FOLDER
from app.core.matters.matter import Matter
from app.core.matters.reading import read_matter
from app.core.office.template_name import MATTER_ENDING

DEFAULT = "巡察"


@cache
def shipped_matters() -> tuple[Matter, ...]:
    """All of them, the default one first. They are files of the program: what is wrong with one flies as BadOption."""
    read = [read_matter(one) for one in sorted(FOLDER.glob(f"*{MATTER_ENDING}"))]
    return tuple(sorted(read, key=lambda one: one.name != DEFAULT))
