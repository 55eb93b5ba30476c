"""Build the two .docx reports of the sample library, byte for byte the same every time.

    python tests/support/make_seed_docx.py [folder]

One report carries automatic numbering (its ordinals live in numbering.xml, not in
the text); the other has typed ordinals and a table of figures.
"""

from __future__ import annotations

import io
import sys
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt

AUTHOR = "drafter 示例"
STAMP = (2024, 1, 1, 0, 0, 0)

AUTO_NAME = "石坞街道2024年基层治理工作总结.docx"
PLAIN_NAME = "2024年青禾县防汛备汛工作情况汇报.docx"

# (numbering level, text); None = body text without a number
AUTO = [
    (
        None,
        "2024年，石坞街道在临江区委、区政府的坚强领导下，以建设“幸福老城”为主线，"
        "聚焦组织、服务、平安、自治四件大事，推动资源力量向社区一线倾斜，较好完成了全年"
        "各项任务。年度居民满意度测评得分95.8分，比上年提高1.3分，街道获评全市基层治理创新"
        "先进集体。现将主要情况总结如下。",
    ),
    (0, "主要工作完成情况"),
    (1, "坚持组织引领，治理根基更加稳固"),
    (
        2,
        "建强基层堡垒。新建楼栋党小组17个，总数达到285个；选优配强小区党支部书记41名，"
        "其中退休干部、退役军人占到七成以上。召开党工委会议28次，研究治理事项63项。",
    ),
    (
        2,
        "深化共驻共建。与96家驻区单位续签共建协议，比上年增加9家，认领服务项目148个，"
        "年内完成141个，其余7个跨年实施，共享停车位、会议室等资源一千余处。",
    ),
    (
        2,
        "用好在职党员。组织2405名在职党员回居住地报到，以“微心愿”认领为抓手，"
        "帮助居民实现心愿1672个，党员在楼道里亮身份、在急难处见行动。",
    ),
    (
        2,
        "拓宽服务阵地。利用闲置门店改建党群服务驿站8个，户外劳动者累了能歇脚、渴了能喝水，"
        "截至11月底，累计接待快递员、外卖骑手、环卫工人等2.9万人次。",
    ),
    (1, "坚持服务为先，民生福祉更加厚实"),
    (
        2,
        "改造老旧小区。实施改造项目12个，惠及居民5130户，更新供水管道19.6公里，"
        "加装电梯33部，拆除各类破旧雨棚2400余处，老楼换了新颜。",
    ),
    (
        2,
        "完善养老托幼。新增社区食堂2家，累计达到6家，日均就餐人数突破1900人次；"
        "建成普惠托育点3处，提供托位150个，实际入托132人。",
    ),
    (2, "办好民生实事。年初承诺的10件实事全部办结，其中背街小巷照明改造一项新装路灯416盏，居民晚归不再摸黑走路。"),
    (1, "坚持平安为要，社会大局更加稳定"),
    (
        2,
        "化解矛盾纠纷。受理各类纠纷1027件，调解成功1004件，成功率97.8%；"
        "对6件历史积案实行领导包案，已化解5件，剩余1件正在依法推进。",
    ),
    (
        2,
        "整治火灾隐患。先后开展消防联合检查52次，覆盖商户居民1.8万户次，整改隐患1936处，"
        "新增充电端口1200个，总数达到5500个，全年未发生亡人火灾。",
    ),
    (2, "防范电信诈骗。组织反诈宣讲87场，劝阻可疑转账213笔，为群众避免损失458万元，辖区电诈发案数同比下降31.7%。"),
    (1, "坚持共建共享，自治活力更加充沛"),
    (
        2,
        "做实民主协商。召开“圆桌议事”312次，研究小区事项438项，形成协商成果402项，"
        "加装电梯、车棚选址等烦心事在商量中得到妥善解决。",
    ),
    (
        2,
        "壮大社会力量。社区社会组织增加到69个，注册志愿者达到1.52万人，"
        "全年开展志愿服务活动1360场，累计服务时长9.7万小时。",
    ),
    (
        2,
        "激励热心居民。推行“治理积分”兑换办法，参与巡逻、调解、助老都能攒分换物，"
        "全年有4360名居民参与，兑换生活用品1.1万件。",
    ),
    (2, "培育社区文化。举办邻里节、百家宴、老照片展等活动45场，整理口述历史28篇，让老城的烟火气里多了一份文化味。"),
    (0, "存在问题"),
    (None, "虽然取得了一定成效，但对照精细化治理要求还存在一些差距和不足："),
    (2, "物业管理有短板。失管弃管小区仍有14个，业主委员会组建率只有58.6%，部分小区维修资金续筹困难。"),
    (2, "队伍能力有落差。社区工作者平均年龄偏大，懂法律、懂心理、懂信息化的人员不足两成，人员流失率高于全区平均水平。"),
    (2, "数据应用有瓶颈。部门下沉的信息系统仍有11套需要分别录入，一次采集、多方共享还没有完全实现。"),
    (0, "2025年工作打算"),
    (2, "抓物业攻坚。推广“红色物业”模式，年内消除失管小区10个，业主委员会组建率提高到75%以上。"),
    (2, "抓队伍赋能。与市内院校合办社区治理实训班，全年培训社区工作者不少于240人次，支持30人考取社会工作职业资格。"),
    (2, "抓数据归集。争取区级部门支持，将分散录入的系统整合到5套以内，让社区干部少填一张表、多敲一扇门。"),
    (2, "抓品牌提升。把“圆桌议事”总结成一套看得懂、学得会的操作手册，力争形成在全市可推广的经验。"),
]

