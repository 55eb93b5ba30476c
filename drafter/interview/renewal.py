"""Last year's wording with this year's facts: each figure, date and name in it is asked again."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain, pairwise

from drafter.answers.model import Answers
from drafter.facts import find_facts
from drafter.facts.called import called
from drafter.facts.loosely import loosely_named
from drafter.facts.naming import BEFORE, NAMING
from drafter.interview.fellows import fellows
from drafter.interview.firms import firms
from drafter.interview.holders import holders
from drafter.interview.instances import instances
from drafter.interview.ordinals import without_ordinals
from drafter.interview.paper_numbers import paper_numbers
from drafter.interview.people import people
from drafter.interview.premises import premises
from drafter.interview.slogans import without_slogans
from drafter.interview.towns import towns
from drafter.interview.venues import venues
from drafter.interview.works import VERBS, works
from drafter.questions.context import GAP

Span = tuple[int, int]

_DIGITS = re.compile(
    r"(?<![A-Za-z\d])(?<![A-Za-z]\d\.)(?:[\d０-９][\d０-９.,，．:：/／]*[\d０-９]|[\d０-９])(?![\d０-９]|G(?![A-Za-z]))"
)
"""Not those of PM2.5, A4 and 5G, which are names."""
# A single character in quotation marks is emphasis and no name.
# The other mark of a title may be in the next text: an outline breaks at a full stop, even inside 《》.
_QUOTED = re.compile(
    r"“[^“”\n]{2,40}”|「[^「」\n]{2,40}」|\"[^\"\n]{2,40}\""
    r"|《[^《》\n]{1,60}(?:》|$)|^[^《》\n]{1,60}》"
)
_SET_PHRASE = "维护|确立|意识|自信|全面|规定|务必|代表|行动"
"""What follows the number in 两个维护, 四个意识, 八项规定, 三年行动, which counts nothing of this year."""
_PRAISED = "(?:示范|先进|文明|样板|标杆|优秀|最美)[一-龥]{1,6}?"
_HONOURS = f"{_PRAISED}|标兵|模范|能手|奖章|奖状|红旗手|案例|百强|十佳|工作者|工作室|基地"
_RANK = "全[国省市县区]|[省市县区]级|国家级|[省市县区](?=优秀|先进|最美|文明|劳动|五一|青年|巾帼)"
_HONOURED = rf"(?:{_RANK})[^，。；、“”\n]{{0,14}}?(?:{_HONOURS})(?=称号|荣誉|等|培育|名单|[\d，。；、：）（]|$)"
"""An honour of a rank, by its whole name: 全省巾帼建功标兵."""
_HAN_NUMBER = "一二两三四五六七八九十百千万"
# What `facts` leaves out because it may be wording: kept unread, it would still give a copied report away.
_WRITTEN = re.compile(
    rf"(?<![第一二两三四五六七八九十百千万每])(?:[二两三四五六七八九十百千数几][{_HAN_NUMBER}数几]*)(?:余|多)?"
    rf"(?:人次|场次|批次|个|家|户|人|名|次|项|件|场|篇|条|处|期|批|元|年|月|天|周|倍|番|成)(?!万|{_SET_PHRASE})"
    rf"|第[\d０-９{_HAN_NUMBER}]+(?:名|位|期|届|批|轮|(?:巡[察视]|督[查导]|检查|调研|工作)组)|(?<=[居列排])[一-龥]{{0,4}}第[{_HAN_NUMBER}]"
    r"|第?[一二三四]季度|[上下]半年|第[一二]学期|(?<=周)[一二三四五六日](?=上午|下午|晚上)|[特一二三]等奖|[金银铜]奖|[一二三四五六七八九十](?=车间|分厂|工段|标段|号楼)"
    rf"|第[{_HAN_NUMBER}]+次(?=[^，。把让将在开用对到]{{0,8}}(?:会议|办公会|常委会|例会|[全大]会))"
    r"|[一二三四五六七八九十]{1,3}楼(?=[^，。；、]{0,7}(?:会议室|报告厅|礼堂|大厅|多功能厅))|(?<=会期)[一-龥\d.]{1,2}天"
    rf"|(?<=评为|获评|授予|荣获|获得|入选|列为|跻身){_HONOURED}"
    r"|(?<=[获得])(?:全[国省市县区]|[省市县区]级|国家级|[省市县区](?=[“优先最一-龥])(?![委政直里内长域]))|(?<=评为)(?:全[国省市县区]|[省市县区](?=[“优先最]))"
)
_ADDRESS = re.compile(r"[A-Za-z0-9._-]+@[A-Za-z0-9.-]+[A-Za-z0-9]")
_BORN = re.compile(
    r"(?<=[，,])(?:[男女]|(?:汉|满|回|藏|壮|苗|彝|侗|瑶|白|傣|黎|畲|羌|水|土|土家|蒙古|维吾尔|朝鲜|布依|哈尼|哈萨克|傈僳|高山|拉祜|东乡|纳西|仫佬|毛南|仡佬|锡伯)族)(?=[，,])"
)
"""What is said of somebody at the head of his deeds: 男，土家族."""
_PHONE = re.compile(r"(?<![\d-])\d{3,4}-\d{4,8}(?![\d-])")
_PART_OF_DAY = "(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|深夜)"
_MINUTES = r"(?:\d{1,2}分|半)"
_CLOCK = re.compile(
    rf"(?<![\d.])(?<!\d月)(?:\d{{1,2}}日)?{_PART_OF_DAY}?\d{{1,2}}(?:时{_MINUTES}?(?![段间])|点{_MINUTES})"
    rf"|(?<![\d.])(?<!\d月)(?:\d{{1,2}}日)?{_PART_OF_DAY}\d{{1,2}}点|(?<![\d.])(?<!\d月)\d{{1,2}}日"
)
"""A day of a month that is told before it, and a time of day: 19日18时, 凌晨3时10分; not the 3点 of 3点要求."""
_LISTED = re.compile(
    r"[一-龥]{2,4}?(?:、[一-龥]{2,4}?){1,40}(?=(?:等?\s?(?:\d+|[两二三四五六七八九十]+)\s?个?|等)(?:行政|自然|区域|中小型)?(?:乡镇|[镇乡村]|社区|街道|卫生院|敬老院|(?:自动)?气象站|林场|渡口|景区|服务区)(?!级)|等\d+处)"
)
"""Places by their bare names: what stands behind them says of what kind they are."""
_SHORTEST = 2
"""Characters of a place's bare name."""
_LYING = re.compile(
    rf"(?:(?<![一-龥])|(?<={VERBS})|(?<=[{''.join(BEFORE)}的]))(?!沿|江河|大小|建成村|上下|东西|南北|山水|中小|三江|花园|文明|平安|美丽|和美|明星|城中|大中|信口开|新建|美化|绿化|亮化)"
    rf"(?:[{NAMING}树背落头]{{2,3}}(?:村(?=村民)|村(?![一-龥]?[民级里])|[河湖江岛](?![流道泊湖海长段岸屿]|[一-龥]?制)|溪(?=河道|流域)|矿(?![业山区产井石长])|大桥|小区|公园)"
    rf"|[{NAMING}]心岛)"
)
"""Villages, waters and what is built, by names made of what places are named with."""
_FIGURE = re.compile(r"[\d０-９][\d０-９.,，．]*")
_FIGURE_AND_UNIT = re.compile(
    r"[\d０-９][\d０-９.,，．]*(?:[余多](?=[万亿千百]))?([万亿千百]{0,2}(?:[余多])?[^\d０-９\s年月日]{0,3})"
)
_STEM = re.compile("省|市|县|区|镇|乡|村|街道|社区")
_LEAST, _MOST = 3, 10
"""Characters of a name that is looked for wherever it may stand."""
_NAMES = ("place", "organisation", "person", "mask")


