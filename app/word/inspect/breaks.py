"""Where the lines of a title (标题) may not be broken: in numbers, in brackets, in the words known here (GB/T 9704-2012, 7.3.1)."""

from app.core.text import width
from app.word.standard import layout

_LINE = int(layout.TYPE_WIDTH.points / layout.TITLE_SIZE.points)
# Words of titles that are never parted; a break inside any other word only a reader sees.
_WORDS = (
    "关于", "进一步", "贯彻", "落实", "整改", "进展", "情况", "工作", "会议", "精神", "意见", "通知", "通报", "报告", "请示", "批复", "公告", "方案",
    "办法", "规定", "细则", "规则", "制度", "检查", "督查", "督察", "督办", "审计", "巡视", "监督", "安全", "生产", "供水", "供电", "管理", "实施",
    "建设", "领导", "小组", "委员会", "政府", "办公室", "专项", "专题", "整治", "治理", "反馈", "问题", "隐患", "排查", "推进", "加强", "开展",
    "做好", "印发", "转发", "成立", "调整", "表彰", "表扬", "学习", "教育", "培训", "计划", "总结", "考核", "评估", "验收", "环境", "保护", "生态",
    "经济", "社会", "发展", "服务", "保障", "财务", "资金", "项目", "任务", "责任", "措施", "台账", "清单", "运行", "使用", "维护", "处置", "采购",
    "运营", "维修", "巡查", "巡检", "调度", "调查", "处理", "处罚", "审批", "审核", "执行", "执法", "应急", "防汛", "抗旱", "防火", "消防", "交通",
    "运输", "农村", "农业", "城市", "城镇", "乡镇", "街道", "社区", "工程", "水利", "水务", "卫生", "健康", "医疗", "学校", "企业", "单位", "部门",
    "机关", "干部", "职工", "人员", "党员", "组织", "纪律", "作风", "廉政", "宣传", "文化", "旅游", "体育", "信息", "数据", "网络", "系统", "平台",
    "档案", "保密", "信访", "统计", "统筹", "规划", "设计", "施工", "质量", "标准", "评价", "评审", "奖励", "补助", "补贴", "预算", "决算", "经费",
    "资产", "设备", "设施", "物资", "储备", "招标", "合同", "租赁", "问责", "规范", "完善", "健全", "优化", "提升", "改革", "创新", "试点", "示范",
    "推广", "修订", "废止", "公布", "公示", "公开", "申报", "申请", "报送", "核查", "抽查", "普查", "清查", "清理", "改造", "修缮",
)  # fmt: skip
# Where one of these ends or begins, the break stands between words: 货运|行业 does not part 运行.
_KNOWN = (
    *_WORDS,
    "货运", "客运", "营运", "航运", "行业", "行政", "行动", "行为", "银行", "发行", "举行", "进行", "施行", "实行", "推行", "用地", "用水", "用电",
    "用房", "用品", "用户", "费用", "信用", "利用", "应用", "作用", "公用", "专用", "理论", "理念", "办理", "护理", "受理", "助理", "知识", "报刊",
    "告知", "公务", "业务", "事务", "政务", "商务", "财产", "国产", "水产", "开发", "出发", "研发", "展示", "展览", "作品", "作业", "动作", "写作",
    "合作", "况且", "施策", "设立", "设置", "计量", "会计", "案件", "方法", "法规", "法律", "立法", "司法", "程序", "课程", "流程", "全市", "全县",
    "全省", "全区", "全体", "全面", "全程", "产业", "产品", "产权", "利益", "水库", "水源", "水质", "河道", "道路", "路网", "查处", "处室", "处长",
    "置换", "位置", "布置", "安置", "购买", "购置", "护林", "爱护", "维权", "权益", "量化", "数量", "任期", "期间", "时间", "间接", "市场", "场所",
    "场地", "所有", "有关",
)  # fmt: skip


def wrong_break(line: str, following: str) -> str:
    """What a break between two lines of a title cuts in two; empty where it may stand."""
    if line[-1].isdigit() and following[0].isdigit():
        return f"“{line}”后面把一个数字断开了"
    for left, right in ("《》", "“”", "（）", "〔〕"):
        # What stands between them may itself be longer than a line.
        within = line.rpartition(left)[2] + following.partition(right)[0]
        if line.count(left) > line.count(right) and right in following and width(within) + 2 <= _LINE:
            return f"“{line}”后面把{left}{right}断开了"
    if following.startswith("的"):
        return f"“{following}”以“的”开头"
    if line.endswith(_KNOWN) or following.startswith(_KNOWN):
        return ""
    parted = next((one for one in _WORDS for at in range(1, len(one)) if _parts(line, following, one, at)), "")
    return f"“{line}”后面把“{parted}”断开了" if parted else ""


def _parts(line: str, following: str, word: str, at: int) -> bool:
    return line.endswith(word[:at]) and following.startswith(word[at:])
