"""Lines about the text that stand together."""

import pytest

from rehearse.text.notices import mail_head


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        (["发件人：办公室", "收件人：陈小林", "主题：植树动员讲话（二稿）", "同志们："], 3),
        (["From: office@example.org", "Date: Mon, 2 Mar 2026 09:00:00 +0800", "Subject: 讲话稿", "各位来宾："], 3),
        (["-----原始邮件-----", "发件人：办公室", "发送时间：2026年3月2日", "主题：讲话", "同志们："], 4),
        (["Begin forwarded message:", "From: A", "To: B", "同志们："], 3),
        (["From: A", "To: B", "X-Mailer: C", "Content-Type: text/plain", "Subject: D"], 5),
        (["主题：植树造林", "时间：2026年3月", "同志们："], 0),
        (["发件人：办公室", "同志们："], 0),
        (["收件人：陈小林", "主题：讲话"], 0),
        (["同志们：", "发件人：办公室", "主题：讲话"], 0),
        (["-----原始邮件-----", "同志们："], 0),
        (["From: " + "x" * 400, "To: B"], 0),
        ([], 0),
    ],
)
def test_the_head_of_a_mail_has_a_sender_and_a_receiver_or_a_topic(lines: list[str], count: int) -> None:
    assert mail_head(lines) == count