PLAIN = [
    (
        "p",
        "2024年入汛以来，青禾县先后遭遇5轮强降雨，累计平均降雨量较常年同期偏多27.3%。"
        "面对严峻形势，我局在县委、县政府领导下闻汛而动、向险而行，全县水库、堤防无一出险，"
        "无人员因洪涝灾害伤亡，农作物受灾面积比2021年同等量级洪水减少四成多，"
        "城区主要道路积水退净时间由六小时缩短到两小时以内。现将有关情况汇报如下。",
    ),
    ("h", "一、主要做法"),
    (
        "p",
        "（一）提前部署，责任落到人头上。召开防汛会议13次，研究险工险段处置、物资调配等事项34项。"
        "全县79座水库、236处山塘的行政、技术、巡查责任人全部上墙公示、上岗履职。"
        "县级领导分片包乡镇，乡镇干部包村，村干部包户，一级抓一级，没有出现责任空档。强降雨期间，县乡两级1146名干部放弃休假、连续值守，"
        "最长的一次在大坝上守了四天三夜。",
    ),
    (
        "p",
        "（二）全面体检，隐患消在汛期前。汛前组织技术人员对水库、堤防、水闸逐座逐处检查，"
        "发现隐患147处，其中汛前完成整改129处，剩余18处制定度汛预案、落实专人看守，"
        "并于7月底前全部处置完毕。做到问题一是一、二是二，不遮掩、不打折。对磨盘坳水库溢洪道裂缝这样的“硬骨头”，"
        "请来市里专家现场把脉，前后论证3次，赶在主汛期前完成加固，总投资412万元。",
    ),
    (
        "p",
        "（三）科学调度，洪水拦在关口上。以流域统一调度为抓手，充分发挥骨干水库拦洪削峰作用，"
        "5轮强降雨期间累计拦蓄洪水1.07亿立方米，干流县城段最高水位降低0.6米，"
        "避免了低洼地带4300余人紧急转移。每次调度前会同气象、水文部门滚动会商，"
        "先算来水、再定泄量，既不盲目腾库，也不冒险蓄水，汛末全县水库蓄水量达到1.86亿立方米，"
        "今冬明春的灌溉用水有了保证。",
    ),
    (
        "p",
        "（四）精准预警，信息跑在洪水前。建成雨水情监测站点128处，发布山洪预警信息86期，"
        "叫应基层责任人1.2万人次。6月17日凌晨，柏坳乡一处山沟水位陡涨，"
        "巡查员第一时间敲锣示警，63名群众在二十分钟内全部撤离，随后房屋被冲毁4间，无人受伤。",
    ),
    (
        "p",
        "（五）备足力量，抢险赢在反应快。组建县乡村三级抢险队伍167支、5340人，"
        "先后开展抢险演练38次，覆盖干部群众6700人次。各储备点物资汛前全部清点补充，"
        "主要储备情况见下表。",
    ),
    ("t", None),
    (
        "p",
        "（六）抓紧恢复，家园修在霜降前。雨停之后立即转入灾后重建，组织水毁工程排查队19支，"
        "核实水毁工程58处，其中堤岸22处、渠道27处、饮水设施9处。截至9月20日，"
        "饮水设施全部修复，渠道修复25处，堤岸修复16处，全县没有一个村因水毁断水超过两天。",
    ),
    ("h", "二、存在的不足"),
    (
        "p",
        "虽然取得了一定成效，但对照防大汛的要求还存在一些差距和不足。一是部分工程标准偏低。"
        "全县仍有21公里堤防未达到设计防洪标准，部分山塘坝体老化。二是基层技术力量偏弱。"
        "乡镇水利站平均不足2人，个别责任人对调度规程掌握不牢。三是群众自救意识不强。"
        "少数群众转移后擅自返回，给现场管控带来困难。四是水毁修复资金缺口较大。尚未完工的8处水毁工程需资金690万元，"
        "目前已落实430万元，还差260万元。",
    ),
    ("h", "三、下一步打算"),
    (
        "p",
        "1.加快补齐工程短板。积极争取项目资金，今冬明春完成堤防达标建设9公里、山塘整治42处，"
        "其余12公里堤防列入后年计划。",
    ),
    (
        "p",
        "2.着力提升基层能力。下一步，我局将分批轮训乡镇水利员和水库巡查员，"
        "明年汛前培训不少于500人次，考核合格方可上岗。",
    ),
    (
        "p",
        "3.持续强化宣传引导。制作方言版避险短片和防汛明白卡，推动防汛知识进村入户，"
        "让听从指挥、主动避险成为群众的自觉行动。",
    ),
    (
        "p",
        "4.健全灾后复盘机制。对5轮强降雨的应对过程逐场复盘，把好的做法固化为制度，"
        "把暴露的漏洞列成清单，明年3月底前逐项整改到位。",
    ),
    ("r", "青禾县水利局"),
    ("r", "2024年9月26日"),
]

