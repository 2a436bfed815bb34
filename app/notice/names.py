"""The name of a category, group or problem: on one line, without number, 关于, 针对, 问题 and end point."""

import re
from collections.abc import Iterator

from app.core.columns import Column
from app.core.field import gap
from app.core.ledger import Problem
from app.core.numbering import items, strip_marks
from app.core.text import one_line, quote, within_quotes
from app.core.told.sourced import keep, keeps_source
from app.notice.phrases import sentences_in, without_label
from app.notice.sentences import join_lines
from app.notice.told.ledger import from_entry

_END = "。；;，,、：:．.！! \u3000"
# 针对性不强 is a fault of its own, not the word 针对 before one.
_BEFORE = re.compile("关于|针对(?!性)")
# 针对对下属单位监管不力问题 reads as a slip; 对照检查不深入 and 对外宣传不够 begin with another word.
_OPENS_TOWARDS = re.compile("对于?(?![于照口外标接策象内账公立手比应方等])(?![下上](?!属|级|辖|年|一|轮))")
# What is dealt with can do nothing itself: 审计反馈问题整改不彻底 says the same; 下属单位监管不力 would blame the 下属单位.
_TOWARDS = re.compile(
    f"{_OPENS_TOWARDS.pattern}(?=[^，]*(?:问题|意见|建议|事项|线索|信访件)，?的?(?:整改|整治|落实|办[理结]|处[理置]|化解|解决|查[处办]))"
)
# 存在问题整改不到位 tells what happens to problems; 存在会议记录不全的问题 that there is one.
_EXISTING = re.compile("(?:[还仍尚均都]|仍然|依然|依旧)?存在着?(?!问题|的|于|即)(?=.{3})")
_AFTER = re.compile(
    "(?:(?:现象|情况)[和及与、]|(?<=[等的])(?:突出|主要|具体|类似|有关|相关))?(?:问题)+(?:的?整改(?:情况)?)?$"
)
_KIND = "(?:现象|情况|情形)$"
# 超范围报销现象问题 says one thing twice; in “机关化”现象 and 不良现象 the word is what the others describe.
_DOUBLED = re.compile("(?<![”’的])(?<!不良|异常|此类|类似|上述|违规|违纪|主义)现象$")
# In 未掌握学会换届的情况 the last word is what was not known, in 存在无公函接待的情况 it says nothing.
_ABOUT = re.compile(
    "报告|掌握|了解|反映|通报|汇报|公开|公示|说明|核实|排查|统计|登记|填报|漏报|瞒报|隐瞒|上报|检查|审核|记录|关注|研究|分析"
)
# 群众反映的问题, 财务管理方面存在的问题: the words before 的 ask for 问题; in 记录不规范的问题 they do not.
_ASKS = re.compile("(?:反映|反馈|指出|提出|发现|解决|关注|查出|移交|交办|(?:方面|[中上里]|期间|过程)存在)的$")
_DANGLING = re.compile("(?:存在)?的$")
# 学习方面仍然存在 is no whole thought without 问题, 形式主义依然存在 is one.
_LACKS_NOUN = re.compile(
    "(?:的|等|遗留|^存在|(?:方面|工作|期间|过程|[中上里内])(?:[还仍尚也均都]|仍然|依然|依旧|普遍)*存在)$"
)
# 规避招标问题仍存在: the template says 问题, and what a problem is said to be; 时有发生 says more and stays.
_STILL_THERE = re.compile("(?:的?问题|的(?:现象|情况))(?:[还仍依]?(?:然存在|存在)|[较比]?[较为]?突出)$")
# 执法存在宽松软问题, 违规借用人员问题突出
_SPEAKS_OF = re.compile(
    "(?:^|，)(?!关于|针对|对)[^，]+(?:存在着?(?![的于])[^，]*[^，的]问题|[^，的]问题(?:仍然存在|[较比]?[较为]?突出))$"
)
_LONGEST_LABEL = 8
_PREDICATE = "(?:还|仍|依然|仍然)?(?:时有发生|普遍存在|不同程度存在|屡禁不止|多发|频发)$"
# 集中学习仅3次 and 占比达42% ask for 的 before 问题.
_COUNTED = re.compile(
    r"[\d一二三四五六七八九十两](?:[%％‰]|[余多]?[次个项条件处起份人名家户元天日月年倍亩吨辆台套]|[万亿]元?)$"
)
# 未按规定回避 is a clause, and 未处理问题 reads as what was not dealt with: both ask for 的, 管理不到位 and 长期未换届 do not.
_CLAUSE = re.compile(
    "^(?:[^，]*(?:未按(?![期时])|未经|未[与对向在]|至今|直接|缺[少乏]|却|仍有|难以|无法|由(?!于))|[^，]*有[^，]{2,6}(?:现象|情形)$"
    "|[^，]*(?:[未没无]|不(?:能|会|敢|愿)|即)[^，]*(?:汇报|报告|反映|通报|处[理置]|解决|研究|讨论|决[定策]|发现|[检排]查|整改|纠正|办理|督办|移交"
    f"|查处|追究|化解|认定|重视|关注|回应|续签)$|[^，]*{_PREDICATE})"
)
# 存在“应招未招”问题，4个项目直接委托, 租金应收未收问题，至今未整改到位: the template says 问题 at the end.
_NAMED_BEFORE = re.compile(
    "(?P<kept>(?:^|(?<=，))(?![对针就将把关])[^，]*(?:存在[^，]*”|[不未][一-鿿]{1,3}))的?问题(?=，)"
)
# “机关化”现象 describes it; in “以文件落实整改”现象 the words in the marks are the fault.
_QUOTED_FAULT = re.compile("(?<=存在)(“[^“”]*[^“”化式性型样类主义]”)的?现象$")
_CLOSED = re.compile("[。；;，,、]+(?=[”’）)】]+$)")
_SEVERAL = re.compile("[，；。]")
_LEADING = re.compile("[，；。]?(?:主要|具体|突出)?(?:表现|体现|反映)(?:在|为|是)?$")
# 发挥领导作用方面（4个问题）: how many there are is counted beside.
_HOW_MANY = re.compile("[（(]共?[\\d一二三四五六七八九十]+[个项条]问题[）)]$")
_TO_EXAMPLES = re.compile("(如|例如|比如|表现为|包括)[:：]")


