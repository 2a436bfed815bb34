"""How owners (责任人) are written, with the names a reader must find, the leading one first."""

from random import Random

from tests.generator.domains.said import Drawn, one, some, sometimes, words

NAMES = ("张晓明", "李建国", "陈晓燕", "周敏", "林芳", "欧阳文清", "赵立新", "黄海涛", "吴国栋", "郑明", "孙丽", "杨帆")
OFFICES = ("办公室", "综合科", "安监科", "财务科", "法规科", "项目部", "信访室")


def single(rng: Random) -> Drawn:
    """One name alone."""
    name = rng.choice(NAMES)
    return one(name, name)


def joined(rng: Random) -> Drawn:
    """Two names joined by any sign or word."""
    first, second = rng.sample(NAMES, 2)
    sign = rng.choice(("、", "，", ",", "；", " ", "\n", "/", "和", "及", "+", "&", "|", "\\", "与"))
    return one(f"{first}{sign}{second}", f"{first}、{second}")


def led(rng: Random) -> Drawn:
    """牵头 and 配合: both, 牵头 first."""
    first, second = rng.sample(NAMES, 2)
    forms = (
        f"牵头：{first} 配合：{second}",
        f"牵头：{first}\n配合：{second}",
        f"牵头:{first}；配合:{second}",
        f"牵头人：{first}，配合人：{second}",
    )
    return one(rng.choice(forms), f"{first}、{second}")


def dressed(rng: Random) -> Drawn:
    """A name in a role, title, office or telephone, which are no part of it."""
    name, office = rng.choice(NAMES), rng.choice(OFFICES)
    forms = (
        f"第一责任人：{name}",
        f"主要负责人：{name}",
        f"责任人：{name}",
        f"负责人：{name}",
        f"{office}：{name}",
        f"{name}同志",
        f"{name} 同志",
        f"{name}（科长）",
        f"{name} 138****0000",
        f"{name}（{office}）",
        f"负责人：{name}　联系电话：",
    )
    return one(rng.choice(forms), name)


missing = words(
    "missing", "", "负责人：　联系电话：", "责任人：", "/", "无", "待定", "—", "负责人：", "联系电话：", " "
)

any_owner = sometimes(0.06, missing, some(single, single, joined, led, dressed))
