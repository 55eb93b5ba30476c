"""Why the system refused."""

import errno
import os

import pytest

from drafter.errors.reasons import system_reason


@pytest.mark.parametrize(
    ("number", "said"), [(errno.EACCES, "没有权限"), (errno.ENOSPC, "磁盘已满"), (errno.ELOOP, "链接又指回了自己")]
)
def test_common_reasons_are_said_in_chinese(number: int, said: str) -> None:
    assert system_reason(OSError(number, os.strerror(number), "材料.docx")) == said


def test_a_file_that_another_program_has_open_is_no_lack_of_rights() -> None:
    error = PermissionError(errno.EACCES, "The process cannot access the file", "材料.docx")
    error.winerror = 32  # type: ignore[attr-defined, unused-ignore] # as on Windows
    assert system_reason(error) == "正被别的程序使用"


def test_an_uncommon_one_is_said_as_the_system_does() -> None:
    assert system_reason(OSError(errno.EPIPE, "Broken pipe")) == "Broken pipe"
    assert system_reason(ValueError("embedded null byte")) == "embedded null byte"
