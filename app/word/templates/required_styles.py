"""The styles by which the finishing finds paragraphs: those a template lacks, misspells, or does not use."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from app.core.template_report import WHOLE, TemplateTrouble
from app.word.ooxml.wml import w
from app.word.reading.styles import Styles, style_id
from app.word.standard import layout
from app.word.standard.layout import Style
from app.word.templates.sentences import trouble
from app.word.templates.tags import Tag

_RELIED_ON = (
    layout.COPY_NUMBER, layout.SECRECY, layout.URGENCY, layout.MARK, layout.SIGNERS, layout.SIGNATURE, layout.DATE,
    layout.SEALED_SIGNATURE, layout.SEALED_DATE, layout.NOTE, layout.ATTACHMENTS, layout.COPIES_TO, layout.PRINTED_BY,
)  # fmt: skip
_RULES = (layout.THICK_RULE, layout.THIN_RULE, layout.IMPRINT_SPACE)
# Where a paragraph holds this field (alone, if so noted), it is meant to stand in one of these styles.
_PLACES: dict[str, tuple[bool, tuple[Style, ...]]] = {
    "发文机关标志": (True, (layout.MARK,)),
    "成文日期": (True, (layout.DATE, layout.SEALED_DATE)),
    "抄送机关": (False, (layout.COPIES_TO,)),
    "印发机关": (False, (layout.PRINTED_BY,)),
}


def style_troubles(tags: Iterable[Tag], styles: Styles, used: Iterable[str]) -> Iterator[TemplateTrouble]:
    """Warnings only: without its style a paragraph is printed where it stands. `used`: ids of styles in use."""
    for tag in tags:
        yield from _check_place(tag, styles)
    names = [name for name in map(styles.name, used) if name]
    relied = {one.name for one in _RELIED_ON}
    known = {one.name for one in layout.STYLES}
    for name in dict.fromkeys(names):
        near = get_close_matches("".join(name.split()), relied, n=1, cutoff=0.75)
        if name not in known and near and len("".join(name.split())) == len(near[0]):
            yield trouble("style-misspelt", WHOLE, style=name, expected=near[0])
    if {layout.COPIES_TO.name, layout.PRINTED_BY.name} & set(names):
        missing = [one.name for one in _RULES if not styles.ident(one)]
        if missing:
            yield trouble("rules-missing", WHOLE, expected="”“".join(missing))


def _check_place(tag: Tag, styles: Styles) -> Iterator[TemplateTrouble]:
    alone, wanted = _PLACES.get(tag.inside.body, (False, ()))
    in_table = next(tag.spot.element.iterancestors(w("tc")), None) is not None
    if not wanted or tag.opening != "{{" or in_table or styles.is_in(tag.spot.element, *wanted):
        return
    if not alone or tag.spot.text.strip() == tag.source:
        style = styles.name(style_id(tag.spot.element)) or "正文"
        yield trouble("style-missing", tag.spot.place, text=tag.source, style=style, expected=wanted[0].name)
