"""What only the clerk knows (要素): issuer, inspecting body, dates, contact; declared here, once."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from difflib import get_close_matches

from app.core.days import read_day, written
from app.core.errors import BadOption
from app.core.field import Kind, Particular, Scope
from app.core.text import clean

ISSUER = Particular("发文机关", Kind.TEXT, "署名和标题里的机关全称", "中共××市××局党组", scope=Scope.OFFICE)
INSPECTED = Particular("被巡察单位", Kind.TEXT, "正文里对被巡察党组织的简称", "市××局党组", scope=Scope.OFFICE)
AUTHORITY = Particular("部署机关", Kind.TEXT, "统一部署巡察工作的党委", "××市委")
INSPECTOR = Particular("巡察机构", Kind.TEXT, "实施巡察的巡察组", "市委第二巡察组")
BEGIN = Particular("巡察开始日期", Kind.DAY, "巡察进驻的日子", "2025年9月8日")
END = Particular("巡察结束日期", Kind.DAY, "巡察结束的日子", "2025年10月31日")
FEEDBACK = Particular("反馈日期", Kind.DAY, "反馈巡察意见的日子", "2025年12月5日")
HEAD = Particular(
    "领导小组组长", Kind.TEXT, "整改工作领导小组组长的职务（写职务，不写姓名）", "党组书记", scope=Scope.OFFICE
)
CLUES = Particular(
    "问题线索处理情况",
    Kind.LONG_TEXT,
    "“问题线索的处理情况”一节的内容；不填则不写这一节",
    "未收到市委第二巡察组移交的问题线索。",
    optional=True,
)
PHONE = Particular("联系电话", Kind.TEXT, "接受监督的电话", "0000-0000000", scope=Scope.OFFICE)
ADDRESS = Particular("通信地址", Kind.TEXT, "接受监督的通信地址", "××省××市××路1号", scope=Scope.OFFICE)
POSTCODE = Particular("邮政编码", Kind.TEXT, "通信地址的邮政编码", "000000", scope=Scope.OFFICE)
EMAIL = Particular("电子邮箱", Kind.TEXT, "接受监督的电子邮箱", "jiandu@example.cn", scope=Scope.OFFICE)
ISSUED = Particular("成文日期", Kind.DAY, "署名下面的日期", "2026年6月30日")
TITLE = Particular(
    "标题",
    Kind.TEXT,
    "整个标题；不填则由发文机关和“关于巡察整改进展情况的通报”组成",
    "中共××市××局党组关于巡察整改进展情况的通报",
    optional=True,
)

PARTICULARS: tuple[Particular, ...] = (
    ISSUER, INSPECTED, AUTHORITY, INSPECTOR, BEGIN, END, FEEDBACK, HEAD,
    CLUES, PHONE, ADDRESS, POSTCODE, EMAIL, ISSUED, TITLE,
)  # fmt: skip
_BY_NAME = {particular.name: particular for particular in PARTICULARS}


@dataclass(frozen=True)
class Particulars:
    """What is known so far: field name -> text as printed (days as 2026年6月30日)."""

    texts: Mapping[str, str] = field(default_factory=dict)

    def with_(self, given: Mapping[str, object]) -> "Particulars":
        """These and the given ones; an empty value takes one away.

        Raises BadOption, naming the field, for an unknown name or a day that is none.
        """
        read = {name: _read(named(name), value) for name, value in given.items()}
        merged = {**self.texts, **read}
        return replace(self, texts={name: text for name, text in merged.items() if text})

    def text(self, particular: Particular) -> str:
        """The text as printed; empty where nothing was given."""
        return self.texts.get(particular.name, "")

    def day(self, particular: Particular) -> date | None:
        """The day of a field of kind DAY; None where nothing was given."""
        return read_day(self.text(particular))

    def missing(self) -> tuple[Particular, ...]:
        """The fields a notice needs and nobody has given."""
        return tuple(one for one in PARTICULARS if not one.optional and not self.text(one))


def named(name: str) -> Particular:
    """The declared field of that name. Raises BadOption with the nearest known name."""
    if name in _BY_NAME:
        return _BY_NAME[name]
    near = get_close_matches(name, _BY_NAME, n=1, cutoff=0.4)
    hint = f"是不是“{near[0]}”？" if near else ""
    raise BadOption(f"没有名为“{name}”的要素。{hint}可用的要素：{'、'.join(_BY_NAME)}。")


def _read(particular: Particular, value: object) -> str:
    if isinstance(value, date):
        return written(value)
    text = clean(str(value))[0]
    if particular.kind is not Kind.DAY or not text:
        return text
    day = read_day(text)
    if day is None:
        raise BadOption(
            f"要素“{particular.name}”的日期“{text}”看不懂，请写成 {particular.example} 或 2026-06-30 的样子。"
        )
    return written(day)
