"""A speech of five sentences for the commands."""

from pathlib import Path

import pytest

SPEECH = """关于安全生产的讲话
同志们：
一、提高认识
今年增长3.5%。XX区要带头！
二、狠抓落实
谢谢大家。
"""


@pytest.fixture
def speech(tmp_path: Path) -> Path:
    path = tmp_path / "讲话.txt"
    path.write_text(SPEECH, encoding="utf-8")
    return path
