"""Sentences that tell what a place or an office is made of: they are the same in each of its reports."""

MADE_OF = (
    r"(?:位于|地处|坐落|(?:国土|行政|区域|总|街道|[镇乡县区市])面积|下辖|辖(?!区)|设有|内设|始建于|建站于|[成创]立于"
    r"|境内|海拔|气候|少数民族|多年平均)"
)
"""What such a sentence has within its first words, as a pattern."""
WITHIN = 20
"""So many characters are its first words."""
