"""The Chinese texts of what several features draw with: the list of findings, the line for a reason."""

REASON = "理由(&R)："
REASON_EXAMPLE = "例：已请示分管领导，维持原时限"


def aside_group(count: int) -> str:
    """The heading of the findings set aside."""
    return f"已写明理由不处理（{count}处）"


def because(reason: str) -> str:
    """The reason of one set aside."""
    return f"理由：{reason}"
