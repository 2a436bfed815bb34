"""The parts every formal template shares: head (版头), title, closing (附件说明, 署名, 成文日期) and imprint (版记)."""

from app.core.particulars import LETTER, PLAIN, RED_HEADED, SEALED
from app.word.standard import layout
from app.word.standard.layout import Role, Style
from tools.templates.blank import Block
from tools.templates.blocks import Paragraph, Words

Piece = Block | tuple[Style, str]
_RIGHT = layout.TYPE_WIDTH.twips - layout.SMALL_SIZE.twips
_FIRST_AT_LEFT = (
    "{% if 份号 %}{{ 份号 }}{% endif %}",
    Words(
        "{% if not 份号 and 密级和保密期限 %}{{ 密级和保密期限 }}{% elif not 份号 and 紧急程度 %}{{ 紧急程度 }}{% endif %}",
        Role.HEI,
    ),
)
END = (layout.BODY, "{%p endif %}")
ELSE = (layout.BODY, "{%p else %}")
ENDFOR = (layout.BODY, "{%p endfor %}")


def given(condition: str, *pieces: Piece) -> tuple[Piece, ...]:
    """Pieces that stand only where the condition holds."""
    return ((layout.BODY, f"{{%p if {condition} %}}"), *pieces, END)


def each(loop: str, *pieces: Piece) -> tuple[Piece, ...]:
    """Pieces repeated for each turn of the loop (行 in 台账)."""
    return ((layout.BODY, f"{{%p for {loop} %}}"), *pieces, ENDFOR)


def head(*, upward: bool = False) -> tuple[Piece, ...]:
    """份号 to the red line; plain documents have only what was given of the first three, letters a head of their own.

    A report (`upward`) is no letter: the standard has no place for its signers there.
    """
    red = f'版头 == "{RED_HEADED}"' + (f' or 版头 == "{LETTER}"' if upward else "")
    marks = (
        (layout.BODY, f"{{%p if ({red}) and 联合标志行 %}}"),
        *each("行 in 联合标志行", (layout.JOINT_MARK, "{{ 行 }}")),
        (layout.JOINT_WORD, "文件"),
        (layout.BODY, f"{{%p elif {red} %}}"),
        (layout.MARK, "{{ 发文机关标志 }}"),
        ELSE,
        (layout.MARK_SPACE, ""),
        END,
    )
    lines = (
        (layout.BODY, f"{{%p if {red} %}}"),
        (layout.RED_LINE, ""),
        ELSE,
        (layout.RED_LINE_SPACE, ""),
        END,
    )
    blank = (layout.BLANK, "")
    ordinary = (
        *given("份号", (layout.COPY_NUMBER, "{{ 份号 }}")),
        *given("密级和保密期限", (layout.SECRECY, "{{ 密级和保密期限 }}")),
        *given("紧急程度", (layout.URGENCY, "{{ 紧急程度 }}")),
        *given(f'版头 != "{PLAIN}"', *marks, blank, blank, *_number(upward), *lines, blank, blank),
    )
    if upward:
        return ordinary
    return (
        (layout.BODY, f'{{%p if 版头 == "{LETTER}" %}}'),
        *letter("{{ 发文字号 }}", _FIRST_AT_LEFT),
        *given("份号 and 密级和保密期限", (layout.SECRECY, "{{ 密级和保密期限 }}")),
        *given("紧急程度 and (份号 or 密级和保密期限)", (layout.URGENCY, "{{ 紧急程度 }}")),
        blank,
        blank,
        ELSE,
        *ordinary,
        END,
    )


def letter(number: str, at_left: tuple[str | Words, ...] = ()) -> tuple[Piece, ...]:
    """A letter's mark, put above the type area when a document is written, and its number at the right edge.

    `at_left`: what else stands on that line, the first of 份号, 密级和保密期限 and 紧急程度.
    """
    line = Paragraph(layout.LETTER_NUMBER, (*at_left, f"\t{number}"), tab=layout.TYPE_WIDTH)
    return (layout.LETTER_MARK, "{{ 信函标志 }}"), line


def _number(upward: bool) -> tuple[Piece, ...]:
    if not upward:
        return ((layout.DOCUMENT_NUMBER, "{{ 发文字号 }}"),)
    name = Words("{{ 行.姓名 }}", Role.KAI)
    return each("行 in 签发人行", Paragraph(layout.SIGNERS, ("{{ 行.文号 }}\t{{ 行.标签 }}", name)))


def title(lines: str = "标题行", addressee: str = "") -> tuple[Piece, ...]:
    """The title's lines, under them the number of a document without head, then whom it is sent to.

    `addressee` is what stands there in a document that must have one.
    """
    return (
        *each(f"行 in {lines}", (layout.TITLE, "{{ 行 }}")),
        *given(f'版头 == "{PLAIN}" and 发文字号', (layout.DOCUMENT_NUMBER, "{{ 发文字号 }}")),
        (layout.BLANK, ""),
        *(
            ((layout.ADDRESSEE, f"{addressee}："),)
            if addressee
            else given("主送机关", (layout.ADDRESSEE, "{{ 主送机关 }}："))
        ),
    )


def attachments(lines: str) -> tuple[Piece, ...]:
    """附件说明, where there is an attachment."""
    return given(lines, (layout.LOOSE_BLANK, ""), *each(f"行 in {lines}", (layout.ATTACHMENTS, "{{ 行 }}")))


def signature() -> tuple[Piece, ...]:
    """Issuer and date as a seal asks or not, 附注."""
    blank = (layout.BLANK, "")
    return (
        (layout.BODY, f'{{%p if 印章 == "{SEALED}" %}}'),
        blank,
        blank,
        *_signers(layout.SEALED_SIGNATURE, (layout.BODY, "{%p if not loop.first %}"), *[blank] * 4, END),
        (layout.SEALED_DATE, "{{ 成文日期 }}"),
        ELSE,
        blank,
        *_signers(layout.SIGNATURE),
        (layout.DATE, "{{ 成文日期 }}"),
        END,
        *given("附注", (layout.NOTE, "（{{ 附注 }}）")),
    )


def _signers(style: Style, *above: Piece) -> tuple[Piece, ...]:
    """The issuer, or all of a joint issue; `above` stands above each line of these."""
    return (
        (layout.BODY, "{%p if 署名行 %}"),
        *each("行 in 署名行", *above, (style, "{{ 行 }}")),
        ELSE,
        (style, "{{ 发文机关 }}"),
        END,
    )


def imprint(*, upward: bool = False) -> tuple[Piece, ...]:
    """抄送机关, 印发机关 and 印发日期: plain paragraphs at the end, put at the page's foot when a document is written.

    A letter has no 印发机关; a report is none.
    """
    printed = Paragraph(layout.PRINTED_BY, ("{{ 印发机关 }}\t{{ 印发日期 }}印发",), tab=type(layout.TYPE_WIDTH)(_RIGHT))
    return (
        *given("抄送机关", (layout.COPIES_TO, "抄送：{{ 抄送机关 }}。")),
        *given(f'印发机关 and 版头 != "{LETTER}"' if not upward else "印发机关", printed),
    )
