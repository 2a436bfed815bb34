"""What of a text of progress tells that something is still open, beginning with it, whole thoughts only."""

import re
from collections.abc import Iterator, Sequence

from app.core.placeholders import is_bare_status
from app.core.prose.open_words import BECAUSE, ENDED, THE_REST, UNDER_WAY, opens, tells_no_problem
from app.notice.phrases import sentences_in, without_connective
from app.notice.unfinished.under_way import under_way

# 另有88万元正在追讨
_BESIDES = re.compile(r"另有(?=\d[\d.,]*[万亿]?元)")
_OTHERS = re.compile("其余|余下")
# 另1件正在核查 says nothing where what it is beside is not counted in the same way.
_ANOTHER = re.compile(r"另(?=\d)")
# 县中医院退回12.16万元，剩余11.42万元: the number says it all, where nothing behind it tells what was done.
_REST_ALONE = re.compile(r"(?:剩余|余下|剩下?|尚余)(?:\d[\d.,]*[万亿]?[一-鿿]{1,2}){1,2}")
# 其余3户，2户户主已病故、1户失去联系: nobody was reached, unless the rest was written off (核销).
_OUT_OF_REACH = re.compile("病故|去世|死亡|失去联系|失联|联系不上|无法联系|下落不明|(?:长期|常年|举家)外出|无力")
_WRITTEN_OFF = re.compile("核销|减免|免除|免缴|不再(?:追缴|收取)")
# 16个卫生院中已有13个实现48小时转运，其余3个每4天转运1次: the rest does not reach it.
_SOME_REACHED = re.compile(
    r"(?P<among>[^，]*\d[.,]*[一-鿿][^，]{0,14})中，?(?P<done>已?有\d[^，]*(?:实现|达到|达标|完成|建成|通过)[^，]*)"
)
# 发现隐患56处，剩余4处涉及通风改造: what is counted by 处 is 隐患.
_FOUND = re.compile(
    r"[^，]*?(?:发现|查出|查摆|排查|摸排|清理|梳理|受理|收到|移交)出?(?P<noun>[一-鿿]{2,8}?)(?:共计?)?\d[\d.,]*(?P<counter>[一-鿿])"
)
_REST_COUNTED = re.compile(
    r"(?:剩余|余下|其余|剩下?|(?<!，)另)\d[\d.,]*(?P<counter>[一-鿿])(?=$|涉及|正|未|尚|仍|因|待|需|已|将|拟|计划|均|无法|难以)"
)
_PLAN = re.compile("(?:下一?步|下一?阶段|接下来|今后)")
_WITHOUT_SUBJECT = re.compile(
    r"(?:目前|至今|截至目前)?(?:因[^，]{2,12}?)?(?:[还尚仍暂未][未没能]?|有待|至今|其余|剩余|余下|剩|另有|另(?=\d))"
    r"|\d[\d.,]*[一-鿿]{1,4}正在"
)
_AMONG = re.compile("其中")
# 因资金未到位，无法开工; 在档案管理方面，仍有差距: a clause that only leads to the next.
_LEADING = re.compile(
    f"(?:主要)?是?(?:{BECAUSE}|由于|受[^，]*(?:影响|制约|限制)|虽|尽管)|[^，]*受[^，]*(?:影响|制约|限制)$|(?:在|从)[^，]*(?:方面|上|中|时|看)$|(?:目前|至今)$"
)
_STATE = re.compile("(.*)[：:](.+)")
# 《办法》因上级文件没有下发，至今未出台
_HINDERED = re.compile("[^，]*因[^，]*(?:没有|[未不迟])")
_BECAUSE = re.compile(f"(?:主要|原因)?是?(?:{BECAUSE}|由于|受[^，]*(?:影响|制约|限制)$)")
_NECESSARY = re.compile("[需须]|只能")
_COUNTED = re.compile(r"\d([一-鿿])")
# 办法已起草，尚未印发: 办法 is what is not issued.
_SUBJECT = re.compile("(?!目前|当前|截至|现|经|全部|均|[对将把在与向])([^已\\d]{2,14}?)(?:现|均|也)?已")
# 竣工决算 | 已送审3个; but not 已推动23家
_OF_WHAT = re.compile("(?!目前|当前|截至|现|经|全部|均|[对将把在与向])([^已\\d，]{2,14}?)(?:现|均|也)?(已.*)")
# 7家应清理企业中, 对53个项目的工程变更开展复核: what the rest is a part of
_WHOLE = re.compile(
    r"(?P<among>[^，]*\d[.,]*[一-鿿][^，]{0,14})中"
    r"|对(?P<object>[^，]*\d[.,]*[一-鿿][^，]*?)(?:开展|进行|实施|逐[一-鿿]|全面|集中|重新)[一-鿿]{0,8}"
)
# 15个项目未复核、8.15万元未追回
_SEVERAL = re.compile(r"\d[^，、]*、[^，、]*\d")
# 已收回 | 应收账款 | 1240万元
_GOT = re.compile(
    r"((?:现|均|也)?已?(?:累计|共)?(?:收回|追回|追缴|清退|清收|退还|退回|上缴|缴回|归还|拨付|支付|核销|清理|化解))([^\d，]{2,12}?)((?:共计?)?\d[^，]*)"
)
# 剩余560万元已与欠款单位签订还款计划
_REST_HANDLED = re.compile(r"((?:剩余|余下|其余|剩下?)[^，已]*\d[^，已]*)(已[^，]*)")
# 尚未采购 does not say what.
_SAYS_NOTHING = re.compile("(?:目前|至今)?[还尚仍暂]?[未没有]{1,2}[一-鿿]{0,2}")
# 成绩尚未公布 does not say of what either.
_OF_SOMETHING = re.compile("(?:最终|初步)?(?:成绩|结果|名单|结论|答复|批复|回复)[还尚仍暂]?[未没]")
# 还剩2个未整改 does not say of what.
_OF_NOTHING = re.compile(r"[还尚仍]?(?:剩下?|有)?\d+[一-鿿](?=[正未没待尚仍])")
_BARE_DEED = re.compile("(?:目前|现|均|也)?已")
_POINTS = "，,。；;！! "
_SHORTEST_ALONE = 6


