"""The office's own folder of templates and matters (事项): made when something is to be put into it."""

from pathlib import Path

from app.core.errors import BadOption, CannotWrite
from app.core.files.names import is_there, safe_name

_NOTE = "说明.txt"
_NOTE_TEXT = """本单位自己的模板放在这个文件夹里（.docx），程序的模板列表里就会出现它的文件名。
最省事的做法：在程序里把附带的模板复制一份过来，用 Word 或 WPS 改文字和版面，用前检查一遍。
能用的字段、写法和例子，见程序文件夹里的 templates/README.md。
本单位自己的事项也放在这里（.toml）：在程序里把附带的事项复制一份过来，用记事本改叫法和句子，用前检查一遍。
"""


def make_folder(folder: Path) -> Path:
    """The folder, made if it is not there. Raises CannotWrite."""
    if not folder.is_dir():
        try:
            folder.mkdir(parents=True)
            (folder / _NOTE).write_text(_NOTE_TEXT, encoding="utf-8")
        except OSError as error:
            raise CannotWrite(f"模板文件夹“{folder}”建不了，请检查这个位置能不能写入。") from error
    return folder


def place_for(folder: Path, new_name: str, ending: str, called: str) -> Path:
    """Where a copy of that name is to stand. Raises BadOption (no name), CannotWrite (there is one of that name)."""
    wanted = new_name.strip().removesuffix(ending).strip()
    if not wanted:
        raise BadOption(f"请给新{called}起一个名称。")
    target = make_folder(folder) / f"{safe_name(wanted)}{ending}"
    if is_there(target):
        raise CannotWrite(f"模板文件夹里已经有“{target.name}”，请换一个名称，或先把原来的移走。")
    return target
