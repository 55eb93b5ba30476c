"""Why the system refused a file, in the user's words."""

import errno

_SAID = {
    "EACCES": "没有权限",
    "EPERM": "系统不允许",
    "ENOENT": "文件或文件夹不存在",
    "ENOTDIR": "路径中间有一段不是文件夹",
    "EISDIR": "这是文件夹",
    "EEXIST": "已经有同名的文件",
    "ENOTEMPTY": "文件夹不是空的",
    "ENOSPC": "磁盘已满",
    "EDQUOT": "磁盘配额已用完",
    "EROFS": "磁盘是只读的",
    "EFBIG": "文件超过系统允许的大小",
    "ENAMETOOLONG": "文件名太长",
    "EBUSY": "正被别的程序使用",
    "ETXTBSY": "正被别的程序使用",
    "ELOOP": "链接又指回了自己",
    "EMFILE": "同时打开的文件太多",
    "ENFILE": "同时打开的文件太多",
    "EIO": "磁盘读写出错",
    "ENXIO": "设备没有准备好",
    "ENODEV": "设备没有准备好",
    "ESTALE": "网络盘断开了",
    "ETIMEDOUT": "网络盘没有回应",
    "ENOMEM": "内存不够",
    "EINVAL": "系统不认这个路径",
    "EXDEV": "不能跨磁盘移动",
    "ENOEXEC": "这个程序在本机上运行不了",
}
_IN_USE = (32, 33)
"""Errors of Windows that errno takes for a lack of rights: another program, such as Word, has the file open."""


def system_reason(error: Exception) -> str:
    """Why the system refused: in Chinese where the reason is a common one, else as the system says it."""
    if not isinstance(error, OSError):
        return str(error)
    if getattr(error, "winerror", None) in _IN_USE:
        return _SAID["EBUSY"]
    return _SAID.get(errno.errorcode.get(error.errno or 0, "")) or error.strerror or str(error) or "系统不允许"
