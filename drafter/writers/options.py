"""Options of a written draft: front matter, attachments, numbering, contents, base document."""

from dataclasses import dataclass, field

from drafter.document import Paragraph
from drafter.writers.embedded import EmbeddedData


@dataclass(frozen=True, slots=True)
class Attachment:
    """One 附件."""

    name: str
    content: tuple[Paragraph, ...] = ()
    """Its paragraphs and tables, for a page of its own; empty where it is a file of its own."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """版头, 主送机关 and 版记 of GB/T 9704-2012 chapter 7, each left out where empty."""

    copy_number: str = ""
    """份号, six digits (7.2.1)."""
    secrecy: str = ""
    """密级和保密期限, as 机密★1年 (7.2.2)."""
    urgency: str = ""
    """紧急程度 (7.2.3)."""
    redhead: tuple[str, ...] = ()
    """发文机关标志, as 某某市人民政府文件; of a joint document the offices, the host first (7.2.4)."""
    number: str = ""
    """发文字号, as 某政发〔2026〕5号 (7.2.5)."""
    signers: tuple[str, ...] = ()
    """签发人 of a report to a higher office, in the order of the offices (7.2.6)."""
    recipients: str = ""
    """主送机关 (7.3.2), where the draft has no 称谓 of its own."""
    attachments: tuple[Attachment, ...] = ()
    """附件: listed under the text (7.3.4), those with a content on pages of their own (7.3.7)."""
    remark: str = ""
    """附注, without its brackets (7.3.6)."""
    copies_to: str = ""
    """抄送机关 (7.4.2)."""
    issuer: str = ""
    """印发机关 (7.4.3)."""
    issued_on: str = ""
    """印发日期 (7.4.3)."""

    @property
    def imprint(self) -> bool:
        """Whether there is a 版记."""
        return bool(self.copies_to or self.issuer or self.issued_on)


@dataclass(frozen=True, slots=True)
class DocxOptions:
    """How a draft is written."""

    front: FrontMatter = field(default_factory=FrontMatter)
    auto_number: bool = False
    """Word's own numbering in place of typed ordinals, where the typed ones count up as Word would."""
    toc: bool = False
    """A contents field after the title."""
    sealed: bool = False
    """署名 and 成文日期 placed for a seal (7.3.5.1)."""
    base: bytes = b""
    """A .docx of the office into which the draft goes."""
    data: EmbeddedData | None = None
    """What the draft remembers of its making; None leaves it out."""
