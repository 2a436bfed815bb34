"""What a text of progress tells as done, what as planned, and what it leaves open: one parting for results and measures."""

import re
from collections.abc import Collection, Iterator
from enum import Enum, auto

from app.core.told.sourced import keeps_source
from app.notice.phrases import sentences_in, without_connective

_COMMAS = "，,"
_LOOSE = "，,、；; "
_CUT = re.compile("[，,]+([。；;！!])")


class Tense(Enum):
    """How a clause stands to the work: 加强指导 may be a measure as well as a deed."""

    BARE = auto()
    PLANNED = auto()
    TOLD = auto()
    RESULT = auto()  # told by what came of it: 组织培训6期


# The last of these words in a clause decides: 目前拟修订 is a plan, 计划修订的制度已修订 a deed.
_DAY = r"(?:(?:19|20)\d\d年)?(?:\d{1,2}月(?:\d{1,2}日)?|年|[一二三四]季度|[上下]半年)(?:底|末|初|中旬|[上下]旬)?"
_TOLD = (
    "已|正在|目前|当前|截至|截止|现有|至今|(?<![高时崇])尚|仍|还剩|仅剩|[还暂]未|暂无|未能|难以|完成了|(?:提高|下降|增长|增加|减少)到|累计|共计"
    r"|^(?:(?:19|20)\d\d年)?\d{1,2}月(?:\d{1,2}日|[上中下]旬)(?!前)"
)
_VERB = (
    "制定|制订|修订|出台|印发|完善|建立|健全|完成|开展|召开|组织(?!关系)|举办|推动|推进|督促|给予|报|邀请|落实(?!情况)|加强|加大|对|于|在|按|由|会"
    "|进一步|继续|尽快|适时|逐步|陆续|持续|每|全部|再"
)
_PLANNED = (
    r"^(?:下一?步|下一?阶段|接下来|今后|明年|下半年)|拟(?![任定订人合])|(?<!努)力争|打算|预计|有望"
    rf"|(?<![按照度作习计训展购])计划(?=(?:{_VERB}|通过))|准备(?=(?:{_VERB}))"
)
# 已于6月底前印发, 责成各县6月底前完成 and 已将组织关系转入 are deeds: what stands before decides.
_WEAK = rf"(?<!争取)将(?=(?:{_VERB})(?![后好的过]))|{_DAY}(?:之|以)?前(?=[一-鿿]*?(?:{_VERB}))"
_ORDERED = "^(?:责成|责令|督促|要求|明确|通知|约定)"
# 组织培训6期, 收回312.5万元: a measure does not say beforehand what came of it.
_RESULT = re.compile(r"^(?!.*(?:每|不少于|以上|目标|力争))[^《》]*\d[\d.,]*(?:[万亿]?元|余?[期场轮届节]|余?人次)")
_DONE = re.compile(r"^(?!.*(?:每|不少于|以上|至少|目标|力争|确保))[^《》]*\d[\d.,]*[一-鿿]")
_MARK = re.compile(f"(?P<told>{_TOLD}|{_ORDERED})|(?P<planned>{_PLANNED})|(?P<weak>{_WEAK})")
# 疫情结束后，将按要求开放: such a clause goes with the one that follows.
_LEADS_ON = re.compile("(?:后|时|基础上|前提下|同时|(?<!其)中)[，,]?$")
_LABEL = re.compile(
    "(?:(?P<told>(?:整改|工作)?(?:进展|完成|落实)情况)|(?P<planned>(?:具体|整改|下一?步)?(?:整改|工作)?(?:措施|打算|安排)))[:：]"
)
# 其余7家中有4家正在报批，3家拟联合组建: to its end the sentence tells how the rest stands.
_THE_REST = re.compile("其余|剩余|余下")

# What is done to a draft, without naming it: 拟于3月提交教代会审议, 计划9月印发; but not 拟印发通知, 另3项拟9月印发.
_OF_A_DRAFT = re.compile(
    r"(?:目前|下一?步|下一?阶段|接下来|拟|计划|将|预计|力争|争取|准备|尽快|适时|近期|按程序|[于在]|[\d年月日底末前上中下旬季度半])*"
    "(?:(?:提交|提请|报送?|报请|送)[^《，,。；;]*(?:审议|审定|审批|审核|审查|研究|讨论|批准|通过)|印发|出台|发布|颁布|公布|施行|实施)"
    "(?=[，,。；;]|$)"
)
_TITLES = re.compile("(?:《[^《》]+》、?)+(?<!、)")
_PLAN_KNOWN = 6


