"""Comments of others are kept whatever they look like; ours come and go."""

from lxml import etree

from app.workbooks import shapes
from app.workbooks.notes import Notes

SPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OTHERS = (
    f'<comments xmlns="{SPACE}"><authors><author>周敏</author><author>tc={{1}}</author></authors><commentList>'
    '<comment ref="A1" authorId="0"><text><t>先看</t></text></comment>'
    '<comment ref="B1" authorId="1"><text><r><t>[线程批注]</t></r></text></comment></commentList></comments>'
).encode()


def texts(notes: Notes) -> dict[str, str]:
    return {
        one.get("ref", ""): "".join(text.text or "" for text in one.iter("{*}t"))
        for one in notes.root().iter("{*}comment")
    }


def test_a_sentence_goes_below_the_comment_that_is_there_and_leaves_threads_alone() -> None:
    notes = Notes(OTHERS, SPACE)
    assert notes.add({(1, 1): "缺责任人", (1, 2): "缺时限", (2, 1): "逾期"}) == [(2, 1)]
    assert texts(notes) == {"A1": "先看\n【检查结果】缺责任人", "B1": "[线程批注]", "A2": "逾期"}


def test_what_was_put_in_can_be_taken_out() -> None:
    notes = Notes(OTHERS, SPACE)
    notes.add({(1, 1): "缺责任人", (2, 1): "逾期"})
    again = Notes(etree.tostring(notes.root()), SPACE)
    assert again.clear() == {"A2"}
    assert texts(again) == {"A1": "先看", "B1": "[线程批注]"}


def test_boxes_of_our_comments_go_and_other_shapes_stay() -> None:
    button = b'<v:shape id="_x0000_s1030"><x:ClientData ObjectType="Button"><x:Row>1</x:Row><x:Column>0</x:Column></x:ClientData></v:shape>'
    drawing = shapes.add_boxes(shapes.EMPTY.replace(b"</xml>", button + b"</xml>"), [(2, 1), (3, 4)])
    assert drawing.count(b"<v:shape ") == 3
    assert b"_x0000_s1031" in drawing
    left = shapes.remove_boxes(drawing, {(2, 1)})
    assert left.count(b"<v:shape ") == 2
    assert button in left
    assert b"<x:Row>2</x:Row><x:Column>3</x:Column>" in left
