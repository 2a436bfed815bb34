"""Reads a TOML file of particulars (要素): each a text or a day."""

from datetime import date, datetime
from pathlib import Path

from app.core.errors import BadOption
from app.core.files.toml_file import read_toml


def read(file: Path) -> dict[str, object]:
    """The fields of the file, for Particulars.with_. Raises BadOption, naming the bad line."""
    fields, _ = read_toml(file, "要素文件", "要素")
    for name, value in fields.items():
        # bool is an int in Python, and a datetime is a date: neither is what a clerk means.
        if isinstance(value, (bool, datetime)) or not isinstance(value, (str, int, float, date)):
            raise BadOption(f'要素文件“{file.name}”里的“{name}”应写成一段文字或一个日期，例如：{name} = "……"。')
    return fields