@keeps_source
def heading(text: str) -> str:
    """A category as printed: its number, its end point and how many it has are taken off; a number alone names nothing."""
    name = _HOW_MANY.sub("", strip_marks(one_line(text)).rstrip(_END))
    return "" if re.fullmatch("[（(]?[一二三四五六七八九十\\d]+[）)]?", name) else name


def category_of(problem: Problem) -> str:
    """Its category; where its table has no such column, its group (检查项目); empty where it has neither."""
    own = heading(problem.category)
    return own or (
        heading(problem.group) if Column.CATEGORY not in problem.entries and bare_name(problem.group) else ""
    )


@keeps_source
def short_heading(name: str) -> str:
    """What stands in 在“…”方面: the category without those words, for quotation marks."""
    short = re.sub("(?:方面|板块)(?:存在)?(?:的?问题)?$", "", name.removeprefix("在")) or name
    return within_quotes(_unquote(short))


@keeps_source
def bare_name(text: str) -> str:
    """What stands between 关于 or 针对 and 问题, which the template writes; several sentences are one phrase.

    Empty where the text says no more than that there is a problem.
    """
    return "，".join(_bare_statements(text)).replace("，（", "（")


def before_noun(name: str) -> str:
    """A bare name as it stands before 问题: 占比达42%的, 个别问题反复出现的, 未按规定回避的; others as they are."""
    last = name.rpartition("，")[2]
    asks = _COUNTED.search(name) or "问题" in last or _CLAUSE.match(last)
    return keep(f"{name}的", name) if asks else name


def name_before_noun(text: str) -> str:
    """The bare name of a problem as it stands before 问题: 的 behind a label with sentences, 学习不深入，研讨不充分 are two labels."""
    name, (_, *further) = bare_name(text), (_bare_statements(text) or [""])
    told = any(len(one) > _LONGEST_LABEL or "，" in one for one in further if not one.startswith("（"))
    return keep(f"{name}的", name) if told and not _LACKS_NOUN.search(name) else before_noun(name)


@keeps_source
def quoted(name: str) -> str:
    """A bare name in quotation marks, with 问题: within them where the name asks for it (“群众反映的问题”)."""
    if _LACKS_NOUN.search(name):
        return quote(f"{name}问题")
    return f"{quote(_unquote(name))}问题"


@keeps_source
def towards(name: str) -> str:
    """A name as it stands behind 针对: in quotation marks where it begins with 对 itself, others as they are."""
    if not _OPENS_TOWARDS.match(name):
        return name
    bare = name.removesuffix("的")
    return f"{quote(bare)}{name[len(bare) :]}"


