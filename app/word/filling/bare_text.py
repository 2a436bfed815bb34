"""What a template would print, as bare text: told before writing, which gaps (【待补：…】) the document would have."""

import re
from collections.abc import Mapping
from pathlib import Path

from jinja2 import Template, TemplateError

from app.core.field import GAP
from app.word.filling.render import environment
from app.word.ooxml.metadata import untrace
from app.word.ooxml.wml import is_text_part, parse
from app.word.reading.opening import read_template
from app.word.reading.paragraphs import LOOKED_UP, Reader
from app.word.templates.spots import spots

# {%p if …%} stands for its whole paragraph, {%tr … %} for its row, {{r … }} for its run; {% vm %} merges cells.
_PREFIX = re.compile(r"(\{[%{])(?:p|tr|tc|r)(?=\s)")
_MERGING = re.compile(r"\{%\s*(?:vm|hm)\s*%\}")


class BareText:
    """The texts of a template, one behind the other, ready to be filled again and again. Raises BadTemplate."""

    def __init__(self, template: Path) -> None:
        try:
            self._filled: Template | None = environment(lambda _: None).from_string(_source(template))
        except TemplateError:
            self._filled = None

    def gaps(self, fields: Mapping[str, object]) -> tuple[str, ...] | None:
        """The gaps as they stand in the text (【待补：联系人】), each once; None where it cannot be filled with these."""
        try:
            return tuple(dict.fromkeys(GAP.findall(self._filled.render(fields)))) if self._filled else None
        except (TemplateError, TypeError, ValueError, ArithmeticError):
            return None


def _source(template: Path) -> str:
    parts = read_template(template)
    roots = {part: parse(data) for part, data in parts.items() if is_text_part(part)}
    for root in roots.values():
        untrace(root)
    reader = Reader({**roots, **{part: parse(parts[part]) for part in LOOKED_UP if part in parts}})
    texts = [spot.text for inside in spots(roots, reader).values() for spot in inside]
    return _PREFIX.sub(r"\1", _MERGING.sub("", "\n".join(texts)))
