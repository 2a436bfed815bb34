"""Titles break at words only, in the shapes the standard allows."""

import pytest

from app.core.text import width
from app.notice.title import break_title, is_shapely

GENRE = "关于巡察整改进展情况的通报"


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        (GENRE, [GENRE]),
        (f"中共云川市城管局党组{GENRE}", ["中共云川市城管局党组", GENRE]),
        (f"【待补：发文机关】{GENRE}", ["【待补：发文机关】", GENRE]),
        (f"中共云川市城市管理综合行政执法局党组{GENRE}", ["中共云川市城市管理综合行政执法局党组", GENRE]),
        # Two lines of equal length would be a block, which is neither trapezoid nor diamond.
        (f"中共云川市科学技术协会党组{GENRE}", ["中共云川市科学技术协会党组关于巡察", "整改进展情况的通报"]),
        (
            "中共云川市生态环境局党组关于落实《中国共产党巡视工作条例》巡察整改进展情况的通报",
            ["中共云川市生态环境局党组", "关于落实《中国共产党巡视工作条例》", "巡察整改进展情况的通报"],
        ),
    ],
)
def test_lines(title: str, lines: list[str]) -> None:
    assert break_title(title) == lines


# Each read by a person: no word, number, 第七轮 or 《》 is parted, 关于 begins a line wherever that gives a shape.
READ = (
    "中共云溪县自然资源和规划局 / 不动产登记与测绘地理信息服务中心党组织 / 关于巡察整改进展情况的通报",
    "中共云溪县桃源镇委员会关于巡察 / 整改情况的报告",
    "云川市云溪区教育局党组关于巡察 / 整改情况的报告",
    "中共云溪县文化广电体育和旅游局 / 图书馆文化馆联合支部委员会 / 关于巡察整改情况的报告",
    "中共云川市公共资源交易 / 和政府采购服务中心总支部委员会 / 关于巡察整改进展情况的通报",
    "中共云川职业技术大学 / 马克思主义学院教师第二党支部 / 关于巡察整改进展情况的通报",
    "云川市人民政府 / 国有资产监督管理委员会机关党委 / 关于巡察整改进展情况的通报",
    "中共云溪县静水村党组织 / 关于巡察整改进展情况的通报",
    "中共云川市委统战部 / 关于巡察整改进展情况的通报",
    "中共云川市委组织部机关委员会 / 关于巡察整改进展情况的通报",
    "中共云川市人民检察院党组 / 关于巡察整改进展情况的通报",
    "中共云川市云溪区人民检察院党组 / 关于巡察整改进展情况的通报",
    "中共云川市云溪区静水街道工作委员会 / 关于巡察整改进展情况的通报",
    "云川市云溪区静水街道党工委关于巡察 / 整改进展情况的通报",
    "中共云溪县委宣传部 / 关于巡察整改进展情况的通报",
    "中共云溪县纪律检查委员会机关委员会 / 关于巡察整改进展情况的通报",
    "中共云溪县发展和改革局党组关于巡察 / 整改进展情况的通报",
    "中共云川市住房和城乡建设局党组 / 关于巡察整改进展情况的通报",
    "中共云川市人力资源和社会保障局党组 / 关于巡察整改进展情况的通报",
    "中共云川市农业农村局党组 / 关于巡察整改进展情况的通报",
    "中共云川市退役军人事务局党组 / 关于巡察整改进展情况的通报",
    "中共云川市市场监督管理局党组 / 关于巡察整改进展情况的通报",
    "中共云川市政务服务和数据管理局党组 / 关于巡察整改进展情况的通报",
    "中共云川经济技术开发区工作委员会 / 关于巡察整改进展情况的通报",
    "中共云川高新技术产业开发区工作委员会 / 关于巡察整改进展情况的通报",
    "中共云溪县人大常委会党组 / 关于巡察整改进展情况的通报",
    "中共云溪县人民政府办公室党组 / 关于巡察整改进展情况的通报",
    "中共政协云溪县委员会党组 / 关于巡察整改进展情况的通报",
    "中共云川市第一人民医院委员会 / 关于巡察整改进展情况的通报",
    "中共云川职业技术学院委员会关于巡察 / 整改进展情况的通报",
    "云川市城市建设投资集团有限公司党委 / 关于巡察整改进展情况的通报",
    "中共云川市交通投资集团有限公司委员会 / 关于巡察整改进展情况的通报",
    "中共云溪县桃源镇委员会 / 关于巡察整改进展情况的通报",
    "中共云溪县桃源镇静水村支部委员会 / 关于巡察整改进展情况的通报",
    "中共国家税务总局云川市税务局委员会 / 关于巡察整改进展情况的通报",
    "中共云川市审计局党组 / 关于十二届市委第七轮巡察 / 整改进展情况的通报",
    "中共云川市财政局党组 / 关于落实市委第三巡察组 / 反馈意见集中整改进展情况的通报",
    "中共云川市教育局党组 / 关于2025年巡察整改进展情况的通报",
    "中共云川市卫生健康委员会党组 / 关于贯彻落实《中国共产党巡视工作条例》 / 情况的通报",
    "中共云川市自然资源和规划局党组关于市委 / 巡察“回头看”反馈意见整改落实情况的通报",
    "中共云川市文化和旅游局党组关于涉粮问题 / 专项巡察集中整改进展情况的通报",
    "中共云溪县供销合作社联合社党组 / 关于巡察整改进展情况的通报",
    "中共云溪县工商业联合会党组 / 关于巡察整改情况的报告",
    "中共云溪县总工会党组 / 关于巡察整改情况的报告",
    "共青团云溪县委员会关于巡察整改情况的报告",
    "云溪县妇女联合会党组 / 关于巡察整改情况的报告",
    "中共云川市城市管理和综合行政执法局党组 / 关于巡察整改进展情况的通报",
    "中共云溪县社会主义学院党组关于巡察 / 整改进展情况的通报",
    "中共新疆维吾尔自治区云川地区 / 云溪县委员会办公室关于巡察 / 整改进展情况的通报",
    "中共云川市中级人民法院党组关于巡察 / 整改进展情况的通报",
    "中共云川市公安局委员会 / 关于十三届省委第四轮巡视反馈意见 / 整改进展情况的通报",
    "云川市民族宗教事务局党组 / 关于印发《云川市民族宗教事务局党组 / 巡察反馈意见整改方案》的通知",
    "中共云川市应急管理局党组 / 关于市委第五巡察组专项巡察反馈意见 / 2025年度整改落实情况的报告",
    "云溪县水利局党组 / 关于巡察整改进展情况的通报",
    "中共云溪县直属机关工作委员会 / 关于巡察整改进展情况的通报",
    "中共云川市委党校校务委员会关于巡察 / 整改进展情况的通报",
)


