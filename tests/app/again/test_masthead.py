"""What stands over and under last year's bulletin or 公文: in this year's draft, its facts asked again."""

from dataclasses import replace
from pathlib import Path

import docx
import pytest

from drafter.app.again import last_year
from drafter.app.draft_options import DraftOptions
from drafter.app.drafting import write_draft
from drafter.app.writing import put_draft
from drafter.document.text import plain_text
from drafter.filling import fill
from drafter.questions.plan import plan_of
from drafter.readers import read_lines
from drafter.skeleton.parse import parse
from drafter.skeleton.unparse import unparse
from drafter.writers import DocxOptions
from drafter.writers.options import FrontMatter
from tests.app.again.confirmed import accepted, by_enter_alone

HEAD = """古井修缮工作简报
第17期
柳桥镇村建办　　　　2025年6月20日
"""
NOTE = "编者按：青溪村把古井交给井边的人家来管，修得快、花钱少。现予刊发，供各村参考。\n"
TEXT = """青溪村井边人家守住一村好水
青溪村有古井，过去坏了才修，今年换了办法，请井边的人家来守，井水比往年清了许多。
一、人从井边来
谁家离井近就先问谁，愿意的报名，村里开会定，不愿意的不勉强，段头都立着木牌。
二、账从井边算
每眼井一年一袋米，从原来付给施工队的钱里出，一分没有多花，谁家多少贴在井台上。
"""
FOOT = "报：县委办公室\n送：县直各部门\n发：各村村委会\n（共印60份）\n"
OFFICIAL = """柳桥镇人民政府文件
柳政发〔2025〕17号
柳桥镇人民政府关于古井修缮情况的报告
县人民政府：
全镇有古井，年年都修，现将有关情况报告如下：
一、先查井
挨眼查看井台井壁，量过水深，问过用水的人家，查清哪眼井漏、哪眼井浑，都记在一个本子上。
二、再修井
漏的补，浑的淘，缺台的砌台，少盖的添盖，修好一眼就请全村人来看一眼，人人叫好。
柳桥镇人民政府
2025年6月20日
抄送：县农业农村局。
柳桥镇人民政府办公室　　　　2025年6月20日印发
"""


@pytest.mark.parametrize("report", [HEAD + TEXT, HEAD + NOTE + TEXT + FOOT, TEXT + FOOT, OFFICIAL])
def test_what_stands_around_a_report_stays_and_its_facts_are_asked(home: Path, report: str) -> None:
    old = home.parent / "去年.txt"
    old.write_text(report, "utf-8")
    given = last_year(old)
    assert given.dropped == ()
    assert plain_text(fill(given.skeleton, accepted(given, same=True)).articles[0]) == report
    draft = by_enter_alone(given)
    assert draft.startswith("古井修缮工作简报\n") == report.startswith(HEAD)
    assert not [fact for fact in ("17", "2025", "6月", "60") if fact in draft]


def test_a_bulletin_that_was_written_gives_what_stands_around_it_again(home: Path) -> None:
    old, out, bare = (home.parent / name for name in ("去年.txt", "今年.docx", "净稿.docx"))
    old.write_text(HEAD + NOTE + TEXT + FOOT, "utf-8")
    given = last_year(old)
    answers = accepted(given, same=True)
    write_draft(plan_of(given.skeleton), answers, out, DraftOptions(), force=False)
    put_draft(fill(given.skeleton, answers), bare)
    for file in (out, bare):
        second = last_year(file)
        assert second.dropped == ()
        assert plain_text(fill(second.skeleton, accepted(second, same=True)).articles[0]) == HEAD + NOTE + TEXT + FOOT


def test_the_masthead_of_a_draft_is_set_as_one(home: Path) -> None:
    old, out = home.parent / "去年.txt", home.parent / "今年.docx"
    old.write_text(HEAD + NOTE + TEXT + FOOT, "utf-8")
    given = last_year(old)
    put_draft(fill(given.skeleton, accepted(given)), out)
    styles = [part.style.name for part in docx.Document(str(out)).paragraphs if part.style]
    assert styles[:5] == ["Red Head", "Document Number", "Document Number", "Document Number", "Title"]
    assert styles[-4:] == ["Imprint"] * 4


def test_what_is_given_from_outside_takes_the_place_of_last_years(home: Path) -> None:
    old, out = home.parent / "去年.txt", home.parent / "今年.docx"
    old.write_text(HEAD + TEXT + FOOT, "utf-8")
    given = last_year(old)
    options = DocxOptions(FrontMatter(redhead=("柳桥镇人民政府文件",), copies_to="县农业农村局"))
    put_draft(fill(given.skeleton, accepted(given, same=True)), out, options=options)
    lines = [line.text.strip() for line in read_lines(out) if line.text.strip()]
    assert (lines[0], lines[-1]) == ("柳桥镇人民政府文件", "抄送：县农业农村局。")
    assert not {*HEAD.splitlines(), *FOOT.splitlines()} & set(lines)


def test_a_skeleton_with_a_masthead_is_a_file_like_others(home: Path) -> None:
    old = home.parent / "去年.txt"
    old.write_text(HEAD + TEXT + FOOT, "utf-8")
    skeleton = replace(last_year(old).skeleton, name="简报")
    assert (len(skeleton.masthead), len(skeleton.imprint)) == (3, 1)
    assert parse(unparse(skeleton), "简报.yaml") == skeleton


def test_a_line_of_the_foot_that_no_rule_knows_stays_among_its_own(home: Path) -> None:
    old = home.parent / "去年.txt"
    foot = "下一步，把办法写进村规民约，村村的古井都要有人守。\n" + FOOT.replace(
        "送：县直各部门", "送：县总河长、副总河长"
    )
    old.write_text(HEAD + TEXT + foot, "utf-8")
    given = last_year(old)
    again = plain_text(fill(given.skeleton, accepted(given, same=True)).articles[0])
    assert again.endswith(foot.partition("。\n")[2])
