"""Names of persons in a text: what is one, who is dealt with or reported and must not be named in public."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任"
    "沈姚卢姜崔钟谭陆汪范廖石韦贾夏付邹熊孟秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严赖覃洪武莫孔汤"
    "高戴殷倪俞樊翟颜鲁葛聂鲍柯阮骆邢褚詹涂裴霍"
)
# Surnames that prose is not searched for, since they begin common words (方, 于, 金); in a cell of names they are ones.
FURTHER_SURNAMES = (
    "方于金安白文常乔温兰康施牛祝尚单柴鞠麻游柳柏岑苗祁辛路申童裘焦关左焉沙国丛晏巫娄屈项闵强解佟耿卞宫费喻景仇匡曲滕甄栾佘冼花"
    "凌蓝宣尤卫朴戚冉车商蒙靳全楚宁边臧仝植候符盛华桂缪池简古易傅和司连师苑谷卓迟米井连南木吉明沃郎纪丘齐银区查隗谌邸郜鄢翁瞿芦亓佴逄訾楼强荆原章岳麦谌盖阚郁钮巩隋艾昝虞糜缑慎敖竺晋蔚屠蔺毋储占茹晁靖"
)
_COMPOUND = ("欧阳", "上官", "司马", "诸葛", "司徒", "夏侯", "慕容", "令狐")
# Words of office prose that a surname and the next characters happen to make; a rare name is missed for it.
_NO_NAME = (
    "的了人员部门单位科局室班子党组干群众学会协企业项目资金问题情况工作制度管理责任相"
    "关有领导书记主任某对进行给予因被受在和与及等其将已于市县区镇乡村程序任务"
)
# Places and common words that begin like a name: 张家港, 高度, 严格.
_NO_PERSON = re.compile(
    "张家[口港界川]|张掖|马鞍山|王府井|石家庄|石景山|石嘴山|秦皇岛|连云港|江[苏西阴门都宁夏河]|黄[山冈石河浦埔陂金]|徐[州汇]|郑[州重]|苏州|沈阳|唐山|吕梁"
    "|龙[岩口头华]|武[汉昌进夷威装警术馆校器力]|洪[湖江泽水涝灾]|周[口边期末转报年围身刊]|吴[江兴中]|余[姚杭款额下]|陆[丰续路地]|邵[阳武]|贺[州兰]"
    "|高[度效校中层管新额价速危风级职考温原铁压标质等龄淳邮安兴产空档发招检炮血]|马[上路达场队车]|严[格肃重厉峻禁谨惩守防查密]|任[何职期免教课命用]|程度|许[可多]"
    "|付[款费出]|万[元吨亩户人只名台辆件条株平公头]|夏季|林[业地权场区带]|石[油材料头场板碑墙灰化膏窟雕]|史[料志册迹]|雷同|段落|陶瓷|钱[款物塘]|孔洞|罗列|曾经"
    "|董事|何[种时处]|胡乱|陈[述列旧]|张贴|田[间地径]|毛[利纺坯病]|范[围例本式畴]|钟[表点]|段长|颜[色料]|黄[土色]|涂[料改]|顾[客虑]"
    "|余[条个名家种万户]"
)
# 陈女士 and 李站长 hide the given name as 张某 does.
_TITLED = re.compile(".{1,2}(?:女士|先生|老师|师傅|大爷|大妈|阿姨|医生|经理|居民|村民|[校院站所馆会园店组]长)")
# 商务局, 文旅委, 白云镇, 全体
_BODY = re.compile("[局委办科室组部处所站镇乡村队会院校厅司社班厂区县市员长体心]$|[^一-鿿]")
_STEMS = "甲乙丙丁戊己庚辛壬癸"
# 名：文清、三；有“的”“部”一类字的不是
_GIVEN = rf"(?:(?![{_NO_NAME}])[一-鿿]){{1,2}}"
# 姓名：张三、欧阳文清
NAME = rf"(?:{'|'.join(_COMPOUND)}|[{_SURNAMES}]){_GIVEN}"
# 责任人一栏里，名用什么字都行：彭程、张登科
_EXPECTED = re.compile(rf"(?:{'|'.join(_COMPOUND)}|[{_SURNAMES}])[一-鿿]{{1,2}}")
# 几个姓名：张三、李四同志和王芳
_NAMES = rf"(?P<names>{NAME}(?:同志)?(?:[、和与及]{NAME}(?:同志)?)*)"
# 处理：警告、诫勉、移送司法
_PENALTY = (
    "(?:处分|诫勉|批评教育|提醒谈话|书面检查|立案|警告|记过|免职|约谈|问责|开除|留置|组织处理|谈话教育|停职|撤职|降级"
    "|移送(?:司法|检察|监察|审查))"
)
# 科长, 违规报销的: 违规报销的李四 is dealt with as 责任人李四 is.
_POST = "(?:[一-鿿]{0,8}(?:主任|科长|局长|书记|干部|会计|出纳|副职|责任人|当事人|负责人|职工)|[一-鿿]{2,12}的)?"
# 等3人, 2人, 两名同志, 2名干部.
_COUNT = r"(?:等?(?:\d+|[二两三四五六七八九十])[名位]?(?:人|同志|干部|党员|责任人)|等人?)?"
# 一句的开头：“经查，张三涉嫌受贿”里的“，”
_BEGIN = "(?:^|[。；;，,、：:])"
# Without one of these (警告, 举报, 涉嫌) no pattern can match: most texts are passed over at once.
OCCASION = rf"{_PENALTY}|举报|信访|反映|涉嫌|职务"
_OCCASION = re.compile(OCCASION)


# A ledger names the same people over and over.
@lru_cache(maxsize=4096)
def is_name(text: str) -> bool:
    """Whether two to four 汉字 can only be a person's name, as far as a machine may say so."""
    return bool(re.fullmatch(NAME, text)) and not _NO_PERSON.match(text) and not _TITLED.fullmatch(text)


