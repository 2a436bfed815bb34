"""What of a document only the office can write: 思想认识, 组织领导, 长效机制 and 第一责任人, each of several paragraphs."""

from collections.abc import Iterator, Mapping

from app.core.field import Kind, TemplateField, gap
from app.core.matters.given import Particulars
from app.core.matters.texts import HEADING_OF, LEADING_SENTENCE
from app.core.numbering import chinese
from app.core.particulars import FIRST_DUTY, LEADING, PART_ONE
from app.core.text import one_line
from app.core.told.origin import Origin, OriginKind
from app.core.told.sourced import sourced
from app.notice.given.filled import fill
from app.notice.given.naming import TASK

SECTIONS = TemplateField(
    "组织整改",
    Kind.LIST,
    "第一部分的各节；思想认识、组织领导、长效机制都没有填时为空",
    "",
    (
        TemplateField("序号", Kind.TEXT, "汉字序号", "一"),
        TemplateField("标题", Kind.TEXT, "这一节的标题，不带句号", "统一思想，提高政治站位"),
        TemplateField("首段", Kind.LONG_TEXT, "标题后面的一段", "2025年12月8日，党组召开会议……"),
        TemplateField("续段", Kind.LIST, "其余各段", "2025年12月12日，党组召开动员会议……"),
    ),
)
OVERALL_NUMBER = TemplateField(
    "总体序号", Kind.TEXT, "第一部分各节后面写完成情况的一节的序号，汉字；没有各节时为空", "三"
)
FIRST_DUTY_TOLD = TemplateField(
    "主要负责人履责", Kind.LIST, "主要负责人组织落实的各段", "党组书记认真履行整改第一责任人责任，……"
)
_USUAL = "{{ 领导小组组长 }}认真履行{{ 整改名称 }}第一责任人责任，%s组织推动各项{{ 动作 }}任务落实。"
_HEADS = "担任{{ 整改名称 }}工作领导小组组长，"
_ENDS_SENTENCE = tuple("。！？；：…”’）")
_LONGEST_HEADING = 30


def sections(particulars: Particulars, values: Mapping[str, object]) -> list[dict[str, object]]:
    """The sections that were given, in their order; where some were, 组织领导 at least by its usual sentences."""
    if not any(map(particulars.text, PART_ONE)):
        return []
    told = {one.name: list(_lines(particulars.text(one))) for one in PART_ONE}
    told[LEADING.name] = told[LEADING.name] or [f"{{{{ {LEADING_SENTENCE.name} }}}}{{{{ {TASK.name} }}}}"]
    found = [(name, lines) for name, lines in told.items() if lines]
    return [_section(chinese(at), *one, values) for at, one in enumerate(found, 1)]


def first_duty(particulars: Particulars, values: Mapping[str, object]) -> list[str]:
    """The paragraphs the office wrote, else the usual sentence; what part one tells already is no sentence of its own."""
    before = [one for one in PART_ONE if particulars.text(one)]
    given = Origin(OriginKind.PARTICULAR, particulars.matter.of(FIRST_DUTY).label)
    lines = list(_lines(particulars.text(FIRST_DUTY)))
    if not lines and any(FIRST_DUTY.name in particulars.text(one) for one in before):
        lines = [f"{gap(given.name)}。"]
    if lines:
        return [fill(sourced(one, given), values) for one in lines]
    # With sections of the office's own 组织领导 tells who heads the group.
    return [fill(_USUAL % ("" if before else _HEADS), values)]


def _section(number: str, name: str, lines: list[str], values: Mapping[str, object]) -> dict[str, object]:
    heading, *paragraphs = lines if _is_heading(lines) else [str(values[HEADING_OF[name].name]), *lines]
    first, *others = (fill(one, values) for one in paragraphs)
    return {"序号": number, "标题": heading, "首段": first, "续段": others}


def _is_heading(lines: list[str]) -> bool:
    """统一思想，提高政治站位: a first line that is no sentence, with others below it."""
    return len(lines) > 1 and len(lines[0]) <= _LONGEST_HEADING and not lines[0].endswith(_ENDS_SENTENCE)


def _lines(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        if said := one_line(line).strip():
            yield said
