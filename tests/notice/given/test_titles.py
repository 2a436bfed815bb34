"""A title that cannot be set well is told of the documents that print it, with what to do."""

import pytest

from app.core.matters.given import Particulars
from app.notice.fields import REPORT_TITLE, TITLE_LINES
from app.notice.given.titles import unset_title

EVEN = "中共云溪县科学技术协会党组关于市委第三巡察组反馈意见整改进展情况的"
GOOD = "中共云溪县科学技术协会党组关于巡察整改进展情况的通报"


@pytest.mark.parametrize(
    ("used", "title", "told"),
    [
        (TITLE_LINES.name, f"{EVEN}通报", True),
        (TITLE_LINES.name, GOOD, False),
        # The report's own title is made of the issuer, whatever the notice is called.
        (REPORT_TITLE.name, f"{EVEN}通报", False),
        (REPORT_TITLE.name, f"{EVEN}报告", True),
        ("督办单", f"{EVEN}通报", False),
    ],
)
def test_of_the_document_s_own_title(used: str, title: str, told: bool) -> None:
    said = unset_title([used], Particulars().with_({"发文机关": "中共云溪县科学技术协会党组", "标题": title}))
    assert said.endswith("或者写好以后自己分行。") is told
    assert bool(said) is told
