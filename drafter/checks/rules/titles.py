"""Rules of titles and headings that name another year or place than the text under them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from drafter.checks.ahead import is_plan, signed_in
from drafter.checks.report import title_year
from drafter.checks.rule import Hit, Page, Rule
from drafter.document import Paragraph
from drafter.document.flow import Shown
from drafter.facts import find_places
from drafter.zh.han import compiled
from drafter.zh.sentences import sentence_at

_EVENT = compiled(r"(?<!\d)(?P<year>(?:19|20)\d\d)年度?(?P<what>[一-龥“《]{4,24})")
_TELLING = 4
"""Characters behind a year that make it the same thing's."""
_TO_BE_HELD = re.compile(r"关于(?:举办|举行|召开|开展|组织|参加)[^\d]{0,12}(?P<year>20\d\d)年(?![度春]|元旦|新年|迎新)")
_REPORTED = re.compile("情况|总结|通报|结果|表扬|表彰|考核|评价|审计|决算|年会|年报|统计|评选|报告")
_PLACE_FIRST = compiled(
    r"(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.．])?(?P<place>[一-龥]{2,4}(?P<kind>[镇乡县村]|街道|社区))[：:]"
)
_OF_PLACE = compiled(
    r"(?:^|[—镇乡县区道])(?P<place>[一-龥]{2,3}?(?P<kind>[镇乡村]|街道|社区))(?![级集民])"
    r"(?:(?!社区|街道|[镇乡村])[^\d，。]){0,10}(?:经验|先进|典型|事迹|汇报|发言|交流)+(?:材料)?$"
)
_OF_SPEAKER = re.compile(
    r"(?P<place>[^\W\d_A-Za-z]{2,3}?(?P<kind>[镇乡村]|街道|社区))(?=党|人民政府|办事处|书记|主任|[镇乡]长|支部)"
)
_HEADS = ("title", "subtitle", "byline", "heading")
_KIND = re.compile("(?:通知|通报|报告|汇报|请示)$")
_AS_FOLLOWS = re.compile("现[^，。；]{0,24}?(?P<how>通知|通报|报告|汇报|请示)如下")
_SAYS = {
    "通知": ("通知",),
    "通报": ("通报",),
    "报告": ("报告", "汇报"),
    "汇报": ("汇报", "报告"),
    "请示": ("请示", "汇报", "报告"),
}
"""How each kind of paper says that what it has to say follows."""
_OFTEN = 2
_OPENING = 2
"""Paragraphs of the text that say what it is about."""
_QUOTED = re.compile("“([^“”]{2,12})”")
_TELLS_OF = ("报告", "汇报", "总结", "通报", "自查", "组织开展", "开展了")


def _years(page: Page) -> Iterator[Hit]:
    """The title's year, where the text names the same thing with a later one, or is signed in a later one."""
    for article, items in page.articles:
        title, year = article.title, title_year(article)
        if title is None or not year:
            continue
        named = _EVENT.search(title.text)
        what = re.escape(named["what"][:_TELLING]) if named else ""
        texts = [item.paragraph.text for item in items if item.role not in ("title", "signature", "subtitle")]
        others = {one for text in texts for one in re.findall(rf"(?<!\d)(20\d\d)年度?{what}", text)} if what else set()
        signed = signed_in(article)
        said = ""
        if is_plan(article) and not any(year in text for text in texts):
            named_often = Counter(one for text in texts for one in re.findall(r"(?<!\d)(20\d\d)年", text) if one > year)
            others |= {one for one, count in named_often.items() if count >= _OFTEN}
        if others and year not in others and min(others) > year:
            said = f"题目写的是{year}年，正文写的是{min(others)}年"
        elif (
            signed is not None
            and int(year) < signed[0]
            and _TO_BE_HELD.search(title.text)
            and not _REPORTED.search(title.text)
        ):
            said = f"题目写的是{year}年，落款是{signed[0]}年{signed[1]}月"
        if said:
            start = title.text.index(year)
            yield Hit(title, start, start + len(year) + 1, said)
        else:
            opening = [item.paragraph for item in items if item.role in ("preamble", "body")][:_OPENING]
            yield from (hit for part in opening for hit in _of_a_year_before(part, title.text, year, what))


@cache
def _last_year() -> re.Pattern[str]:
    """What tells that the earlier year is meant."""
    return re.compile(
        r"去年|上年|以来|历年|往年|至今|同期|首[次届批]|[起自]从?20\d\d年|20\d\d年(?:\d{1,2}月)?(?:起|底|末|启动|出台|印发)|连续|先后"
    )


