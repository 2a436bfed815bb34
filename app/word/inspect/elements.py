"""Which paragraph is which element (公文要素): by our styles' names where it has one, else by its text and shape."""

from dataclasses import dataclass, field
from enum import StrEnum

from app.word.reading.paragraphs import Paragraph
from app.word.standard import layout


class Element(StrEnum):
    """The elements a clause speaks of; OTHER is known to be none."""

    COPY_NUMBER = "份号"
    SECRECY = "密级和保密期限"
    URGENCY = "紧急程度"
    MARK = "发文机关标志"
    NUMBER = "发文字号"
    SIGNERS = "签发人"
    RED_LINE = "红色分隔线"
    PREPRINTED = "套打"
    TITLE = "标题"
    ADDRESSEE = "主送机关"
    BODY = "正文"
    ATTACHMENT_NOTE = "附件说明"
    SIGNATURE = "发文机关署名"
    DATE = "成文日期"
    ATTENDANCE = "出席、请假、列席人员"
    NOTE = "附注"
    ATTACHMENT = "附件"
    COPIES_TO = "抄送机关"
    PRINTED_BY = "印发机关和印发日期"
    OTHER = "其他"


_STYLES = {
    Element.COPY_NUMBER: (layout.COPY_NUMBER,),
    Element.SECRECY: (layout.SECRECY,),
    Element.URGENCY: (layout.URGENCY,),
    Element.MARK: (layout.MARK, layout.LETTER_MARK, layout.JOINT_MARK, layout.JOINT_WORD),
    Element.NUMBER: (layout.DOCUMENT_NUMBER, layout.LETTER_NUMBER),
    Element.SIGNERS: (layout.SIGNERS,),
    Element.RED_LINE: (layout.RED_LINE,),
    Element.PREPRINTED: (layout.MARK_SPACE, layout.RED_LINE_SPACE),
    Element.TITLE: (layout.TITLE,),
    Element.ADDRESSEE: (layout.ADDRESSEE,),
    Element.BODY: (layout.HEADING_1, layout.HEADING_2, layout.HEADING_3, layout.BODY),
    Element.ATTACHMENT_NOTE: (layout.ATTACHMENTS,),
    Element.SIGNATURE: (layout.SIGNATURE, layout.SEALED_SIGNATURE),
    Element.DATE: (layout.DATE, layout.SEALED_DATE),
    Element.NOTE: (layout.NOTE,),
    Element.ATTACHMENT: (layout.ATTACHMENT,),
    Element.COPIES_TO: (layout.COPIES_TO,),
    Element.PRINTED_BY: (layout.PRINTED_BY,),
}
KIND_OF_STYLE = {style.name: Element.OTHER for style in layout.STYLES} | {
    style.name: kind for kind, styles in _STYLES.items() for style in styles
}


@dataclass
class Assignment:
    """Paragraphs of the running text and what each was found to be; filled step by step by the finders.

    The style of the body says least: other tools give it to title and head when they flatten a document.
    """

    paragraphs: tuple[Paragraph, ...]
    kinds: dict[int, Element] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for at, paragraph in enumerate(self.paragraphs):
            if paragraph.style in KIND_OF_STYLE and paragraph.style != layout.BODY.name:
                self.kinds[at] = KIND_OF_STYLE[paragraph.style]

    def of(self, kind: Element) -> list[int]:
        """The places of one kind in order."""
        return sorted(at for at, found in self.kinds.items() if found is kind)

    def has(self, kind: Element) -> bool:
        """Whether there is one."""
        return kind in self.kinds.values()

    def open(self) -> list[int]:
        """Paragraphs with words that are not known yet."""
        return [at for at, one in enumerate(self.paragraphs) if at not in self.kinds and one.text]

    def give(self, at: int, kind: Element) -> None:
        """Settle one."""
        self.kinds[at] = kind
