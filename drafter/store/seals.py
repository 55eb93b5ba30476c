"""The last line of a mined skeleton's file, which shows without a YAML parser that nobody has edited it."""

import re
from hashlib import blake2b

_SEAL = re.compile(r"^# 指纹 [0-9a-f]{16}：.*\n?", re.MULTILINE)
_DIGEST = re.compile(r"^mined:\n(?:  \w+: [^\n]*\n)*?  digest: '?(\w+)'?$", re.MULTILINE)


def sealed(text: str) -> str:
    """The text of a file with a line behind it that holds its hash."""
    body = unsealed(text)
    mark = blake2b(body.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
    return f"{body}# 指纹 {mark}：程序据此认出没有改过的骨架\n"


def unsealed(text: str) -> str:
    """The text without that line, wherever it stands by now."""
    return _SEAL.sub("", text)


def digest_in(text: str) -> str:
    """The digest of the skeleton that a sealed text was written for.

    "" for a text that has changed since, or never had a seal: there only a parser can tell.
    """
    digest = _DIGEST.search(text)
    return digest[1] if digest and text == sealed(text) else ""
