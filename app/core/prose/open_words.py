"""Which words of prose tell that something is not finished (正在, 尚未, 其余): the one list, for a whole text and for a clause of it."""

import re

# 未成年, 接待 and 拆除 hold such a word and leave nothing open, nor does 通报批评.
_HARMLESS = re.compile(
    "[无未]反弹|没有反弹|[无未]复发|未成年|未来|接待|招待|待遇|对待|看待|期待|优待|等待室|余额|业余|多余|废除|清除|消除|解除|排除|删除|拆除|扫除"
    "|免除|开除|铲除|革除|除尘|除险|除草|除四害|高尚|尚德|部分区|大部分时间|通报批评"
)
_CERTAIN = re.compile(
    "待|未|尚|余|剩|正在|除|下一步|下步|预计|拟|力争|争取|计划(?:于|在|\\d)|但|仍|还需|还有|还要|个别|部分|无法|难以|不能|没有"
    "|继续(?:整改|推进)|疑|反弹|复发|回潮|不(?:满意|达标|彻底|到位|合格|通过)"
)
# 持续推进 and 已起草 may stand beside what is finished as well as for what is not.
_DOUBTFUL = re.compile(
    "中(?=[，。；]|$)|[没将暂]|计划|下一?阶段|继续|持续|推进|基本|初步|陆续|洽谈|协商|征求|起草|报[批审送]"
)
# 其余25项手续齐全 leaves nothing; 6台设备中，启用2台 is no 修订中; 11名未经审批的，7名补办手续 tells of them behind; 拟定指标 is done.
_NOTHING_LEFT = re.compile(
    r"其余[^，。；]*(?:齐全|合规|规范|符合[^，。；]*)(?=[，。；]|$)|(?:^|(?<=[，。；]))\d+[一-鿿][^，。；]{0,12}中(?=，)"
    r"|\d[一-鿿]未[^，。；]{1,8}的(?=，)|拟[定订](?![于在\d])"
)

BECAUSE = "因(?!此|素|果|[地人时事企户村校][制而施][宜异策]|材施教|势利导)"
"""因… as it begins a reason: 因人员变动, 因地下管线; but not 因此, 因素, 因地制宜."""

