"""The Chinese texts of choosing the problems to close."""

HEADINGS = ("编号", "问题")
CHOICE = "要写销号审批表的问题"
IN_DOUBT = "下列问题台账写的是已完成，文件里也算已完成，请核对能不能算完成、能不能销号："


def offer(count: int) -> str:
    """What there is to say of the problems that may be closed."""
    return f"可以销号的问题有{count}个，勾选的各写一张销号审批表："


def left_out(lines: int) -> str:
    """What there is to say above those that may not."""
    return f"另有{lines}个已完成的问题不写："