def _of_a_year_before(part: Paragraph, title: str, year: str, what: str) -> Iterator[Hit]:
    """What the title names, or has in quotation marks, told in the opening with an earlier year only."""
    if year in part.text or "20" not in part.text or not _REPORTED.search(title) or _last_year().search(part.text):
        return
    names = [re.escape(one) for one in _QUOTED.findall(title)]
    ways = [rf"度?{what}"] * bool(what) + [rf"[^。；《》]{{0,60}}?“{name}”" for name in names]
    for match in re.finditer(rf"(?<!\d)(?P<year>20\d\d)年(?:{'|'.join(ways)})", part.text) if ways else ():
        before = part.text[: match.start()]
        sentence = sentence_at(part.text, match.start())
        told_of = any(word in sentence for word in _TELLS_OF)
        if match["year"] < year and told_of and before.count("《") == before.count("》"):
            told = f"题目写的是{year}年，这里是{match['year']}年"
            yield Hit(part, match.start("year"), match.end("year") + 1, told)
            return


def _places(page: Page) -> Iterator[Hit]:
    """石门镇 under the heading 白果镇：…, where 白果 is not told of at all."""
    for _, items in page.articles:
        heads = [(at, item) for at, item in enumerate(items) if item.role in _HEADS]
        for at, item in heads:
            head = item.paragraph.text[: item.heading_length] if item.role == "heading" else item.paragraph.text
            if match := _PLACE_FIRST.match(head):
                yield from _named_otherwise(item.paragraph, match, _under(items, at), 1)
            elif match := _OF_SPEAKER.match(head) if item.role == "byline" else _OF_PLACE.search(head):
                yield from _named_otherwise(item.paragraph, match, _under(items, at, whole=True), _OFTEN)


def _under(items: Sequence[Shown], at: int, *, whole: bool = False) -> list[str]:
    """The texts between a heading and the next one; up to the end for a title that is over all."""
    texts = [items[at].paragraph.text[items[at].heading_length :]] if items[at].role == "heading" else []
    for item in items[at + 1 :]:
        if item.role == "heading" and not whole:
            break
        if item.role in ("preamble", "heading", "body", "closing"):
            texts.append(item.paragraph.text)
    return texts


def _named_otherwise(head: Paragraph, match: re.Match[str], texts: list[str], often: int) -> Iterator[Hit]:
    kind, place = match["kind"], match["place"]
    stem = place.removesuffix(kind)[-2:]
    of_its_own = tuple(f"{one}{kind}" for one in "我本该")
    if not texts or any(stem in text or any(one in text for one in of_its_own) for text in texts):
        return
    found = [fact.text for text in texts for fact in find_places(text) if fact.text.endswith(kind)]
    others = set(found)
    if len(others) == 1 and len(found) >= often:
        yield Hit(head, *match.span("place"), f"这里写的是{place}，下面写的是{found[0]}")


def _leads(page: Page) -> Iterator[Hit]:
    """现将有关情况汇报如下 in a 通报."""
    for article, items in page.articles:
        titled = _KIND.search(article.title.text) if article.title else None
        kind = titled.group() if titled else ""
        for item in items if kind else ():
            for match in _AS_FOLLOWS.finditer(item.paragraph.text) if "如下" in item.paragraph.text else ():
                if match["how"] not in _SAYS[kind]:
                    told = f"题目是{kind}，这里写的是“{match['how']}如下”"
                    yield Hit(item.paragraph, *match.span("how"), told)


