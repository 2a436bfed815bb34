"""Rules of the family `publicity`: what must not stand in a document that goes to the public."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain, islice, takewhile

from app.checks.check import Family, Hit, Read, text_check
from app.checks.sensitive import bank_cards, identity_numbers, mask_number, mobiles, plates
from app.checks.texts import UNPRINTED, TextInPlace, around, given_texts, kept_texts, named_texts, public_texts
from app.core.check_context import CheckContext
from app.core.field import Particular
from app.core.finding import Field, Level, ParagraphOrigin
from app.core.particulars import SECRECY
from app.core.persons import OCCASION, mask_names, persons_to_mask

_ADDRESS = re.compile(
    r"(?:家住|现住(?!房)址?|家庭(?:住址|地址)|住址)[：:是在为]?[^，。；;\n]{0,20}?(?:[路街巷弄村县]|小区|市.{1,4}区|\d+号)"
    r"|(?<![居入])住(?![建房院宅户所宿])[^，。；;、（）\n]{1,12}[路街巷弄]\d+号"
    r"|(?:^|[，。；;：:\n])(?:(?!会议|办公|行政|中心|机关|政府|大厦|会场|地点|单位)[^，。；;：:\n])*?"
    r"\d+(?:栋|幢|号楼)(?:\d+单元)?\d{3,4}[室号]"
)
_MONEY = r"\d+(?:\.\d+)?万?元"
# A count of clues with what was recovered, and a reward, are published everywhere.
_CLUE_AMOUNT = re.compile(
    rf"(?:问题线索|举报|信访件|初核|涉嫌)(?!奖励|\d+[件条][^。；;]{{0,12}}(?:挽回|追回|收缴|追缴|退赔|罚没))[^。；;]{{0,20}}{_MONEY}"
    rf"|(?:收受|贪污|侵占|挪用|套取|受贿|行贿)[^。；;，,]{{0,10}}{_MONEY}[^。；;，,]{{0,8}}(?:线索|举报)"
)
# Full-width figures count as well: \d is any of them.
_SIX_FIGURES = r"\d" + r"[ \-－—\u3000\xa0]?\d" * 5
_MOBILE_BEGINS = r"[1１][3-9３-９]\d[ \-－—\u3000\xa0]?\d"
_SECRECY = re.compile(r"(?:绝密|机密|秘密)[★☆]|内部(?:资料|文件|材料)[，,、 ]?(?:注意保存|严禁外传|不得外传|请勿外传)")
_GRADE = re.compile(r"(?:绝密|机密|秘密)★(?:\d+(?:年|个月|月)|长期)")
# With a period nobody writes so: 秘密★三年, 机密☆1年.
_LIKE_GRADE = re.compile(r"(?:绝密|机密|秘密)\s*[★☆]\s*[\w ]{0,6}")
_BELOW_HEAD = re.compile(r"关于|[。；]|[：:]$")
_HEAD_LINES = 6
_TO_FILL = re.compile(r"【[^】]{0,20}(?:待补|待填|待定|待核)[^】]{0,20}】|【】|[（(]待(?:补充?|填写?|定|核实?)[）)]")
_LEFT_OVER = re.compile(
    rf"{_TO_FILL.pattern}|(?<![A-Za-zＸ×X])(?:X{{2,}}|Ｘ{{2,}}|×{{2,}}|X(?=[次个人项名条份件]))(?![A-Za-z])"
    r"|(?<![A-Za-z\d])[_＿]{2,}(?![A-Za-z\d])"
)


_check = partial(text_check, family=Family.PUBLICITY, of=public_texts, given=given_texts)


def _numbers(of: Callable[[str], tuple[str, ...]], text: Callable[[TextInPlace], str] = lambda said: said.text) -> Read:
    """The first such number in each text, or in so much of it, half hidden even in the report."""

    def read(texts: Iterable[TextInPlace], _: CheckContext) -> Iterator[Hit]:
        for said in texts:
            numbers = of(text(said))
            if numbers:
                level = Level.WARN if said.column in UNPRINTED else None
                yield Hit(said.origin, {"text": mask_number(numbers[0])}, level)

    return read


def _search(pattern: re.Pattern[str], *, elsewhere: Particular | None = None) -> Read:
    """The first match in each text; another rule asks for the particular `elsewhere`."""

    def read(texts: Iterable[TextInPlace], _: CheckContext) -> Iterator[Hit]:
        for said in texts:
            match = pattern.search(said.not_contact)
            if match and not (elsewhere and said.origin == Field(elsewhere.name)):
                yield Hit(said.origin, {"text": around(said.text, *match.span())})

    return read


identity_number = _check(
    "identity-number",
    Level.MUST,
    title="写了身份证号",
    why="公民身份号码是个人信息，不能印进公开的文件。",
    fix="删去身份证号。",
    says="写有身份证号 {text}。",
    of=named_texts,
    needs=rf"{_SIX_FIGURES}|[Ee]\+?17",
)(_numbers(identity_numbers, lambda said: said.labelled))

bank_card = _check(
    "bank-card",
    Level.MUST,
    title="写了银行卡号",
    why="银行卡号是个人信息，不能印进公开的文件。",
    fix="删去银行卡号。",
    says="写有银行卡号 {text}。",
    needs=_SIX_FIGURES,
)(_numbers(bank_cards))

mobile_number = _check(
    "mobile-number",
    Level.MUST,
    title="写了手机号码",
    why="个人手机号码不能印进公开的文件；接受监督的电话写在要素里。",
    fix="删去手机号码；是单位联系电话的，写成“联系电话：…”或填进要素“联系电话”。",
    says="写有手机号码 {text}。",
    of=kept_texts,
    needs=_MOBILE_BEGINS,
)(_numbers(mobiles, lambda said: said.not_office))

plate_number = _check(
    "plate-number",
    Level.WARN,
    title="写了车牌号",
    why="车牌号能查到人，不应印进公开的文件。",
    fix="删去车牌号，只写“公务用车1辆”一类的数量。",
    says="写有车牌号 {text}。",
    needs=r"[A-Z][·•. ]?[A-Z\d]{5}",
)(_numbers(plates))

home_address = _check(
    "home-address",
    Level.WARN,
    title="写了家庭住址",
    why="家庭住址是个人信息，不应印进公开的文件。",
    fix="删去住址，或只写到乡镇、街道。",
    says="“{text}”像是家庭住址。",
    needs=r"[住栋幢]|家庭|号楼",
)(_search(_ADDRESS))


@_check(
    "secrecy-mark",
    Level.MUST,
    title="有密级或内部标志",
    why="有密级的、内部的材料不能公开，要先经保密审查。",
    fix="先报保密审查；确实可以公开的，删去标志。",
    says="有密级或内部标志：“{text}”。",
    needs=r"[★☆]|内部",
)
def secrecy_mark(texts: Iterable[TextInPlace], context: CheckContext) -> Iterator[Hit]:
    """A document's own grade on a line of its own is no mark left in a text; how it is written in the head a clause tells."""
    everywhere = list(texts)
    graded = {one.origin for one in _in_head(everywhere) if _LIKE_GRADE.fullmatch(one.text.strip())}
    marked = [one for one in everywhere if not (one.origin in graded or _is_grade(one))]
    yield from _search(_SECRECY, elsewhere=SECRECY)(marked, context)


