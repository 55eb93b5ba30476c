"""Sentence starters: recurring frames with typed gaps, no fact in their wording, each sentence at its line."""

import random
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.app.mining import mine
from drafter.facts import find_facts
from drafter.mining.library import Mined, Surveyed, mined, surveyed
from drafter.mining.starters.starter import literals
from drafter.outline import outline
from drafter.readers import lines_of
from tests.bench.library import reports

SEEDS = Path(__file__).parents[3] / "seeds"
JOINED = [
    ("云岭水厂", "联席会议", "夜间抢修的值班安排"),
    ("石坞林场", "护林小组", "山场道路的清障"),
    ("青溪学校", "家长委员会", "午餐陪护的轮值"),
    ("望湖渔港", "船东协会", "避风锚地的疏浚"),
]
"""Who said of what that it joins them, and of what else."""
OTHERS = [
    ("双樟车站", "错峰排班", "候车室的暖气", "行李寄存免费"),
    ("松涛影院", "露天放映", "老片子的修复", "周末专场加座"),
    ("临江市场", "摊位轮换", "下水道的清淤", "早市提前半小时"),
    ("澄川书店", "旧书互换", "儿童区的采光", "夜间营业到十点"),
]
CASES = sorted((Path(__file__).parent / "cases").glob("*.txt"))


def library(*texts: str) -> list[Surveyed]:
    """Each text as a file of its own."""
    names = [f"{number:03d}.txt" for number in range(len(texts))]
    pairs = zip(texts, names, strict=True)
    return [surveyed(outline(lines_of(text.encode(), name), name)) for text, name in pairs]


WORDS = ["河道", "网格", "粮食", "文明", "技能", "林下", "义诊", "旧房", "夜校", "护栏", "滴灌", "展板", "食堂", "车队"]


def patterns(*texts: str) -> list[str]:
    return [starter.pattern for starter in mined(library(*texts)).starters]


@pytest.fixture(scope="module")
def seeds() -> Mined:
    return mine([SEEDS], processes=1)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_starters_of_a_library(path: Path) -> None:
    head, _, body = path.read_text("utf-8").partition("----\n")
    found = patterns(*body.split("====\n"))
    for line in head.splitlines():
        if line.startswith("有 "):
            assert line[2:] in found, found
        elif line.startswith("无 "):
            assert not [pattern for pattern in found if line[2:] in pattern]


def test_expected_starters_of_the_sample_library(seeds: Mined) -> None:
    found = {starter.pattern: starter for starter in seeds.starters}
    assert found["以{抓手}为抓手，…"].role == "做法"
    assert found["先后开展{活动}{次数}次，覆盖…"].articles >= 10
    assert {slot.kind for slot in found["先后开展{活动}{次数}次，覆盖…"].slots} == {"text", "number"}


NAMES = st.sampled_from(
    ["云岭县", "柳溪镇", "青禾县档案馆", "《青石板》", "“红石榴”", "2024年3月", "37", "12.5%", "X县", "×××"]
)


@settings(deadline=None, max_examples=40)
@given(st.lists(st.tuples(NAMES, NAMES), min_size=6, max_size=6))
def test_a_fact_that_recurs_is_a_slot_all_the_same(facts: list[tuple[str, str]]) -> None:
    place = facts[0][0]
    texts = [
        f"第{word}号材料\n一、主要做法\n围绕{place}发展推进{word}建设，组织{fact}志愿者开展{other}活动，"
        f"{word}的事情一件一件地做好，{word}的人一个一个地找到。\n{word}这一年过得充实，{word}的心里都有数。\n"
        for word, (fact, other) in zip("甲乙丙丁戊己", facts, strict=True)
    ]
    for starter in mined(library(*texts)).starters:
        assert not [piece for piece in literals(starter.skeleton) if find_facts(piece)]


def test_random_words_give_no_starters() -> None:
    rng = random.Random(7)
    words = [chr(0x4E00 + rng.randrange(20000)) + chr(0x4E00 + rng.randrange(20000)) for _ in range(400)]
    openings = ["加强", "推进", "开展", "建立", "通过", "围绕", "完善", "组织", "落实", "提升", "以", "在", "把"]

    def clause() -> str:
        return rng.choice(openings) + "".join(rng.choices(words, k=rng.randint(3, 6)))

    texts = [f"{rng.choice(words)}汇报\n" + "".join(f"{clause()}，{clause()}。" for _ in range(40)) for _ in range(60)]
    assert patterns(*texts) == []


