"""A deadline's text made plain: half-width signs, Arabic numerals, no blanks or line breaks but those that part."""

import re
import unicodedata

from app.core.numbering import number_of

_NUMERAL = "[〇○零一二三四五六七八九十百两壹贰叁肆伍陆柒捌玖拾]+"
_UNIT = "(?:年(?!级)|个|月|日|号|天|周|小时|工作日|季|星期|时|点|分(?!之))"
_NUMERALS = re.compile(rf"{_NUMERAL}(?={_UNIT}|[至到~-]+{_NUMERAL}{_UNIT})")
_SIGNS = str.maketrans(
    {
        **dict.fromkeys("—–―−‐‑─﹣", "-"),
        **dict.fromkeys("〜∼", "~"),
        **dict.fromkeys("〔【[{", "("),
        **dict.fromkeys("〕】]}", ")"),
    }
)
_BLANK = re.compile(r"(?<![0-9A-Za-z])[^\S\n]+|[^\S\n]+(?![0-9A-Za-z])")
# A line break keeps two dates apart, but within one date it is only the cell's width.
_WITHIN = re.compile(r"(?<=[年月/.\-~至到自从于])\n|\n(?=[年月日号前底末止至到~\-]|[之以]前|起至|\d{1,2}[日号])")
_QUOTED = re.compile('^[“"‘「『]([^“”"‘’「」『』]*)[”"’」』]$')
_BEFORE_CLOCK = re.compile(r"(?<=\d)\n(?=\d{1,2}[:时点])")


def plain(raw: str) -> str:
    """The text as the patterns of a deadline expect it. A blank stays only between digits or letters."""
    text = unicodedata.normalize("NFKC", raw).translate(_SIGNS).strip()
    text = re.sub(r"[^\S\n]*\n\s*", "\n", text)
    text = _BLANK.sub("", re.sub(r"[^\S\n]+", " ", text))
    text = text.replace("元月", "1月")
    text = re.sub("(?<![一二三四五六七八九十])[两俩](?=季度|月)", "2个", text)
    text = _NUMERALS.sub(_counted, text)
    text = _WITHIN.sub("", _BEFORE_CLOCK.sub(" ", text))
    text = _QUOTED.sub(r"\1", text).rstrip(".:")
    return text if re.search(r"\d", text) else text.replace("\n", "")


def _counted(match: re.Match[str]) -> str:
    """The numeral in digits; 两三天 and 一二季度 are two numbers, and stay."""
    numeral, behind = match[0], match.string[match.end() :]
    if len(numeral) > 1 and not re.search("[十百拾]", numeral) and not re.match("年|[至到~-]", behind):
        return numeral
    number = number_of(numeral)
    return numeral if number is None else str(number)
