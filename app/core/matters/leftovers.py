"""Words of another matter in the file of one that was made from it: what was not changed yet."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from app.core.matters.faults import KeyFault, doubt
from app.core.matters.following import FOLLOWS, WORDS, data_of, has_report_of_its_own, words_left
from app.core.matters.matter import Matter, MatterSigns

CALLED = "叫法"
_BY_CHANCE = "说的就是那件事，或者两件事碰巧都这样说的，不用改；不是的，改成这件事的说法。"
# What most matters call a problem, count it by and say of it when it is mended.
_PLAIN = ("问题", "个", "已完成整改")
_COUNTED = ("问题词", "量词", "完成说法")


def leftovers(matter: Matter, others: Sequence[Matter], own: Mapping[str, Any]) -> Iterator[KeyFault]:
    """Each word with its line. `own`: what stands in the file; what follows from it is told when all of that is changed."""
    source = next((one for one in others if one.texts == matter.texts), None)
    if source:
        fix = "“用语”下面一行也没有改；照这件事的说法改好再用。"
        yield doubt("", None, f"用语和事项“{source.name}”完全一样", fix)
        return
    found = [*_words_of_others(matter, others, own), *_unchanged(own)]
    yield from [one for one in found if one.key in own.get(one.heading, {})] or found
    if not has_report_of_its_own(own.get(WORDS, {})):
        fix = "通报导语末尾写成“现将……予以通报。”的，报告导语照它写；不是的要另写。"
        yield doubt(WORDS, "报告导语", "“报告导语”和这里的通报导语不是一句话", fix)


def _unchanged(own: Mapping[str, Any]) -> Iterator[KeyFault]:
    """Lines of the file it began with that stand there as they were: not needed, or not yet thought of."""
    told = own.get(WORDS, {})
    base = data_of(own[FOLLOWS])[WORDS] if FOLLOWS in own else {}
    for key in (one for one in _COUNTED if one in told and told[one] == base.get(one) and told[one] not in _PLAIN):
        fix = f"这件事也这样说的，删去这一行（不写就照“{own[FOLLOWS]}”）；不是的，改成这件事的说法。"
        yield doubt(WORDS, key, f"“{key}”写的“{told[key]}”和“{own[FOLLOWS]}”一样，没有改", fix)


def _words_of_others(matter: Matter, others: Sequence[Matter], own: Mapping[str, Any]) -> Iterator[KeyFault]:
    signs, follows = MatterSigns(matter, others), own.get(FOLLOWS, "")
    labels = ((f"要素.{one.name}", CALLED, one.called) for one in matter.asked.values() if one.called)
    for heading, key, text in chain(labels, ((WORDS, *one) for one in matter.texts.items())):
        words = signs.foreign(text)
        if follows:
            words |= dict.fromkeys(words_left(text, data_of(follows), own), follows)
        for word, other in words.items():
            fix = f"是从“{other}”复制来没有改的，改成这件事的说法。" if other == (follows or other) else _BY_CHANCE
            yield doubt(heading, key, f"“{key}”里的“{word}”是事项“{other}”的说法", fix)