def test_what_all_say_of_one_thing_and_each_of_others_keeps_its_gap() -> None:
    rng = random.Random(3)

    def text(word: str) -> str:
        things = ["项目建设", *(f"{one}{rng.choice(['管护', '服务', '培训'])}" for one in rng.sample(WORDS, 3))]
        said = "".join(f"以{thing}为抓手，{rng.choice(WORDS)}{rng.choice(WORDS)}越来越好。" for thing in things)
        own = "".join(
            f"{opening}{rng.choice(WORDS)}{rng.choice(WORDS)}{word}项。" for opening in ("推进", "组织", "完善")
        )
        return f"{word}镇工作总结\n一、主要做法\n{said}\n{own}\n"

    found = patterns(*map(text, WORDS))
    assert "以{抓手}为抓手，…" in found
    assert not [pattern for pattern in found if "项目建设" in pattern]


@pytest.mark.parametrize(
    ("clause", "starters"),
    [
        ("把{}作为{}的首要任务", ["把{工作}作为{对象}的首要任务，…"]),  # what most say between the gaps belongs to it
        ("以{}建设", []),  # three characters tell nothing
        ("以{}为抓手", ["以{抓手}为抓手，…"]),
    ],
)
def test_what_all_reports_say_of_things_of_their_own(clause: str, starters: list[str]) -> None:
    rng = random.Random(2)
    works = ["管护", "服务", "培训", "清理", "巡查"]

    def text(number: int, word: str) -> str:
        things = [f"{WORDS[at]}{rng.choice(works)}" for at in (number, number - 1)]
        own = "".join(
            f"{opening}{rng.choice(WORDS)}{rng.choice(WORDS)}{word}项。" for opening in ("推进", "组织", "完善")
        )
        return f"{word}镇工作总结\n一、主要做法\n{clause.format(*things)}，{word}样样有起色。\n{own}\n"

    assert patterns(*[text(at, word) for at, word in enumerate("甲乙丙丁戊己庚辛壬癸子丑寅卯")]) == starters


def test_every_sentence_stands_at_its_line(seeds: Mined) -> None:
    checked = 0
    for starter in seeds.starters:
        for use in starter.uses:
            if use.source.endswith(".txt"):
                encoding = "gb18030" if "双樟镇" in use.source else "utf-8-sig"
                text = Path(use.source).read_bytes().decode(encoding).replace("\r\n", "\n")
                assert use.text in text.split("\n")[use.line - 1]
                checked += 1
    assert checked > 100


def test_a_starter_of_few_articles_counts_only_sentences_of_their_own(seeds: Mined) -> None:
    for starter in seeds.starters:
        assert len({use.text for use in starter.uses}) >= 3
        assert starter.articles >= 3
        assert starter.articles == len({seeds.leaders[use.article] for use in starter.uses})


def test_of_very_many_clauses_a_part_tells_the_same_starters(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = list(islice(reports(3), 150))
    everything = {starter.pattern: starter.articles for starter in mined(library(*texts)).starters}
    monkeypatch.setattr("drafter.mining.starters.starters.LOOKED_AT", 60)
    assert {starter.pattern: starter.articles for starter in mined(library(*texts)).starters} == everything
    assert everything["参加{人次}人次，…"] > 100


def test_a_heading_that_a_copy_is_cut_off_behind_supports_no_starter() -> None:
    told = """{unit}工作总结

　　今年以来，{unit}日常巡查一次没有落下。以{first}为共同纽带，把几家单位的人手合到一处，{second}也有了着落。
"""
    others = """{unit}工作汇报

　　通过{first}，老问题有了新办法。围绕{second}，大家连着开了三晚的会。坚持每周碰头，推动{third}，事情一件一件有了回音。
"""
    reports = [
        *(told.format(unit=unit, first=first, second=second) for unit, first, second in JOINED),
        *(others.format(unit=unit, first=first, second=second, third=third) for unit, first, second, third in OTHERS),
    ]
    headed = """柳渡粮站工作总结

　　秋粮收购比去年早开了一周，农户排队的时间短了一半，仓房检修赶在开秤之前做完。

　　一、以农户信用为共同纽带，把收购做稳

　　烘干设备提前半个月调试，磅秤请计量所校过，收购资金当天结清，没有打过一张白条。
"""
    cut = headed[: headed.index("　　烘干")].replace("一、", "")
    found = {starter.pattern: starter.articles for starter in mined(library(*reports, headed)).starters}
    again = {starter.pattern: starter.articles for starter in mined(library(*reports, headed, cut)).starters}
    assert found == again
    starter = next(pattern for pattern in found if "为共同纽带" in pattern)
    assert found[starter] == len(JOINED)