@keeps_source
def in_marks(name: str) -> str:
    """A name in quotation marks where it is of several clauses: 针对甲不细，乙不实问题 would be two phrases."""
    if not _SEVERAL.search(name):
        return towards(name)
    bare = name.removesuffix("的")
    return f"{quote(bare)}{name[len(bare) :]}"


def problem_name(problem: Problem) -> str:
    """The name of a problem before 问题; 【待补：具体问题】 where the ledger leaves it blank."""
    return name_before_noun(problem.text) or from_entry(gap(Column.PROBLEM.label), problem, Column.PROBLEM)


@keeps_source
def topic(text: str) -> str:
    """The name of what is still to be mended: the first of several sentences; the others stand under 还存在的问题."""
    return name_before_noun(_first(text))


@keeps_source
def topic_alone(text: str) -> str:
    """The same where no 问题 stands behind it: 执法存在宽松软问题, 违规借用人员问题突出."""
    return "，".join(_bare(one, followed=True) for one in _statements(_first(text))).removesuffix("的")


def _first(text: str) -> str:
    line = without_label(join_lines(text)).strip()
    first = next(sentences_in(line), "")
    return first if first.endswith("。") and len(items(line)) == 1 else line


@keeps_source
def own_words(text: str) -> str:
    """A problem in the ledger's own words, on one line, without its number, its label and its end point."""
    return strip_marks(without_label(join_lines(text)).strip()).rstrip(_END)


def _bare_statements(text: str) -> list[str]:
    """Each sentence as a name; the last is the one that 问题 stands behind."""
    *before, last = _statements(without_label(join_lines(text)).strip()) or [""]
    return [bare for one in before if (bare := _bare(one, followed=True))] + list(filter(None, [_bare(last)]))


def _statements(text: str) -> list[str]:
    """The items of a list with what leads it (执行制度不严：一是…；二是…), or the sentences."""
    lead, _, listed = text.partition("：")
    found, led = items(text), items(listed.strip())
    if len(found) > 1:
        return list(found)
    if len(led) > 1:
        return [_LEADING.sub("", strip_marks(lead)), *led]
    sentences = (_TO_EXAMPLES.sub(r"\1", without_label(one)) for one in sentences_in(strip_marks(text)))
    return [part for one in sentences for part in _parted_by_colons(one)]


def _parted_by_colons(sentence: str) -> Iterator[str]:
    """制度不严：超标准接待 in two, but not 1：3."""
    yield from [sentence] if re.search(r"\d[:：]\d", sentence) else sentences_in(sentence, "：:")


def _bare(sentence: str, *, followed: bool = False) -> str:
    """The sentence as a name; `followed`: no 问题 stands behind it, so what its 存在 or 突出 speaks of stays."""
    name = _CLOSED.sub("", without_label(sentence.strip(_END)))
    if followed and _SPEAKS_OF.search(name):
        return name
    without = _AFTER.sub("", _BEFORE.sub("", name, count=1) if _BEFORE.match(name) else name).rstrip(_END)
    if not _ASKS.search(without):
        without = _DANGLING.sub("", without)
    without = (
        _STILL_THERE.sub("", _TOWARDS.sub("", without, count=1) if _TOWARDS.match(without) else without) or without
    )
    without = _QUOTED_FAULT.sub(r"\1", _NAMED_BEFORE.sub(r"\g<kept>", without))
    return "" if without in ("", "存在") else _CLOSED.sub("", _without_kind(without))


def _without_kind(name: str) -> str:
    """存在“机关化”现象 as “机关化”; the word stays where it is what the sentence is about."""
    existing = _EXISTING.match(name)
    rest = name[existing.end() :] if existing else name
    if _ABOUT.search(rest.rpartition("，")[2]):
        return rest
    tail = re.search(f"的?{_KIND}" if existing else f"(?:的|(?<=等)){_KIND}", rest) or _DOUBLED.search(rest)
    if not tail and _EXISTING.match(rest.rpartition("，")[2]):
        tail = re.search("(?<![”’的])情况$", rest)  # 管理不规范，存在超编配备车辆情况
    return rest[: tail.start()] if tail and tail.start() else rest


def _unquote(name: str) -> str:
    """The name without quotation marks where one pair holds all of it."""
    inner = name[1:-1]
    return inner if name[:1] == "“" and name[-1:] == "”" and not set(inner) & {"“", "”"} else name
