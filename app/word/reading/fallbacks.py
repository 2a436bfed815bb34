"""The older form (mc:Fallback) of what Word writes twice: set aside while a file is read, put back before it is written."""

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from app.word.ooxml.wml import FALLBACK, w


@dataclass(frozen=True, eq=False)
class OlderForm:
    """The form that stood behind the newer one in `either`, and how the newer one was written then."""

    either: etree._Element
    form: etree._Element
    newer: bytes


def set_aside(root: etree._Element) -> list[OlderForm]:
    """Take them out of a part, in place: what is written twice is looked at once."""
    found = [(either, form) for form in list(root.iter(FALLBACK)) if (either := form.getparent()) is not None]
    for either, form in found:
        either.remove(form)
    return [OlderForm(either, form, _newer(either)) for either, form in found]


def put_back(forms: Iterable[OlderForm]) -> None:
    """Each to its place; where the newer form was changed, its text is the older one's, too."""
    told = [(one, _newer(one.either) != one.newer) for one in forms]
    for one, is_changed in sorted(told, key=lambda pair: -_depth(pair[0])):  # the outer takes the inner ones over
        boxes, older = ([*part.iter(w("txbxContent"))] for part in (one.either[0], one.form))
        if is_changed and len(boxes) != len(older):
            continue  # a program that knows only this form would show words that are no longer there
        for box, old in zip(boxes, older, strict=True) if is_changed else ():
            old[:] = list(deepcopy(box))
        one.either.append(one.form)


def _newer(either: etree._Element) -> bytes:
    return etree.tostring(either[0], with_tail=False) if len(either) else b""


def _depth(form: OlderForm) -> int:
    return sum(1 for _ in form.either.iterancestors())
