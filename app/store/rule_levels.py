"""The levels an office gave to rules, kept between runs: rule id -> must, warn, info or off."""

from pathlib import Path

from app.core.errors import BadOption
from app.core.finding import Level
from app.core.policy import read_levels
from app.store.json_file import change_object, read_object

NAME = "rules.json"


class RuleLevels:
    """The changed levels; `troubles` says in Chinese which stored ones were left out."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / NAME
        stored, trouble = read_object(self._file)
        self.troubles: tuple[str, ...] = (f"规则设置“{self._file.name}”{trouble}，已改用默认级别。",) if trouble else ()
        self._words: dict[str, str] = {}
        for rule, word in stored.items():
            try:
                read_levels({rule: str(word)})
            except BadOption as error:
                self.troubles += (error.message,)
                continue
            self._words[rule] = str(word)

    def levels(self) -> dict[str, Level | None]:
        """Every changed level; None where the rule is switched off."""
        return read_levels(self._words)

    def change(self, rule: str, word: str) -> None:
        """Give a rule a level (must, warn, info), or switch it off (off). Raises BadOption, CannotWrite."""
        read_levels({rule: word})
        change_object(self._file, lambda stored: {**stored, rule: word})
        self._words[rule] = word

    def restore(self, rule: str) -> None:
        """Give a rule its own level again. Raises CannotWrite."""
        change_object(self._file, lambda stored: {key: one for key, one in stored.items() if key != rule})
        self._words.pop(rule, None)
