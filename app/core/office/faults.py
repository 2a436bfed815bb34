"""Which wordings an office cannot file as what (本单位用语): what denies, stalls, plans or doubts, and what names a day."""

import re
from collections.abc import Mapping

from app.core.office.words import Meaning, OfficeWord, WordedDeadline, WordKind, normal
from app.core.placeholders import is_missing
from app.core.status import Status
from app.core.text import narrow

_LONGEST = 40
# What a wording must not hold to be filed as done: no office may make done what is not (尚未归档, 拟归档, 疑似归档).
_NEGATION = re.compile(
    "未|没|无|不|非|难|否|尚|待|余|剩|欠|缺|除|仍|暂|搁置|退回|延期|反弹|复发|^已?(?:逾期|超期|超时)(?:整改)?$"
    "|勿|莫|毋|甭|(?<![类级特分区性告识鉴])别|[☐□◻]|[○◯×✗✘](?=.)"
)
# What is put off is neither done nor cancelled (挂起, 缓办), what stands still (停滞) or goes on (进行, 持续) is not done.
_PUT_OFF = re.compile(r"挂[起着牌案]|暂挂|缓|搁|拖|悬|延[宕迟误长]|展期|推迟|顺延|改期|押后|再[议说定]|另[议定行]|观望")
_STALLED = re.compile(r"停[滞顿摆办工下]|叫停|滞|僵|卡[住壳点]|冻结|中止|中断|休眠|受阻")
_GOING_ON = re.compile(
    r"(?:进行|开展|实施|执行|施工)(?!完毕|完成|结束|到位)|持续|长期|常态|经常|不断|推进|跟[进踪]|盯办|协调|研究|沟通|商[议讨榷]|洽谈"
    r"|筹|酝酿|论证|启动|着手|开始|[动开]工|在[建办途查研谈审编]|流转|流程|攻坚|冲刺|[收扫]尾|尾声|临近|逐[步渐年月]|渐|陆续"
    r"|分[批步期]|滚动|试[行点用]|办着|做着|(?:办|处)理$|^[办做干改搞]$"
)
_PART = re.compile(
    r"部分|基本|初|阶段|大多|多数|大体|大致|几乎|接近|半|正在|中$|\d|百分之|[一二三四五六七八九十两几多](项|个|条|件|处|户|人|类)"
    "|手续|材料|方案|报告|资金|责任|移交|移送|交办|转办|上报|报送|报备|联系|采购|印发|下发|纳入|责成|责令|自评|自查|(?<=[^已改部均])到位|只|仅|单是|个别|少数|小部|发现|遗|欠|差|缺|另|效果"
)
_PLAN = re.compile(
    r"拟|将|计划|预(?!防)|准备|打算|争取|力争|有望|限期|限时|下一?步|下[周月]|明[天年]|今后|马上|尽快|抓紧|加快|督促|帮助|推动|承诺"
    r"|确保|保证|安排|目标|要求|申请|提请|报请|报批|(?<![无不])[须需]|应(?!.尽)|(?<![提此目])前|[年月季周]底|[年月季]末"
    r"|[年月季周日天]内|(?<![认许])可|能|若|如果|一旦|后|等|候|择期|继续|进一步|返工|期推进|[一二三四]季度|[上下]半年|时(?:完成|办结|销号)"
)
_DOUBT = re.compile(
    r"\?|疑|^是$|似|或|吗|估计|据(?:称|说|报|悉|了解|反映)|(?<!职)称|听说|大概|大约|好像|虚|假|误|争议|情况|见附|\(\)|[也兴]许|没准|恐|怕|仿佛|想必|猜|看来|看样子|按说|照理|(?:理论|原则|名义|口头|形式|表面)上?|险些"
)
_DATE = re.compile(r"\d{1,2}月\d{1,2}|\d{4}[年./-]\d{1,2}")
_DAY = re.compile(r"\d[年月日号./-]|\d{4}|^\d+$|[一二三四五六七八九十]月")
# A wording that names a time is read as a day or asked about: a kind of deadline would let it pass in silence (国庆前).
_TIME = re.compile(
    r"\d+|元旦|春节|除夕|大年|元宵|清明|五一|劳动节|端午|七一|建党节|八一|建军节|中秋|国庆|十一(?=[前后长假]|$)|重阳|腊[八月]|正月|[寒暑]假|节[前后]"
    r"|[一二两三四五六七八九十百半几数多]+个?(?:多|半)?(?:工作日|自然日|[天日周旬年月]|星期|礼拜|季度?|小时|学期)"
    r"|[本今明后次当下上](?:个)?(?:[年月周季旬]|学期|星期|礼拜)|[年月季周][底末初中内前后]|[上中下]旬|[上下]半[年月]|[一二三四]季度?|[春夏秋冬]季"
)
_REPEATED = re.compile("[每逐按各]|定期|[次轮遍回]")
_REFUSED: Mapping[Meaning, tuple[re.Pattern[str], ...]] = {
    Status.DONE: (_DOUBT, _NEGATION, _PUT_OFF, _STALLED, _PLAN, _PART, _GOING_ON),
    Status.CANCELLED: (_DOUBT, _PUT_OFF, _PLAN),
}


def fault_of(one: OfficeWord) -> str | None:
    """Why this word cannot be filed so, in Chinese; None where it can."""
    if not one.word:
        return "说法是空的"
    if len(one.word) > _LONGEST:
        return f"“{one.word[:12]}…”超过 {_LONGEST} 个字，不是一个固定的说法"
    if one.kind is WordKind.STATUS:
        return _fault_of_status(one)
    return _fault_of_deadline(one) if one.kind is WordKind.DEADLINE else None


def _fault_of_status(one: OfficeWord) -> str | None:
    word = normal(one.word)
    if is_missing(word):
        return f"“{one.word}”等于没有填，不能记作“{one.meaning.label}”，请在台账里填上状态"
    if day := _DATE.search(word):
        return f"“{one.word}”里有日期（“{_in(one.word, day[0])}”），不是一个固定的说法，请在台账里写明状态"
    marks = (match for pattern in _REFUSED.get(one.meaning, ()) if (match := pattern.search(word)))
    if mark := next(marks, None):
        shown = _in(one.word, mark[0])
        where = f"里有“{shown}”，" if shown != one.word else ""
        return f"“{one.word}”{where}看不出确实“{one.meaning.label}”，不能这样记，请在台账里写明"
    return None


def _fault_of_deadline(one: OfficeWord) -> str | None:
    word, label = normal(one.word), one.meaning.label
    if word.isdecimal():
        return f"“{one.word}”只有数字，看不出是哪一天，不能记作“{label}”，请在台账里把日期写对"
    if day := _DAY.search(word):
        return f"“{one.word}”里有日期（“{_in(one.word, day[0])}”），不能记作“{label}”，请在台账里把日期写对"
    time = _TIME.search(word)
    if time and not (one.meaning is WordedDeadline.RECURRING and _REPEATED.search(word)):
        return f"“{one.word}”说的是时间（“{_in(one.word, time[0])}”），不能记作“{label}”，请在台账里写明最后一天"
    return None


def _in(word: str, mark: str) -> str:
    """The mark as it stands in the word: compared half-width, shown as written (办妥？)."""
    parts = (word[at : at + size] for size in range(1, len(word) + 1) for at in range(len(word) - size + 1))
    return next((part for part in parts if narrow(part).lower() == mark), mark)
