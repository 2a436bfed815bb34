"""What in a text is not ours to judge: the inside of quotes and titles, addresses, document numbers."""

import re
from functools import lru_cache

MASK = "\ue000"
# Letters of an address are Latin: \w would run through whole sentences of 汉字 at every character.
_FOREIGN = re.compile(
    r"(?<=“)[^“”]*(?=”)|(?<=《)[^《》]*(?=》)|https?://[^\s，。；）]+|www\.[^\s，。；）]+|(?a:(?<![\w.-])[\w.-]+@[\w.-]+\w)"
    r"|[〔\[（(【]\s*(?:19|20)\d\d\s*[〕\]）)】]\s*第?\d+号"
)


@lru_cache(maxsize=4096)
def masked(text: str) -> str:
    """The text with MASK for every such character, so that the places of all others stay."""
    return _FOREIGN.sub(lambda match: MASK * len(match[0]), text)
