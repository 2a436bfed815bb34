"""What the standard asks of the finished paper: no program sees it, the clerk is told what to look at."""

from app.core.clause import OnPaper

ON_PAPER: tuple[OnPaper, ...] = (
    OnPaper(
        "paper",
        "4",
        "用纸",
        "胶版印刷纸或复印纸，每平方米 60 至 80 克，白度 80% 至 90%，不透明度不低于 85%，横向耐折度不低于 15 次，pH 值 7.5 至 9.5",
    ),
    OnPaper("print-colour", "6.2", "印色", "黑色印足（BL100%），红色鲜明（Y80%、M80%）；字不花、不白、不断划"),
    OnPaper("both-sides", "6.2", "双面套正", "双面印刷，两面的版心对正，相差不超过 2 毫米"),
    OnPaper(
        "binding", "6.3", "装订", "左侧装订，不掉页，两页的页码相差不超过 4 毫米；两钉外订眼距上下边缘各 70 ± 4 毫米，裁切后的尺寸相差不超过 2 毫米"
    ),
    OnPaper(
        "seal",
        "7.3.5.1",
        "印章",
        "加盖印章的，用红色，端正、居中下压署名和成文日期，两者居印章中心偏下；印章顶端离正文或附件说明不超过一行；不出现空白印章",
    ),
)  # fmt: skip
