"""How many people a text tells by their names: 给予王某某党内警告处分 is one, 约谈李某、张晓明 are two."""

import re

from app.core.persons import NAME, is_name
from app.notice.claims.binding import NAMES
from app.notice.claims.clauses import Phrase, Word
from app.notice.claims.words import LIST_JOINT, Sense

_FOR = re.compile("(?:对|针对|给予|责令|责成|约谈)了?(?P<who>[^，。；：]+)$")
_OF = re.compile("^(?P<who>[^，。；：]+?)(?:受到|被)$")  # 会计李某被给予 | 警告处分
# 对王某某同志依纪依法给予党内 | 严重警告
_HOW_IT_WAS_DONE = re.compile(
    "(?:分别|均|已|依[规纪法]|依规依纪|党内|政务|行政|进行了?|予以|给予了?|[作做写](?:出了?|了)|开展了?|相应|严肃|的"
    f"|{'|'.join(NAMES)})*$"
)
_MASKED = re.compile("[一-鿿]某(?:某|[甲乙丙丁戊])?$")
_NAMED = re.compile(f"{NAME}$")
_POST = re.compile(
    "(?:主任|书记|支书|[局处科股所站校院园馆队镇乡村社厂部组]长|会计|出纳|经理|主席|委员|干事|文书|科员"
    "|(?:报账|记账|出纳|保管|办事|管理|辅导|管水|护林|驾驶|网格|信息|联络|协管|审核|经办)员)$"
)
_ONCE = re.compile("时任|^原|[^一二三四五六七八九十]原(?=[^，]{1,12}$)")
_SEVERAL = re.compile("各|相关|有关|等|部分|们|多名|班子|全体|所有")
_PUNISHED = "处分人数"  # a punishment is given to one; 约谈乡镇党委书记 may be of many


def people_named(phrase: Phrase, how: Word) -> int:
    """Those named as dealt with so, before the word or right behind it; 0 where anybody of them is told without a name."""
    kinds = {NAMES.get(one.text) for one in phrase.said((Sense.KIND,))}
    if "分别" in phrase.text and len(kinds) > 1:
        return 0
    told = _told(phrase, how)
    people = [one.removesuffix("同志") for one in LIST_JOINT.split(told)]
    one_of_it = NAMES.get(how.text) == _PUNISHED or _ONCE.search(told)
    by_post = bool(one_of_it) and not _SEVERAL.search(told)
    return len(people) if all(_is_one(one, by_post=by_post) for one in people) else 0


def _told(phrase: Phrase, how: Word) -> str:
    said = phrase.between(phrase.start, how.start)
    before = _HOW_IT_WAS_DONE.sub("", said)
    if match := _FOR.search(before) or _OF.search(before):
        return match["who"]
    # 李某作了 | 书面检查
    return before if before != said else phrase.between(how.end, phrase.end).removeprefix("了")


def _is_one(told: str, *, by_post: bool) -> bool:
    """张晓明, 会计李某; 原办公室主任 where it is one for certain."""
    if _MASKED.search(told):
        return True
    named = _NAMED.search(told)
    return bool(named and is_name(named[0])) or (by_post and bool(_POST.search(told)))