# What only brings something on its way: 已报批 is no end, 已印发 is one.
_ON_ITS_WAY = "确定|启动|进入|着手|向|报|与|签|制定|明确|列入|纳入|移交|起诉|立案|提起|申请|胜诉"
ENDED = re.compile(f"已(?!{_ON_ITS_WAY})|均|全部")
"""What tells that a thing is over, of a clause that tells of the rest of many."""
UNDER_WAY = re.compile(f"正(?![常式确面])|涉及|拟|计划|将|因|未|待|尚|已(?:{_ON_ITS_WAY})")
"""What tells that the rest of many is not over."""
THE_REST = re.compile(rf"(?:其余|剩余|余下|(?:剩下?|另有?)(?=\d))(?![^，]*(?:已(?!{_ON_ITS_WAY})|均|全部))")
"""How a clause begins that tells of the rest of many."""
_OPEN = re.compile(
    r"[还尚仍](?:剩|有|存在|在|不|差|缺|欠|需)|仅剩|仍然存在|未(?:完成|到位|全部|能)|(?:[尚还仍暂]|至今|目前|一直)(?:未|没)|有待|尚待"
    r"|^未(?![发出接收再按经])[一-鿿]{2}|^未[一-鿿]\d|^\d[\d.,]*[一-鿿]{1,4}正在|(?:仍|短期内|暂时|目前)[^，]{0,4}(?:难以|无法)"
    r"|(?:推进|进展|进度|效果)[^，]{0,4}(?:较慢|缓慢|不快|不明显|不大)$"
    r"|\d[一-鿿]{1,6}(?:未|没有)[一-鿿]{2,6}(?<!的)$|(?:顺延|推迟|延期|延后|滞后)$"
)
# 还未发现新的问题 tells that nothing is open, 对尚未换届的单位发函 what was done, 成绩尚未公布 for what one
# waits, 尚在整改期限内 that nothing is late.
_NOT_OPEN = re.compile(
    "[未没]有?(?:发现|发生|出现|收到|接到|再|新增)"
    "|^(?:已经?|正在?)?(?:对|针对|督促|推动|约谈|要求|责成|将|把|为|如|若|凡|发现|查出|查实|排查|梳理|清查)"
    "|^(?:下一?步|下一?阶段|接下来|今后|拟|计划)|(?:未|没有?|剩|有待)[^，]*的[^，]*已"
    "|^(?:最终|初步)?(?:成绩|结果)[还尚仍暂]?[未没待]有?(?:公布|公示|揭晓|反馈|出来)"
    "|^[尚还仍]在[^，]*(?:期限|时限|期)内"
)
REVIEW = "审核|验收|复核|复查|核查|复验|审批|审定|审查|审议|评审|认定|销号|批复|批准|核准"
"""What somebody above does with what was handed to him."""
WAITS = rf"(?:等待|(?<![接招对看期优有尚])待)[^，。；]{{0,10}}(?:{REVIEW})(?=[，。；]|$)"
"""What tells that it is with somebody above (正在等待批复): why it is still open, and what is open of it."""
IN_HANDS = re.compile(
    "(?P<of>(?:(?![由经并且])[^，]+?)??)(?:由[^，]{2,16}?)?(?:目前|现|仍)?(?:正在(?:重新)?(?:[与同和][^，]{2,12}?)?"
    "(?:组织(?=体检|考察|面试|笔试|验收|评审|招标)|办理|评审|审查|审核|审批|审理|审定|征求|洽谈|协商|商定|商谈|会商|对账|核查|复核|核实|调查|选址|安装|调试|公示|招标|申请(?=拍卖|强制执行))"
    "(?![^，]*的[^，]*已)|处于[^，]{2,8}阶段$|拟(?:提交|提请|报请)[^，]*(?:审议|审定|审批|批准)$"
    f"|(?:正在?|[尚仍]在)?{WAITS})"
)
"""A clause that tells something as in somebody's hands (检验中心正在安装设备); `of`: what it is, where the clause says it."""
_NOT_BEGUN = "(?:[尚还暂]|均)?未(?:启动|开展|开始|动工|着手|整改|实施)"
_SO_FAR = "(?:目前|至今|截至目前|现)?[，,]?"
# 尚未启动，待明确流程后开展; 待县财政追加预算后启动采购
_WAITS_FIRST = re.compile(f"{_SO_FAR}(?:{_NOT_BEGUN}|[尚还暂正需]?(?:等待|待(?!遇)))")
_TELLS_UNBEGUN = re.compile(f"(?:^|[，。；]){_SO_FAR}{_NOT_BEGUN}(?=[，。；]|$)")


def tells_open(text: str) -> bool:
    """Whether it holds a word that leaves something open (contract: 待 未 尚 余 剩 正在 除 下一步, and their kin)."""
    return _CERTAIN.search(_HARMLESS.sub("", text)) is not None


def may_be_open(text: str) -> bool:
    """Whether it holds a word that leaves a doubt whether something is open (基本完成, 持续推进)."""
    bare = _HARMLESS.sub("", _NOTHING_LEFT.sub("", text))
    return bool(_CERTAIN.search(bare) or _DOUBTFUL.search(bare))


def opens(clause: str) -> bool:
    """Whether a clause by itself tells that something is open (办法尚未印发)."""
    return _OPEN.search(clause) is not None


def tells_no_problem(clause: str) -> bool:
    """Whether such words in it tell no problem that is left: of an act, of nothing found, of a plan, of a result one waits for."""
    return _NOT_OPEN.search(clause) is not None


def waits_to_begin(text: str) -> bool:
    """Whether it begins with that the work has not (尚未启动, 待…后启动)."""
    return _WAITS_FIRST.match(text) is not None


def may_be_unbegun(text: str) -> bool:
    """Whether it holds a word by which the work may not have begun (资金尚未下达)."""
    return re.search("未|没|待|尚", _HARMLESS.sub("", text)) is not None


def tells_unbegun(text: str) -> bool:
    """Whether a clause of it says, alone, that the work was not begun (目前未启动)."""
    return _TELLS_UNBEGUN.search(text) is not None
