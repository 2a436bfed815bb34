"""Which fonts count as 仿宋, 楷体, 黑体, 小标宋 and 宋体: the standard names classes of typeface, no maker's font."""

from collections.abc import Collection, Iterable

from app.word.standard.layout import Role

# Names under which one font goes: in Word, in a PDF.
_FAMILIES: dict[Role, tuple[tuple[str, ...], ...]] = {
    Role.FANGSONG: (
        ("仿宋", "FangSong", "SimFang"),
        ("仿宋_GB2312", "FangSong_GB2312"),
        ("方正仿宋_GBK", "FZFangSong-Z02", "FZFSK--GBK1-0"),
        ("方正仿宋简体", "FZFangSong-Z02S", "FZFSJW--GB1-0"),
        ("华文仿宋", "STFangsong"),
        ("CESI仿宋-GB2312", "CESI_FS_GB2312"),
        ("CESI仿宋-GB18030", "CESI_FS_GB18030"),
        ("CESI仿宋-GB13000", "CESI_FS_GB13000"),
        ("FandolFang", "FandolFang R", "FandolFang-Regular"),
    ),
    Role.KAI: (
        ("楷体", "KaiTi", "SimKai"),
        ("楷体_GB2312", "KaiTi_GB2312"),
        ("方正楷体_GBK", "FZKai-Z03", "FZKTK--GBK1-0"),
        ("方正楷体简体", "FZKai-Z03S", "FZKTJW--GB1-0"),
        ("华文楷体", "STKaiti"),
        ("CESI楷体-GB2312", "CESI_KT_GB2312"),
        ("CESI楷体-GB18030", "CESI_KT_GB18030"),
        ("CESI楷体-GB13000", "CESI_KT_GB13000"),
        ("AR PL KaitiM GB", "GBZenKai-Medium"),
        ("AR PL UKai CN",),
    ),
    Role.HEI: (
        ("黑体", "SimHei"),
        ("方正黑体_GBK", "FZHei-B01", "FZHTK--GBK1-0"),
        ("方正黑体简体", "FZHei-B01S", "FZHTJW--GB1-0"),
        ("华文黑体", "STHeiti"),
        ("CESI黑体-GB2312", "CESI_HT_GB2312"),
        ("CESI黑体-GB18030", "CESI_HT_GB18030"),
        ("CESI黑体-GB13000", "CESI_HT_GB13000"),
    ),
    Role.TITLE: (
        ("方正小标宋简体", "FZXiaoBiaoSong-B05S", "FZXBSJW--GB1-0"),
        ("方正小标宋_GBK", "FZXiaoBiaoSong-B05", "FZXBSK--GBK1-0"),
        ("方正小标宋", "小标宋", "小标宋体"),
        ("CESI小标宋-GB2312", "CESI_XBS_GB2312"),
        ("CESI小标宋-GB18030", "CESI_XBS_GB18030"),
        ("华文中宋", "STZhongsong"),
    ),
    Role.SONG: (
        ("宋体", "SimSun"),
        ("新宋体", "NSimSun"),
        ("方正书宋_GBK", "FZShuSong-Z01", "FZSSK--GBK1-0"),
        ("方正书宋简体", "FZShuSong-Z01S", "FZSSJW--GB1-0"),
        ("华文宋体", "STSong"),
        ("CESI宋体-GB2312", "CESI_SS_GB2312"),
        ("CESI宋体-GB18030", "CESI_SS_GB18030"),
    ),
}


def _plain(name: str) -> str:
    return "".join(name.split()).lower()


_ROLES = {_plain(name): role for role, fonts in _FAMILIES.items() for font in fonts for name in font}
_FONTS = {
    _plain(name): {_plain(one) for one in font} for fonts in _FAMILIES.values() for font in fonts for name in font
}


def is_of(name: str, role: Role) -> bool:
    """Whether a font counts as one of that class."""
    return _ROLES.get(_plain(name)) is role


def is_there(name: str, families: Collection[str]) -> bool:
    """Whether a font is among these families, under any of its names."""
    known = _FONTS.get(_plain(name), {_plain(name)})
    return any(_plain(family) in known for family in families)


def first_there(role: Role, families: Iterable[str]) -> str:
    """The first font of that class that is among these families, by the name it has there; empty where none is."""
    there = {_plain(family): family for family in sorted(families)}
    return next((there[_plain(name)] for font in _FAMILIES[role] for name in font if _plain(name) in there), "")


def is_chinese(name: str) -> bool:
    """Whether a font holds Chinese characters and signs, as far as its name tells."""
    return _plain(name) in _ROLES or any("一" <= char <= "鿿" for char in name)


def find_lacking(wanted: Iterable[str], printed: Iterable[str]) -> tuple[str, ...]:
    """Those of the fonts wanted in a document that its PDF was not set in, in the order of their names."""
    used = [_plain(name) for name in printed]
    return tuple(sorted(name for name in set(wanted) if name and not _is_among(_plain(name), used)))


def _is_among(name: str, used: list[str]) -> bool:
    """A PDF adds the cut to a name: SimSun-Bold, SimSun,Bold."""
    return any(one.startswith(known) for known in _FONTS.get(name, {name}) for one in used)