@pytest.mark.parametrize("read", READ)
def test_titles_of_many_offices(read: str) -> None:
    lines = read.split(" / ")
    assert break_title("".join(lines)) == lines
    assert is_shapely([width(line) for line in lines])


@pytest.mark.parametrize("length", range(1, 30))
def test_every_issuer_keeps_the_rules(length: int) -> None:
    issuer = "中共" + "甲" * length + "党组"
    lines = break_title(issuer + GENRE)
    assert "".join(lines) == issuer + GENRE
    if width(issuer) <= 20:
        assert all(3 <= width(line) <= 20 for line in lines)
        assert is_shapely([width(line) for line in lines])
        assert not any(line.startswith("的") or line.endswith("关于") for line in lines)


@pytest.mark.parametrize("genre", [GENRE, "关于巡察整改情况的报告", "关于巡察集中整改进展情况的报告"])
@pytest.mark.parametrize("town", ["桃源", "上梓", "大坪山", "云溪县静水河"])
def test_a_name_that_fits_one_line_is_never_cut(town: str, genre: str) -> None:
    issuer = f"中共云溪县{town}镇委员会"
    assert break_title(issuer + genre)[0].startswith(issuer)


def test_a_title_without_words_we_know_stays_whole() -> None:
    assert break_title("甲" * 30) == ["甲" * 30]


@pytest.mark.parametrize(
    ("widths", "shapely"), [([9, 13], True), ([13, 9], True), ([5, 9, 7], True), ([9, 9], False), ([9, 5, 9], False)]
)
def test_shapes(widths: list[float], shapely: bool) -> None:
    assert is_shapely(widths) is shapely
