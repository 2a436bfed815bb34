"""Reads the file of a matter (事项): every entry known, every word there; each fault told with its line and what to do."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.core.errors import BadOption
from app.core.field import Particular
from app.core.files.toml_file import line_of, read_toml
from app.core.matters.doubts import doubts_about
from app.core.matters.faults import KeyFault, Known, MatterFault, near
from app.core.matters.following import FOLLOWS, filled_up, followable
from app.core.matters.matter import Matter
from app.core.matters.sentences import faults_of_sentences
from app.core.matters.texts import PERIOD, REQUIRED_TEXTS, TEXTS
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
    """What is told by the file and by the one it follows, and all that is wrong with it; its sentences, and what may be a
    slip, only beside what is `known`. Of a file that is wrong only what stands in it.

    Raises BadOption where it is no TOML.
    """
    own, lines = read_toml(file, "事项文件", _NAME)
    faults = [*_faults_above(own), *_faults_of_sections(own)]
    data = own if faults else filled_up(own)
    if known and isinstance(data.get(_WORDS), dict):
        faults += faults_of_sentences(_WORDS, data[_WORDS], _asked(data), known)
    if known and not faults:
        faults += doubts_about(_matter(data), file.stem, known, own)
    return data, tuple(_on_its_line(one, own, lines) for one in faults)


def followed_lines(file: Path) -> tuple[str, ...]:
    """What the matter says and its file leaves out, as lines that could be written into it. Raises BadOption (no TOML)."""
    own, _ = read_toml(file, "事项文件", _NAME)
    if FOLLOWS not in own or [*_faults_above(own), *_faults_of_sections(own)]:
        return ()
    data, asked = filled_up(own), _asked(filled_up(own))
    labels = [(f"{_OF_PARTICULAR}{name}", _CALLED) for name, one in asked.items() if one.called]
    told = [*((_WORDS, key) for key in _TEXTS), *labels]
    left_out = [(heading, key) for heading, key in told if key not in own.get(heading, {})]
    headed = dict.fromkeys(heading for heading, _ in left_out)
    return tuple(
        line
        for heading in headed
        for line in (f"[{heading}]", *(f'{key} = "{data[heading][key]}"' for at, key in left_out if at == heading))
    )


def _on_its_line(fault: KeyFault, own: Mapping[str, Any], lines: Sequence[str]) -> MatterFault:
    """What was not written is told at the line that names whom the file follows, with the line to write."""
    if FOLLOWS in own and fault.key and fault.heading and fault.key not in own.get(fault.heading, {}):
        message = f"照“{own[FOLLOWS]}”的{fault.message}"
        fix = f'在 [{fault.heading}] 下面另写一行：{fault.key} = "……"。{fault.fix}'
        return MatterFault(line_of(lines, FOLLOWS), message, fix, fault.severity)
    at = line_of(lines, fault.heading or fault.key or "", fault.key if fault.heading else None)
    return MatterFault(at, fault.message, fault.fix, fault.severity)


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
            yield KeyFault("", key, f"“{key}”不是这里的名称", _elsewhere(key) or near(key, _EXAMPLES))
        elif not _is_list(value) if key in _LISTS else not _is_text(value):
            yield KeyFault("", key, f"“{key}”写得不对", f"请写成 {key} = {_EXAMPLES[key]} 的样子。")
        elif key == FOLLOWS and value not in followable():
            yield KeyFault("", key, f"“{key}”写的“{value}”不是程序自带的事项", near(value, followable()))


_LISTS = (_SIGNS, _KINDS)
_EXAMPLES = {
    _NAME: '"信访督查"',
    FOLLOWS: '"督查督办"',
    _SIGNS: '["信访督查"]',
    _KINDS: '["整改进展通报", "台账附表"]',
}


def _faults_of_sections(data: Mapping[str, Any]) -> Iterator[KeyFault]:
    sections = {heading: section for heading, section in data.items() if isinstance(section, dict)}
    required = () if FOLLOWS in data else _REQUIRED_TEXTS
    if required and _WORDS not in sections:
        yield KeyFault(
            "", "", f"没有“{_WORDS}”一节", f"请加一行 [{_WORDS}]，下面逐行写：{'、'.join(_REQUIRED_TEXTS)}。"
        )
    for heading, section in sections.items():
        name = heading.removeprefix(_OF_PARTICULAR)
        if heading == _WORDS:
            yield from _faults_of(heading, section, _TEXTS, required)
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
_REQUIRED_TEXTS = tuple(one.name for one in REQUIRED_TEXTS)


def _faults_of(
    heading: str, section: Mapping[str, Any], known: Collection[str], required: Collection[str] = ()
) -> Iterator[KeyFault]:
    for key in (one for one in required if one not in section):
        yield KeyFault(heading, None, f"“{heading}”下面没有写“{key}”", f'请加一行：{key} = "……"。')
    for key, value in section.items():
        if key not in known:
            fix = _elsewhere(key) or near(key, known)
            yield KeyFault(heading, key, f"“{key}”不是“{heading}”下面的名称", fix)
        elif key == _HOW and value not in _WAYS:
            yield KeyFault(heading, key, f"“{key}”写的是“{value}”", f"只能写：{'、'.join(_WAYS)}。")
        elif not _is_text(value):
            yield KeyFault(heading, key, f"“{key}”没有写文字", f'请写成 {key} = "……" 的样子。')


def _elsewhere(key: str) -> str:
    """Where it belongs, if it has a place of its own: what stands last in a file is easily written below another heading."""
    if key in _TEXTS:
        return f"这是一项用语，请把这一行移到 [{_WORDS}] 下面（要素的标题前面）。"
    return "请把这一行移到文件开头，第一个方括号的前面。" if key in _EXAMPLES else ""


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_list(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(map(_is_text, value))
