"""The office's words as a TOML file that a person can read, edit and mail: a heading a kind, a line a word."""

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from app.core.errors import BadOption
from app.core.files.toml_file import line_of, read_toml
from app.core.office.faults import fault_of
from app.core.office.words import OfficeWord, OfficeWords, WordKind, as_filed, words_of

_CALLED = "本单位用语文件"
_MOST_FAULTS = 8
_INTRODUCTION = """# 本单位用语：台账里本单位自己的说法，程序不认得时按这里的读。
# 每行一个：说法在等号左边，记作什么在右边，都用英文（半角）的引号。
"""


def write(words: OfficeWords) -> bytes:
    """The file; `read` gives the same words."""
    return "".join((_INTRODUCTION, *(_section(kind, words) for kind in WordKind))).encode()


def read(file: Path, judge: Callable[[OfficeWord], str | None] = fault_of) -> OfficeWords:
    """All its words, each judged. Raises BadOption with the place of each fault: a file is good as a whole, or not used."""
    content, lines = read_toml(file, _CALLED, "说法")
    found: dict[tuple[WordKind, str], OfficeWord] = {}
    faults: list[str] = []
    for heading, line, word in _entries(content, lines):
        before = found.get(word.key) if isinstance(word, OfficeWord) else None
        fault = word if isinstance(word, str) else judge(word)
        if before and isinstance(word, OfficeWord) and before.meaning is not word.meaning:
            fault = f"“{word.word}”前面已经记作“{before.meaning.label}”"
        if fault:
            faults.append(f"第 {line} 行{fault}" if line else f"“{heading}”下面{fault}")
        elif isinstance(word, OfficeWord):
            found[word.key] = word
    if faults:
        more = f"；另有 {len(faults) - _MOST_FAULTS} 处" if len(faults) > _MOST_FAULTS else ""
        shown = "；".join(faults[:_MOST_FAULTS])
        raise BadOption(f"{_CALLED}“{file.name}”有 {len(faults)} 处不对，整个没有用：{shown}{more}。请改好再用。")
    return words_of(found.values())


def _section(kind: WordKind, words: OfficeWords) -> str:
    known = "、".join(one.label for one in kind.meanings)
    lines = [f"{_text(one.word)} = {_text(one.meaning.label)}\n" for one in words if one.kind is kind]
    return "".join((f"\n[{kind.label}]\n# 可以记作：{known}\n", *lines))


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _entries(content: dict[str, Any], lines: Sequence[str]) -> Iterator[tuple[str, int, OfficeWord | str]]:
    """Each heading and line number with its word, or in Chinese what is wrong with it; 0 where no line can be named."""
    kinds = {said: kind for kind in WordKind for said in (kind.value, kind.label)}
    for heading, section in content.items():
        kind = kinds.get(heading)
        if kind is None or not isinstance(section, dict):
            known = "、".join(f"[{one.label}]" for one in WordKind)
            # A line above the first heading is no heading: it belongs to none.
            loose = f"“{heading}”上面没有标题，要写在这些标题的下面：{known}"
            wrong = f"“{heading}”不是这里的标题，可以写：{known}" if isinstance(section, dict) else loose
            yield heading, line_of(lines, heading), wrong
            continue
        for word, said in section.items():
            meaning = kind.meaning(said)
            known = "、".join(one.label for one in kind.meanings)
            wrong = f"“{word}”记作的“{said}”看不懂，可以写：{known}"
            yield (
                heading,
                line_of(lines, heading, word),
                OfficeWord(kind, as_filed(word), meaning) if meaning else wrong,
            )
