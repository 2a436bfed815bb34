"""Clauses on typefaces, sizes and colour of the running text (GB/T 9704-2012, 5.2.2, 5.2.4 and 7.3.3)."""

from app.word.inspect import wording
from app.word.inspect.clause import CUSTOM, RECOMMENDED, REQUIRED, Outcome, absent, at, clause, outcome_of
from app.word.inspect.document import Document
from app.word.inspect.elements import Element
from app.word.inspect.shapes import is_red_colour
from app.word.reading.looks import RunLook
from app.word.reading.paragraphs import Paragraph
from app.word.standard import faces, tolerances
from app.word.standard.layout import Role

SIGNS = frozenset("“”‘’—…")
_BLACKEST = 0x40
_SIZES = {22: "2号", 18: "小2号", 16: "3号", 15: "小3号", 14: "4号", 12: "小4号", 10.5: "5号"}
_FONT_FIX = "选中这些文字，在“开始—字体”里改；中文字体和西文字体都要改。"


@clause(
    "body-font", "5.2.2", "正文的字体", strength=RECOMMENDED,
    asked="正文用仿宋体", fix=f"改成仿宋（或仿宋_GB2312、方正仿宋）。{_FONT_FIX}",
)  # fmt: skip
def body_font(document: Document) -> Outcome:
    """What follows a heading of the first two levels within its paragraph counts too."""
    if not document.body:
        return absent("没有认出正文")
    looks = [(one, look_after_heading(one)) for one in document.body]
    return outcome_of(
        at(one, f"字体是“{look.chinese or '没有指定'}”")
        for one, look in looks
        if look is not None and not faces.is_of(look.chinese, Role.FANGSONG)
    )


@clause(
    "body-size", "5.2.2", "正文的字号", strength=RECOMMENDED,
    asked="正文和各级标题用 3 号字（16 磅）", fix="选中这些文字，在“开始—字号”里选三号。",
)  # fmt: skip
def body_size(document: Document) -> Outcome:
    """3号 is 16 pt in Word; 15.75 is the printer's."""
    if not document.body:
        return absent("没有认出正文")
    least, most = (one.points for one in tolerances.BODY_SIZES)
    return outcome_of(at(one, f"字号是{size(one.main)}") for one in document.body if not least <= one.main.size <= most)


@clause(
    "quotes-font", "", "引号、破折号、省略号的字体", strength=CUSTOM,
    asked="中文引号、破折号、省略号用中文字体", fix="选中全文，在“字体”里把西文字体改成和中文字体一样，或者选“使用中文字体”。",
)  # fmt: skip
def quotes_font(document: Document) -> Outcome:
    """Word sets these signs in the Western font unless told otherwise."""
    found = []
    for paragraph in document.body:
        for run in paragraph.runs:
            western = not (run.look.as_chinese or faces.is_chinese(run.look.latin))
            signs = sorted(SIGNS & set(run.text))
            if signs and western:
                font = run.look.latin or "西文默认字体"
                found.append(at(paragraph, f"{''.join(signs)} 会用“{font}”印"))
                break
    return outcome_of(found) if document.body else absent("没有认出正文")


@clause(
    "text-colour", "5.2.4", "文字的颜色", strength=REQUIRED,
    asked="除发文机关标志和红色分隔线外，文字都是黑色", fix="选中这些文字，在“开始—字体颜色”里选自动或黑色。",
)  # fmt: skip
def text_colour(document: Document) -> Outcome:
    """Very dark colours print as black."""
    running = [one for place, one in enumerate(document.flow) if document.kinds.get(place) is not Element.MARK]
    return outcome_of(
        at(one, f"文字是{'红色' if is_red_colour(run.look.colour) else f'彩色（{run.look.colour}）'}")
        for one in running
        if (run := next((run for run in one.runs if run.text.strip() and not is_black(run.look.colour)), None))
    )


def look_after_heading(paragraph: Paragraph) -> RunLook | None:
    """The look of the text of a paragraph without the heading it begins with; None if all is heading.

    A third or fourth level is a heading only where it stands on a line of its own: else it is body.
    """
    level = wording.level(paragraph.text)
    if level not in (1, 2):
        return None if level and "。" not in paragraph.text else paragraph.main
    return paragraph.look_between(len(heading_of(paragraph)), None)


def text_start(paragraph: Paragraph) -> int:
    """Where the text behind a heading of the first two levels begins among a paragraph's words."""
    return len(heading_of(paragraph)) if wording.level(paragraph.text) in (1, 2) else 0


def heading_of(paragraph: Paragraph) -> str:
    """The words of the heading a paragraph begins with, blanks before it too; Word's own number is not among them."""
    words = paragraph.words
    before = len(words) - len(words.lstrip())
    return words[: before + len(wording.heading(words.strip()))]


def is_black(colour: str) -> bool:
    """Whether six digits name black, or nothing else is said."""
    try:
        return all(int(colour[place : place + 2] or "0", 16) <= _BLACKEST for place in (0, 2, 4))
    except ValueError:
        return True


def size(look: RunLook) -> str:
    """A size within a sentence."""
    return f" {size_said(look.size)}"


def size_said(points: float) -> str:
    """A size as the clerk knows it."""
    name = _SIZES.get(points)
    return f"{points:g} 磅" + (f"（{name}）" if name else "")
