"""The mark that stands in a document where something is still to be given (【待补：…】)."""

import re

GAP = re.compile("【待补：[^【】]*】")


def gap(name: str) -> str:
    """The mark for one missing thing, by its Chinese name."""
    return f"【待补：{name}】"
