"""Lines that head an article or a whole file: an ordered table of the habits of those who compile reports."""

import re

from drafter.outline.mark import Mark
from drafter.outline.rows import Row
from drafter.zh.han import compiled

LONGEST = 70
"""Characters of a title."""
KEYWORDS = ("【关键", "[关键", "关键词：", "关键字：", "关键词:", "关键字:")
"""How the row begins that names what a text is about: under its title it is the text's, over it a site's."""
ENDS = "。；，、,;：:！!？?"
"""How no title ends."""

KINDS = (
    "报告|总结|汇报|材料|讲话|发言|发言稿|讲话稿|致辞|方案|通知|意见|计划|要点|体会|经验|做法|办法|细则|规定|决定|通报|请示|函|倡议书|公告|通告|"
    "预案|规划|纲要|提纲|简报|信息|调研|述职|范文|文稿|综述|清单|制度|条例|章程|批复|纪要|情况"
)
DOCUMENTS = (
    "报告|总结|小结|汇报|材料|讲话|发言|致辞|主持词|方案|通知|通报|请示|函|倡议书|公告|公示|通告|预案|规划|纲要|简报|述职|综述|批复|纪要|办法|细则|"
    "大事记|记录|笔记|周报|月报|公约|规约|清单|情况汇报|心得体会|学习体会|(?:感谢|慰问|表扬|公开)信"
)
"""Those of the 文种 that no heading of a report is called by."""
KIND = re.compile(rf"(?:{KINDS})(?:[（(].{{1,16}}[)）])?[\d一二三四五六七八九十]*$")
"""A title ends with a 文种, perhaps with its number or （试行） after it."""
KIND_ENDS = frozenset(
    "告结报料话言词辞案知函书示预划要述复纪法则记录约单信会考见点况验稿提纲评定度例程求息研文算路排划望)）0123456789一二三四五六七八九十"
)
"""The characters that a title of a 文种 may end with: few rows have to be looked at more closely."""
SENT = re.compile(r"关于.*的(?:通知|通报|报告|请示|函|意见|批复|决定|汇报)$")
"""A title of what one office sends to others."""
_COUNT = r"[一二三四五六七八九十百\d]{1,4}"
_NAMED = (
    rf"第\s*{_COUNT}\s*篇"
    rf"|(?:篇|范[文例]|材料|发言|例文|样文|样本|模板|[\u4e00-\u9fff]{{0,8}}(?:材料|发言|经验|案例)之)\s*{_COUNT}"
)
LABEL = compiled(
    rf"(?:([（(【\[]\s*)?(?:{_NAMED})(?(1)\s*[)）】\]])|[（(【\[]\s*{_COUNT}\s*篇?\s*[)）】\]])[：:、.．]?"
)
"""篇1, 第二篇, （3）, 范文一: a label that counts the articles of a file."""
NAMED_LABEL = compiled(rf"[（(【\[]?\s*(?:{_NAMED})\s*[)）】\]]?[：:、.．]?")
"""Such a label that is no ordinal, too."""
LABELLED = compiled(
    rf"(?:[（(【\[]\s*(?:{_NAMED})\s*[)）】\]]|[【\[]?(?:{_NAMED})(?=[：:、\s\u3000]))[：:、\s\u3000]*(?=\S.)"
)
"""A title behind such a label: 篇一：某某心得体会."""
LABEL_BEGINS = "第篇范材发例样模（(【["
"""How such a row begins, unless it says 经验材料之一."""
CASE = re.compile(rf"(?:典型)?案例\s*{_COUNT}\s*[：:]\s*(?=\S.)")
"""A title of one of a collection's cases; in a report, one of its items."""
CREDIT = compiled(
    r"[（(](?:(?:作者|供稿|撰稿|执笔|来源|通讯员)|(?:课题|调研|起草|写作)组(?:成员|组长)?[：:])[^（）()。]*[)）]|[（(][^（）()。]{2,24}(?:供稿|撰稿|整理)[)）]"
    r"|[（(][^（）()，。；：、\s\d]{3,20}[ \u3000]+[\u4e00-\u9fff×Xx]\s?[\u4e00-\u9fff×Xx]{1,2}[)）]"
)
"""Who wrote a text, under it."""
NUMBERED_KIND = re.compile(rf"(.*(?:{KINDS}))\s*([\d一二三四五六七八九十]{{1,3}})$")
"""A title that ends with its 文种 and a bare number: 某某活动总结2."""
COUNTED = re.compile(
    r"(?:篇\s*[一二三四五六七八九十\d]{1,3}|[（(]\s*[一二三四五六七八九十\d]{1,3}\s*[)）]|(?:范文|材料|例文|样本|模板)\s*[一二三四五六七八九十\d]{1,3})$"
)
"""A title that ends with such a label."""
_MANY = r"(?:[\d一二三四五六七八九十百]{2,4}|[2-9二两三四五六七八九十])"
_CHOSEN = "精选|优选|优秀|通用|最新|推荐|汇总|汇编|合集|集锦|锦集|集合|大全|模板|范文|参考|热门|实用|精华|经典"
_COLLECTIONS = (
    "汇编",
    "合集",
    "范文大全",
    "精选集",
    "集锦",
    "摘编",
    "选编",
    "摘登",
    "发言选登",
    "材料选登",
    "发言摘要",
    *(f"{kind}集" for kind in ("成果", "论文", "案例", "经验", "作品", "心得", "故事", "报告", "材料", "发言", "文")),
)
_COMPILED = re.compile(
    rf"[（(【\[]\s*[^（）()【】\d]{{0,4}}\s*(?:{_COUNT}|两)\s*篇\s*[)）】\]]|^[（(]共\s*(?:{_COUNT}|两)\s*[份则例个]?[)）]$|^{_COUNT}\s*篇$|(?:{KINDS}|范文)(?:{_CHOSEN})*\s*{_MANY}\s*篇(?:\s*[（(][^（）()]{{1,12}}[)）])?$"
)
SUBTITLE = re.compile(r"^[—－\-–─]{2,}\s*\S|^[—―]\S")
SALUTATION = re.compile(
    r"^(?!.*(?:如下|以下|领导下|现将))(?:尊敬的|敬爱的|亲爱的)?[^。；！？]{0,40}(?:同志们|同志|领导|代表|委员|来宾|朋友们|老师们|同学们|同事们|乡亲们|战友们|嘉宾|评委)[^。；！？]{0,20}[：:]$"
    r"|^(?:全[省市县区州镇乡村街校社体局院厂站所]{1,2}|广大|各位|亲爱的|尊敬的|敬爱的)(?:[^，。；！？：:]{0,12}[^，。；！？：:对为把由让向])?"
    r"(?:职工|群众|[市居村人]民|师生|教师|老师|学生|家长|党员|青年|妇女|会员|干部|官兵|民警|农户|用户|客户|商户|住户|业主|企业家|游客|旅客|车主|网友|父老|乡亲|同仁|同胞|朋友)们?[：:]$"
)
ADDRESSEES = re.compile(
    r"^(?!.*(?:如下|以下|现将|根据|按照|为了|是|了))(?=.*(?:各|政府|[大支中总]队|学校|医院|村|部门|单位|机构|委|局|办|厅|院|校|公司|集团|支部|总支|党组|中心|街道|镇|乡|社区|站|所|馆|队))"
    r"[^。；！？;]{2,150}[：:]$"
)
"""主送机关: offices in a row, ended by a colon."""
DATE = re.compile(
    r"^[（(]?\s*(?:[\dXx×*○〇Oo]{2,4}|[〇○零OoＯО０0一二三四五六七八九十]{4})\s*年\s*(?:[\dXx×*]{1,2}|[一二三四五六七八九十]{1,3})\s*月(?:\s*(?:[\dXx×*]{1,2}|[一二三四五六七八九十]{1,3})\s*日)?\s*[)）]?$|^20\d\d[-./]\d{1,2}(?:[-./]\d{1,2})?$"
)
DAY = re.compile(r"[\dXx×*]{1,2}\s?月\s?[\dXx×*]{1,2}\s?日")
"""The date of a text, when its year is not told."""
DOCUMENT_NUMBER = compiled(
    r"^[\u4e00-\u9fffXx×*]{0,16}[〔\[【（(]\s*[\dXx×*]{2,4}\s*[〕\]】）)]\s*(?:第)?\s*[\dXx×*]{1,4}\s*号$"
)
ISSUE = re.compile(
    r"^[（(]?(?:\d{4}\s?年\s?|[〔\[（(]\s?\d{4}\s?[〕\])）]\s?)?(?:总)?第\s?[\dXx×*一二三四五六七八九十百]{1,4}\s?[期号次][)）]?"
    r"(?:\s*[（(]总?.{1,8}[)）])?$"
)
"""第8期, （2025年第3期）: what counts the issues of a bulletin or the meetings that minutes are of."""
FIELD = re.compile(
    r"^(?:姓\s*名|作\s*者(?:单位)?|(?:提案|领衔|附议|联名|申请|当事)人|案\s*[由号]|界\s*别|(?:主办|承办|协办)单位|单\s*位|职\s*务|日\s*期|时\s*间|地\s*点|法定代表人|(?:承诺|倡议|述职|汇报|报告|发言|主讲|讲话|撰稿|执笔|填报|填表|报送|申报|整理|述职述廉|学习|听课|培训)(?:人|单位|时间|部门)?"
    r"|(?:会议)?(?:时间|地点)|主\s*持\s*人?|记\s*录\s*人?|(?:参\s*会|参\s*加|出\s*席|列\s*席|缺\s*席|请\s*假)(?:人员?|单位|领导|同志)?)\s*[：:]"
)
"""姓名：…, 述职人：…: who speaks, when and where, above the text or under it."""
SPEAKER = compiled(
    r"^(?=[\u4e00-\u9fffXx×*\s]+$)(?:\S{1,20}\s+)?\S\s?\S{1,3}$"
    r"|^(?=[\u4e00-\u9fffXx×*\s、]+$)\S{3,30}[长员记任师委理事部书总人组](?:[（(][^（）()]{2,8}[）)])?\s+\S\s?[^\s、]{1,3}$"
)
"""局长　某某; with several posts: 党组书记、局长　某某."""
POST = re.compile(
    r"(?![选配抓做当育建用管])(?=.*[省市县区镇乡村局委校院厂办站所厅处])[^\s，。、：:]{3,18}(?<![村好强])(?:书记|[局县市区乡镇院校处科部队站所股厂会]长|主任|主席|经理)$"
)
"""北坡乡党委书记: the post of a speaker, without the name."""
UNIT = re.compile(
    r"(?:委员会|办公室|人民政府|委|局|办|厅|处|科|院|校|[中小大]学|中心|公司|集团|支部|总支|党组|党委|工委|政府|馆|站|所|会|部|社|银行|支行|分行|街道|镇|乡|社区|村|大队|支队|中队|工作队|专班|组|[妇残文侨]联|工商联|[科作]协|幼儿园|气象台|电视台|(?:[纪党县市区]委|政府)机关|(?:督查|值班|研究|信访|县志|史志|机要)室)(?:[（(](?:[代盖公印]?章)[)）])?$"
)
ATTACHMENT = re.compile(r"^附\s*件?\s*[\d一二三四五六七八九十]{0,2}\s*[：:]?$")
ATTACHED = re.compile(r"^附\s*件?\s*[\d一二三四五六七八九十]{0,2}\s*[：:]\s*\S")
PLANNING = re.compile(r"下一?步|下一?学[期年]|今后|接下来|下一阶段|下半年|[明来]年|新的一年|未来")
"""How a paragraph begins that says what comes next."""
FORMULA = compiled(
    r"[妥当是]否|(?:如有)?不[当妥]之处，|我?讲得不(?:一定)?[对妥好]|如(?:您|你|对)[^。]{0,16}(?:不服|异议|疑问)|(?:后续|进展|有关)(?:工作)?(?:情况|进展)[，]?(?:我[^。，]{1,3})?将(?:及时|随时|继续)(?:续?报|上报|跟踪)|本(?:标准|办法|方案|细则|规定|公约|制度|规则|计划|预案|意见|章程|通知|决定)[^，。]{0,30}(?:负责解释|(?:起|之日)施行|起实施|起执行)|欢迎(?:广大|社会|全|党员|干部|各界|群众)[^，。]{0,16}监督|(?:今天的?|本次)?(?:会议?|大会|活动)(?:就|到此|现在)+结束|会议于[^。，]{2,14}结束|今天的?[^。，]{1,8}就?到(?:这里|此)(?:结束)?[，。！]|特此|专此|此[致复函](?![\u4e00-\u9fff])|函复|敬礼|谢谢|散会|以上(?:报告|汇报|请示|意见|发言|述职|总结|材料)|以上就?是(?:我|本人)的[^，。]{2,10}，[^。]{0,8}(?:请|敬请)[^。]{0,14}(?:指正|批评|审议|评议)"
    r"|(?:我?的?(?:汇报|发言|报告|述职|表态)|讲)完(?:毕|了)(?=[，。！]|$)|我?(?:今天|就)+讲(?:这么多|这些|到这里?|到此)|请予?(?:审议|审阅|批示|批准)"
)
"""The set phrase that a 公文 ends with."""
THANKS = re.compile(
    r"(?:谢谢|感谢)(?:大家|各位|同志们|各位(?:领导|同志|代表|委员|同仁))?[！!。]$|提请[^。，]{0,8}审[议定][。！]$"
)
"""How the last words of a speech end, or of a report to a meeting."""
RESUMING = re.compile(
    r"会议(?:要求|强调|号召|希望|最后)[，：]|会议还[^，。]{2,6}了|请?(?:各|有关)[^。]{2,30}前[^。，]{0,24}(?:报(?:送|至|到)?|反馈)[^。，]{2,30}。"
    r"|请[^。]{2,30}[内后][^。]{0,16}(?:报送|上报|反馈)[^。，]{2,30}。"
)
"""How minutes go on after what was decided, item by item, and a notice after what it asks for."""
PRESENT = re.compile(r"(?:出\s*席|列\s*席|参\s*会|缺\s*席|请\s*假|记\s*录)(?:人员?|单位)?\s*[：:]")
"""How minutes name at their end who was there."""
PARTING = re.compile(
    r"同志们|各位(?:领导|代表|委员|同志|来宾)|总之|综上|最后|以上(?:是|就是|汇报|报告|发言|请示|意见|内容|材料)?|特此|专此|谢谢|感谢(?:您|你们|贵|组织)|再次感谢|(?:衷心|预)?祝(?:愿|大家|各位|同志|全|你们|[^，。]{1,8}(?:快乐|健康|顺利|幸福|圆满|成功|吉祥|如意))|[^，。]{0,6}(?:朋友|老师|同学|同事|战友|乡亲|家长|居民|市民|职工)们[，,、！]|我的(?:发言|汇报)|[^，。]{0,12}(?:实践|经验|事实)(?:充分)?(?:证明|表明|告诉|启示|说明)|请(?:各位|大家|组织|领导|同志们)[^。，]{0,8}放心"
    r"|虽然|尽管|成绩(?:属于|面前|的取得|来之)|我们?也?(?:深知|深感|清醒|将以|相信|坚信)|面向(?:未来|新)|展望|回顾|站在新|新征程|让我们|为此|此致|妥否|当否|会后，(?:各|请|希望|大家)"
)
"""How a closing begins."""
LACKING = re.compile(r"(?:目前|当前)?[^，。]{0,6}存在的?(?:主要|突出)?(?:问题|不足|困难|短板)[^，。：]{0,6}[是有：]")
"""How a paragraph begins that says what is still amiss."""
VOWING = re.compile(
    r"(?:我们?|[局区镇县市院校司办厅委乡村]|街道|社区|公司|集团|支部|中心|队伍|集体|[他她]们)(?:党委|党组)?将(?:继续|进一步|持续|始终|一如既往|以|坚持|紧扣|紧盯|锚定|不忘|牢记|不负|把|再接再厉|倍加|与(?:大家|乡亲|全|各))"
    r"|请(?:组织|各位领导|领导|大家|同志们)放心"
)
"""What an office says at the end that it will go on doing."""
RESOLVING = re.compile(
    r"(?!目前|现已|截至|今年)[^。，\d]{4,12}(?:，[^。，\d]{4,12})?[。！]”?"
    r"(?:(?:下一?步|今后|未来|接下来|面向未来|新的一年)，[^。]{0,12}将|(?:我|我们|本人)(?:将|一定|要继续))"
)
"""How a last paragraph begins that draws a moral before it says what comes next: 群众的事没有小事。下一步，我们将…."""
ANNOUNCING = re.compile(
    r"(?:以下|下列|这)(?:[一二三四五六七八九十几]个?)?(?:方面|几个方面|几点|工作|问题|内容)|(?:汇报|报告|介绍|通报|总结|通知|发言|交流|说明)如下|[讲谈说提][一二三四五六七八九十几]点"
)
"""A paragraph that announces the outline under it opens an article."""


def compiles(text: str) -> bool:
    """Whether a heading counts or collects the articles under it, and so belongs to the file."""
    return text.endswith(_COLLECTIONS) or (("篇" in text or "共" in text) and _COMPILED.search(text) is not None)


def could_be_title(row: Row, mark: Mark | None) -> bool:
    """Whether the row has the shape of a title: short, no ordinal, no sentence."""
    text = row.text
    return (
        mark is None
        and 2 <= len(text) <= LONGEST
        and text[-1] not in ENDS
        and "。" not in text
        and not row.source.rows
        and row.source.role in ("", "title", "heading", "body")
    )
