"""The state machine that hangs nodes into a tree.

It accepts gaps, repeats and restarts. A stack holds the open nodes; a new one closes those it does not stand under.
"""

from drafter.document import Anomaly, Paragraph, Section
from drafter.outline.mark import Mark
from drafter.outline.nodes import Node, counted
from drafter.outline.rows import made


def _next_here(open_: Node, node: Node) -> bool:
    return _next_near(open_, node) and (open_.layout == "inline") is (node.layout == "inline")


def _next_near(open_: Node, node: Node) -> bool:
    same = open_.mark.family == node.mark.family and open_.mark.variant == node.mark.variant
    return same and (node.mark.number == 0 or open_.mark.number == node.mark.number - 1)


def _later_here(open_: Node, node: Node) -> bool:
    inline = (open_.layout == "inline") is (node.layout == "inline")
    return inline and open_.mark.family == node.mark.family and open_.mark.number < node.mark.number


def _next_mixed(open_: Node, node: Node) -> bool:
    return open_.mark.number == node.mark.number - 1


def _any(open_: Node, node: Node) -> bool:
    return open_.mark.family == node.mark.family


_FITS = (_next_here, _next_near, _later_here, _next_mixed, _any)
"""Which open item a later item (二是, 其次) is the sibling of: the first that fits, innermost first."""


_NAMED = "一："
"""How the schemes end that count by a name: 做法一：."""
_OF_ITEMS = 7
"""Rank of 1., the coarsest that lists count with."""
_DEEPEST = 40
"""Levels that no outline has; what asks for more stands beside the last."""


