"""The templates: which there are, copying one to change it, checking one before use, what it needs."""

from pathlib import Path

from app import notice
from app.core.errors import BadOption, CannotWrite
from app.core.field import Particular
from app.core.template_report import TemplateReport
from app.service.office import office_folder
from app.store.outputs import safe_name, write_whole
from app.word.templates import template_store as shelf

Template = shelf.Template
NOTICE = shelf.NOTICE
_FOLDER = "模板"
_NOTE = "说明.txt"
_NOTE_TEXT = """本单位自己的模板放在这个文件夹里（.docx），程序的模板列表里就会出现它的文件名。
最省事的做法：在程序里把附带的模板复制一份过来，用 Word 或 WPS 改文字和版面，用前检查一遍。
能用的字段、写法和例子，见程序文件夹里的 templates/README.md。
"""


def templates() -> tuple[str, ...]:
    """The names of the templates: the program's, the notice first, then the office's."""
    return tuple(one.name for one in known_templates())


def known_templates() -> tuple[Template, ...]:
    """The same with their files, and whether they are the office's own."""
    return shelf.templates(_folder())


def template_file(name: str | Path) -> Path:
    """The file of a template by its name or path. Raises BadTemplate."""
    return shelf.template_file(name, _folder())


def template_folder() -> Path:
    """The office's own folder of templates, made if it is not there. Raises CannotWrite."""
    folder = _folder()
    if not folder.is_dir():
        try:
            folder.mkdir(parents=True)
            (folder / _NOTE).write_text(_NOTE_TEXT, encoding="utf-8")
        except OSError as error:
            raise CannotWrite(f"模板文件夹“{folder}”建不了，请检查这个位置能不能写入。") from error
    return folder


def copy_template(name: str | Path, new_name: str) -> Path:
    """Copy a template into the office's folder under a new name, to change it there; its path.

    Raises BadTemplate, BadOption (no name), CannotWrite (there is one of that name).
    """
    source = template_file(name)
    wanted = new_name.strip().removesuffix(".docx").strip()
    if not wanted:
        raise BadOption("请给新模板起一个名称。")
    target = template_folder() / f"{safe_name(wanted)}.docx"
    if target.exists():
        raise CannotWrite(f"模板文件夹里已经有“{target.name}”，请换一个名称，或先把原来的移走。")
    return write_whole(target, source.read_bytes(), overwrite=False, never=source)


def check_template(name: str | Path) -> TemplateReport:
    """Everything that is wrong with a template, by its name or path; nothing of it is run. Raises BadTemplate."""
    from app.word.reading.opening import read_template
    from app.word.templates.check import check
    from app.word.templates.vocabulary import read_declarations

    path = template_file(name)
    return check(path.name, read_template(path), read_declarations(notice.FIELDS))


def write_template_comments(name: str | Path, out: Path, *, overwrite: bool = False) -> Path:
    """Write a copy of the template with a Word comment at each trouble; the path it stands under.

    Raises BadTemplate, BadOption (ending), CannotWrite.
    """
    from app.word.reading.opening import read_template
    from app.word.templates.comments import add_comments

    if out.suffix.lower() != ".docx":
        raise BadOption("带批注的副本的文件名要以 .docx 结尾。")
    path = template_file(name)
    return write_whole(out, add_comments(read_template(path), check_template(name)), overwrite=overwrite, never=path)


def fields_used(name: str | Path) -> tuple[str, ...]:
    """The top-level fields a template uses, sorted. Raises BadTemplate."""
    return check_template(name).fields


def particulars_used(name: str | Path) -> tuple[Particular, ...]:
    """The particulars a document of this template needs, those behind its computed fields too. Raises BadTemplate."""
    return notice.particulars_for(fields_used(name))


def _folder() -> Path:
    return office_folder() / _FOLDER
