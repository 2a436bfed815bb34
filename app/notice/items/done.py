"""Which measures of an open item its progress tells as done beyond doubt; what is not on these lists stays open."""

import re
from collections import Counter
from collections.abc import Sequence

from app.core.ledger import Measure
from app.core.prose.open_words import may_be_open
from app.core.status import Status
from app.notice.items.shared import progress_shared
from app.notice.phrases import sentences_in

# 每季度检查1次 is never done, 加强监督 never wholly.
_GOES_ON = re.compile(
    "每|定期|常态|长期|持续|不断|经常|随时|按[月季年]|逐[步年月]|加[快大强]|强化|进一步|推[进动]|深入|深化|提[升高]|优化"
)
_RULE = "办法|制度|规定|细则|规则|规程"
_MAKES = re.compile("(?:抓紧|尽快|研究|及时)?(?:制[定订]|修[订改]|出台|印发|建立|健全|完善)")
_RULES_MADE = re.compile(f"《[^《》]*(?:{_RULE})(?:（[^《》（）]*）)?》")
_ISSUED = re.compile("印发|出台|施行|发布")
# 出台动态管理办法，明确抽查比例: what the rule is to say.
_OF_THE_RULE = re.compile("明确|规定|细化|取消.*条款")
_KINDS = ("批评教育", "提醒谈话|谈话提醒", "诫勉", "约谈", "通报批评", "书面检查", "警告|记过|处分")
_IN_SOME_WAY = re.compile("(?:责任人|人员|干部)[^，。；]{0,6}(?:处理|问责|追责)")
_SOMEBODY = re.compile(r"\d+(?:名|人)")
# 建立可行性论证和效益评价机制 is done by issuing a rule that names both.
_MECHANISM = re.compile("(?:建立|健全|完善|构建)(?:健全|完善)?(?P<objects>.+?)(?:工作)?机制")
# 57份合同均已补签 does what 补签合同 asks; 方案均已制定 does not.
_ALL = re.compile(
    "已(?P<finished>核查|复核|核实|清查|审核|评估|清理|清退|整治)完毕"
    "|(?:已[^，。；]{0,10}全部|全部已?|均已)(?:完成)?(?P<deed>整改|整治|清退|清理|退[回还缴]|追[缴回]|收回|上缴|缴清|补[签齐缴发]|拨付|支付|归还|归档"
    "|调整|注销|关停|拆除|换届|备案|公示|销号)"
)
_COUNTED = re.compile(r"\d[\d.,]*[一-鿿]")
# 发现问题21个，已全部整改: all of these, not all of what the measure asks for.
_FOUND = re.compile("发现|查[出实找摆]|排查|检查")


def left_of(item: Sequence[Measure]) -> list[Measure]:
    """The measures of an open item that are not told as done; all of them where each is, for its state says otherwise."""
    shared = Counter(map(progress_shared, item))
    left = [one for one in item if _is_beside_others(one, shared) or not _is_done(one)]
    return left or list(item)


def _is_beside_others(measure: Measure, shared: Counter[object]) -> bool:
    """Whether its text of progress speaks of another one too."""
    key = progress_shared(measure)
    return key is not None and shared[key] > 1


def _is_done(measure: Measure) -> bool:
    asked, told = measure.text.strip(), measure.progress.strip()
    # 该问题已整改到位 beside a state 整改中: only the clerk knows which holds; what is to be kept up stays.
    if measure.claims or measure.status is not Status.IN_PROGRESS or _GOES_ON.search(asked) or may_be_open(told):
        return False
    alone = len(_clauses(asked)) == 1
    return _is_issued(asked, told) or (alone and _are_dealt_with(asked, told)) or _is_all(asked, told)


def _is_issued(asked: str, told: str) -> bool:
    """修订印发《会议制度》 does what 修订会议制度 asks, as many rules as it names."""
    clauses = [one for one in _clauses(asked) if not _OF_THE_RULE.match(one)]
    if len(clauses) == 1 and (mechanism := _MECHANISM.fullmatch(clauses[0])):
        named = [one[-2:] for one in re.split("[、和与及]", mechanism["objects"])]
        return bool(_ISSUED.search(told)) and any(
            all(one in rule for one in named) for rule in _RULES_MADE.findall(told)
        )
    if not clauses or not all(_MAKES.match(one) and re.search(_RULE, one) for one in clauses):
        return False
    return bool(_ISSUED.search(told)) and len(_RULES_MADE.findall(told)) >= len(re.findall(_RULE, "".join(clauses)))


def _are_dealt_with(asked: str, told: str) -> bool:
    """对2名干部批评教育 does what 对相关人员予以批评教育 or 对责任人进行处理 asks, in all the ways it names."""
    if not _SOMEBODY.search(told):
        return False
    wanted, dealt = ({one for one in _KINDS if re.search(one, text)} for text in (asked, told))
    return wanted <= dealt if wanted else bool(dealt and _IN_SOME_WAY.search(asked))


def _is_all(asked: str, told: str) -> bool:
    """3名人员已于4月17日全部调整岗位: each of its sentences tells that all that was asked is done.

    37次变更已核查完毕，补办手续12项 does both clauses of 对37次变更逐项核查，完善手续, and tells of as many.
    """
    found = [_ALL.search(one) for one in sentences_in(told) if not _FOUND.search(one)]
    deeds = [one["deed"] or one["finished"] for one in found if one]
    if not deeds or len(deeds) < len(list(sentences_in(told))) or not all(one in asked for one in deeds):
        return False
    clauses = _clauses(asked)
    same = set(_COUNTED.findall(asked)) <= set(_COUNTED.findall(told))
    return len(clauses) == 1 or (
        same and all(one["finished"] for one in found if one) and all(one[-2:] in told for one in clauses)
    )


def _clauses(asked: str) -> list[str]:
    return [one.rstrip("，,。；;") for one in sentences_in(asked, "，,。；;")]
