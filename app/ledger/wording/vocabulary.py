"""The closed lists of words a deadline is made of; a text with any other word is not understood."""

import re


def words(listed: str) -> frozenset[str]:
    """The words of a list written with blanks between them."""
    return frozenset(listed.split())


# What is done, to what, and how. Nothing here may deny, doubt, part or put off.
VERBS = words("""
    完成 整改 落实 到位 办结 办理 办毕 完毕 销号 结案 闭环 验收 见效 见底 清零 解决 处理 处置 纠正
    改正 修复 修订 制定 完善 建立 健全 印发 出台 发布 提交 上报 报送 报 交付 移交 投用 使用 试运营
    运营 试运行 运行 挂牌 公开 公示 公布 实现 达到 达标 取得 成效 实效 组织 召开 建成 竣工 完工
    清退 清理 退还 追缴 收回 缴纳 支付 拨付 归还 归档 备案 核销 整治 治理 排查 检查 培训 学习 审核
    审批 评估 总结 回复 答复 反馈 书面 函复 签订 采购 招标 安装 更换 维修 补办 补齐 更新 上线 启用 履行 执行 实施
    推进 推动 进行 开展 提升 改进 规范 加强 优化 深化 关闭 消除 消缺 化解 兑现 拆除 搬迁 投运 投产 送电 通电 通水 通车 并网
    封顶 贯通 开通 开放 入驻 结项 收尾 落地 复绿 复耕 发放 到账 入库 结清 还清
""")
NOUNS = words("""
    任务 工作 问题 事项 项目 措施 制度 方案 办法 机制 材料 报告 情况 结果 手续 目标 资金 资料 隐患
    责任 要求 清单 台账
""")
ADVERBS = words("""
    全部 全面 基本 彻底 一律 均 都 须 需 应 要 必须 应当 务必 力争 争取 确保 保证 尽快 尽早 抓紧
    及时 认真 明显 按时 按期 如期 并 且 和 及 以及 与 将 予以 已 已经 各项 相关 有关 所有 的 了 、
""")
STATES = words("已完成 整改中 履行中 进行中 推进中 办理中 实施中 正在 待验收 待复查")
WORK = VERBS | NOUNS | ADVERBS

# What may stand before a day.
_UNTIL = ("至", "到", "为")
LEADING = (
    words("""
    争取 力争 务必 务 须 需 应 要 必须 应当 确保 保证 力求 努力 计划 预计 拟 将 原则上 最迟 最晚
    至迟 不迟于 不晚于 不得迟于 不得晚于 限 限期 请 定 暂定 约定 目标 于 在 至 到 并 要求 尽快 尽早
    抓紧 及时 立行立改 立即 即知即改 立整立改 即查即改 边查边改 即改 马上 整改 完成 全面 全部 基本 现
    已 经批准 同意 为 是 时限 期限 时间 日期 节点 办结 办理 活动 工作 责任 截止 截止时间 截止日期 终止日期
    结束时间 终止时间 , ; : 、 。
""")
    | {"\n"}
    | {f"{put}{until}" for put in ("延期", "延长", "顺延", "推迟", "延", "调整", "变更", "改") for until in _UNTIL}
    | {f"{kept}{until}" for kept in ("长期坚持", "持续", "持续推进", "持续整改") for until in _UNTIL[:2]}
)

IMMEDIATE = words("立行立改 立即 立整立改 即知即改 即查即改 即改 边查边改 当场 马上 即行即改 立改 当即")
GOES_ON = words("长期 持续 常态化 常态 经常性 一直 始终")
LASTING = (
    GOES_ON
    | words("坚持 长效 跟踪 发力 巩固 保持 抓好 抓 管理 监管 立足 此后 今后 以后 继续")
    | VERBS
    | NOUNS
    | words("全面 并 且 和 及 与 须 需 应 要 将 认真 的 、 , ; 。 !")
    | {"\n"}
)
ONGOING = f"(?:{'|'.join(sorted(GOES_ON, key=len, reverse=True))})"
_LONGEST = 6

_HOUR = "(?:[01]?[0-9]|2[0-4])"
_CLOCK = (
    rf"(?:[T ]?{_HOUR}:[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?: ?[AaPp]\.?[Mm]\.?)?(?:Z|[+-]\d{{2}}:?\d{{2}})?(?!\d)"
    rf"| ?{_HOUR}[时点](?:[0-5]?\d分?|半|整|[1-3]刻)?(?:[0-5]?\d秒)?)"
)
TIME_OF_DAY = (
    rf"(?:凌晨|早上|早晨|上午|中午|午间|正午|下午|午后|傍晚|晚上|晚间|夜间|早|晚|当天|当日|下班|上班|{_CLOCK})"
)
WEEKDAY = "(?:(?:星期|礼拜|周)[1-6一二三四五六日天])"


def after_words(text: str, known: frozenset[str]) -> str:
    """What is left of a text behind the known words it begins with, the longest taken first."""
    while size := next((size for size in range(min(len(text), _LONGEST), 0, -1) if text[:size] in known), 0):
        text = text[size:]
    return text


def is_lasting(clause: str) -> bool:
    """Whether a clause says that the work goes on for good (并长期坚持), and nothing else."""
    return bool(re.search(ONGOING, clause)) and not after_words(clause, LASTING)
