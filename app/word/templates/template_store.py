"""Where templates stand: those that come with the program, and those in the office's own folder, by their names."""

from dataclasses import dataclass
from pathlib import Path

from app.core.errors import BadTemplate
from app.core.files.names import is_there
from app.core.office.template_name import is_template
from app.core.shipped import shipped

SHIPPED = shipped("templates")
NOTICE = "整改进展通报"


@dataclass(frozen=True)
class Template:
    """One template by its name; `own`: the office's, in its own folder."""

    name: str
    path: Path
    own: bool


def templates(office: Path) -> tuple[Template, ...]:
    """The program's, the notice first, then the office's; of two with one name the office's counts."""
    own = [Template(one.stem, one, True) for one in _files(office)]
    shipped = sorted((Template(one.stem, one, False) for one in _files(SHIPPED)), key=lambda one: one.name != NOTICE)
    taken = {one.name for one in own}
    return (*(one for one in shipped if one.name not in taken), *own)


def _files(folder: Path) -> list[Path]:
    found = folder.iterdir() if folder.is_dir() else ()
    return sorted(one for one in found if is_template(one.name))


def template_file(name: str | Path, office: Path) -> Path:
    """A template by its name, or any file by its path. Raises BadTemplate."""
    path = Path(name)
    if path.suffix and is_there(path) and path.is_file():
        return path
    known = templates(office)
    stem = path.stem if path.suffix.lower() == ".docx" else str(name)
    for one in known:
        if one.name == stem:
            return one.path
    names = "、".join(one.name for one in known)
    raise BadTemplate(f"没有找到模板“{name}”。可用的模板：{names}；也可以写模板文件的位置。")
