"""The formal elements around the text (版头, 附件说明, 版记) as fields: what is given, what follows from it, what lacks."""

import re

from app.core.field import Particular, gap
from app.core.matters.given import Particulars
from app.core.particulars import (
    ADDRESSEE,
    ATTACHMENTS,
    COPIES,
    COPY_NUMBER,
    ISSUER,
    LEDGER_BEHIND,
    LETTERHEAD,
    MARK,
    NOTE,
    NUMBER,
    PRINTED,
    PRINTER,
    REPORT_ADDRESSEE,
    SEAL,
    SECRECY,
    SIGNERS,
)
from app.core.prose.name_lines import break_name, halve
from app.core.text import one_line, width
from app.notice import fields
from app.notice.given.joint import joint_marks, signed_by
from app.notice.title import LINE

_LABEL = "签发人："
_NAMES_A_LINE = 2
_FULL_NAME = 3  # a name of two characters is spread to the width of one of three


def formal(values: dict[str, str], particulars: Particulars, ledger: str) -> dict[str, object]:
    """The fields; what the standard asks for and nobody has given stands as 【待补：…】.

    `ledger`: what the ledger is called as an attachment.
    """
    head = values[LETTERHEAD.name] or LETTERHEAD.choices[0]
    number = values[NUMBER.name] or (gap(NUMBER.name) if head != LETTERHEAD.choices[0] else "")
    return {
        LETTERHEAD.name: head,
        MARK.name: mark(values[MARK.name] or f"{values[ISSUER.name]}文件"),
        fields.LETTER_MARK.name: mark((values[MARK.name] or values[ISSUER.name]).removesuffix("文件")),
        fields.JOINT_MARKS.name: joint_marks(values),
        fields.SIGNED_BY.name: signed_by(values),
        NUMBER.name: number,
        # 7.2.1: a document with a grade of secrecy has a copy number.
        COPY_NUMBER.name: values[COPY_NUMBER.name] or (gap(COPY_NUMBER.name) if values[SECRECY.name] else ""),
        ADDRESSEE.name: _addressee(values, ADDRESSEE),
        # Particulars of the time when both kinds had one addressee go on working.
        REPORT_ADDRESSEE.name: _addressee(values, REPORT_ADDRESSEE) or _addressee(values, ADDRESSEE),
        LEDGER_BEHIND.name: values[LEDGER_BEHIND.name] or LEDGER_BEHIND.choices[0],
        SEAL.name: values[SEAL.name] or SEAL.choices[0],
        NOTE.name: values[NOTE.name].strip("（）()"),
        COPIES.name: values[COPIES.name].rstrip("。"),
        PRINTED.name: values[PRINTED.name] or (gap(PRINTED.name) if values[PRINTER.name] else ""),
        fields.SIGNER_LINES.name: _signers(values[SIGNERS.name], number),
        fields.ATTACHMENT_LINES.name: attachment_lines(particulars.text(ATTACHMENTS)),
        fields.REPORT_ATTACHMENTS.name: attachment_lines(f"{ledger}\n{particulars.text(ATTACHMENTS)}"),
    }


def mark(text: str) -> str:
    """In two lines where it would be smaller than the title in one: between its words, else in its middle."""
    if width(text) <= LINE:
        return text
    lines = break_name(text, LINE)
    return "\n".join(lines if len(lines) > 1 else halve(text))


def _addressee(values: dict[str, str], particular: Particular) -> str:
    return values[particular.name].rstrip("：:")


def attachment_lines(text: str) -> list[str]:
    """附件：and the names, one a line, numbered where there are several, without points after them."""
    names = list(dict.fromkeys(name for line in re.split("[\n；;]", text) if (name := _bare(line))))
    if len(names) < 2:
        return [f"附件：{name}" for name in names]
    labels = ["附件：", *["\u3000\u3000\u3000"] * (len(names) - 1)]
    return [f"{label}{at}.{name}" for at, (label, name) in enumerate(zip(labels, names, strict=True), 1)]


def _bare(line: str) -> str:
    return re.sub(r"^(?:附件[：:])?\s*(?:\d+[.．、])?\s*", "", one_line(line)).rstrip("。；;，,、 ")


def _signers(text: str, number: str) -> list[dict[str, object]]:
    names = [name for name in re.split("[、，,；;\\s]+", text) if name] or [gap(SIGNERS.name)]
    longest = max(map(len, names))
    spread = [f"{name[0]}\u3000{name[1]}" if len(name) == 2 and longest == _FULL_NAME else name for name in names]
    lines = ["\u3000".join(spread[at : at + _NAMES_A_LINE]) for at in range(0, len(spread), _NAMES_A_LINE)]
    return [
        {
            "文号": number if at == len(lines) else "",
            "标签": _LABEL if at == 1 else "\u3000" * len(_LABEL),
            "姓名": line,
        }
        for at, line in enumerate(lines, 1)
    ]
