"""Why some bytes are not the zip archive that a .docx is, in the user's words."""

_ZIP, _OLE = b"PK", b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""The stream in which Word keeps a document that has a password."""
_SAMPLE = 2000
_OTHERS = (
    (b"{\\rtf", "其实是 .rtf 文件"),
    (b"<!doctype", "其实是网页"),
    (b"<html", "其实是网页"),
    (b"<?xml", "其实是 XML 文件"),
)
"""How text begins that programs open by what it is → what that is."""
_BEFORE = b"\xef\xbb\xbf \t\r\n"


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
    head = content[:_SAMPLE].lstrip(_BEFORE).lower()
    if other := next((said for begun, said in _OTHERS if head.startswith(begun)), ""):
        return other
    if b"\x00" not in content[:_SAMPLE] and content.strip():
        return "其实是纯文本，可改名为 .txt"
    return "不是 .docx 的压缩格式"


def refused_reason(types: bytes, relations: bytes) -> str:
    """Why an archive is not taken for a .docx, by its [Content_Types].xml and _rels/.rels; Chinese."""
    if b"macroEnabled" in types:
        return "是带宏的文档，不是 .docx"
    if b"template.main" in types:
        return "是 Word 模板，不是 .docx"
    return "存成了“严格 Open XML”格式" if b"//purl.oclc.org/" in relations else "里面的部件缺失或已损坏"