@keeps_source
def planned_in(text: str) -> str:
    """What is to be done: all but the deeds; nothing where only its results tell what it is (配备导师，组织培训6期)."""
    tenses = _tenses(text)
    if Tense.RESULT in tenses and tenses.isdisjoint((Tense.PLANNED, Tense.TOLD)):
        return ""
    if tenses >= {Tense.PLANNED, Tense.TOLD}:  # 加强指导，已成立23个，下一步推动其余: what was begun is told
        return _with_object(_only(text, (Tense.PLANNED,)), text)
    return _only(text, (Tense.BARE, Tense.PLANNED))


def _with_object(plan: str, text: str) -> str:
    """起草《办法》，已征求意见，拟提交审议: the plan is about 《办法》, which stands in front of it."""
    named = _TITLES.findall(text[: text.find(plan[:_PLAN_KNOWN])]) if _OF_A_DRAFT.match(plan) else []
    return f"{named[-1]}{plan}" if named else plan


def tells_deeds(text: str) -> bool:
    """Whether it tells anything as done."""
    return not _tenses(text).isdisjoint((Tense.TOLD, Tense.RESULT))


def is_bare(text: str) -> bool:
    """Whether it may be meant either way, all of it."""
    return _tenses(text) == {Tense.BARE}


def _tenses(text: str) -> set[Tense]:
    return {tense for words, tense in _clauses(text) if any(map(str.isalnum, words))}


@keeps_source
def progress_in(text: str) -> str:
    """What was done or is being done: all but the plans."""
    return _only(text, (Tense.BARE, Tense.TOLD, Tense.RESULT))


@keeps_source
def deeds_in(text: str) -> str:
    """What is told as done and cannot be meant as a measure."""
    return _only(text, (Tense.TOLD, Tense.RESULT))


def unlabelled(sentence: str) -> str:
    """A sentence without the words that only announce plans or deeds (整改措施：, 进展情况：)."""
    label = _LABEL.match(sentence)
    return sentence[label.end() :] if label else sentence


def _only(text: str, wanted: Collection[Tense]) -> str:
    clauses = _clauses(text)
    kept = "".join(words for words, tense in clauses if tense in wanted)
    if len(kept) == len(text):
        return text
    said = without_connective(_CUT.sub(r"\1", kept).strip(_LOOSE))
    return said if not said or said.endswith(("。", "！", "!")) else f"{said}。"


def _clauses(text: str) -> list[tuple[str, Tense]]:
    """Each clause; counts that lead to a deed in one sentence tell it too (排查86间，发现隐患56处，已整改52处)."""
    found = list(_read(text))
    for at in range(len(found) - 2, -1, -1):
        (words, tense), (_, following) = found[at : at + 2]
        if tense is Tense.BARE and following is Tense.TOLD and words.endswith(tuple(_COMMAS)) and _DONE.search(words):
            found[at] = words, Tense.TOLD
    return found


def _read(text: str) -> Iterator[tuple[str, Tense]]:
    """Each clause; one that tells nothing of its own goes with the one before, up to a full stop or a label."""
    labelled = tense = Tense.BARE
    for sentence in sentences_in(text):
        if label := _LABEL.match(sentence):
            labelled = tense = Tense.TOLD if label["told"] else Tense.PLANNED
        rest, leading = False, ""
        for clause in sentences_in(unlabelled(sentence), _COMMAS):
            rest, own = rest or bool(_THE_REST.match(clause)), _own(clause)
            leading += clause
            if own is None and not rest and _LEADS_ON.search(clause):
                continue
            tense = Tense.TOLD if rest else own or tense
            yield leading, tense
            leading = ""
        if leading:
            yield leading, tense
        if any(char.isalnum() for char in sentence) and not sentence.endswith(("；", ";")):
            tense = labelled


def _own(clause: str) -> Tense | None:
    tense = None
    for mark in _MARK.finditer(clause):
        if not mark["weak"] or tense is None:
            tense = Tense.TOLD if mark["told"] else Tense.PLANNED
    return Tense.RESULT if tense is None and _RESULT.search(clause) else tense
