"""The spellings of a day, month, quarter, half or year, as patterns over a plain text.

A day or year that touches another digit or a letter is none (2026.8.311, 20260.8.31, 8月3l日): the clerk slipped,
and any part of it would be a guess.
"""

import re

_ALONE = r"(?<![\dA-Za-z])"
_FREE = r"(?<![\dA-Za-z.])"
_FOUR = rf"{_ALONE}(?P<y>\d{{4}})"
_WORDS = "(?P<yw>今年|本年|明年|次年|翌年|来年|当年)度?"
_SURE_YEAR = rf"(?:{_FOUR}年度?|{_WORDS})的?"
_YEAR = rf"(?:(?:{_FOUR}|{_ALONE}(?P<yy>\d{{2}}))年度?|{_WORDS})的?"
_LOOSE_YEAR = rf"(?:(?:{_FOUR}年?|{_ALONE}(?P<yy>\d{{2}})年)度?|{_WORDS})的?"
_TO = "(?:-+|~+|至|到)"
_NO_MORE = r"(?!\d|[月年个天季旬项名%:时点]|周(?![1-6一二三四五六日天])|小时|工作)"
_TO_DAY = rf"(?:{_TO}(?P<to>\d{{1,2}})[日号])?"
_DAY = rf"(?P<d>\d{{1,2}}){_NO_MORE}[日号]?{_TO_DAY}"
_MONTH = r"(?P<m>\d{1,2})"
_NAMED_MONTH = rf"{_MONTH}月份?"
_FROM_MONTH = rf"(?P<m0>\d{{1,2}})(?:月份?)?{_TO}"
_PART = "(?P<part>上中旬|中下旬|[上中下]旬|[上下]半月|月?[底末]|月?初|月?中(?![央考秋期])|的?最后(?:1[天日])|的?第[1-5]个?周)?"
_TIME = r"(?:[T ]?(?:[01]\d|2[0-4])[0-5]\d(?:[0-5]\d)?)?"
_QUARTER = r"(?:第?(?P<q0>[1-4])(?:季度?)?(?:-+|~+|至|到))?第?(?P<q>[1-4])季度?[底末]?"
_YEAR_END = "[底末终尾]|岁末|全年"
_WITHIN = "(?:之|以)?内"

PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_FOUR}(?P<s>[-/.]){_MONTH}(?P=s){_DAY}",
        rf"{_FOUR}[-/.]{_MONTH}(?:[/.]|(?P<mixed>-)){_DAY}",
        rf"(?<![\dA-Za-z./-])(?P<yy>\d{{2}})(?P<s>[-/.]){_MONTH}(?P=s)(?P<d>\d{{1,2}})(?!\d|[-/.]\d)[日号]?",
        rf"{_ALONE}(?P<y>(?:19|20)\d{{2}})(?P<m>0[1-9]|1[0-2])(?P<d>[0-3]\d){_TIME}(?!\d)",
        rf"{_ALONE}(?P<y>(?:19|20)\d{{2}})(?P<m>0[1-9]|1[0-2])(?!\d){_PART}",
        rf"{_FOUR}[-/.]{_NAMED_MONTH}[-/.]?{_DAY}",
        rf"{_YEAR}{_NAMED_MONTH}[-/.]?{_DAY}",
        rf"{_YEAR}{_MONTH}(?:[/.]|(?P<dash>-)){_DAY}",
        rf"{_FREE}{_NAMED_MONTH}{_DAY}",
        rf"(?:{_YEAR}|{_FREE}){_FROM_MONTH}{_NAMED_MONTH}(?!\d){_PART}",
        rf"(?:{_YEAR}|{_FREE}){_NAMED_MONTH}{_PART}",
        rf"{_FOUR}[-/.]{_FROM_MONTH}{_NAMED_MONTH}(?!\d){_PART}",
        rf"{_FOUR}[-/.]{_MONTH}(?!\d|[/.]\d|-\d{{1,2}}(?!\d))(?:月份?)?{_PART}",
        rf"(?:{_LOOSE_YEAR})?(?P<front>前)(?P<q>[1-4])个?季度",
        rf"(?:{_LOOSE_YEAR}|{_FREE}){_QUARTER}",
        rf"(?:{_LOOSE_YEAR})?第(?P<q>[1-4])个季度[底末]?",
        rf"(?:{_LOOSE_YEAR})?(?P<half>[上下]半年)度?[底末]?",
        rf"{_YEAR}(?P<yearend>年?(?:{_YEAR_END}))",
        rf"{_SURE_YEAR}(?P<yearend>年?度?{_WITHIN})",
        rf"(?<![\d半上下每周学])(?P<yearend>年(?:{_YEAR_END})|岁末|全年|年度?{_WITHIN})",
        rf"{_ALONE}(?P<y0>\d{{4}})年?{_TO}(?P<y>\d{{4}})(?!\d|[-/.]\d|年度?\d)年?[底末]?",
        _SURE_YEAR,
        rf"(?<![\dA-Za-z./:]){_MONTH}[/.](?P<d>\d{{1,2}})(?![/.]\d){_NO_MORE}[日号]?",
        rf"(?<![\dA-Za-z./:-]){_MONTH}(?P<dash>-)(?P<d>\d{{1,2}})(?![-/.]\d|日{_WITHIN}){_NO_MORE}[日号]?",
    )
)
LAST_OF_PART = {"上旬": 10, "初": 10, "中旬": 20, "上中旬": 20, "中": 20, "上半月": 15}
VAGUE_PARTS = re.compile("上中旬|中下旬|半月|初|中$|周")
