"""The families of rules (规则类别) by the module they stand in, each with its Chinese name."""

from app.checks.check import Check

_OF_MODULE = {
    "missing": "缺项",
    "time": "时间",
    "late": "时间",
    "finished": "时间",
    "contradiction": "前后矛盾",
    "identity": "序号和名称",
    "names": "序号和名称",
    "figures": "数字",
    "wording": "文字表述",
    "points": "标点和格式",
    "publicity": "公开前核对",
    "reading": "台账读取",
}


def family_of(check: Check) -> str:
    """The family's name. Raises KeyError for a module without one."""
    return _OF_MODULE[check.find.__module__.rpartition(".")[2]]
