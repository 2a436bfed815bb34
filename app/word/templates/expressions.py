"""Reads the inside of a tag with jinja2's parser and walks the tree: nothing is compiled, nothing is run."""

import re
from collections import ChainMap
from collections.abc import Callable
from typing import TypeVar

from jinja2 import Environment, TemplateSyntaxError, nodes

from app.core.field import Kind
from app.word.templates.filters import FILTERS
from app.word.templates.sentences import perhaps
from app.word.templates.vocabulary import ANY, Sort, nearest

Say = Callable[..., None]
_Node = TypeVar("_Node", bound=nodes.Node)
LOOP = "loop"
_LOOP_PARTS = {
    "index": Sort(Kind.NUMBER), "index0": Sort(Kind.NUMBER), "revindex": Sort(Kind.NUMBER),
    "revindex0": Sort(Kind.NUMBER), "length": Sort(Kind.NUMBER), "first": Sort(), "last": Sort(),
}  # fmt: skip
IN_LOOP = Sort(item=True, children=_LOOP_PARTS)
_BY_NAME = {one.name: one for one in FILTERS}
# Only ever parses.
_PARSER = Environment()


_DEEPEST = 30
"""Levels of brackets, not and and: the compiler and the reader below go down with each, and no person writes ten."""


class _NotAllowed(Exception):
    """Anything beyond names, filters, comparisons, and, or, not."""


