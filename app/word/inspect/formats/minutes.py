"""Clauses on the format of minutes (纪要格式, GB/T 9704-2012, 10.3): our program writes none, but may be shown some."""

from app.word.inspect import wording
from app.word.inspect.clause import REQUIRED, Outcome, absent, at, clause, outcome_of
from app.word.inspect.document import Document
from app.word.inspect.elements import Element
from app.word.standard import faces
from app.word.standard.layout import Role
from app.word.standard.places import DATE_INDENT
from app.word.standard.tolerances import PLACE_OUT


@clause(
    "attendance", "10.3", "出席、请假、列席人员", strength=REQUIRED,
    asked="在正文下空一行，左空二字；“出席”“请假”“列席”用 3 号黑体，后加全角冒号，冒号后的单位、姓名用 3 号仿宋体",
    fix="照“出席：张三、李四”的样子写，“出席”二字改成黑体，姓名改成仿宋，左缩进 2 字。",
)  # fmt: skip
def attendance(document: Document) -> Outcome:
    """Each on a line of its own; the blank line only above the first."""
    found = document.of(Element.ATTENDANCE)
    if not found:
        return absent("没有出席、请假、列席人员")
    wrong = []
    above = document.position(found[0]) - 1
    if (
        document.body
        and document.position(found[0]) > document.position(document.body[-1])
        and document.flow[above].text
    ):
        wrong.append(at(found[0], "上面没有空一行"))
    for one in found:
        label = wording.ATTENDANCE.match(one.text)
        end = label.end() + len(one.words) - len(one.words.lstrip()) if label else 0
        if "：" not in one.text[: end + 1]:
            wrong.append(at(one, "后面不是全角冒号"))
        wrong += [
            at(one, f"{said}的字体是“{look.chinese}”")
            for said, look, role in (
                (f"“{one.text[:2]}”", one.look_between(0, end - 1), Role.HEI),
                ("姓名", one.look_between(end, None), Role.FANGSONG),
            )
            if look is not None and not faces.is_of(look.chinese, role)
        ]
        if abs(one.start - DATE_INDENT) > PLACE_OUT / 2:
            wrong.append(at(one, f"左边空了 {one.start:.1f} 字"))
    return outcome_of(wrong)
