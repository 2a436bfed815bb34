"""The templates that come with the program, by their names."""

from pathlib import Path

from app.core.errors import BadTemplate

FOLDER = Path(__file__).resolve().parents[2] / "templates"
NOTICE = "整改进展通报"


def names() -> tuple[str, ...]:
    """Their names, the notice first."""
    found = sorted(one.stem for one in FOLDER.glob("*.docx"))
    return (NOTICE, *(name for name in found if name != NOTICE))


def template_file(name: str) -> Path:
    """A shipped template by its name, or any file by its path. Raises BadTemplate."""
    path = Path(name)
    if path.suffix.lower() != ".docx":
        path = FOLDER / f"{name}.docx"
    if not path.is_file():
        raise BadTemplate(f"没有找到模板“{name}”。可用的模板：{'、'.join(names())}；也可以写模板文件的位置。")
    return path