class ExpressionReader:
    """Reads the tags of one part in order; `names` grow and shrink with the loops, `used` collects top-level fields, `parts` theirs."""

    def __init__(self, names: ChainMap[str, Sort], own: frozenset[str], say: Say) -> None:
        self.names = names
        self.used: set[str] = set()
        self.parts: set[str] = set()
        self._fields = names.maps[-1]
        self._own = own  # the names of every loop of the template, to tell one used outside of its loop
        self._say = say

    def read_printed(self, text: str) -> None:
        """The inside of {{ }}."""
        node = self._parse(f"{{{{ {text} }}}}", text, nodes.Output)
        if node is None:
            return
        sort = self._sort(node.nodes[0])
        name = _write_name(node.nodes[0])
        if sort.kind is Kind.LIST:
            self._say("list-printed", name=name)
        elif sort.item:
            self._say("item-printed", name=name, example=f"{name}.{next(iter(sort.children))}")

    def read_condition(self, text: str) -> None:
        """What stands after if or elif."""
        node = self._parse(f"{{% if {text} %}}{{% endif %}}", text, nodes.If)
        if node is not None:
            self._sort(node.test)

    def read_loop(self, text: str) -> tuple[str, Sort]:
        """What stands after for: the loop's name and what it stands for; a broken one says as much as it can."""
        node = self._parse(f"{{% for {text} %}}{{% endfor %}}", text, nodes.For)
        if node is None or node.recursive or not isinstance(node.target, nodes.Name):
            if node is not None:
                self._say("code")
            word = re.match(r"\s*(\w+)", text)
            return (word[1] if word else ""), ANY
        sort = self._sort(node.iter)
        if sort.kind is not Kind.LIST and not sort.anything:
            self._say("not-a-list", name=_write_name(node.iter))
            sort = ANY
        if node.test is not None:
            self.names = self.names.new_child({node.target.name: sort.each})
            self._sort(node.test)
            self.names = self.names.parents
        return node.target.name, sort.each

    def _parse(self, source: str, text: str, kind: type[_Node]) -> _Node | None:
        try:
            found = _PARSER.parse(source).body
        except TemplateSyntaxError as error:
            self._say("not-understood", hint=self._hint(text, error.message or ""))
            return None
        except RecursionError:  # the parser goes a step down with each bracket
            self._say("too-deep")
            return None
        if _depth(found) > _DEEPEST:
            self._say("too-deep")
            return None
        # The inside may have closed the tag and opened others.
        if len(found) == 1 and isinstance(found[0], kind):
            return found[0]
        self._say("code")
        return None

    def _hint(self, text: str, message: str) -> str:
        joined = "".join(text.split())
        if not joined:
            return "花括号里要写字段名。"
        if joined in self.names or (joined.split(".")[0] in self.names and " " in text.strip()):
            return f"名称中间不能有空格：{joined}。"
        if "got '='" in message:
            return "判断相等写两个等号：==。"
        if " in " not in text and "expected token 'in'" in message:
            return "写成 {% for 事项 in 待整改事项 %} 的样子，中间的 in 不能少。"
        return ""

    def _sort(self, node: nodes.Node) -> Sort:
        try:
            return self._of(node)
        except _NotAllowed:
            self._say("code")
            return ANY

    def _of(self, node: nodes.Node) -> Sort:
        match node:
            case nodes.Name():
                return self._name(node.name)
            case nodes.Const():
                return Sort(Kind.NUMBER) if isinstance(node.value, int | float) else Sort(Kind.TEXT)
            case nodes.Getattr():
                return self._child(node)
            case nodes.Filter():
                return self._filter(node)
            case nodes.Compare():
                return self._compare(node)
            case nodes.And() | nodes.Or() | nodes.Not() | nodes.CondExpr():
                return self._join(node)
            case _:
                raise _NotAllowed

    def _join(self, node: nodes.Node) -> Sort:
        if isinstance(node, nodes.CondExpr) and node.expr2 is None:
            raise _NotAllowed  # what stands there otherwise is undefined
        sorts = [self._of(one) for one in node.iter_child_nodes()]
        both = sorts[-2:] if isinstance(node, nodes.CondExpr) else []
        return both[0] if both and both[0] == both[-1] else Sort()

    def _name(self, name: str) -> Sort:
        if name in self.names:
            if not any(name in level for level in self.names.maps[:-1]):
                self.used.add(name)
            return self.names[name]
        if name == LOOP:
            self._say("loop-outside")
        elif name in self._own:
            self._say("unknown-field", name=name, hint=f"“{name}”只能写在它的 for 和 endfor 之间。")
        else:
            self._say("unknown-field", name=name, hint=self._suggestion(name))
        return ANY

    def _suggestion(self, name: str) -> str:
        inner = [f"{own}.{name}" for own, sort in self.names.items() if sort.item and name in sort.children]
        if inner:
            return perhaps(inner[0])
        lists = [field for field, sort in self._fields.items() if name in sort.children]
        if lists:
            return f"“{name}”是“{lists[0]}”里的，写在 {{% for 项 in {lists[0]} %}} 里面，写成 项.{name}。"
        return perhaps(nearest(name, (one for one in self.names if one != LOOP)))

    def _child(self, node: nodes.Getattr) -> Sort:
        if node.attr.startswith("_"):
            raise _NotAllowed
        of = self._of(node.node)
        if of.anything and of.kind is None:
            return ANY
        if of.item and node.attr in of.children:
            self.parts.add(node.attr)
            return of.children[node.attr]
        known = f"“{_write_name(node.node)}”是列表，先逐项重复再用。" if of.kind is Kind.LIST else ""
        hint = known or perhaps(nearest(node.attr, of.children if of.item else ()))
        self._say("unknown-child", of=_write_name(node.node), name=node.attr, hint=hint)
        return ANY

    def _filter(self, node: nodes.Filter) -> Sort:
        if node.node is None or node.args or node.kwargs or node.dyn_args or node.dyn_kwargs:
            raise _NotAllowed
        of = self._of(node.node)
        known = _BY_NAME.get(node.name)
        if known is None:
            self._say(
                "unknown-filter", name=node.name, hint=perhaps(nearest(node.name, _BY_NAME)), known="、".join(_BY_NAME)
            )
        elif of.item or of.kind not in (None, known.takes):
            self._say("filter-kind", name=node.name, takes=str(known.takes), kind=str(of.kind or "列表里的一项"))
        return Sort(Kind.TEXT)

    def _compare(self, node: nodes.Compare) -> Sort:
        left = node.expr
        for operand in node.ops:
            right = operand.expr
            values = (
                right.items if operand.op in ("in", "notin") and isinstance(right, nodes.List | nodes.Tuple) else None
            )
            for one in [right] if values is None else values:
                self._pair(left, one)
            left = right
        return Sort()

    def _pair(self, left: nodes.Expr, right: nodes.Expr) -> None:
        first, second = self._of(left), self._of(right)
        if isinstance(left, nodes.Const):
            left, right, first, second = right, left, second, first
        if isinstance(right, nodes.Const) and first.choices and isinstance(right.value, str):
            if right.value not in first.choices:
                choices = "、".join(first.choices)
                self._say("choice", name=_write_name(left), value=right.value, choices=choices)
        elif first.kind and second.kind and _matter(first.kind) != _matter(second.kind):
            self._say("compare-kind", kind=str(first.kind), other=str(second.kind))


def _matter(kind: Kind) -> Kind:
    return kind if kind in (Kind.NUMBER, Kind.LIST) else Kind.TEXT


def _write_name(node: nodes.Node) -> str:
    """A name with its points, as the clerk wrote it."""
    match node:
        case nodes.Name():
            return node.name
        case nodes.Getattr():
            return f"{_write_name(node.node)}.{node.attr}"
        case nodes.Filter() if node.node is not None:
            return _write_name(node.node)
        case _:
            return "这个值"


def _depth(found: list[nodes.Node]) -> int:
    """How many levels of nodes stand within each other."""
    levels, level = 0, list(found)
    while level and levels <= _DEEPEST:
        levels, level = levels + 1, [inner for node in level for inner in node.iter_child_nodes()]
    return levels