def open_spans(text: str) -> Iterator[str]:
    """The thoughts of a text that tell something open, each with what one must know of what is counted."""
    before: list[str] = []
    told: list[str] = []
    for sentence in sentences_in(text):
        own = [_without_state(one.strip(_POINTS)) for one in sentences_in(sentence, _POINTS)]
        # 23户中，已追缴19户；其余4户已签订协议: what it is the rest of stands in the sentence before.
        end = 0 if own and THE_REST.match(own[0]) else len(before)
        clauses, first = [*before, *own], len(before)
        for at in range(first, len(clauses)):
            upto = _end(clauses, at)
            if at >= end and _tells_open(clauses, at, upto):
                said = _worded(clauses, _begin(clauses, at, max(end, first)), at, upto, end)
                alone = _ANOTHER.match(said) and not said.endswith("）")
                named = _with_noun(said, told if alone else clauses[end:at])
                end = upto
                # 另1件正在核查 says nothing where nobody can tell of what.
                if not _SAYS_NOTHING.fullmatch(named) and not (alone and named == said):
                    yield named[1:] if alone else named
            elif at >= end and not _leads(clauses[at]) and (said := under_way(clauses, at, max(end, first))):
                end = upto
                yield said
        before = own
        told += own


def _end(clauses: Sequence[str], at: int) -> int:
    """Behind the last clause of the thought: all of the rest (其余2家中，1家…), a reason, what a reason leads to."""
    if THE_REST.match(clauses[at]):
        return next((end for end in range(at + 1, len(clauses)) if _PLAN.match(clauses[end])), len(clauses))
    if _LEADING.match(clauses[at]):
        return min(at + 2, len(clauses))
    return at + 2 if at + 1 < len(clauses) and _BECAUSE.match(clauses[at + 1]) else at + 1


def _tells_open(clauses: Sequence[str], at: int, upto: int) -> bool:
    clause = clauses[at]
    if tells_no_problem(clause) or is_bare_status(clause):
        return False
    told = "，".join(clauses[at:upto])
    is_left = UNDER_WAY.search(told) or (_OUT_OF_REACH.search(told) and not _WRITTEN_OFF.search(told))
    rest = THE_REST.match(clause) and is_left
    return bool(rest or opens(clause)) or (_falls_short(clauses, at) and not ENDED.search(told))


def _falls_short(clauses: Sequence[str], at: int) -> bool:
    reached = at > 0 and _OTHERS.match(clauses[at]) and _SOME_REACHED.fullmatch(clauses[at - 1])
    return bool(reached or _REST_ALONE.fullmatch(clauses[at]))


def _begin(clauses: Sequence[str], at: int, least: int) -> int:
    """With the clauses that lead to it, and for 其中 the whole it is a part of."""
    begin = at
    while steps := _steps_before(clauses, begin, least):
        begin -= steps
    return begin - 1 if begin > least and _AMONG.match(clauses[begin]) else begin


def _steps_before(clauses: Sequence[str], begin: int, least: int) -> int:
    """How many clauses before this one lead to it: a reason, or a reason and what it makes necessary (因…，须…，)."""
    if begin > least and _leads(without_connective(clauses[begin - 1])):
        return 1
    chained = begin - 1 > least and _NECESSARY.search(clauses[begin - 1])
    return 2 if chained and _LEADING.match(without_connective(clauses[begin - 2])) else 0


