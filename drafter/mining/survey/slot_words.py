"""The words by which writers say what a thing serves as; a slot before one is called by it: 以…为抓手."""

import re

SERVING_AS = re.compile(
    "为(抓手|载体|契机|牵引|统领|引领|导向|重点|主线|目标|核心|基础|关键|保障|支撑|根本|主题|平台|依托|纽带|龙头|牵头"
    "|突破口|切入点|着力点|落脚点)"
)
"""Behind a slot; the word is the group."""