def _is_grade(said: TextInPlace) -> bool:
    return isinstance(said.origin, ParagraphOrigin) and _GRADE.fullmatch(said.text.strip()) is not None


def _in_head(texts: Iterable[TextInPlace]) -> Iterator[TextInPlace]:
    """The first lines of a document: above its title, addressee and sentences."""
    first = (one for one in texts if isinstance(one.origin, ParagraphOrigin) and one.origin.number)
    return islice(takewhile(lambda one: not _BELOW_HEAD.search(one.text), first), _HEAD_LINES)


@_check(
    "left-over",
    Level.WARN,
    title="有没填完的地方",
    why="【待补】、XX 一类的记号印出来很难看。",
    fix="补上内容，或删去记号。",
    says="“{text}”里有没填完的地方。",
    needs=r"【|[（(]待|X|ＸＸ|××|__|＿＿",
)
def left_over(texts: Iterable[TextInPlace], _: CheckContext) -> Iterator[Hit]:
    """Marks of what is still to be filled in; beside the table ××市××局 stands in every form."""
    for said in texts:
        printed = said.column or isinstance(said.origin, Field | ParagraphOrigin)
        match = (_LEFT_OVER if printed else _TO_FILL).search(said.text)
        if match:
            yield Hit(said.origin, {"text": around(said.text, *match.span())})


clue_detail = _check(
    "clue-detail",
    Level.WARN,
    title="写了问题线索的细节",
    why="线索、举报、初核的细节不能公开，公开的只能是件数和人数。",
    fix="只写件数和人数，删去人名和金额。",
    says="“{text}”是问题线索的细节。",
    needs=r"线索|举报|信访|初核|涉嫌",
)(_search(_CLUE_AMOUNT))


@_check(
    "person-named",
    Level.WARN,
    title="写了被处理人、举报人的姓名",
    why="公开的文件不写被处理人和举报人的姓名，只保留姓。",
    fix="要素和 Word 文件里的，按提示改；台账可以不改，生成公开的文件时勾选“隐去被处理人姓名”（命令行用 --mask-names）。",
    says="写了姓名“{text}”；公开时应写成“{expected}”。",
    needs=OCCASION,
)
def person_named(texts: Iterable[TextInPlace], _: CheckContext) -> Iterator[Hit]:
    """Full names with the penalty or the report that goes with them; 张某 is masked already."""
    everywhere = list(texts)
    named = {said.origin: names for said in everywhere if (names := persons_to_mask(said.text))}
    printed = mask_names(chain.from_iterable(named.values()), [said.text for said in everywhere] if named else [])
    for origin, names in named.items():
        yield Hit(origin, {"text": "、".join(names), "expected": "、".join(printed[name] for name in names)})
