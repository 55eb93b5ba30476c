from random import Random

import pytest

from drafter.checks import ReadArchive, check_facts, check_likeness
from tests.checks.copies import measure as measure_copies
from tests.checks.stale_drafts import measure as measure_stale
from tests.checks.support import document_of

OLD = (
    "云岭县水利局2023年防汛工作情况汇报\n\n"
    "2023年以来，我局坚持预防为主，扎实做好各项备汛工作，全县安全度汛。\n"
    "一、压实责任\n"
    "组织开展汛前检查48次，排查整改隐患312处，落实巡查员765名，在青溪镇召开现场会。\n"
)
NEW = (
    "青禾县水利局2024年防汛工作情况汇报\n\n"
    "2024年以来，我局坚持预防为主，扎实做好各项备汛工作，全县安全度汛。\n"
    "一、压实责任\n"
    "组织开展汛前检查52次，排查整改隐患312处，落实巡查员801名，在青溪镇召开现场会。\n"
)


def _archive() -> ReadArchive:
    return ReadArchive.of([document_of(OLD, "去年.txt")])


def test_facts_left_from_last_year_are_told_beside_their_source() -> None:
    found = [one for one in check_facts(document_of(NEW), _archive()) if one.rule == "A01"]
    assert [(one.line, one.quoted) for one in found] == [(5, "312处"), (5, "青溪镇")]
    assert "765名" in found[0].beside
    assert found[0].source == "去年.txt第5行"


def test_the_users_own_unit_region_and_year_are_held_against_the_draft() -> None:
    found = {one.rule for one in check_facts(document_of(OLD), None, "青禾县水利局", "青禾县", "2024")}
    assert {"A02", "A03"} <= found
    assert list(check_facts(document_of(NEW), None, "青禾县水利局", "青禾县", "2024")) == []


def test_another_county_is_told_unless_it_was_visited() -> None:
    text = (
        "青禾县水利局2024年防汛工作情况汇报\n\n"
        "2024年以来，先后赴云岭县学习经验，青禾县安全度汛。\n"
        "梅岭县共排查整改隐患312处。梅岭县水利局落实巡查员801名，在青溪镇召开现场会。\n"
    )
    found = list(check_facts(document_of(text), None, "青禾县水利局", "青禾县", "2024"))
    assert [(one.rule, one.line, one.quoted) for one in found] == [
        ("A04", 4, "梅岭县"),
        ("A04", 4, "梅岭县水利局"),
    ]
    assert {one.message for one in found} == {"写的是梅岭县，本地区是青禾县"}


def test_last_years_date_under_this_years_report_is_an_error() -> None:
    signed = NEW + "\n青禾县水利局\n2022年12月20日\n"
    found = list(check_facts(document_of(signed), None, "青禾县水利局", "青禾县", "2024"))
    assert [(one.rule, one.quoted) for one in found] == [("A02", "2022年12月20日")]


PLAN = "青禾县水利局2024年防汛工作情况汇报\n\n一、主要做法\n{}\n二、下一步打算\n{}\n"


@pytest.mark.parametrize(
    ("said", "due"),
    [
        ("2022年底前完成山塘清淤任务，逐处验收。", "2022年底前"),
        ("加快堤防加固，确保2023年6月投入使用。", "2023年6月"),
        ("2023年10月前全面建成监测预警平台。", "2023年10月前"),
        ("对19处隐患挂牌督办，2023年12月底前全部销号。", "2023年12月底前"),
        ("2023年汛前完成河道清障。", "2023年汛前"),
        ("力争2023年底前实现卫生厕所全覆盖。", "2023年底前"),
    ],
)
def test_what_is_to_be_done_by_a_date_that_is_past_is_last_years_plan(said: str, due: str) -> None:
    found = list(check_facts(document_of(PLAN.format("逐处排查隐患。", said)), None, year="2024"))
    assert [(one.rule, one.quoted, one.line) for one in found] == [("A02", due, 6)]
    assert list(check_facts(document_of(PLAN.format(said, "逐处排查隐患。")), None, year="2024")) == []
    own = list(check_facts(document_of(PLAN.format("逐处排查隐患。", said)), None))
    assert [(one.quoted, one.message) for one in own] == [(due, f"打算里的期限是{due}，本稿是2024年")]
    closing = f"防汛工作情况汇报\n\n一、主要做法\n逐处排查隐患。\n\n下一步，{said}\n\n云岭县水利局\n2024年11月2日\n"
    assert [one.quoted for one in check_facts(document_of(closing), None)] == [due]


