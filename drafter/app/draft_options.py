"""The options of a draft; kept with an interview, so that they hold when the interview is resumed."""

import json
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

from drafter.app.user_settings import chosen_layout
from drafter.errors.writing import BaseUnusable
from drafter.files import read_bytes
from drafter.writers import DocxOptions
from drafter.writers.base import opened
from drafter.writers.load_front import load_front


@dataclass(frozen=True, slots=True)
class DraftOptions:
    """What the command line said; paths are absolute."""

    profile: str = ""
    """Name or path of a layout; the user's setting where empty."""
    front: str = ""
    """Path of a file of 版头 and 版记."""
    base: str = ""
    """Path of the office's own paper."""
    toc: bool = False
    auto_number: bool = False
    sealed: bool = False
    strip_data: bool = False
    preview: bool = False

    def check(self) -> None:
        """Raises the problem of a layout, 版头 file or base that cannot be used, before the questions are asked."""
        chosen_layout(self.profile)
        docx = self.docx_options()
        try:
            if docx.base:
                opened(docx.base)
        except BaseUnusable as problem:
            raise BaseUnusable(problem.reason, Path(self.base)) from problem

    def docx_options(self) -> DocxOptions:
        """What the writer is told."""
        front = load_front(Path(self.front)) if self.front else DocxOptions().front
        base = read_bytes(Path(self.base)) if self.base else b""
        return DocxOptions(front, self.auto_number, self.toc, self.sealed, base=base)

    def absolute(self) -> "DraftOptions":
        """The same wherever the program is started."""
        front, base = (path and str(Path(path).absolute()) for path in (self.front, self.base))
        profile = str(Path(self.profile).absolute()) if self.profile.endswith((".yaml", ".yml")) else self.profile
        return replace(self, profile=profile, front=front, base=base)

    def to_text(self) -> str:
        """The options as one line of JSON; `from_text` of it gives equal options."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def from_text(cls, text: str) -> "DraftOptions":
        """The options that `to_text` wrote; the defaults for any other text."""
        try:
            data = json.loads(text)
        except ValueError:
            data = None
        known = {field.name for field in fields(cls)}
        return cls(**{key: value for key, value in data.items() if key in known}) if isinstance(data, dict) else cls()