@dataclass(frozen=True, slots=True)
class Renewal:
    """A wording whose facts are being asked again."""

    text: str
    facts: tuple[Span, ...]
    """(start, end) of each fact in `text`."""
    replies: tuple[str | None, ...]
    """The reply for each fact: empty where it is left open, None where it has not been asked yet."""
    at: int = 0
    """Number of the fact that is asked now; the number of facts when all have been."""

    @property
    def done(self) -> bool:
        """Whether every fact was asked."""
        return self.at >= len(self.facts)

    @property
    def asked(self) -> str:
        """The fact that is asked now; IndexError when all were."""
        start, end = self.facts[self.at]
        return self.text[start:end]

    def old_facts(self) -> tuple[str, ...]:
        """The facts themselves, each once; single characters recur by chance and are left out."""
        found = dict.fromkeys(self.text[start:end] for start, end in self.facts)
        return tuple(fact for fact in found if len(fact) > 1)

    def reply(self, text: str) -> "Renewal":
        """With an answer for the fact that is asked now, and on to the next that has none.

        A bare number takes the unit of the old figure; a unit that the wording has after the fact is not said twice.
        """
        start, end = self.facts[self.at]
        said = _without_what_follows(_with_unit(text.strip(), self.text[start:end]), self.text[end:])
        replies = (*self.replies[: self.at], said, *self.replies[self.at + 1 :])
        return replace(self, replies=replies, at=_open(replies, self.at + 1))

    def back(self) -> "Renewal":
        """At the fact before."""
        return replace(self, at=max(self.at - 1, 0))

    def so_far(self) -> str:
        """The wording with the replies put in; a fact without one is a GAP, so that nothing old is left."""
        return self._joined(self.replies)[0]

    def shown(self, around: int = 36) -> str:
        """The wording near the asked fact: answers put in, the fact itself in 【】, the others as GAP."""
        text, start, end = self._joined((*self.replies[: self.at], f"【{self.asked}】", *self.replies[self.at + 1 :]))
        first, last = max(0, start - around), min(len(text), end + around)
        return ("…" if first else "") + text[first:last].replace("\n", " ") + ("…" if last < len(text) else "")

    def _joined(self, replies: tuple[str | None, ...]) -> tuple[str, int, int]:
        """(text, where the asked fact's reply stands in it)."""
        text, last, here = "", 0, (0, 0)
        for number, ((start, end), said) in enumerate(zip(self.facts, replies, strict=True)):
            text += self.text[last:start]
            here = (len(text), len(text) + len(said or GAP)) if number == self.at else here
            text += said or GAP
            last = end
        return text + self.text[last:], *here