@pytest.mark.parametrize(
    "said",
    [
        "2025年底前完成山塘清淤任务，逐处验收。",
        "2024年底前完成山塘清淤任务，逐处验收。",
        "对2022年底前建成的山塘逐处回头看，及时补漏。",
        "2022年底前完成任务的村要巩固成果，不松劲。",
        "确保2023年欠拨的资金全部到位，不留尾巴。",
        "2023年以来排查的隐患全部销号，不留尾巴。",
        "2023年汛前暴露的隐患要全部销号，不留尾巴。",
        "对2023年底前建档的住户逐一回访，不留尾巴。",
    ],
)
def test_dates_to_come_and_what_was_done_by_a_date_are_left(said: str) -> None:
    assert list(check_facts(document_of(PLAN.format("逐处排查隐患。", said)), None, year="2024")) == []


def test_a_draft_that_is_last_years_report_is_above_the_limit() -> None:
    likeness, findings = check_likeness(document_of(OLD), _archive(), 0.30)
    assert likeness.share > 0.9
    assert "L02" in {one.rule for one in findings}
    assert (
        check_likeness(document_of("会议纪要\n今天讨论食堂改造事项，大家各抒己见，意见基本一致。"), _archive(), 0.3)[1]
        == []
    )


_SAID = (
    "紧盯青少年、返乡务工者、娱乐场所从业者三类人，推动禁毒课堂进学校、进社区、进企业、进村组；依托区级教育基地，组织学生分批"
    "体验参观，让“拒绝第一口”深入人心；用好短视频、大喇叭、文化墙，做到宣传全覆盖。"
)
_MOVED = (
    "围绕返乡务工者、青少年、娱乐场所从业者三类人，禁毒课堂进社区、进学校、进村组、进企业；以区级教育基地为依托，学生分批"
    "参观体验，“拒绝第一口”深入人心；大喇叭、短视频、文化墙一起用好，宣传做到全覆盖。"
)
_ANEW = (
    "禁毒办联合教育、文旅部门排了一张课表，二十名讲师轮流到初中和技校上课，学生自己排情景剧；娱乐场所开业前先培训、"
    "再签承诺，从业者考试不过的不上岗。"
)


@pytest.mark.parametrize(("said", "told"), [(_MOVED, True), (_ANEW, False)])
def test_a_paragraph_whose_words_were_only_moved_about_is_copied(said: str, told: bool) -> None:
    archive = ReadArchive.of([document_of(f"禁毒工作汇报\n\n{_SAID}\n", "去年.txt")])
    _, findings = check_likeness(document_of(f"禁毒工作汇报\n\n{said}\n"), archive, 1)
    assert [(one.rule, one.message) for one in findings] == (
        [("L01", "这一段的话大半是旧材料的，只换了次序和几个词")] if told else []
    )


@pytest.mark.parametrize(
    "said",
    [
        "云杉镇地处县城东北，全镇面积86.4平方公里，设有卫生院1所、中心小学3所，境内河流5条，森林覆盖率居全县前列。",
        "2026年，镇党委坚持以新时代党建工作总要求为指导，认真落实县委各项部署要求，各方面工作都取得了新的进展和成效。",
        "同志们，造林绿化功在当代、利在千秋。让我们一棵接着一棵种、一年接着一年干，为建设山清水秀的家园作出更大贡献！",
    ],
)
def test_what_is_worded_alike_each_year_is_not_copied(said: str) -> None:
    archive = ReadArchive.of([document_of(f"工作汇报\n\n{said}\n", "去年.txt")])
    assert check_likeness(document_of(f"工作汇报\n\n{said}\n"), archive, 1)[1] == []


@pytest.mark.parametrize(("pairs", "told"), [(2, False), (8, True)])
def test_half_of_a_short_draft_may_come_each_year(pairs: int, told: bool) -> None:
    rng = Random(7)
    marks = [chr(number) for number in range(0x4E00, 0x4E00 + 2000)]
    said = ["".join(rng.sample(marks, 50)) + "。" for _ in range(2 * pairs)]
    archive = ReadArchive.of([document_of("\n".join(("工作汇报", *said[::2])), "去年.txt")])
    likeness, findings = check_likeness(document_of("\n".join(("工作汇报", *said))), archive, 0.3)
    assert likeness.share == pytest.approx(0.5, abs=0.05)
    assert ("L02" in {one.rule for one in findings}) is told


def test_facts_left_in_drafts_are_told_and_changed_ones_are_not() -> None:
    # a quarter of what is left are aims and standards (不低于95%), which are right to stay
    recall, precision = measure_stale(20, seed=5)
    assert recall >= 0.93
    assert precision >= 0.94


def test_the_measure_rises_with_what_is_copied_and_names_the_right_source() -> None:
    results, loudest = measure_copies(200, 20)
    shares = [alike for alike, _ in results.values()]
    assert shares == sorted(shares, reverse=True)
    assert all(right == 1 for share, (_, right) in results.items() if share <= 0.20)
    assert loudest <= 0.15


