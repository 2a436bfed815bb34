"""A template with code in it is refused by the check and by the filling, and nothing of it is run."""

import io
from pathlib import Path

import pytest
from docxtpl import DocxTemplate

from app.core.errors import BadTemplate
from app.word.filling.document import write
from tests.word.templates.making import of, report, said

VALUES: dict[str, object] = {"发文机关": "甲", "版头": "红头", "标题行": ["乙"]}
# Each makes the file where code of a template is run.
LIVE = (
    "{{ cycler.__init__.__globals__.os.makedirs('%s') }}",
    "{{ lipsum.__globals__['os'].makedirs('%s') }}",
    "{%% for 类 in ().__class__.__base__.__subclasses__() %%}{%% if 类.__name__ == '_wrap_close' %%}"
    "{{ 类.__init__.__globals__['makedirs']('%s') }}{%% endif %%}{%% endfor %%}",
    "{{ joiner.__init__.__globals__.os.makedirs('%s') }}",
)
REFUSED = (
    "{{ ''.__class__.__mro__ }}", "{% import 'os' as 系统 %}", "{% from 'a' import b %}", "{% include 'a' %}",
    "{% extends 'a' %}", "{{ 发文机关.format(1) }}", "{{ 发文机关.长 }}", "{{ 发文机关['长'] }}", "{{ 发文机关[0] }}",
    "{% set 甲 = 1 %}", "{% macro 甲() %}{% endmacro %}", "{{ range(9) }}", "{{ self }}", "{{ self.__init__ }}",
    "{{ 发文机关|attr('__class__') }}", "{{ 标题行|map('upper') }}", "{{ 发文机关|safe }}", "{{ '%s'|format(1) }}",
    "{{ 1 + 1 }}", "{{ 9 ** 9 ** 9 }}", "{{ '甲' * 999999999 }}", "{{ [1, 2] }}", "{{ {'甲': 1} }}", "{{ 发文机关 ~ 1 }}",
    "{{ -1 }}", "{{ 发文机关 is string }}", "{% do 发文机关 %}", "{% call 甲() %}{% endcall %}", "{{ loop.cycle(1) }}",
    "{% for 一, 二 in 标题行 %}{% endfor %}", "{% for 一 in 标题行 recursive %}{{ loop(一) }}{% endfor %}", "{% raw %}",
    "{% with %}{% endwith %}", "{% filter upper %}甲{% endfilter %}", "{{ 发文机关 if 版头 }}", "{{ a }}{{ b }}{{ _ }}",
    "{% for 一 in 标题行 %}{{ loop.previtem }}{% endfor %}", "{% colspan 2 %}", "{% cellbg 发文机关 %}", "{% hm %}",
    "{{ 发文机关 }}{{ debug() }}", "{{ ''.join(标题行) }}", "{% if 发文机关.__len__ %}甲{% endif %}", "{{ config }}",
)  # fmt: skip


@pytest.mark.parametrize("payload", LIVE)
def test_code_that_would_run_elsewhere_is_not_run_here(payload: str, tmp_path: Path) -> None:
    trace = tmp_path / "痕迹"
    content = of(payload % trace)
    plain = DocxTemplate(io.BytesIO(content))
    plain.render({})
    assert trace.is_dir(), "the payload is alive"
    trace.rmdir()
    assert report(content).errors
    path = tmp_path / "模板.docx"
    path.write_bytes(content)
    with pytest.raises(BadTemplate):
        write(path, VALUES)
    assert not trace.exists()


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_more_than_fields_is_refused(text: str, tmp_path: Path) -> None:
    path = tmp_path / "模板.docx"
    path.write_bytes(of(text))
    with pytest.raises(BadTemplate, match="处错误"):
        write(path, VALUES)
    assert report(of(text)).errors


def test_it_is_named_as_what_it_is() -> None:
    assert said(of("{{ 发文机关.format(1) }}", "{% import 'os' as 系统 %}")) == [
        ("code", "正文第1段"),
        ("code", "正文第2段"),
    ]
