"""What a notice and a report are headed with: the title as given, else made of the issuer and the words of the matter."""

from collections.abc import Collection, Mapping

from app.core.field import Particular, gap
from app.core.matters.given import Particulars
from app.core.matters.texts import NOTICE_TITLE, REPORT_TITLE
from app.core.particulars import PARTICULARS, TITLE
from app.core.text import one_line
from app.notice import fields
from app.notice.given.filled import fill
from app.notice.given.joint import organs
from app.notice.title import unset

_MEND = "；可以在要素“标题”里换个说法（如写发文机关的简称），或者写好以后自己分行。"


def print_given(particulars: Particulars) -> dict[str, str]:
    """The particulars by their names on one line each; what nobody has given stands as 【待补：…】."""
    asked = particulars.matter.asked
    return {one.name: one_line(particulars.text(one)) or _blank(asked.get(one.name)) for one in PARTICULARS}


def notice_title(values: Mapping[str, str], texts: Mapping[str, str]) -> str:
    """Of a notice."""
    return values[TITLE.name] or f"{_issuers(values)}{fill(texts[NOTICE_TITLE.name], values)}"


def report_title(values: Mapping[str, str], texts: Mapping[str, str]) -> str:
    """A title given for the notice is none for the report."""
    given = values[TITLE.name]
    return given if given.endswith("报告") else f"{_issuers(values)}{fill(texts[REPORT_TITLE.name], values)}"


def _issuers(values: Mapping[str, str]) -> str:
    return "、".join(organs(values))


def unset_title(used: Collection[str], particulars: Particulars) -> str:
    """What the title of a document that uses these fields lacks of a shape and how to mend it; empty where nothing."""
    made = {fields.TITLE_LINES.name: notice_title, fields.REPORT_TITLE.name: report_title}
    values, texts = print_given(particulars), particulars.matter.texts
    told = (unset(make(values, texts)) for name, make in made.items() if name in used)
    return next((f"{one}{_MEND}" for one in told if one), "")


def _blank(particular: Particular | None) -> str:
    return gap(particular.label) if particular and not particular.optional else ""
