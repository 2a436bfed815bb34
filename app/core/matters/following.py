"""A matter that follows (参照) one that comes with the program: what its file leaves out is that one's, in its own words."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from app.core.files.toml_file import read_toml
from app.core.matters.folder import FOLDER
from app.core.matters.texts import LEADER, USUAL
from app.core.office.template_name import MATTER_ENDING

NAME, FOLLOWS, WORDS, _SIGNS = "名称", "参照", "用语", "标志"
Data = Mapping[str, Any]
_WORK, _PROBLEMS, _DEED, _DONE, _COUNT = "整改名称", "问题名称", "动作", "完成说法", "量词"
_ALREADY, _EACH, _SHORTEST = "已", "逐", 2
_FIELD = r"\{\{.*?\}\}"
_TITLES, _LEADS = ("通报标题", "报告标题"), ("通报导语", "报告导语")
_TITLE_END = re.compile("(?:通报|公告|公示)$")
_LEAD_END = re.compile("现将([^。]*?)(?:予以(?:公布|通报|公示|公开)|(?:公告|通报|公布|公示)如下)。$")
# 按照党务公开原则，现将…予以公布: a report is not public.
_IN_PUBLIC = re.compile("按照[^，。；]*(?:公开|公布|通报|公告)[^，。；]*，(?=现将)")


def followable() -> tuple[str, ...]:
    """The names of those that can be followed."""
    return tuple(sorted(one.stem for one in FOLDER.glob(f"*{MATTER_ENDING}")))


@cache
def data_of(name: str) -> Data:
    """What stands in the file of one that comes with the program."""
    return read_toml(FOLDER / f"{name}{MATTER_ENDING}", "事项文件", NAME)[0]


def filled_up(data: Data) -> dict[str, Any]:
    """The data and all that the file leaves out: what the one it follows says, else what is usual."""
    if FOLLOWS not in data:
        return {**data, WORDS: USUAL | data.get(WORDS, {})}
    base = filled_up(data_of(data[FOLLOWS]))
    swap = _swap(dict(_swapped(base, data)))
    sections = {heading: value for heading, value in base.items() if isinstance(value, dict)}
    told = {
        heading: {key: swap(text) for key, text in section.items()} | data.get(heading, {})
        for heading, section in sections.items()
    }
    told[WORDS] |= _of_the_report(data.get(WORDS, {}), base[WORDS])
    return {**base, **data, **told}


def words_left(text: str, base: Data, data: Data) -> Iterator[str]:
    """The words of the matter that is followed which stand in a text of this one; its own may contain them (经责审计)."""
    own, bare = [data[NAME], *data[_SIGNS]], re.sub(_FIELD, "", text)
    # What is a sign of that matter is told as one.
    signs = [sign for sign in base[_SIGNS] if sign in bare]
    changed = [base[WORDS][_DEED]] if data.get(WORDS, {}).get(_DEED, base[WORDS][_DEED]) != base[WORDS][_DEED] else []
    each = f"{_EACH}{base[WORDS][_COUNT]}"
    counted = [each] if data.get(WORDS, {}).get(_COUNT, base[WORDS][_COUNT]) != base[WORDS][_COUNT] else []
    for word in dict.fromkeys((base[NAME], _stem(base[WORDS]), *changed, *counted)):
        if word and word in bare and not any(word in one for one in (*own, *signs)):
            yield word


def has_report_of_its_own(words: Data) -> bool:
    """Whether the lead of its report is told, or follows from that of its notice."""
    return _LEADS[0] not in words or _LEADS[1] in words or bool(_LEAD_END.search(words[_LEADS[0]]))


def _swapped(base: Data, data: Data) -> Iterator[tuple[str, str]]:
    """What is said there, and here instead; the first of one word counts."""
    old, new = base[WORDS], data.get(WORDS, {})
    for key in (_WORK, _PROBLEMS, _DEED, LEADER.name):
        if key in new:
            yield old[key], new[key]
    if _DONE in new and new[_DONE].startswith(_ALREADY) and old[_DONE].startswith(_ALREADY):
        yield old[_DONE].removeprefix(_ALREADY), new[_DONE].removeprefix(_ALREADY)
    if _COUNT in new:
        yield f"{_EACH}{old[_COUNT]}", f"{_EACH}{new[_COUNT]}"
    stem = _stem({**old, **new}) if _WORK in new else ""
    for before, after in ((base[NAME], data[NAME]), (_stem(old), stem)):
        # 经责审计 is an 审计: what is said of 审计 (审计机关) holds for it too.
        if before and after and before not in after:
            yield before, after


def _stem(words: Data) -> str:
    """重点任务 of 重点任务办理; empty where nothing worth replacing is left."""
    stem = str(words.get(_WORK, "")).removesuffix(str(words.get(_DEED, "")))
    return stem if len(stem) >= _SHORTEST else ""


def _swap(pairs: Mapping[str, str]) -> Any:
    longest_first = sorted((one for one in pairs if len(one) >= _SHORTEST), key=len, reverse=True)
    known = re.compile("|".join((_FIELD, *map(re.escape, longest_first))))
    return lambda text: known.sub(lambda found: pairs.get(found[0], found[0]), text)


def _of_the_report(words: Data, base: Data) -> Iterator[tuple[str, str]]:
    """The title and the lead of the report as those of the notice that are told here, then those that are told themselves."""
    changed = {key: text for key, text in words.items() if text != base.get(key)}
    if _TITLES[0] in changed:
        yield _TITLES[1], _TITLE_END.sub("报告", changed[_TITLES[0]])
    if _LEADS[0] in changed and has_report_of_its_own(changed):
        yield _LEADS[1], _LEAD_END.sub(r"现将\1报告如下。", _IN_PUBLIC.sub("", changed[_LEADS[0]]))
    yield from words.items()
