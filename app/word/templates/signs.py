"""A tag's inside as docxtpl reads it: the letter for a whole paragraph or row, full-width signs, quotation marks."""

import re
from dataclasses import dataclass

KEYWORDS = ("for", "endfor", "if", "elif", "else", "endif", "vm")
_STRINGS = re.compile("\"[^\"]*\"|'[^']*'")
# docxtpl itself makes straight quotation marks of the curly ones Word types.
_QUOTES = str.maketrans("“”‘’", "\"\"''")
_OTHER_SIGNS = {"。": ".", "【": "[", "】": "]"}
_PREFIX = re.compile(r"(p|tr|tc|r) (.*)", re.DOTALL)
_WRONG_PREFIX = re.compile(rf"\s*(p|tr|tc|r)\s*({'|'.join(KEYWORDS)})\b(.*)", re.DOTALL)


@dataclass(frozen=True)
class Inside:
    """What stands between the braces: prefix (p, tr, tc, r or empty), the rest in half width, and what is wrong.

    `wrong` is the id of a trouble, or empty; `signs` are the full-width signs found.
    """

    prefix: str
    body: str
    wrong: str = ""
    signs: str = ""


def inside(text: str) -> Inside:
    """Read what stands between the braces of one tag."""
    narrow, signs = _narrow_outside_texts(text.translate(_QUOTES))
    wrong = "full-width-sign" if signs else ""
    trimmed = re.sub(r"^[-+]|[-+]$", "", narrow)
    if trimmed != narrow:
        wrong = "trim-sign"
    right = _PREFIX.fullmatch(trimmed)
    if right:
        return Inside(right[1], right[2].strip(), wrong, signs)
    bad = _WRONG_PREFIX.fullmatch(trimmed)
    if bad:
        return Inside(bad[1], f"{bad[2]}{bad[3]}".strip(), "prefix-space", signs)
    return Inside("", trimmed.strip(), wrong, signs)


def _narrow_outside_texts(text: str) -> tuple[str, str]:
    """Full-width signs outside of texts in half width, and which they were."""
    signs: list[str] = []
    pieces, at = [], 0
    for literal in [*_STRINGS.finditer(text), None]:
        end = literal.start() if literal else len(text)
        pieces.append("".join(_narrow(char, signs) for char in text[at:end]))
        if literal:
            pieces.append(literal[0])
            at = literal.end()
    return "".join(pieces), "".join(dict.fromkeys(signs))


def _narrow(char: str, signs: list[str]) -> str:
    half = _OTHER_SIGNS.get(char) or (chr(ord(char) - 0xFEE0) if "！" <= char <= "～" else "")
    if not half:
        return char
    signs.append(char)
    return half
