"""What of a matter without fault may still be a slip: signs that tell nothing apart, lines of another matter left over."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from app.core.field import Kind
from app.core.matters.faults import KeyFault, Known, doubt, near
from app.core.matters.leftovers import CALLED, leftovers
from app.core.matters.matter import Matter
from app.core.matters.texts import BEGINNING, FORMS, TEXTS
from app.core.particulars import ISSUED, ISSUER

NAME, SIGNS, KINDS, WORDS = "名称", "标志", "种类", "用语"
# Words every matter says: a title with one of them tells nothing of what it is about.
_FOR_ALL = frozenset(
    {
        "整改",
        "问题",
        "台账",
        "检查",
        "情况",
        "通报",
        "报告",
        "反馈",
        "工作",
        "事项",
        "隐患",
        "办理",
        "落实",
        "单位",
        "任务",
        "清单",
    }
    | {"整改台账", "问题台账", "整改情况", "反馈问题", "整改问题", "问题整改"}
)
_IN_OTHER_WORDS = (
    "提出方式", "问题词", "量词", "动作", "完成说法", "长期说法", "资金说法",
    "督办说法", "办理说法", "办结说法", "坚持说法", "领导说法", "销号说法", "核实说法",
)  # fmt: skip
_ASKING = "监督句"
_ALREADY, _LONGEST_DONE = "已", 5
_COUNTING = frozenset("个项件条处起宗类批户份例笔家名人次点桩")
_NOT_IN_DONE = ("未", "全部", "均", "率", "完成数", *"0123456789")
_HOW_DONE = "写做完了怎么说，以“已”开头，如“已办结”：数字接在后面，没有做完的、完成率去掉“已”来说。"
_ENDS = tuple("。；，、！？：.;,!?:")
_SENTENCE_ENDS = tuple("。！？")


def doubts_about(matter: Matter, stem: str, known: Known, own: Mapping[str, Any]) -> Iterator[KeyFault]:
    """In no order. `stem`: what its file is called; `own`: what stands in it."""
    others = [one for one in known.matters if one.name != matter.name]
    yield from _about_name(matter, stem, known)
    yield from _about_signs(matter, others)
    for kind in matter.kinds:
        if known.kinds and kind not in known.kinds:
            yield doubt("", KINDS, f"“{KINDS}”里的“{kind}”不是文件种类", near(kind, known.kinds))
    for one in (ISSUER, ISSUED):
        if one.name not in matter.asked:
            yield doubt(f"要素.{one.name}", "怎么填", f"要素“{one.name}”不问", "每份文件的末尾都要印，请改成必填。")
    yield from _about_labels(matter, known)
    yield from _about_wording(matter)
    yield from leftovers(matter, others, own)


def _about_name(matter: Matter, stem: str, known: Known) -> Iterator[KeyFault]:
    if stem != matter.name:
        fix = "两个写成一样的：别人按文件名找得到，改了也不会弄错是哪一个。"
        yield doubt("", NAME, f"名称“{matter.name}”和文件名“{stem}”不一样", fix)
    if matter.name in known.hides:
        fix = "要换掉程序自带的，不必改；不要换掉的，换一个名称。"
        yield doubt("", NAME, f"名称“{matter.name}”和程序自带的事项相同，用的是这一个", fix)
    if matter.name in known.kinds:
        fix = "换一个名称：按这个名称检查、复制的是模板，不是事项。"
        yield doubt("", NAME, f"名称“{matter.name}”和一个模板相同", fix)


def _about_signs(matter: Matter, others: list[Matter]) -> Iterator[KeyFault]:
    for sign in matter.signs:
        if sign in _FOR_ALL or len(sign) < 2:
            fix = "换成只有这件事才说的词；哪件事都用的词认不出事项，还会误报别的台账。"
            yield doubt("", SIGNS, f"“{SIGNS}”里的“{sign}”哪件事都用", fix)
        for other in others:
            if sign in other.signs:
                fix = "换成只有这件事才说的词；两个事项都有的词，程序分不清是哪一个。"
                yield doubt("", SIGNS, f"“{SIGNS}”里的“{sign}”也是事项“{other.name}”的", fix)


def _about_labels(matter: Matter, known: Known) -> Iterator[KeyFault]:
    own = {one.name: one.called for one in matter.asked.values() if one.called}
    counted = Counter(own.values())
    for name, label in own.items():
        heading = f"要素.{name}"
        if counted[label] > 1:
            yield doubt(heading, CALLED, f"{CALLED}“{label}”写了两次", "各写各的：要素文件里同一个名称只能填一项。")
        elif label != name and known.fields.get(label) == label:
            yield doubt(heading, CALLED, f"{CALLED}“{label}”是另一个字段的名称", "换一个叫法，不然分不清填的是哪一项。")


def _about_wording(matter: Matter) -> Iterator[KeyFault]:
    for one in TEXTS:
        text = matter.texts[one.name]
        is_sentence = one.kind is Kind.LONG_TEXT or one.name == _ASKING
        if is_sentence and not text.endswith(_SENTENCE_ENDS):
            yield doubt(WORDS, one.name, f"“{one.name}”末尾没有句号", "这是一整句话，请在末尾加上“。”。")
        elif not is_sentence and one not in FORMS.values() and text.endswith(_ENDS):
            yield doubt(WORDS, one.name, f"“{one.name}”末尾有“{text[-1]}”", "删去末尾的标点：它印在句子中间或标题里。")
        if one.name in _IN_OTHER_WORDS and "{{" in text:
            yield doubt(WORDS, one.name, f"“{one.name}”里写了字段", "只写一个词，不写字段：数字由程序接在后面。")
    yield from _about_counting(matter.texts)
    begins = FORMS[BEGINNING].name
    if NAME not in matter.texts[begins]:
        yield doubt(
            WORDS,
            begins,
            f"“{begins}”里没有 {{{{ {NAME} }}}}",
            f"在放问题的地方写 {{{{ {NAME} }}}}，不然各条开头都一样。",
        )


def _about_counting(texts: Mapping[str, str]) -> Iterator[KeyFault]:
    """Of what stands before and behind the numbers: 已化解4件."""
    count, word, done, deed = (texts[name] for name in ("量词", "问题词", "完成说法", "动作"))
    if count not in _COUNTING:
        fix = f"只写数“{word}”用的一个字，如“件”“个”“项”；印出来是“5件{word}”。"
        yield doubt(WORDS, "量词", f"“量词”写的是“{count}”", fix)
    said = next((one for one in _NOT_IN_DONE if one in done), "")
    if said:
        yield doubt(WORDS, "完成说法", f"“完成说法”里有“{said}”", _HOW_DONE)
    elif not done.startswith(_ALREADY):
        yield doubt(WORDS, "完成说法", "“完成说法”不是“已”开头的", _HOW_DONE)
    elif done.endswith((count, word, "了", "的")):
        yield doubt(WORDS, "完成说法", f"“完成说法”末尾多写了“{done[-1]}”", _HOW_DONE)
    elif len(done) > _LONGEST_DONE:
        fix = f"去掉“已”超过四个字的，没有做完的印成“尚未完成{deed}”；要印别的，写短些，如“已办结”。"
        yield doubt(WORDS, "完成说法", f"“完成说法”写的是“{done}”", fix)
