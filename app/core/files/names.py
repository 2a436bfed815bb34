"""Names of files that every system takes, also one proposed beside another file."""

import re
from itertools import chain, count
from pathlib import Path

_LONGEST = 60
_LONGEST_PROPOSED = 80  # in UTF-8 about as much as the 255 bytes Linux takes, with （2） and an ending
_FULL_WIDTH = str.maketrans('<>:"/\\|?*', "＜＞：＂／＼｜？＊")
_PORTS = {f"{port}{number}" for port in ("COM", "LPT") for number in "123456789¹²³"}
_DEVICES = {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", *_PORTS}


def safe_name(text: str, longest: int = _LONGEST) -> str:
    """A file's name without ending: forbidden characters in full width, at most so many characters.

    Windows takes CON, and CON.通报 too, for a device.
    """
    shown = "".join(char for char in text.translate(_FULL_WIDTH) if char.isprintable())
    name = shown.strip(" .")[:longest].rstrip(" .")
    device, dot, rest = name.partition(".")
    return f"{device}_{dot}{rest}" if device.rstrip().upper() in _DEVICES or not name else name


def free_name(beside: Path, suffix: str, ending: str) -> Path:
    """A name for a file beside another one, such as no file has there: 台账-整改进展通报（2）.docx."""
    suffix = safe_name(suffix)
    stem = safe_name(beside.stem, _LONGEST_PROPOSED - len(suffix))
    names = (f"{stem}-{suffix}{mark}{ending}" for mark in chain([""], map("（{}）".format, count(2))))
    return next(path for path in map(beside.with_name, names) if not is_there(path))


def copy_name(original: Path, mark: str, ending: str) -> Path:
    """The one name of a copy beside its original: 台账（补正副本）.xlsx; a copy's is its own, that of a copy of it, too."""
    if is_copy(original, mark):
        return original
    return original.with_name(f"{safe_name(original.stem, _LONGEST_PROPOSED - len(mark) - 2)}（{mark}）{ending}")


def is_copy(path: Path, mark: str) -> bool:
    """Whether its name is that of such a copy, as it is given now or was before (台账-补正副本.xlsx)."""
    return re.search(rf"(?:（{mark}）|-{mark})(?:（\d+）)?$", path.stem) is not None


def is_there(path: Path) -> bool:
    """Whether a file of that name exists; False, too, where the system takes no such name."""
    try:
        return path.exists()
    except OSError:
        return False