TITLES: tuple[Rule, ...] = (
    Rule(
        "M13", "题目的年份", "warning", "实务",
        "题目的年份和正文、落款的不是一年", "改成今年",
        ("青禾县2025年城市更新实施方案\n一、工作目标\n改造老旧小区36个，确保质量。\n二、实施步骤\n（一）动员阶段（2026年3月1日至3月31日）。\n（二）实施阶段（2026年4月1日至10月31日）。", "青禾县教育局关于举办2025年校园合唱展演的通知\n各学校：\n决定举办青禾县2026年校园合唱展演，请精心准备。\n\n青禾县教育局\n2026年9月22日", "关于举办2025年职工运动会的通知\n各单位：\n定于10月18日举办职工运动会，请精心准备。\n\n青禾县总工会\n2026年9月22日", "青禾县2026年上半年财政预算执行情况的报告\n县人大常委会：\n现报告2025年上半年财政预算执行情况，请予审议。\n\n青禾县财政局\n2026年7月22日", "青禾县水利局2026年“安全生产月”活动总结\n2025年6月，我局围绕主题，组织开展了“安全生产月”活动，成效明显。\n\n青禾县水利局\n2026年7月12日"),
        ("青禾县教育局关于举办2026年校园合唱展演的通知\n各学校：\n2025年校园合唱展演成效明显，请精心准备。\n\n青禾县教育局\n2026年9月22日", "关于举办2026年职工运动会的通知\n各单位：\n定于10月18日举办职工运动会，请精心准备。\n\n青禾县总工会\n2026年9月22日", "关于开展2025年度考核工作的通知\n各单位：\n现就考核有关事项通知如下，请抓好落实。\n\n青禾县水利局\n2026年1月12日", "关于举办2025年职工运动会情况的通报\n各单位：\n职工运动会已经结束，成效明显。\n\n青禾县总工会\n2026年1月12日", "青禾县2026年上半年财政预算执行情况的报告\n县人大常委会：\n2025年上半年财政预算执行情况良好，去年已经报告。\n\n青禾县财政局\n2026年7月22日", "青禾县水利局2026年“安全生产月”活动总结\n“安全生产月”活动自2020年开展以来，我局组织开展了许多活动。\n\n青禾县水利局\n2026年7月12日", "青禾县水利局2025年工作总结\n各项工作扎实开展，成效明显。\n2026年工作总的思路是抓好落实。"),
        _years, titled=True,
    ),
    Rule(
        "M15", "题目里的地方", "warning", "实务",
        "题目、小标题里的地方，下面没有写到，写的是别处", "看看是不是旧稿的题目",
        ("青禾县工作简报\n一、柳溪镇：特色种植富民增收\n今年以来，石坞镇发展茶园3000亩，成效明显。\n二、双樟镇：环境整治换新颜\n双樟镇改造厕所62座，成效明显。", "小院议事解民忧\n——双樟镇红枫社区移风易俗经验材料\n近年来，桃源社区探索议事办法，全社区成效明显。\n下一步，桃源社区将抓好落实。", "在全县招商工作推进会上的发言\n石坞镇党委书记　丁瑞祥\n各位领导：\n去年，双樟镇引进项目11个，成效明显。\n下一步，双樟镇将抓好落实。"),
        ("在全县招商工作推进会上的发言\n双樟镇党委书记　丁瑞祥\n各位领导：\n去年，双樟镇引进项目11个，成效明显。\n下一步，双樟镇将抓好落实。", "青禾县工作简报\n一、柳溪镇：特色种植富民增收\n今年以来，柳溪镇发展茶园3000亩，成效明显。\n二、双樟镇：环境整治换新颜\n学习石坞镇做法，我镇改造厕所62座，成效明显。", "小院议事解民忧\n——双樟镇桃源社区经验材料\n近年来，桃源社区探索议事办法，成效明显。\n下一步，桃源社区将抓好落实。", "把支部建在产业链上\n——望江坪镇党建引领乡村振兴经验材料\n近年来，东坪村发展茶园3000亩，东坪村集体收入翻番。", "青禾县工作简报\n一、柳溪镇：特色种植富民增收\n从石坞镇、双樟镇到青云镇，茶园已有3000亩，成效明显。\n二、坚持问题导向：抓整改\n双樟镇改造厕所62座。"),
        _places, titled=True,
    ),
    Rule(
        "M16", "文种和“如下”", "warning", "实务",
        "题目的文种和“现将…如下”里的不合", "两处改成一样",
        ("关于政务公开工作情况的通报\n各镇：\n一季度，各项工作有序推进，现将有关情况汇报如下：", "关于防汛工作情况的汇报\n今年以来，各项工作有序推进，现将有关情况通报如下：", "关于举办招聘会的通知\n各镇：\n定于3月举办招聘会，现将有关事项通报如下："),
        ("关于政务公开工作情况的通报\n各镇：\n一季度，各项工作有序推进，现将有关情况通报如下：", "关于防汛工作情况的报告\n今年以来，各项工作有序推进，现将有关情况汇报如下：", "防汛工作总结\n今年以来，各项工作有序推进，现将有关情况报告如下："),
        _leads, titled=True,
    ),
)  # fmt: skip