def test_a_name_in_quotes_is_told_in_one_pair_of_them() -> None:
    old = "云岭县水利局防汛工作情况汇报\n\n扎实开展“河小青护水”行动，组织志愿者进村入户。\n"
    archive = ReadArchive.of([document_of(old, "去年.txt")])
    (found,) = [one for one in check_facts(document_of(old), archive) if one.rule == "A01"]
    assert found.message == "引号里的名称“河小青护水”和旧材料里的一样"


COPIED = (
    "我们把山塘水库逐座登记造册，安排责任人每天沿坝巡看两遍，遇到渗漏当场围堵并连夜抢修，"
    "汛后再请技术人员复查一轮，确保问题不过夜、隐患不进汛期。"
)
OWN = (
    "今年雨季来得早，各村先把低洼处的住户名单核了一遍，谁来叫门、走哪条路、安置到哪里，"
    "都写在一张卡片上交到本人手里，夜里演练过三回才算通过。"
)


def test_a_paragraph_mostly_copied_is_told_beside_its_source_and_one_of_its_own_is_not() -> None:
    archive = ReadArchive.of([document_of(f"防汛工作汇报\n\n{COPIED}\n", "去年.txt")])
    likeness, findings = check_likeness(document_of(f"防汛工作汇报\n\n{COPIED}\n\n{OWN}\n"), archive, 0.9)
    assert [(one.rule, one.line, one.source) for one in findings] == [("L01", 3, "去年.txt第3行")]
    assert [round(one.alike, 1) for one in likeness.paragraphs if len(one.text) > 40] == [1.0, 0.0]


def test_what_every_report_writes_is_no_copy() -> None:
    phrase = "坚持以人民为中心的发展思想统筹发展和安全两件大事"
    reports = [document_of(f"工作汇报\n\n{phrase}，{n}号站点的情况另行说明。\n", f"{n}.txt") for n in range(10)]
    draft = document_of(f"工作汇报\n\n{phrase}，{OWN}\n")
    few, _ = check_likeness(draft, ReadArchive.of(reports[:3]), 0.9)
    many, _ = check_likeness(draft, ReadArchive.of(reports), 0.9)
    assert few.share > 0.2
    assert many.share < 0.05


def test_word_for_word_is_less_than_alike_where_words_were_changed() -> None:
    archive = ReadArchive.of([document_of(f"防汛工作汇报\n\n{COPIED}\n", "去年.txt")])
    changed = "".join("另" if place % 7 == 6 else letter for place, letter in enumerate(COPIED))
    likeness, _ = check_likeness(document_of(f"防汛工作汇报\n\n{changed}\n"), archive, 0.9)
    (paragraph,) = [one for one in likeness.paragraphs if len(one.text) > 40]
    assert paragraph.alike > 0.6
    assert paragraph.verbatim < 0.3


def test_a_clause_of_last_year_is_known_in_another_sentence() -> None:
    draft = (
        "云岭县水利局2024年防汛工作情况汇报\n\n"
        "目前，青溪河、白水河两岸堤防还有薄弱环节，山塘水库除险加固任务重，排查整改隐患312处。\n"
        "目前，还有薄弱环节，病险山塘水库除险加固资金缺口约1500万元，需要上级支持。\n"
    )
    old = "云岭县水利局2023年防汛工作情况汇报\n\n病险山塘水库除险加固资金缺口约1500万元。\n"
    archive = ReadArchive.of([document_of(old, "去年.txt"), document_of(OLD, "去年二.txt")])
    found = [one for one in check_facts(document_of(draft), archive) if one.rule == "A01"]
    assert [(one.line, one.quoted) for one in found] == [(3, "312处"), (4, "1500万元")]


def test_what_leads_on_to_the_text_is_worded_the_same_each_year() -> None:
    lead = "按照全县防汛抗旱工作视频会议部署，我局早安排、早准备，扎实做好备汛工作，确保度汛。现将有关情况汇报如下："
    archive = ReadArchive.of([document_of(f"防汛工作汇报\n\n{lead}\n{COPIED}\n", "去年.txt")])
    _, findings = check_likeness(document_of(f"防汛工作汇报\n\n{lead}\n{COPIED}\n"), archive, 1.0)
    assert [(one.rule, one.line) for one in findings] == [("L01", 4)]


def test_what_a_district_is_made_of_is_no_copy() -> None:
    made = "苇塘镇地处淇溪河畔、两县之间，辖13个行政村、2.1万人，耕地面积4.6万亩，森林覆盖率高于全县平均水平。"
    archive = ReadArchive.of([document_of(f"工作汇报\n\n{made}{COPIED}\n", "去年.txt")])
    _, findings = check_likeness(document_of(f"工作汇报\n\n{made}{OWN}\n"), archive, 0.3)
    assert findings == []
    _, findings = check_likeness(document_of(f"工作汇报\n\n{made}{COPIED}\n"), archive, 0.3)
    assert {one.rule for one in findings} == {"L01", "L02"}