def may_be_name(text: str) -> bool:
    """Whether 汉字 begin with a usual surname and with no common word: enough in a cell where names are expected."""
    return bool(_EXPECTED.fullmatch(text)) and not _NO_PERSON.match(text)


def is_listed_name(text: str) -> bool:
    """The same among the names a cell lists (责任人), where 方晓棠 and 于敏 are persons too, and 商务局 is none."""
    further = 2 <= len(text) <= 3 and text[0] in FURTHER_SURNAMES and not _BODY.search(text)
    return is_name(text) or further


def surname(name: str) -> str:
    """欧阳文清 -> 欧阳, 张三 -> 张."""
    return next((one for one in _COMPOUND if name.startswith(one) and len(name) > len(one)), name[:1])


def mask_name(name: str) -> str:
    """张三 -> 张某, 欧阳小明 -> 欧阳某: the surname stays."""
    return f"{surname(name)}某"


def persons_to_mask(text: str) -> tuple[str, ...]:
    """The full names of persons dealt with, reporting or reported, each once; 张某 is masked already."""
    return tuple(dict.fromkeys(_persons(text)))


def mask_names(names: Iterable[str], texts: Sequence[str]) -> dict[str, str]:
    """How each of these persons is printed: 张某; 张某甲 and 张某乙 where two of them would be one.

    A 张某 who stands in the texts already counts as a person.
    """
    known = dict.fromkeys(names)
    alike = Counter(map(mask_name, known))
    taken: Counter[str] = Counter()
    found: dict[str, str] = {}
    for name in known:
        mask = mask_name(name)
        if alike[mask] > 1 or any(mask in text for text in texts):
            at = taken[mask]
            taken[mask] += 1
            found[name] = mask + (_STEMS[at] if at < len(_STEMS) else str(at + 1))
        else:
            found[name] = mask
    return found


def _find(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The next search begins right after the names: what follows them (给予李四警告处分) may name others."""
    match = pattern.search(text)
    while match:
        yield match
        match = pattern.search(text, match.end("names"))


def _persons(text: str) -> Iterator[str]:
    for pattern in _dealt_with() if _OCCASION.search(text) else ():
        for match in _find(pattern, text):
            names = re.split("[、和与及]", match["names"].replace("同志", ""))
            yield from (name for name in names if is_name(name))


@cache
def _dealt_with() -> tuple[re.Pattern[str], ...]:
    """How persons dealt with are written of: long patterns, made only for a ledger that speaks of some."""
    return tuple(
        re.compile(pattern)
        for pattern in (
            # 对科长张三给予警告处分
            rf"(?:对|给予|约谈|责令){_POST}{_NAMES}{_COUNT}(?:(?:分别)?(?:进行|作出|给予|予以|的|党内|政务)[^。；;]{{0,14}})?"
            rf"{_PENALTY}",
            # 责任人张三违规报销公款，受到警告处分
            rf"{_BEGIN}{_POST}{_NAMES}{_COUNT}(?:(?:因|违规|违反|违纪|擅自|收受|利用)[^。；;]{{2,24}})?(?:分别|均|已|已经)?"
            rf"(?:被|受到|受|予以|给予)[^。；;，,]{{0,12}}{_PENALTY}",
            # 约谈了张三、李四等3人
            rf"(?:批评教育|约谈|问责|诫勉谈话|提醒谈话)了?{_NAMES}(?=等|\d+[人名]|[。；;，,]|$)",
            # 免去张三科长职务
            rf"(?:免去|撤销){_NAMES}[^。；;，,]{{0,12}}职务",
            # 举报人为王芳
            rf"(?:举报人|信访人|被举报人|被反映人)(?:为|是|：|:)?{_NAMES}",
            # 群众王芳来信
            rf"(?:群众|居民|村民|信访人|投诉人){_NAMES}的?(?:来信|来访|信访|举报|投诉|反映)",
            # 经查，张三涉嫌受贿
            rf"{_BEGIN}{_NAMES}涉嫌",
        )
    )
