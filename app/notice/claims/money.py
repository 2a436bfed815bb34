"""Money a text claims to have got back (金额, in 元)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from app.notice.claims.clauses import Phrase, Word
from app.notice.claims.judging import NO_AMOUNT, OWED, PAID_OUT, PARTLY, REPEATED, TO_OTHERS, comes_in_parts, why_not
from app.notice.claims.mention import Found, Mention, governor, is_attribute, lead, remarks, tells_problem
from app.notice.claims.words import Sense

NAME = "金额"
_GOT_BACK = (Sense.BACK, Sense.RETURN)
_RECIPIENTS = (Sense.PRIVATE, Sense.PUBLIC)
# A closed list: 核销借款3万元, 压减经费5万元 are deeds of another kind.
_OF_IT = "违规|多[发领报付]|超标准|超范围|相关|有关|历年|结余|账外|闲置|差旅|培训|会议|接待|住宿|加班|值班|绩效|场地|房屋|店面|逾期"
_MORE = re.compile(
    f"(?:以?及|和|并|另有?)?(?:{_OF_IT})*(?:利息|孳息|滞纳金|资金占用费|补贴|津贴|补助|奖金|租金|费用?|公款|借款|资金|福利)"
    "共?计?约?[0-9.,]+[万亿]?元"
)
# 租金31.5万元已收回90%
_ONLY_PART = re.compile(
    r"了?率?(?:达到?)?(?:(?!100)[0-9][0-9.]*%|大?部分|一部分|一半|过半|半数|[一二三四五六七八九]成)"
)
_SHARE_OF = re.compile("的(?:[0-9.]+%|[一二三四五六七八九]成|一半)")
_SUM_OF = re.compile("(?:金额|资金|款项)?(?:共计?|合计|总计|计|金额|已?完成)(?:人民币|约|达|为)?")
_LABEL = re.compile("(?:违规)?(?:金额|资金|款项)?")  # 追缴金额：1.2万元
_ALL_OF_IT = re.compile("(?:目前|现|已经?|均){1,3}(?:由[^，]{1,8}|(?:由[^，]{1,8})?(?:全部|足额|全额|如数|悉数))")
_PAYS = frozenset(("拨付", "发放", "支付", "支出", "兑付", "补发", "下达"))
_FOR = re.compile("(?:帮助?|协助|替|为)[^，]{0,4}$")
_ONLY_HOW = re.compile("(?:已|均|主动|全部|全额|足额|如数|先后|分别|依法|成功)*")
_TO = re.compile("[向给对为至还][^，]{0,8}$")
_TO_SO_MANY = re.compile("给?了?[0-9一二三四五六七八九十百千]+余?[名户人位][^的]{0,8}")  # 已退还57户


def money_in(text: Sequence[Phrase]) -> list[Mention]:
    """What the text claims of money, in its order."""
    return [one for at, phrase in enumerate(text) if not tells_problem(phrase) for one in _of_clause(text, at)]


def _of_clause(text: Sequence[Phrase], at: int) -> Iterator[Mention]:
    for word in text[at].said((Sense.MONEY,)):
        found = _governor(text, at, word)
        if found and not _is_money(word, found, at):
            continue
        if found:
            mention = _finished(text, Mention(NAME, word.value, at, word, found[1], found[0]))
            yield _judged(text, mention)
        elif owed := text[at].said((Sense.DUE, Sense.LEFT), lead(text[at], word), word.start):
            why = PAID_OUT if _is_paid_out(text[at], word) else OWED
            yield Mention(NAME, word.value, at, word, owed[-1], at, why=why)


def _is_paid_out(phrase: Phrase, word: Word) -> bool:
    """将剩余142万元分3批全部拨付: the rest of what the office itself had to pay."""
    paid = any(one.text in _PAYS for one in phrase.said((Sense.SPEND,), word.end))
    # 3月25日前 may be a plan or a fact, 拟 only a plan.
    moods = phrase.said((Sense.DENIAL, Sense.DUE, Sense.PLAN))
    return paid and all(one.text[0].isdigit() for one in moods)


def _is_money(word: Word, verb: Found, at: int) -> bool:
    """收回租金8600块, 2.8万: without 元 only where the verb of its own clause says so before it."""
    return word.text.endswith("元") or (verb[0] == at and verb[1].start < word.start)


def _governor(text: Sequence[Phrase], at: int, word: Word) -> Found | None:
    """到账 tells of money got back only where 退缴 or the like was told before: 责令退缴3万元，已到账2万元."""
    spoken = [one for one in text[: at + 1] if one.sentence == text[at].sentence and one.said(_GOT_BACK)]
    verbs = (*_GOT_BACK, Sense.ARRIVED) if spoken else _GOT_BACK
    return (
        governor(text, at, word, verbs, (Sense.SPEND,))
        or _goes_on(text, at)
        or _summed_up(text, at, word)
        or _told_back(text, at)
    )


def _goes_on(text: Sequence[Phrase], at: int) -> Found | None:
    """收回公款100万元，利息5万元: a clause of nothing but money goes on with the verb before it."""
    if at == 0 or text[at - 1].sentence != text[at].sentence or not _MORE.fullmatch(text[at].text):
        return None
    numbers = text[at - 1].said((Sense.MONEY,))
    found = _governor(text, at - 1, numbers[-1]) if numbers else None
    return found if found and found[1].start < numbers[-1].start else None


def _summed_up(text: Sequence[Phrase], at: int, word: Word) -> Found | None:
    """已全额清退（15人，金额合计7.28万元）, 已追缴到账，其中张某0.8万元: what the clause before told without an amount behind."""
    if at == 0 or text[at - 1].sentence != text[at].sentence or text[at].said((Sense.SPEND,)):
        return None
    before, told = text[at - 1], text[at].between(text[at].start, word.start)
    verbs = [one for one in before.said(_GOT_BACK) if not is_attribute(before, one)]
    if not verbs or before.said((Sense.MONEY,), verbs[-1].end):
        return None
    behind = before.between(verbs[-1].end, before.end)
    announced = told.startswith("其中") or _SUM_OF.fullmatch(told)
    listed = not told and (_LABEL.fullmatch(behind) or behind.rfind("（") > behind.rfind("）"))
    return (at - 1, verbs[-1]) if announced or listed else None


def _told_back(text: Sequence[Phrase], at: int) -> Found | None:
    """核减多计工程款38.4万元，已全部收回: whatever was done first, a clause behind tells nothing but that."""
    for place, phrase in remarks(text, at):
        verbs = phrase.said(_GOT_BACK)
        if verbs and _ALL_OF_IT.fullmatch(phrase.between(phrase.start, verbs[0].start)):
            return place, verbs[0]
    return None


def _judged(text: Sequence[Phrase], mention: Mention) -> Mention:
    phrase = text[mention.at]
    if goes_to_others(text, mention):
        return replace(mention, why=TO_OTHERS)
    later = text[mention.verb_at]
    if mention.verb_at > mention.at and comes_in_parts(later):
        return replace(mention, why=PARTLY)  # 多发补贴2.17万元，陆续退缴
    share = _SHARE_OF.match(phrase.between(mention.number.end, phrase.end))  # 欠款1260万元的60%即756万元
    if share or (mention.is_subject and _ONLY_PART.match(later.between(mention.verb.end, later.end))):
        return replace(mention, why=PARTLY)
    why = why_not(text, mention)
    if why is None and phrase.between(mention.verb.start - 1, mention.verb.start) == "各":  # 张三、李四各退缴1万元
        return replace(mention, value=Decimal(0), why=NO_AMOUNT)
    # 收回本息105万元，利息5万元: the interest is in it already.
    inside = "息" in phrase.text and mention.at > mention.verb_at and "息" in text[mention.at - 1].text
    return replace(mention, why=REPEATED if inside and why is None else why)


def _finished(text: Sequence[Phrase], mention: Mention) -> Mention:
    """应追缴20万元已追缴到位: the second verb tells how it ended."""
    phrase = text[mention.at]
    _, end = phrase.item(mention.number)
    end = min([end, *(one.start for one in phrase.said((Sense.MONEY,), mention.number.end))])
    done = phrase.said((Sense.DONE,), mention.number.end, end)
    verbs = phrase.said((*_GOT_BACK, Sense.ARRIVED), done[-1].end, end) if done and not mention.is_subject else []
    return replace(mention, verb=verbs[0]) if verbs else mention


def goes_to_others(text: Sequence[Phrase], mention: Mention) -> bool:
    """退回该公司, 向村民退回, and 保证金 given back to whom it belongs; what is 清退 counts, whoever gets it.

    中介机构退回多收的服务费: they pay.
    """
    phrase, verb = text[mention.verb_at], mention.verb
    private = phrase.said((Sense.PRIVATE,), end=verb.start)
    beside = [one for one in private if _ONLY_HOW.fullmatch(phrase.between(one.end, verb.start))]
    if verb.sense is not Sense.RETURN:  # 为农民工追回工资
        return any(_FOR.search(phrase.between(phrase.start, one.start)) for one in beside)
    told = any(_TO.search(phrase.between(phrase.start, one.start)) for one in private)
    behind = phrase.said(_RECIPIENTS, verb.end, _end(phrase, mention))
    counted = mention.is_subject and _TO_SO_MANY.fullmatch(phrase.between(verb.end, phrase.end))
    return told or bool(counted) or _is_private(behind) or (not behind and not beside and bool(_theirs(text, mention)))


def _is_private(recipients: Sequence[Word]) -> bool:
    return bool(recipients) and recipients[0].sense is Sense.PRIVATE


def _theirs(text: Sequence[Phrase], mention: Mention) -> list[Word]:
    phrase = text[mention.at]
    return phrase.said((Sense.THEIRS,), lead(phrase, mention.number), _end(phrase, mention))


def _end(phrase: Phrase, mention: Mention) -> int:
    """Where begins what belongs to the next amount of the clause."""
    later = phrase.said((Sense.MONEY,), max(mention.number.end, mention.verb.end, phrase.start))
    return later[0].start if later else phrase.end
