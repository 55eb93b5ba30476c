from pathlib import Path

import pytest

from drafter.app.checking import check_document, check_file, check_outgoing
from drafter.document import Article, Document, Paragraph
from drafter.settings import Settings, places
from drafter.writers import DocxOptions, EmbeddedData, load_profile
from drafter.writers.docx import write_docx

OLD = "2023年防汛工作情况汇报\n\n全县共组织排查河道隐患312处，落实巡查人员765名，确保安全度汛。\n"
BODY = "全县共组织排查河道隐患312处，落实巡查人员801名，确保安全度汛。"


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    old = tmp_path / "去年.txt"
    old.write_text(OLD, "utf-8")
    skeleton = f"drafter: 1\nname: 防汛汇报\ntitle: 汇报\nmined: {{articles: 1, sources: 1, files: ['{old}']}}\n"
    library = places().skeletons
    library.mkdir(parents=True)
    (library / "防汛汇报.yaml").write_text(skeleton, "utf-8")
    return old


def test_a_draft_is_laid_beside_the_sources_of_its_skeleton(sources: Path, tmp_path: Path) -> None:
    article = Article(title=Paragraph("2024年防汛工作情况汇报"), preamble=(Paragraph(BODY),))
    data = EmbeddedData("drafter: 1\nname: 防汛汇报\ntitle: 汇报\n", "")
    draft = tmp_path / "初稿.docx"
    draft.write_bytes(write_docx(article, load_profile("gbt9704"), DocxOptions(data=data)))
    checked = check_file(draft)
    assert [one.quoted for one in checked.findings if one.rule == "A01"] == ["312处"]
    assert checked.likeness is not None
    sources.unlink()
    assert check_file(draft).likeness is None


def test_the_users_year_is_held_against_the_title(sources: Path, tmp_path: Path) -> None:
    settings = places().config / "settings.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text('"本年度" = "2024"\n', "utf-8")
    checked = check_file(sources)
    assert isinstance(checked.document, Document)
    assert "A02" in {one.rule for one in checked.findings}
    assert not checked.clean


def test_a_beginning_with_the_wrong_year_is_told_once() -> None:
    title, lead = (
        Paragraph("青禾县水利局2024年工作总结", 1),
        Paragraph("2023年，县水利局扎实推进各项工作，成效明显。", 2),
    )
    document = Document("总结.txt", (Article(title=title, preamble=(lead,)),))
    rules = [
        [one.rule for one in check_document(document, None, Settings(year=year)).findings] for year in ("", "2024")
    ]
    assert rules == [["N24"], ["A02"]]


def test_a_draft_made_from_an_old_report_is_held_against_it_alone_where_there_is_one(
    sources: Path, tmp_path: Path
) -> None:
    draft = tmp_path / "初稿.txt"
    draft.write_text(f"2024年防汛工作情况汇报\n\n{BODY}\n", "utf-8")
    assert [one.quoted for one in check_outgoing(draft, lambda _: None, sources) if one.rule == "A01"] == ["312处"]
    assert check_outgoing(draft, lambda _: None) == ()
    assert check_outgoing(draft, lambda _: None, tmp_path / "没有.txt") == ()
    assert check_outgoing(tmp_path / "没有.docx", lambda _: None) == ()


@pytest.mark.parametrize("way", ["稿/新稿.txt", "稿/../稿/新稿.txt"])
def test_a_report_is_not_held_against_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "稿").mkdir()
    (tmp_path / "稿" / "新稿.txt").write_text(OLD, "utf-8")
    assert check_file(Path(way), [tmp_path / "稿"]).likeness is None
    (tmp_path / "稿" / "老新稿.txt").write_text(OLD, "utf-8")
    likeness = check_file(Path(way), [tmp_path / "稿"]).likeness
    assert likeness is not None
    assert likeness.share > 0.9
