"""Reads the file of a matter (事项): every entry known, every word there; each fault told with its line and what to do."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.core.errors import BadOption
from app.core.field import Particular
from app.core.files.toml_file import line_of, read_toml
from app.core.matters.doubts import doubts_about
from app.core.matters.faults import KeyFault, Known, MatterFault, near
from app.core.matters.matter import Matter
from app.core.matters.sentences import faults_of_sentences
from app.core.matters.texts import PERIOD, TEXTS
from app.core.particulars import ISSUER, PARTICULARS

_NAME, _SIGNS, _KINDS, _WORDS = "名称", "标志", "种类", "用语"
_OF_PARTICULAR, _COMPUTED = "要素.", "字段"
_CALLED, _MEANING, _EXAMPLE, _HOW = "叫法", "含义", "例", "怎么填"
_REQUIRED, _OPTIONAL, _NOT_ASKED = "必填", "选填", "不问"
_WAYS = (_REQUIRED, _OPTIONAL, _NOT_ASKED)
_DECLARED = {one.name: one for one in PARTICULARS}


def read_matter(file: Path) -> Matter:
    """The matter of a file. Raises BadOption with its first fault."""
    data, faults = examine_matter(file)
    if faults:
        where = f"第 {faults[0].line} 行" if faults[0].line else ""
        raise BadOption(f"事项文件“{file.name}”{where}{faults[0].message}。{faults[0].fix}")
    return _matter(data)


def examine_matter(file: Path, known: Known | None = None) -> tuple[dict[str, Any], tuple[MatterFault, ...]]:
    """What stands in the file, and all that is wrong with it; its sentences, and what may be a slip, only beside what is `known`.

    Raises BadOption where it is no TOML.
    """
    data, lines = read_toml(file, "事项文件", "名称")
    faults = [*_faults_above(data), *_faults_of_sections(data)]
    if known and isinstance(data.get(_WORDS), dict):
        faults += faults_of_sentences(_WORDS, data[_WORDS], _asked(data), known)
    if known and not faults:
        faults += doubts_about(_matter(data), file.stem, known)
    return data, tuple(
        MatterFault(
            line_of(lines, one.heading or one.key or "", one.key if one.heading else None),
            one.message,
            one.fix,
            one.severity,
        )
        for one in faults
    )


def _matter(data: Mapping[str, Any]) -> Matter:
    return Matter(
        data[_NAME],
        _asked(data),
        data.get(_COMPUTED, {}),
        data[_WORDS],
        tuple(data[_SIGNS]),
        tuple(data.get(_KINDS, ())),
    )


def _asked(data: Mapping[str, Any]) -> dict[str, Particular]:
    told = {name: data.get(f"{_OF_PARTICULAR}{name}", {}) for name in _DECLARED}
    return {name: _called(_DECLARED[name], told[name]) for name in told if told[name].get(_HOW) != _NOT_ASKED}


def _called(declared: Particular, told: Mapping[str, str]) -> Particular:
    optional = told[_HOW] == _OPTIONAL if _HOW in told else declared.optional
    meaning, example = told.get(_MEANING, declared.meaning), told.get(_EXAMPLE, declared.example)
    return replace(declared, called=told.get(_CALLED, ""), meaning=meaning, example=example, optional=optional)


def _faults_above(data: Mapping[str, Any]) -> Iterator[KeyFault]:
    """Of what stands above the first heading."""
    for key in (_NAME, _SIGNS):
        if key not in data:
            yield KeyFault("", "", f"没有写“{key}”", f"请在开头加一行：{key} = {_EXAMPLES[key]}。")
    for key, value in data.items():
        if isinstance(value, dict):
            continue
        if key not in _EXAMPLES:
            yield KeyFault("", key, f"“{key}”不是这里的名称", near(key, _EXAMPLES))
        elif not _is_text(value) if key == _NAME else not _is_list(value):
            yield KeyFault("", key, f"“{key}”写得不对", f"请写成 {key} = {_EXAMPLES[key]} 的样子。")


_EXAMPLES = {_NAME: '"信访督查"', _SIGNS: '["信访督查"]', _KINDS: '["整改进展通报", "台账附表"]'}


def _faults_of_sections(data: Mapping[str, Any]) -> Iterator[KeyFault]:
    sections = {heading: section for heading, section in data.items() if isinstance(section, dict)}
    if _WORDS not in sections:
        yield KeyFault("", "", f"没有“{_WORDS}”一节", f"请加一行 [{_WORDS}]，下面逐行写：{'、'.join(_TEXTS)}。")
    for heading, section in sections.items():
        name = heading.removeprefix(_OF_PARTICULAR)
        if heading == _WORDS:
            yield from _faults_of(heading, section, _TEXTS, required=_TEXTS)
        elif heading == _COMPUTED:
            yield from _faults_of(heading, section, (PERIOD.name,))
        elif heading != name and name in _DECLARED:
            yield from _faults_of(heading, section, (_CALLED, _MEANING, _EXAMPLE, _HOW))
        elif heading != name:
            yield KeyFault(heading, None, f"没有名为“{name}”的要素", near(name, _DECLARED))
        else:
            yield KeyFault(
                heading, None, f"“{heading}”不是这里的标题", f"可以写 [{_WORDS}] 或 [{_OF_PARTICULAR}{ISSUER.name}]。"
            )


_TEXTS = tuple(one.name for one in TEXTS)


def _faults_of(
    heading: str, section: Mapping[str, Any], known: Collection[str], required: Collection[str] = ()
) -> Iterator[KeyFault]:
    for key in (one for one in required if one not in section):
        yield KeyFault(heading, None, f"“{heading}”下面没有写“{key}”", f'请加一行：{key} = "……"。')
    for key, value in section.items():
        if key not in known:
            yield KeyFault(heading, key, f"“{key}”不是“{heading}”下面的名称", near(key, known))
        elif key == _HOW and value not in _WAYS:
            yield KeyFault(heading, key, f"“{key}”写的是“{value}”", f"只能写：{'、'.join(_WAYS)}。")
        elif not _is_text(value):
            yield KeyFault(heading, key, f"“{key}”没有写文字", f'请写成 {key} = "……" 的样子。')


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_list(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(map(_is_text, value))