class Tree:
    """The nodes of one article, in reading order."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self.anomalies: list[Anomaly] = []
        self._stack: list[Node] = []
        self._plain_on_top = False
        self._latest: dict[str, int] = {}
        """The number that each scheme came to, under whatever parent: some count on through all of an article."""

    def plain_on_top(self) -> None:
        """Headings without numbers stand above the numbered ones in this article."""
        self._plain_on_top = True

    def open(self, node: Node) -> None:
        """Hangs `node` into the tree and closes what it does not stand under."""
        stack, family = self._stack, node.mark.family
        at = self._place(node)
        if at > _DEEPEST and not node.level:
            at = _DEEPEST
        before = stack[at] if at < len(stack) else None
        del stack[at:]
        node.depth = at + 1
        node.standing = node.level or (stack[-1].standing + 1 if stack else 1)
        if family:
            self.anomalies += counted(before, node, self._latest.get(family, 0))
            self._latest[family] = node.mark.number
        stack.append(node)
        self.nodes.append(node)

    def close(self) -> None:
        """Closes every open node: what comes next stands at the top."""
        self._stack.clear()

    def close_inline(self) -> None:
        """Closes the items inside a paragraph, unless the last announces those of the next: they stand beside them."""
        stack = self._stack
        if stack and stack[-1].layout == "inline" and stack[-1].end not in ("：", ":"):
            while stack and stack[-1].layout == "inline":
                stack.pop()

    def add(self, part: Paragraph) -> bool:
        """Gives a paragraph to the node that was opened last; False where none is."""
        if not self.nodes:
            return False
        self.nodes[-1].body.append(part)
        return True

    def last_of(self, family: str) -> int:
        """Number of the open node of a scheme, 0 where none is open."""
        return next((node.mark.number for node in reversed(self._stack) if node.mark.family == family), 0)

    def _place(self, node: Node) -> int:
        """The index in the stack that `node` takes; what stands there and above is closed."""
        stack = self._stack
        if node.level:
            if not node.mark.family and self._is_list():
                return 0
            return next((i for i, open_ in enumerate(stack) if open_.standing >= node.level), len(stack))
        mark = node.mark
        if mark.variant == "frame" or self._ends_frame(mark):
            return 0
        if not mark.family:
            return self._place_plain(node)
        if mark.rank:
            return self._place_formal(node)
        return self._place_informal(node)

    def _is_list(self) -> bool:
        """Whether nothing is open but items of a list (1., 一是): a heading without a number ends them."""
        stack = self._stack
        coarse = stack and 0 < stack[0].mark.rank < _OF_ITEMS
        return not coarse and all(not open_.level for open_ in stack)

    def _ends_frame(self, mark: Mark) -> bool:
        """Whether the sections begin under 引言: what is counted there is of the article."""
        framed = len(self._stack) > 0 and self._stack[0].mark.variant == "frame"
        return framed and mark.rank > 0 and (mark.number > 1 or mark.family not in self._latest)

    def _place_plain(self, node: Node) -> int:
        stack = self._stack
        kind = node.mark.variant
        anew = self._counted_anew(node)
        for i in range(anew - 1, -1, -1):
            if not stack[i].mark.family and stack[i].mark.variant == kind and not stack[i].level:
                return i
        if self._plain_on_top and kind == "line":
            return 0
        if anew < len(stack):
            return anew
        keep = len(stack)
        while keep and (not stack[keep - 1].mark.rank and stack[keep - 1].mark.family):
            keep -= 1
        return keep

    def _counted_anew(self, node: Node) -> int:
        """Index of the open node whose count ends at a heading without a number, for it begins anew under that."""
        stack = self._stack
        ended = (i for i, open_ in enumerate(stack) if open_.mark.rank and node.upcoming.get(open_.mark.family) == 1)
        return next(ended, len(stack))

    def _place_formal(self, node: Node) -> int:
        stack, mark = self._stack, node.mark
        same = -1
        for i in range(len(stack) - 1, -1, -1):
            other = stack[i].mark
            if other.family == mark.family and not self._apart(stack[i], node):
                if other.variant == mark.variant:
                    return i
                same = max(same, i)
        if same >= 0:
            return self._beside(same, node)
        keep = len(stack)
        for i, open_ in enumerate(stack):
            finer = open_.mark.rank > mark.rank or (open_.mark.family and not open_.mark.rank)
            if finer and not self._nested(open_, node) and not _within(open_, node):
                keep = i
                break
        return keep

    def _apart(self, open_: Node, node: Node) -> bool:
        """Whether one of two nodes of a scheme is counted inside a paragraph, and the other in the article around."""
        if node.layout == "inline":
            return _within(open_, node)
        if open_.layout != "inline":
            return False
        around = (other for other in self._stack if other.layout != "inline")
        return any(other.mark.family == node.mark.family for other in around)

    def _beside(self, at: int, node: Node) -> int:
        """Where a node goes that is written another way than the open one of its scheme at `at`.

        Right under its heading it begins a level below (五．打算 / 一、抓汛期), else it goes on beside it.
        """
        open_ = self._stack[at]
        bare = open_ is self.nodes[-1] and open_.layout == "line" and not open_.end and not open_.body
        return at + 1 if bare and node.mark.number == 1 and open_.mark.number > 1 else at

    def _nested(self, open_: Node, node: Node) -> bool:
        """Whether a scheme begins under an open one that goes on afterwards, or that is written another way."""
        if node.mark.number != 1:
            return False
        if not node.mark.rank and node.mark.variant != open_.mark.variant:
            return True
        return node.upcoming.get(open_.mark.family) == open_.mark.number + 1

    def _place_informal(self, node: Node) -> int:
        stack = self._stack
        if node.mark.number == 1:
            return self._place_first(node)
        for fits in _FITS:
            for i in range(len(stack) - 1, -1, -1):
                open_ = stack[i]
                if open_.mark.family and not open_.mark.rank and fits(open_, node):
                    return i
        return self._above_inline(node)

    def _place_first(self, node: Node) -> int:
        """A first item closes the run it repeats; inside a paragraph it stands under the item that opens it."""
        inline = node.layout == "inline"
        for i in range(len(self._stack) - 1, -1, -1):
            open_ = self._stack[i]
            if open_.mark.rank or not open_.mark.family:
                break
            if open_.mark.family == node.mark.family:
                if open_.layout != "inline" and (inline or self._nested(open_, node)):
                    break
                return i
            if not inline and open_.layout != "inline" and _after_named(open_, node):
                return i
        return self._above_inline(node)

    def _above_inline(self, node: Node) -> int:
        keep = len(self._stack)
        if node.layout != "inline":
            while keep and self._stack[keep - 1].layout == "inline":
                keep -= 1
        return keep

    def sections(self) -> tuple[Section, ...]:
        """The tree; linear, and safe at any depth."""
        pending: list[list[Section]] = [[]]
        for node in reversed(self.nodes):
            while len(pending) <= node.depth:
                pending.append([])
            children = tuple(reversed(pending[node.depth])) if pending[node.depth] else ()
            pending[node.depth] = []
            pending[node.depth - 1].append(
                made(
                    Section,
                    (
                        node.heading,
                        node.depth,
                        node.marker,
                        node.marker_line,
                        node.end,
                        node.layout,
                        tuple(node.body),
                        children,
                    ),
                )
            )
        return tuple(reversed(pending[0]))


def _within(open_: Node, node: Node) -> bool:
    """Whether a count begins inside a paragraph, and an open node is counted by the article: it stands over both."""
    return node.layout == "inline" and node.mark.number == 1 and open_.layout != "inline"


def _after_named(open_: Node, node: Node) -> bool:
    """Whether what is counted by one name begins where what was counted by another has ended: 做法三：/ 问题一：."""
    both = open_.mark.family.endswith(_NAMED) and node.mark.family.endswith(_NAMED)
    return both and open_.mark.family not in node.upcoming
