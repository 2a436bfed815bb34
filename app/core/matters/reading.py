"""Reads the file of a matter (事项): every entry known, every word there; each fault told with its line and what to do."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from app.core.errors import BadOption
from app.core.field import NAMED, Particular
from app.core.files.toml_file import line_of, read_toml
from app.core.matters.matter import Matter
from app.core.matters.texts import FORMS, PERIOD, TEXTS
from app.core.particulars import ISSUER, PARTICULARS

_NAME, _SIGNS, _KINDS, _WORDS = "名称", "标志", "种类", "用语"
_OF_PARTICULAR, _COMPUTED = "要素.", "字段"
_CALLED, _MEANING, _EXAMPLE, _HOW = "叫法", "含义", "例", "怎么填"
_REQUIRED, _OPTIONAL, _NOT_ASKED = "必填", "选填", "不问"
_WAYS = (_REQUIRED, _OPTIONAL, _NOT_ASKED)
_DECLARED = {one.name: one for one in PARTICULARS}


@dataclass(frozen=True)
class MatterFault:
    """What is wrong with the file, where, and what to do, in Chinese; `line` 0: the whole file."""

    line: int
    message: str
    fix: str


def read_matter(file: Path) -> Matter:
    """The matter of a file. Raises BadOption with its first fault."""
    data, faults = examine_matter(file)
    if faults:
        where = f"第 {faults[0].line} 行" if faults[0].line else ""
        raise BadOption(f"事项文件“{file.name}”{where}{faults[0].message}。{faults[0].fix}")
    return Matter(
        data[_NAME],
        _asked(data),
        data.get(_COMPUTED, {}),
        data[_WORDS],
        tuple(data[_SIGNS]),
        tuple(data.get(_KINDS, ())),
    )


def examine_matter(file: Path, fields: Collection[str] = ()) -> tuple[dict[str, Any], tuple[MatterFault, ...]]:
    """What stands in the file, and all that is wrong with it; `fields`: those its sentences may name, if that is asked.

    Raises BadOption where it is no TOML.
    """
    data, lines = read_toml(file, "事项文件", "名称")
    faults = [*_faults_above(data), *_faults_of_sections(data), *_faults_of_names(data, fields)]
    return data, tuple(
        MatterFault(
            line_of(lines, one.heading or one.key or "", one.key if one.heading else None), one.message, one.fix
        )
        for one in faults
    )


def _asked(data: Mapping[str, Any]) -> dict[str, Particular]:
    told = {name: data.get(f"{_OF_PARTICULAR}{name}", {}) for name in _DECLARED}
    return {name: _called(_DECLARED[name], told[name]) for name in told if told[name].get(_HOW) != _NOT_ASKED}


def _called(declared: Particular, told: Mapping[str, str]) -> Particular:
    optional = told[_HOW] == _OPTIONAL if _HOW in told else declared.optional
    meaning, example = told.get(_MEANING, declared.meaning), told.get(_EXAMPLE, declared.example)
    return replace(declared, called=told.get(_CALLED, ""), meaning=meaning, example=example, optional=optional)


@dataclass(frozen=True)
class _Fault:
    heading: str
    key: str | None
    message: str
    fix: str


def _faults_above(data: Mapping[str, Any]) -> Iterator[_Fault]:
    """Of what stands above the first heading."""
    for key in (_NAME, _SIGNS):
        if key not in data:
            yield _Fault("", "", f"没有写“{key}”", f"请在开头加一行：{key} = {_EXAMPLES[key]}。")
    for key, value in data.items():
        if isinstance(value, dict):
            continue
        if key not in _EXAMPLES:
            yield _Fault("", key, f"“{key}”不是这里的名称", _near(key, _EXAMPLES))
        elif not _is_text(value) if key == _NAME else not _is_list(value):
            yield _Fault("", key, f"“{key}”写得不对", f"请写成 {key} = {_EXAMPLES[key]} 的样子。")


_EXAMPLES = {_NAME: '"信访督查"', _SIGNS: '["信访督查"]', _KINDS: '["整改进展通报", "台账附表"]'}


def _faults_of_sections(data: Mapping[str, Any]) -> Iterator[_Fault]:
    sections = {heading: section for heading, section in data.items() if isinstance(section, dict)}
    if _WORDS not in sections:
        yield _Fault("", "", f"没有“{_WORDS}”一节", f"请加一行 [{_WORDS}]，下面逐行写：{'、'.join(_TEXTS)}。")
    for heading, section in sections.items():
        name = heading.removeprefix(_OF_PARTICULAR)
        if heading == _WORDS:
            yield from _faults_of(heading, section, _TEXTS, required=_TEXTS)
        elif heading == _COMPUTED:
            yield from _faults_of(heading, section, (PERIOD.name,))
        elif heading != name and name in _DECLARED:
            yield from _faults_of(heading, section, (_CALLED, _MEANING, _EXAMPLE, _HOW))
        elif heading != name:
            yield _Fault(heading, None, f"没有名为“{name}”的要素", _near(name, _DECLARED))
        else:
            yield _Fault(
                heading, None, f"“{heading}”不是这里的标题", f"可以写 [{_WORDS}] 或 [{_OF_PARTICULAR}{ISSUER.name}]。"
            )


_TEXTS = tuple(one.name for one in TEXTS)


def _faults_of(
    heading: str, section: Mapping[str, Any], known: Collection[str], required: Collection[str] = ()
) -> Iterator[_Fault]:
    for key in (one for one in required if one not in section):
        yield _Fault(heading, None, f"“{heading}”下面没有写“{key}”", f'请加一行：{key} = "……"。')
    for key, value in section.items():
        if key not in known:
            yield _Fault(heading, key, f"“{key}”不是“{heading}”下面的名称", _near(key, known))
        elif key == _HOW and value not in _WAYS:
            yield _Fault(heading, key, f"“{key}”写的是“{value}”", f"只能写：{'、'.join(_WAYS)}。")
        elif not _is_text(value):
            yield _Fault(heading, key, f"“{key}”没有写文字", f'请写成 {key} = "……" 的样子。')


def _faults_of_names(data: Mapping[str, Any], fields: Collection[str]) -> Iterator[_Fault]:
    """Of the fields that the sentences name."""
    words = data.get(_WORDS)
    for key, text in words.items() if fields and isinstance(words, dict) else ():
        known = (*fields, _PROBLEM_NAME) if key in _SPEAKING else fields
        for name in dict.fromkeys(NAMED.findall(text)) if _is_text(text) else ():
            if name not in known:
                near = get_close_matches(name, known, n=1, cutoff=0.4)
                hint = f"是不是“{near[0]}”？" if near else ""
                yield _Fault(_WORDS, key, f"“{key}”里没有可以写进句子的字段“{name}”", hint + _SEE_GUIDE)


_PROBLEM_NAME = "名称"
_SPEAKING = {one.name for one in FORMS.values()}
_SEE_GUIDE = "字段名照模板说明（templates/README.md）里的表写。"


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_list(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(map(_is_text, value))


def _near(name: str, known: Collection[str]) -> str:
    near = get_close_matches(name, known, n=1, cutoff=0.4)
    return f"是不是“{near[0]}”？" if near else f"可以写：{'、'.join(known)}。"
