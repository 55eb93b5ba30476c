"""What stands over the title of last year's bulletin: in this year's draft, its facts asked again."""

from dataclasses import replace
from pathlib import Path

import docx
import pytest

from drafter.app.again import last_year
from drafter.app.drafting import write_draft
from drafter.app.wishes import Wishes
from drafter.app.writing import put_draft
from drafter.document.text import plain_text
from drafter.filling import fill
from drafter.questions.plan import plan_of
from drafter.readers import read_lines
from drafter.skeleton.parse import parse
from drafter.skeleton.unparse import unparse
from drafter.writers import DocxOptions
from drafter.writers.options import FrontMatter
from tests.app.test_again import accepted, by_enter_alone

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


@pytest.mark.parametrize("report", [HEAD + TEXT, HEAD + NOTE + TEXT])
def test_a_masthead_stays_over_the_title_and_its_facts_are_asked(home: Path, report: str) -> None:
    old = home.parent / "去年.txt"
    old.write_text(report, "utf-8")
    given = last_year(old)
    assert (given.called, given.dropped) == ("2025年", ())
    assert plain_text(fill(given.skeleton, accepted(given, same=True)).articles[0]) == report
    draft = by_enter_alone(given)
    assert draft.startswith("古井修缮工作简报\n")
    assert not [fact for fact in ("17", "2025", "6月") if fact in draft]


def test_a_bulletin_that_was_written_gives_its_masthead_again(home: Path) -> None:
    old, out, bare = (home.parent / name for name in ("去年.txt", "今年.docx", "净稿.docx"))
    old.write_text(HEAD + NOTE + TEXT, "utf-8")
    given = last_year(old)
    answers = accepted(given, same=True)
    write_draft(plan_of(given.skeleton), answers, out, Wishes(), force=False)
    put_draft(fill(given.skeleton, answers), bare)
    for file in (out, bare):
        second = last_year(file)
        assert second.dropped == ()
        assert plain_text(fill(second.skeleton, accepted(second, same=True)).articles[0]) == HEAD + NOTE + TEXT


def test_the_masthead_of_a_draft_is_set_as_one(home: Path) -> None:
    old, out = home.parent / "去年.txt", home.parent / "今年.docx"
    old.write_text(HEAD + NOTE + TEXT, "utf-8")
    given = last_year(old)
    put_draft(fill(given.skeleton, accepted(given)), out)
    styles = [part.style.name for part in docx.Document(str(out)).paragraphs[:5] if part.style]
    assert styles == ["Red Head", "Document Number", "Document Number", "Document Number", "Title"]


def test_a_masthead_that_is_given_takes_the_place_of_last_years(home: Path) -> None:
    old, out = home.parent / "去年.txt", home.parent / "今年.docx"
    old.write_text(HEAD + TEXT, "utf-8")
    given = last_year(old)
    options = DocxOptions(FrontMatter(redhead=("柳桥镇人民政府文件",)))
    put_draft(fill(given.skeleton, accepted(given, same=True)), out, options=options)
    lines = [line.text for line in read_lines(out) if line.text]
    assert lines[0] == "柳桥镇人民政府文件"
    assert HEAD.splitlines()[0] not in lines


def test_a_skeleton_with_a_masthead_is_a_file_like_others(home: Path) -> None:
    old = home.parent / "去年.txt"
    old.write_text(HEAD + TEXT, "utf-8")
    skeleton = replace(last_year(old).skeleton, name="简报")
    assert len(skeleton.masthead) == 3
    assert parse(unparse(skeleton), "简报.yaml") == skeleton
