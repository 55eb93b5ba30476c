"""Why some bytes are not the zip archive that a .docx is, in the user's words."""

_ZIP, _OLE = b"PK", b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""The stream in which Word keeps a document that has a password."""
_SAMPLE = 2000


def is_encrypted(content: bytes) -> bool:
    """Whether it is a .docx that needs a password to be opened."""
    return content.startswith(_OLE) and _ENCRYPTED in content


def no_archive_reason(content: bytes) -> str:
    """Why the bytes cannot be unpacked, by what they look like; Chinese."""
    if not content:
        return "空文件"
    if content.startswith(_ZIP):
        return "压缩包已损坏，文件可能没有存完或没有下载完"
    if is_encrypted(content):
        return "设了打开密码，请先在 Word 或 WPS 里去掉密码"
    if content.startswith(_OLE):
        return "其实是 .doc 文件"
    if b"\x00" not in content[:_SAMPLE] and content.strip():
        return "其实是纯文本，可改名为 .txt"
    return "不是 .docx 的压缩格式"
