"""A joint issue (联合行文): its organs, how they stand in the red head and below the text."""

import re
from collections.abc import Mapping

from app.core.particulars import ISSUER, JOINT, MARK, SEAL, SEALED
from app.core.text import width

_SIDE_BY_SIDE = 12  # 字 of a name with a seal, two in a line
# More push the text off the first page, longer ones would be smaller than the title: then the head is the main organ's.
_MOST, _LONGEST = 4, 17


def organs(values: Mapping[str, str]) -> list[str]:
    """The main organ first; it alone where nobody joins it."""
    others = [one for one in re.split("[、，,；;\n]+", values[JOINT.name]) if one.strip()]
    return list(dict.fromkeys([values[ISSUER.name], *map(str.strip, others)]))


def joint_marks(values: Mapping[str, str]) -> list[str]:
    """The names a red head has beside 文件; none where it has its own words or is the main organ's."""
    names = organs(values)
    fits = 1 < len(names) <= _MOST and max(map(width, names)) <= _LONGEST
    return names if fits and not values[MARK.name] else []


def signed_by(values: Mapping[str, str]) -> list[str]:
    """The lines below the text; two names with a seal each stand beside each other, behind tabs."""
    names = organs(values)
    if len(names) == 1:
        return []
    if values[SEAL.name] != SEALED or max(map(width, names)) > _SIDE_BY_SIDE:
        return names
    rows = [names[at : at + 2] for at in range(0, len(names), 2)]
    return ["\t" + "\t".join(row) if len(row) > 1 else row[0] for row in rows]
