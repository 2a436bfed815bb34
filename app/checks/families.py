"""The families of rules (规则类别), each with its Chinese name and the modules its rules stand in."""

from types import ModuleType

from app.checks import (
    contradiction,
    figures,
    finished,
    given,
    identity,
    late,
    missing,
    names,
    points,
    publicity,
    reading,
    time,
    wording,
)
from app.checks.check import Check

_FAMILIES: dict[str, tuple[ModuleType, ...]] = {
    "缺项": (missing,),
    "时间": (time, late, finished),
    "前后矛盾": (contradiction,),
    "序号和名称": (identity, names),
    "数字": (figures,),
    "文字表述": (wording,),
    "标点和格式": (points,),
    "公开前核对": (publicity,),
    "通报要素": (given,),
    "台账读取": (reading,),
}
_OF_RULE = {
    one.id: name
    for name, modules in _FAMILIES.items()
    for module in modules
    for one in vars(module).values()
    if isinstance(one, Check)
}


def family_of(rule: str) -> str:
    """The name of the family of the rule with that id. Raises KeyError for one that stands in none."""
    return _OF_RULE[rule]