def renewal(
    text: str, names: Iterable[str] = (), confirmed: Iterable[str] = (), around: tuple[str, str] = ("", "")
) -> Renewal:
    """The wording with its facts: figures with their units, dates, names, what stands in quotation marks.

    `names`: last year's names of units, places and persons, also to be found where nothing else shows that they are
    names. `confirmed`: this year's; a name within one of them is not asked again. Sayings in quotation marks are
    wording, and so are ordinals. `around`: what stands before and behind the wording where it is a piece of a heading;
    it tells facts, too. Rather too much is found than too little: what is left out would go into the draft unread.
    """
    before, after = around
    sure, read = tuple(confirmed), without_slogans(without_ordinals(before + text + after))
    spans = _joined_spans([*_spans(read, sure), *_known(read, tuple(names), sure)])
    spans = _joined_spans([*spans, *_between(read, spans, sure)])
    spans = _joined_spans([*spans, *fellows(read, spans)])
    if before or after:
        spans = tuple(_within(spans, len(before), len(text)))
    return Renewal(text, spans, (None,) * len(spans))


def _within(spans: tuple[Span, ...], first: int, size: int) -> Iterator[Span]:
    """What of the spans stands in the `size` characters from `first` on, counted from there."""
    for start, end in spans:
        if max(start, first) < min(end, first + size):
            yield max(start - first, 0), min(end - first, size)


def resumed(held: Renewal, given: str) -> Renewal | None:
    """The renewal as it stood when `given` was what it came to so far; None where `given` is another wording."""
    pieces, last = [], 0
    for start, end in held.facts:
        pieces += [re.escape(held.text[last:start]), "([^\n]+?)"]
        last = end
    match = re.fullmatch("".join([*pieces, re.escape(held.text[last:])]), given)
    if match is None:
        return None
    replies = tuple(None if said == GAP else said for said in match.groups())
    return replace(held, replies=replies, at=_open(replies, 0))


