"""The surnames that Chinese persons have, but for rare ones."""

USUAL = (
    "王李张刘陈杨赵黄周吴徐孙胡朱郭何林罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘袁董余苏叶吕魏蒋杜丁沈姜范傅钟卢汪戴崔谭廖"
    "邱侯邹熊孟秦阎薛雷段郝孔邵史毛顾赖武莫贾夏尹钱龙贺龚黎樊覃闫肖韦聂耿靳翁牟饶闵晏隋瞿窦缪褚栾戚佘卞虞刁佟邝鞠岳"
)
"""Those that are hardly anything else."""
WORDS_TOO = (
    "万白易高马于程任田方石姚江严文洪陶康施牛乔殷章洛庞邢俞翟倪庄申温柴鲁葛祁焦关柳骆兰辛梅裴尚凌霍季左宁毕鲍滕甄苗路"
    "柯颜齐向尤盛解辜单邬冉阮詹岑汤伍谷蒲穆艾郁娄仇荆蓝曲涂匡"
)
"""Those that ordinary words begin with too."""
TWO = "欧阳|上官|司马|诸葛|慕容|皇甫"
"""Those of two characters, as a pattern; …"""
FIRST_OF_TWO = "".join(name[0] for name in TWO.split("|"))
"""… and what they begin with."""
RARER = "季程祁路陆栾庄卫简商尹池邢俞翟倪殷庞葛骆裴凌霍甄柯邬冉阮詹岑温闻卓燕祝桂娄卞蒲巩晏苟佟戚滕敖冼尉"
"""Surnames that are fewer people's, or words too: beside an office or a part somebody plays they are names."""
MAY_BE_SURNAME = f"(?:{TWO}|[{USUAL}{WORDS_TOO}])"
"""A surname, or a word that is one too, as a pattern."""
OFFICES = (
    "书记|支书|总理|省长|市长|县长|区长|镇长|乡长|州长|部长|厅长|局长|司长|处长|科长|股长|主任|主席|政委|校长|院长|所长|站长|队长"
    "|组长|行长|会长|社长|秘书长|巡视员|董事长|经理|厂长|馆长|台长|庭长|检察长|园长|参谋长|司令员|教授|研究员|工程师|院士"
)
"""What stands before or behind a person's name, as a pattern."""


def may_be_surname(character: str) -> bool:
    """Whether a character is a surname, or opens one of two."""
    return character in USUAL or character in WORDS_TOO or character in FIRST_OF_TWO
