"""Rules of the family `publicity`: what must not stand in a document that goes to the public."""

import re
from collections.abc import Callable, Iterator

from app.checks.check import Find, Hit, check
from app.checks.texts import PRINTED, Said, around, cells, passages
from app.core.columns import Column
from app.core.finding import Level
from app.core.ledger import Ledger
from app.core.sensitive import NAME, bank_cards, identity_numbers, is_name, masked_name, masked_number, mobiles
from app.core.standpoint import Standpoint

_ADDRESS = re.compile(
    r"(?:家住|现住址?|家庭(?:住址|地址)|住址)[：:是在]?[^，。；;]{4,}|\d+(?:栋|幢|号楼)(?:\d+单元)?\d{3,4}[室号]"
)
_PENALTY = r"(?:处分|诫勉|批评教育|提醒谈话|书面检查|立案|警告|记过|免职|约谈|问责|开除|留置|组织处理|谈话教育)"
_DEALT_WITH = (
    re.compile(
        rf"(?:对|给予|约谈|责令)(?P<name>{NAME})(?:同志|等人|等\d+人)?(?:进行|作出|给予|予以|立案|的|诫勉|警告|开除|免职|党内|政务|记过)[^。；;]{{0,14}}{_PENALTY}?"
    ),
    re.compile(
        rf"(?:^|[。；;，,、：:])(?:[一-鿿]{{0,8}}(?:主任|科长|局长|书记|干部|会计|出纳|副职))?(?P<name>{NAME})(?:同志)?(?:因[^。；;]{{2,24}})?(?:被|受到|受)[^。；;，,]{{0,12}}{_PENALTY}"
    ),
)
_CLUE_PERSON = re.compile(
    rf"(?:举报人|信访人|被举报人|被反映人)(?:为|是|：|:)?(?P<name>{NAME})|(?:^|[。；;，,、：:])(?P<other>{NAME})(?:同志)?涉嫌"
)
_CLUE_AMOUNT = re.compile(r"(?:问题线索|举报|信访件|初核|涉嫌)[^。；;]{0,20}\d+(?:\.\d+)?万?元")
_SECRECY = re.compile(r"(?:绝密|机密|秘密)[★☆]|内部(?:资料|文件|材料)[，,、 ]?(?:注意保存|严禁外传|不得外传|请勿外传)")
_TO_FILL = re.compile(r"【[^】]{0,20}(?:待补|待填|待定|待核)[^】]{0,20}】|【】")
_LEFT_OVER = re.compile(rf"{_TO_FILL.pattern}|(?<![A-Za-zＸ×X])(?:X{{2,}}|Ｘ{{2,}}|×{{2,}})(?![A-Za-z])")


def _published(ledger: Ledger) -> Iterator[Said]:
    yield from cells(ledger, *PRINTED, Column.ACCOUNTABILITY)
    yield from passages(ledger)


def _numbers(of: Callable[[str], tuple[str, ...]]) -> Find:
    """The first such number in each printed text, half hidden even in the report."""

    def find(ledger: Ledger, _: Standpoint) -> Iterator[Hit]:
        for said in _published(ledger):
            numbers = of(said.text)
            if numbers:
                yield Hit(said.cell, {"text": masked_number(numbers[0])})

    return find


def _searched(*patterns: re.Pattern[str]) -> Find:
    """The first match of any pattern in each printed text."""

    def find(ledger: Ledger, _: Standpoint) -> Iterator[Hit]:
        for said in _published(ledger):
            match = next((match for one in patterns if (match := one.search(said.text))), None)
            if match:
                yield Hit(said.cell, {"text": around(said.text, *match.span())})

    return find


identity_number = check(
    "identity-number",
    Level.MUST,
    title="写了身份证号",
    why="公民身份号码是个人信息，不能印进公开的文件。",
    fix="删去身份证号。",
    says="写有身份证号 {text}。",
)(_numbers(identity_numbers))

bank_card = check(
    "bank-card",
    Level.MUST,
    title="写了银行卡号",
    why="银行卡号是个人信息，不能印进公开的文件。",
    fix="删去银行卡号。",
    says="写有银行卡号 {text}。",
)(_numbers(bank_cards))

mobile_number = check(
    "mobile-number",
    Level.MUST,
    title="写了手机号码",
    why="个人手机号码不能印进公开的文件；接受监督的电话写在要素里。",
    fix="删去手机号码；是联系电话的，写成“联系电话：…”或填进要素。",
    says="写有手机号码 {text}。",
)(_numbers(mobiles))

home_address = check(
    "home-address",
    Level.WARN,
    title="写了家庭住址",
    why="家庭住址是个人信息，不应印进公开的文件。",
    fix="删去住址，或只写到乡镇、街道。",
    says="“{text}”像是家庭住址。",
)(_searched(_ADDRESS))

secrecy_mark = check(
    "secrecy-mark",
    Level.MUST,
    title="有密级或内部标志",
    why="有密级的、内部的材料不能公开，要先经保密审查。",
    fix="先报保密审查；确实可以公开的，删去标志。",
    says="有密级或内部标志：“{text}”。",
)(_searched(_SECRECY))


@check(
    "left-over",
    Level.WARN,
    title="有没填完的地方",
    why="【待补】、XX 一类的记号印出来很难看。",
    fix="补上内容，或删去记号。",
    says="“{text}”里有没填完的地方。",
)
def left_over(ledger: Ledger, _: Standpoint) -> Iterator[Hit]:
    """Marks of what is still to be filled in; beside the table ××市××局 stands in every form."""
    for said in _published(ledger):
        match = (_LEFT_OVER if said.column else _TO_FILL).search(said.text)
        if match:
            yield Hit(said.cell, {"text": around(said.text, *match.span())})


clue_detail = check(
    "clue-detail",
    Level.WARN,
    title="写了问题线索的细节",
    why="线索、举报、初核的细节不能公开，公开的只能是件数和人数。",
    fix="只写件数和人数，删去人名和金额。",
    says="“{text}”是问题线索的细节。",
)(_searched(_CLUE_AMOUNT))


@check(
    "person-named",
    Level.WARN,
    title="写了被处理人、举报人的姓名",
    why="公开的文件不写被处理人和举报人的姓名，只保留姓。",
    fix="公开时按提示隐去名字；台账内部使用的，可以不改，但不要印进通报。",
    says="“{text}”写了姓名；公开时应写成“{expected}”。",
)
def person_named(ledger: Ledger, _: Standpoint) -> Iterator[Hit]:
    """A full name with the penalty or the report that goes with it; 张某 is masked already."""
    for said in _published(ledger):
        name = next(_names(said.text), None)
        if name:
            place = said.text.index(name)
            text = around(said.text, place, place + len(name))
            yield Hit(said.cell, {"text": text, "expected": masked_name(name)})


def _names(text: str) -> Iterator[str]:
    for pattern in (*_DEALT_WITH, _CLUE_PERSON):
        for match in pattern.finditer(text):
            found = next(filter(None, match.groupdict().values()))
            if is_name(found):
                yield found
