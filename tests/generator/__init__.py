"""Ledgers (台账) made at random from the contract, each with its truth: a second opinion on the reader."""

# Not planted, because the contract leaves the reading open:
# - a deadline with 并长期坚持 after its date that is merely open; an ongoing state beside a day already past or near;
# - a cancelled measure whose deadline is missing, unreadable or assumed (must or warn?);
# - a placeholder below a value where blanks carry down; ditto marks below unreadable or assumed deadlines;
# - / or 无 as the day of completion of something done; a day of completion beside a state that is not done;
# - a state said only by the progress text; a state said by nothing but 100 % in a progress column;
# - 截止 (next to 截至), notes glued to a date (履行中, 补充文件), spans like 自签订之日起1年, 从2020年开始, 至今;
# - years inferred from neighbours only; numbered blank rows between problems; lists within lists;
# - two columns with the same heading, 完成时间 beside 销号时间 without another deadline column;
# - ledgers with neither owner nor department column, or without a deadline column.
# Tolerated either way (Truth.tolerated): deadline-assumed at a bare month, half, quarter or range of months;
# department-missing where the department is asked as owner; a missing owner, leader
# or department of what was cancelled. Either of two cells (Truth.either): number-gap, number-duplicate.

from tests.generator.make import make
from tests.generator.truth import Fault, Truth

__all__ = ["Fault", "Truth", "make"]
