"""The filters a clerk can write in a template: |汉字, |日期, |千分."""

from collections.abc import Callable
from dataclasses import dataclass

from app.core.days import read_day, write_day
from app.core.field import GAP, Kind
from app.core.numbering import chinese


@dataclass(frozen=True)
class Filter:
    """One filter by its name, with the kind of field it is for, what it does and an example."""

    name: str
    takes: Kind
    meaning: str
    example: str
    write: Callable[[str], str]

    def apply(self, value: object) -> str:
        """The value as the filter writes it; 【待补】 stays as it is, and so does nothing at all."""
        text = str(value)
        return text if not text or GAP.fullmatch(text) else self.write(text)


def _chinese(text: str) -> str:
    return chinese(int(text))


def _day(text: str) -> str:
    day = read_day(text)
    if day is None:
        raise ValueError(text)
    return write_day(day)


def _thousands(text: str) -> str:
    whole, point, part = text.partition(".")
    return f"{int(whole):,}{point}{part}"


FILTERS = (
    Filter("汉字", Kind.NUMBER, "把数字写成汉字", "{{ 问题数|汉字 }} → 二十七", _chinese),
    Filter("日期", Kind.DAY, "把日期写成年月日，月和日不补零", "{{ 成文日期|日期 }} → 2026年6月30日", _day),
    Filter("千分", Kind.NUMBER, "把数字每三位用逗号隔开", "{{ 措施数|千分 }} → 1,271", _thousands),
)