def test_a_sentence_word_for_word_in_a_paragraph_of_ones_own_is_told() -> None:
    copied = "讲解员队伍青黄不接，文创产品同质化严重，淡季过夜游客偏少。"
    archive = ReadArchive.of([document_of(f"工作汇报\n\n{COPIED}\n{copied}\n", "去年.txt")])
    text = f"工作汇报\n\n{OWN}{copied}\n{OWN}全年接待讲解员队伍12支，文创产品同质化有所缓解。\n"
    _, findings = check_likeness(document_of(text), archive, 1.0)
    assert [(one.rule, one.line, one.quoted, one.source) for one in findings] == [("L03", 3, copied, "去年.txt第4行")]


def test_a_sentence_with_a_new_figure_is_no_copy() -> None:
    old, new = (f"推动驻区单位与社区签订共建协议，认领服务群众的实事项目{count}个。" for count in (175, 203))
    archive = ReadArchive.of([document_of(f"工作汇报\n\n{COPIED}\n{old}\n", "去年.txt")])
    assert check_likeness(document_of(f"工作汇报\n\n{OWN}{OWN}{new}\n"), archive, 1.0)[1] == []


def test_short_items_that_are_all_last_years_are_told_as_one_sentence() -> None:
    items = "一是高层次人才仍然匮乏；二是信息系统建设滞后；三是成本管控不够精细。"
    archive = ReadArchive.of([document_of(f"工作汇报\n\n{COPIED}\n{items}\n", "去年.txt")])
    _, findings = check_likeness(document_of(f"工作汇报\n\n{OWN}\n{items}\n"), archive, 1.0)
    assert [(one.rule, one.line) for one in findings] == [("L03", 4)]
    other = items.replace("信息系统建设滞后", "病房改造进度缓慢").replace("高层次人才仍然匮乏", "专科特色还不鲜明")
    assert check_likeness(document_of(f"工作汇报\n\n{OWN}\n{other}\n"), archive, 1.0)[1] == []


def test_a_short_paragraph_of_new_figures_may_be_worded_as_last_years() -> None:
    said = "{}，石坞镇引进项目{}个，总投资{}亿元，其中亿元以上项目{}个，实际到位资金{}亿元，招商引资任务全面完成。"
    archive = ReadArchive.of(
        [document_of(f"工作汇报\n\n{COPIED}\n{said.format('2024年', 9, 6.8, 3, 2.9)}\n", "去年.txt")]
    )
    new, stale = said.format("2025年", 11, 8.4, 4, 3.6), said.format("2025年", 11, 6.8, 4, 3.6)
    assert check_likeness(document_of(f"工作汇报\n\n{OWN}\n{new}\n"), archive, 1.0)[1] == []
    _, findings = check_likeness(document_of(f"工作汇报\n\n{OWN}\n{stale}\n"), archive, 1.0)
    assert [(one.rule, one.line) for one in findings] == [("L01", 4)]


@pytest.mark.parametrize(
    ("title", "said", "due"),
    [
        ("青禾县2024年城市更新实施方案", "到2023年底，改造老旧小区36个，更新管网52公里。", ["2023年底"]),
        ("青禾县2024年城市更新实施方案", "到2024年底，改造老旧小区36个，更新管网52公里。", []),
        ("青禾县2024年城市更新实施方案", "到2023年底，全县已改造老旧小区36个，还有12个。", []),
        ("青禾县2024年城市更新工作总结", "到2023年底，改造老旧小区36个，更新管网52公里。", []),
        ("关于做好2024年秋收工作的通知", "各镇要落实责任，确保2023年10月前完成收割。", ["2023年10月前"]),
    ],
)
def test_all_of_a_plan_tells_what_is_to_come(title: str, said: str, due: list[str]) -> None:
    found = list(check_facts(document_of(f"{title}\n\n一、工作目标\n{said}\n二、重点任务\n逐处排查隐患。\n"), None))
    assert [one.quoted for one in found if one.rule == "A02"] == due


@pytest.mark.parametrize(("mark", "told"), [("：", []), ("要抓紧办。", ["L03"])])
def test_those_whom_a_notice_is_sent_to_are_the_same_every_year(mark: str, told: list[str]) -> None:
    sent = f"各乡镇人民政府、街道办事处，县防汛抗旱指挥部各成员单位，各水库管理所{mark}"
    archive = ReadArchive.of([document_of(f"关于开会的通知\n{sent}\n{OWN}\n一、时间\n另行告知。\n", "去年.txt")])
    text = f"关于检查的通知\n{sent}\n{COPIED}\n一、要求\n现场会上逐个过关。\n"
    likeness, findings = check_likeness(document_of(text), archive, 1.0)
    assert [one.rule for one in findings] == told
    assert (likeness.share > 0) == bool(told)