TABLE = [
    ("物资名称", "单位", "县级储备", "乡村储备", "合计"),
    ("编织袋", "万条", "18", "26", "44"),
    ("救生衣", "件", "1200", "2350", "3550"),
    ("冲锋舟（艇）", "艘", "14", "22", "36"),
    ("移动排水泵", "台", "35", "61", "96"),
    ("应急照明设备", "套", "210", "480", "690"),
]


def _font(run: Any, name: str, size: float, bold: bool = False) -> None:
    run.font.name = name
    run.font.size = Pt(size)
    run.font.bold = bold
    run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), name)


def _title(doc: Any, *lines: str) -> None:
    for line in lines:
        para = doc.add_paragraph()
        para.alignment = WD_ALIGN_PARAGRAPH.CENTER
        _font(para.add_run(line), "方正小标宋简体", 22)


def _numbering(doc: Any) -> int:
    """Add one three-level list to numbering.xml and return its numId."""
    root = doc.part.numbering_part.element
    abstract_id = 1 + max(int(node.get(qn("w:abstractNumId"))) for node in root.findall(qn("w:abstractNum")))
    num_id = 1 + max(int(node.get(qn("w:numId"))) for node in root.findall(qn("w:num")))
    levels = (("chineseCountingThousand", "%1、"), ("chineseCountingThousand", "（%2）"), ("decimal", "%3."))
    body = "".join(
        f'<w:lvl w:ilvl="{ilvl}"><w:start w:val="1"/><w:numFmt w:val="{fmt}"/>'
        f'<w:suff w:val="nothing"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="0" w:firstLine="640"/></w:pPr></w:lvl>'
        for ilvl, (fmt, text) in enumerate(levels)
    )
    abstract = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{abstract_id}">'
        f'<w:multiLevelType w:val="multilevel"/>{body}</w:abstractNum>'
    )
    root.insert(list(root).index(root.find(qn("w:num"))), abstract)
    root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{num_id}"><w:abstractNumId w:val="{abstract_id}"/></w:num>'))
    return num_id


def _link(para: Any, num_id: int, level: int) -> None:
    num_pr = para._p.get_or_add_pPr().get_or_add_numPr()
    for tag, value in (("w:ilvl", level), ("w:numId", num_id)):
        node = OxmlElement(tag)
        node.set(qn("w:val"), str(value))
        num_pr.append(node)


def _save(doc: Any, title: str, path: Path) -> None:
    props = doc.core_properties
    props.author = props.last_modified_by = AUTHOR
    props.title = title
    props.subject = props.keywords = props.comments = props.category = ""
    props.revision = 1
    props.created = props.modified = datetime(*STAMP)
    raw = io.BytesIO()
    doc.save(raw)
    # zip entries carry the time of saving: write them again with a fixed one
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(path, "w") as target:
        for name in source.namelist():
            info = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3
            info.external_attr = 0o644 << 16
            target.writestr(info, source.read(name))


def make_auto(folder: Path) -> Path:
    doc = Document()
    _title(doc, "石坞街道2024年基层治理工作总结")
    num_id = _numbering(doc)
    for level, text in AUTO:
        para = doc.add_paragraph()
        if level is None:
            para.paragraph_format.first_line_indent = Pt(32)
        else:
            _link(para, num_id, level)
        _font(para.add_run(text), {0: "黑体", 1: "楷体"}.get(-1 if level is None else level, "仿宋"), 16)
    path = folder / AUTO_NAME
    _save(doc, "石坞街道2024年基层治理工作总结", path)
    return path


def make_plain(folder: Path) -> Path:
    doc = Document()
    _title(doc, "青禾县水利局", "关于2024年防汛备汛工作情况的汇报")
    for kind, text in PLAIN:
        if kind == "t":
            table = doc.add_table(rows=0, cols=len(TABLE[0]))
            table.style = "Table Grid"
            for number, row in enumerate(TABLE):
                for cell, value in zip(table.add_row().cells, row, strict=True):
                    _font(cell.paragraphs[0].add_run(value), "仿宋", 12, bold=number == 0)
            continue
        para = doc.add_paragraph()
        if kind == "r":
            para.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        else:
            para.paragraph_format.first_line_indent = Pt(32)
        _font(para.add_run(text), "黑体" if kind == "h" else "仿宋", 16)
    path = folder / PLAIN_NAME
    _save(doc, "青禾县水利局关于2024年防汛备汛工作情况的汇报", path)
    return path


def main(argv: list[str]) -> int:
    folder = Path(argv[1]) if len(argv) > 1 else Path(__file__).resolve().parents[2] / "seeds"
    folder.mkdir(parents=True, exist_ok=True)
    for path in (make_auto(folder), make_plain(folder)):
        print(path.name)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv))