def _leads(clause: str) -> bool:
    return bool(_LEADING.match(clause) or _HINDERED.match(clause))


def _worded(clauses: Sequence[str], begin: int, at: int, end: int, least: int) -> str:
    """还剩6家未成立（已推动23家成立党建小组）, 办法尚未印发: what is open, with what it is of."""
    before = [without_connective(one) for one in clauses[least:begin] if not is_bare_status(one)]
    said = without_connective("，".join(clauses[begin:end]))
    if _ANOTHER.match(said):
        alike = _counted_alike(said, before)
        return "，".join([*before[before.index(alike[-1]) :], said]) if alike else said
    if before and _REST_ALONE.fullmatch(said):
        return f"{before[-1]}，{said}"
    of_whole = any(map(_WHOLE.fullmatch, before))
    if before and not of_whole and (_REST_HANDLED.fullmatch(said) or _BESIDES.match(said)):
        return _beside_what_came(before[-1], said)
    for opening in (_BECAUSE if end - begin == 1 else None, _AMONG if begin == at else None):
        if opening and opening.match(said):
            return opening.sub("", said, count=1)
    if before and _OF_SOMETHING.match(said):
        return f"{said}（{'，'.join(before)}）"
    opener = _WITHOUT_SUBJECT.match(without_connective(clauses[at]))
    if not (opener and before):
        return said
    return _with_context(said, before, clauses[at], alone=begin == at, tells=len(clauses[at]) - opener.end())


def _counted_alike(said: str, before: Sequence[str]) -> list[str]:
    counted = set(_COUNTED.findall(said)[:1])
    return [one for one in before if counted & set(_COUNTED.findall(one)) and not _AMONG.match(one)]


def _with_noun(said: str, before: Sequence[str]) -> str:
    """剩余4处隐患涉及通风改造, where 发现隐患56处 stands before it."""
    rest = _REST_COUNTED.search(said)
    found = [one for one in map(_FOUND.match, before) if one and rest and one["counter"] == rest["counter"]]
    return f"{said[: rest.end()]}{found[-1]['noun']}{said[rest.end() :]}" if rest and found else said


def _beside_what_came(done: str, said: str) -> str:
    """应收账款剩余560万元已签订还款计划（已收回1240万元）: the rest comes first, with what it is of."""
    got = _GOT.fullmatch(done)
    return f"{got[2]}{said}（{got[1]}{got[3]}）" if got else _beside(done, said)


def _with_context(said: str, before: Sequence[str], clause: str, *, alone: bool, tells: int) -> str:
    """With what it is of or what was done of it; `clause`: the one that tells it, `tells`: 字 of it behind its opener."""
    same = _counted_alike(said, before)
    done = _beside_each_other(before) if same and same[-1] == before[-1] else [*before, *same][-1]
    at, whole = next(((at, found) for at, one in enumerate(before) if (found := _WHOLE.fullmatch(one))), (-1, None))
    among = f"{whole['among'] or whole['object']}中，" if whole and done != whole[0] else ""
    if _OTHERS.match(said):
        some = _SOME_REACHED.fullmatch(done)
        return f"{some['among']}中，除{some['done']}外，{said}" if some else f"{among}除{done}外，{said}"
    if _SEVERAL.search(said):
        done = "，".join(before[at + 1 :]) or done
    if among:
        return f"{among}{said}（{done}）"
    of_what = _OF_WHAT.fullmatch(done) if same and alone else None
    if of_what:
        return f"{of_what[1]}{said}（{of_what[2]}）"
    subjects = [subject[1] for one in before if (subject := _SUBJECT.match(one))]
    if alone and subjects and not same and not THE_REST.match(said):
        return f"{subjects[-1]}{said}"
    is_clear = not same and tells >= _SHORTEST_ALONE and not _OF_NOTHING.match(said)
    if is_clear:
        return said
    return _beside(done, said) if said.endswith(clause) else f"{done}，{said}"


def _beside(done: str, said: str) -> str:
    """剩1件正在推进（已办结11件）; what says of what it is stands before: 42门大纲已修订36门，剩余6门正在审定."""
    return f"{said}（{done}）" if _BARE_DEED.match(done) else f"{done}，{said}"


def _beside_each_other(before: Sequence[str]) -> str:
    """What came last, with the sums that came beside it: 退回医保基金11.92万元，退还患者1.58万元."""
    first = len(before) - 1
    while first and _GOT.fullmatch(before[first]) and _GOT.fullmatch(before[first - 1]):
        first -= 1
    return "，".join(before[first:])


def _without_state(clause: str) -> str:
    """未完成：用地手续尚在办理."""
    state = _STATE.fullmatch(clause)
    return state[2] if state and is_bare_status(state[1]) else clause
