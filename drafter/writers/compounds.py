"""Where a title must not be broken: names of several words (fields of work, campaigns), words that lean on the next."""

import re

_NAMES = """
工作总结 工作打算 工作情况 工作要点 工作计划 工作方案 工作报告 工作汇报 实施方案 经验材料 调研报告 整改情况
全面从严治党 主体责任 党的建设 党建引领 机关党建 党风廉政 作风建设 思想政治 模范机关 清廉机关 基层组织 巡察整改 统一战线
民族团结 民族宗教
政务服务 政务公开 信息公开 行政审批 行政执法 综合执法 法治政府 法治建设 公共法律服务 公共资源交易 政府采购 政府投资
放管服改革
营商环境 招商引资 项目建设 产业发展 高质量发展 民营经济 数字经济 数字政府 数字档案 科技创新 科技成果转化 知识产权
绿色发展 节能减排
安全生产 应急管理 防灾减灾 防汛抗旱 防汛备汛 森林防火 森林防灭火 防灭火 消防安全 重大事故隐患 治本攻坚 三年行动
重点行业领域 行业领域 重点领域 风险防控
社会治理 基层治理 平安建设 扫黑除恶 矛盾纠纷 信访积案 基层减负 网格化管理 志愿服务 文明创建 新时代文明实践 文明城市
乡村振兴 乡村建设 和美乡村 农业农村 高标准农田 人居环境 农村饮水 村集体经济 脱贫攻坚 耕地保护 自然资源 生态环境
生态保护 河长制 林长制
生命通道 城市管理 城市更新 老旧小区 住房保障 住房公积金 交通运输 道路交通 市场监管 食品安全 药品安全 特种设备
民生实事 社会保障 就业创业 高校毕业生 劳动保障 根治欠薪 医疗保障 疫情防控 公共卫生 养老服务 殡葬改革 退役军人
社会救助 兜底保障 卫生健康 未成年人保护 优质均衡发展
双减 教育整顿 一网通办 双随机 专项整治 专项行动 专项治理 督导评估 督查检查 审计监督 审计整改 统计督察 人才工作
"""
COMPOUNDS = re.compile("|".join(sorted(_NAMES.split(), key=len, reverse=True)))
"""Finds them, the longest of those that begin at a place."""

_LEANING_MUCH = """
全国 全省 全市 全县 全区 全镇 全乡 农村 城乡 基层 重大 重点 专项 综合 年度 季度
进一步 深入 全面 扎实 切实 着力 大力 积极 认真 持续 坚决 奋力 加快
"""
_LEANING_A_LITTLE = """
推进 推动 深化 加强 开展 打通 落实 做好 抓好 打造 促进 提升 优化 聚焦 围绕 坚持 进行
"""
LEANING = dict.fromkeys(_LEANING_MUCH.split(), 8.0) | dict.fromkeys(_LEANING_A_LITTLE.split(), 2.0)
"""What it costs to leave a word at the end of a line that leans on the next: 关于年度 审计, 深入 推进."""