def names_in(answers: Answers) -> tuple[str, ...]:
    """The names of places, units and persons in last year's answers, each once."""
    texts = [answer.was or answer.value for answer in answers.values.values() if isinstance(answer.value, str)]
    found = [name for text in texts for name in _names_of(text)]
    found += [name for turns in answers.repeats.values() for turn in turns for name in names_in(turn)]
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=2048)
def _names_of(text: str) -> tuple[str, ...]:
    """The names in one answer; kept, for every question asks for those of all of them."""
    sure = [fact.text for fact in (*find_facts(text), *loosely_named(text)) if fact.kind in _NAMES]
    bare = [text[start:end] for start, end in _bare_names(text) if _LEAST <= end - start <= _MOST]
    return (*sure, *bare)


def stems(name: str) -> tuple[str, ...]:
    """A name, and the places in it without what kind of place they are: 松涛镇 → 松涛镇, 松涛."""
    places = [fact.text for fact in find_facts(name) if fact.kind in ("place", "organisation")]
    short = [part for place in (name, *places) for part in _STEM.split(place) if part != name]
    return (name, *dict.fromkeys(part for part in short if len(part) > 1 and _place_like(part, name)))


def _place_like(part: str, name: str) -> bool:
    """Whether a part of a name stands right before the word for a kind of place."""
    return re.search(f"{re.escape(part)}(?:{_STEM.pattern})", name) is not None


def _spans(text: str, confirmed: tuple[str, ...]) -> Iterator[Span]:
    for fact in find_facts(text):
        if fact.kind not in _NAMES or not any(fact.text in name for name in confirmed):
            yield fact.start, fact.end
    yield from (quoted.span() for quoted in _QUOTED.finditer(text))
    for pattern in (_DIGITS, _PHONE, _WRITTEN, _CLOCK, _BORN, *((_ADDRESS,) if "@" in text else ())):
        yield from (match.span() for match in pattern.finditer(text))
    yield from paper_numbers(text)
    yield from ((start, end) for start, end in towns(text) if not any(text[start:end] in name for name in confirmed))
    yield from _bare_names(text)


def _bare_names(text: str) -> Iterator[Span]:
    """Names that are known by what stands beside them alone: 香樟、龙泉等8个乡镇, 尊敬的林书记."""
    for match in _LISTED.finditer(text) if "、" in text else ():
        first, second, *_ = match.group().split("、")
        # a verb may stand right before the first of them, which is about as long as the second
        start = match.start() + max(len(first) - len(second), 0)
        yield start + (len(first) > _SHORTEST and text[start] in BEFORE), match.end()
    yield from ((fact.start, fact.end) for fact in chain(called(text), loosely_named(text)))
    yield from (match.span() for match in _LYING.finditer(text))
    yield from works(text)
    yield from premises(text)
    yield from firms(text)
    yield from people(text)
    yield from venues(text)
    yield from instances(text)
    yield from holders(text)


def _between(text: str, spans: tuple[Span, ...], confirmed: tuple[str, ...]) -> Iterator[Span]:
    """What shows that it is a fact once those around it are out, as a place right after a year."""
    taken = frozenset(spans)
    for start, end in pairwise((0, *chain.from_iterable(spans), len(text))):
        if start < end and (start, end) not in taken:
            yield from ((start + first, start + last) for first, last in _spans(text[start:end], confirmed))


def _known(text: str, names: tuple[str, ...], confirmed: tuple[str, ...]) -> Iterator[Span]:
    for name in dict.fromkeys(part for whole in names for part in stems(whole)):
        if len(name) > 1 and not any(name in sure for sure in confirmed):
            yield from (match.span() for match in re.finditer(re.escape(name), text))


def _joined_spans(spans: list[Span]) -> tuple[Span, ...]:
    """The spans in order, those that overlap as one."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return tuple(joined)


def _open(replies: tuple[str | None, ...], first: int) -> int:
    return next((number for number in range(first, len(replies)) if replies[number] is None), len(replies))


def _with_unit(said: str, old: str) -> str:
    unit = _FIGURE_AND_UNIT.fullmatch(old)
    return said + unit[1].lstrip("余多") if unit and _FIGURE.fullmatch(said) else said


def _without_what_follows(said: str, following: str) -> str:
    """12所 before 所学校 is 12, 8月份 before 份 is 8月: a unit, or the end of one, that the wording goes on with."""
    unit = re.search(r"(?<=[\d０-９万亿余多])[一-龥%％]{1,3}$", said)
    ends = range(unit.start(), len(said)) if unit else ()
    return said[: next((at for at in ends if following.startswith(said[at:])), len(said))]
