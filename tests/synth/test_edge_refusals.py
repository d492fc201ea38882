"""Rows S06–S10, S14, S17: who refuses, why, and how often we ask."""

import shutil
import socket
import ssl
import subprocess
import sys
from pathlib import Path

import edge_tts.communicate
import pytest

from rehearse.errors import (
    EngineError,
    Exit,
    IncompleteAnswerError,
    ServiceError,
    ServiceRefusedError,
    ServiceUnreachableError,
    UnknownVoiceError,
)
from rehearse.synth.edge import EdgeBackend, fetch_online_voices
from rehearse.synth.edge.policy import RetryPolicy, Timeouts
from rehearse.synth.libraries import EDGE_TTS
from tests.standin import StandIn
from tests.synth.conftest import HURRIED, point_edge_tts_at
from tests.synth.edge_words import said
from tests.synth.installed import lay_down_package


def refusal(edge: EdgeBackend) -> ServiceRefusedError:
    with pytest.raises(ServiceRefusedError) as raised:
        edge.speak(said())
    return raised.value


def unreachable(edge: EdgeBackend) -> ServiceUnreachableError:
    with pytest.raises(ServiceUnreachableError) as raised:
        edge.speak(said())
    return raised.value


def test_s06_a_wrong_clock_that_the_service_tells_is_no_trouble(edge: EdgeBackend, stand_in: StandIn) -> None:
    stand_in.skew = 86_400.0
    edge.speak(said())
    assert stand_in.connections == 2


@pytest.mark.parametrize(("fault", "connections"), [("http:403", 2), ("http:403:nodate", 1)])
def test_s06_a_403_is_explained_and_not_hammered(
    edge: EdgeBackend, stand_in: StandIn, fault: str, connections: int
) -> None:
    stand_in.script(*[fault] * 9)
    refused = refusal(edge)
    assert (refused.reason, refused.exit) == ("forbidden", Exit.SERVICE)
    assert "pip install -U" in refused.hint
    # The library asks once more by itself where the service tells the time.
    assert stand_in.connections == connections


def test_s06_a_403_under_a_wrong_clock_names_the_clock(edge: EdgeBackend, stand_in: StandIn) -> None:
    stand_in.skew = -7200.0
    stand_in.script(*["http:403"] * 9)
    refused = refusal(edge)
    assert refused.reason == "clock"
    assert refused.hint in {"+7199 s", "+7200 s", "+7201 s"}


def test_s08_a_failing_service_is_asked_five_times(edge: EdgeBackend, stand_in: StandIn) -> None:
    stand_in.script("http:500", "http:502", "http:503", "http:503", "normal")
    edge.speak(said())
    stand_in.script(*["http:503"] * 9)
    refused = refusal(edge)
    assert (refused.reason, refused.hint[:3]) == ("failing", "503")
    assert stand_in.connections == 10


def test_s09_a_login_page_in_place_of_the_service_is_named(edge: EdgeBackend, stand_in: StandIn) -> None:
    stand_in.script("html", "html")
    assert refusal(edge).reason == "portal"
    assert stand_in.connections == 1


def test_s09_another_status_is_named_as_it_is(edge: EdgeBackend, stand_in: StandIn) -> None:
    stand_in.script("http:404")
    refused = refusal(edge)
    assert (refused.reason, refused.hint[:3]) == ("status", "404")


def test_s09_a_certificate_nobody_vouches_for_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with StandIn(tls=self_signed(tmp_path)) as service:
        point_edge_tts_at(service, monkeypatch)
        edge = EdgeBackend(HURRIED)
        failure = unreachable(edge)
        edge.close()
        assert (failure.reason, service.heard) == ("certificate", [])


@pytest.fixture
def beyond_a_proxy(stand_in: StandIn, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """The service is asked for under a name that only a proxy could know."""
    monkeypatch.setattr(edge_tts.communicate, "WSS_URL", "wss://speech.invalid/edge/v1?standin=1")
    return monkeypatch


def test_s09_a_proxy_that_is_not_there_is_named(edge: EdgeBackend, beyond_a_proxy: pytest.MonkeyPatch) -> None:
    beyond_a_proxy.setenv("https_proxy", f"http://127.0.0.1:{free_port()}")
    assert unreachable(edge).reason == "proxy"


def test_s09_a_proxy_that_refuses_is_named(
    edge: EdgeBackend, stand_in: StandIn, beyond_a_proxy: pytest.MonkeyPatch
) -> None:
    # Without a scheme, as it is often written.
    beyond_a_proxy.setenv("https_proxy", f"127.0.0.1:{stand_in.port}")
    assert unreachable(edge).reason == "proxy"
    assert stand_in.heard == []


def test_s09_a_proxy_we_cannot_use_is_not_gone_past(
    edge: EdgeBackend, stand_in: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", "socks5://user:password@127.0.0.1:1080")
    failure = unreachable(edge)
    assert (failure.reason, failure.hint) == ("proxy", "socks5://")
    assert stand_in.connections == 0


def test_a_service_named_in_no_proxy_is_asked_straight(
    edge: EdgeBackend, stand_in: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{free_port()}")
    monkeypatch.setenv("no_proxy", "speech.platform.bing.com")
    edge.speak(said())
    assert stand_in.connections == 1


def test_s10_a_service_that_is_not_there_is_named_and_asked_three_times(edge: EdgeBackend, stand_in: StandIn) -> None:
    stand_in.port = free_port()
    with pytest.MonkeyPatch.context() as patch:
        point_edge_tts_at(stand_in, patch)
        failure = unreachable(edge)
    assert (failure.reason, failure.exit) == ("refused", Exit.SERVICE)


def test_s10_a_name_that_cannot_be_looked_up_is_named(
    edge: EdgeBackend, stand_in: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_such_name(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    # A test must not depend on what the name server of the place answers, or how fast.
    monkeypatch.setattr(socket, "getaddrinfo", no_such_name)
    point_edge_tts_at(stand_in, monkeypatch, host="speech.invalid")
    failure = unreachable(edge)
    assert (failure.reason, failure.hint) == ("dns", "Name or service not known")


def test_s14_a_voice_that_never_was_is_named_with_the_nearest_before_any_text_is_sent(
    edge: EdgeBackend, stand_in: StandIn
) -> None:
    with pytest.raises(UnknownVoiceError) as raised:
        edge.speak(said(name="zh-CN-YunyanNeural"))
    assert raised.value.nearest[0] == "zh-CN-YunyangNeural"
    assert stand_in.heard == []


def test_s14_a_voice_younger_than_our_list_is_looked_for_on_line(edge: EdgeBackend, stand_in: StandIn) -> None:
    edge.speak(said(name="zh-CN-XiaomengNeural"))
    assert "XiaomengNeural" in stand_in.heard[0].voice


def test_s14_a_withdrawn_voice_is_named_with_the_nearest_that_are_left(edge: EdgeBackend, stand_in: StandIn) -> None:
    stand_in.when("城市", "noaudio")
    with pytest.raises(UnknownVoiceError) as raised:
        edge.speak(said(name="zh-CN-YunxiaNeural"))
    assert raised.value.exit == Exit.USAGE
    assert raised.value.nearest[0] == "zh-CN-YunxiNeural"


@pytest.mark.parametrize(
    "name",
    [
        "zh-CN-X'/><voice name='zh-CN-YunxiNeural",
        "zh-CN-XiaoxiaoNeural\n",
        "zh-CN-Ｘiaoxiaoneural",
        "../../etc/passwd",
        "",
    ],
)
def test_t12_a_voice_name_that_is_none_reaches_nobody(edge: EdgeBackend, stand_in: StandIn, name: str) -> None:
    with pytest.raises(UnknownVoiceError):
        edge.speak(said(name=name))
    assert stand_in.heard == []


def test_the_voice_list_is_the_services_chinese_voices(stand_in: StandIn) -> None:
    listed = {voice.name: (voice.locale, voice.sex.value, voice.label) for voice in fetch_online_voices()}
    assert listed["zh-CN-XiaoxiaoNeural"] == ("zh-CN", "female", "晓晓")
    assert listed["zh-CN-XiaomengNeural"] == ("zh-CN", "female", "Xiaomeng")
    assert listed["zh-TW-YunJheNeural"] == ("zh-TW", "male", "雲哲")
    assert "en-US-EmmaMultilingualNeural" not in listed


def test_a_voice_list_that_never_comes_is_given_up(stand_in: StandIn) -> None:
    stand_in.script("hang")
    with pytest.raises(ServiceUnreachableError) as raised:
        fetch_online_voices(Timeouts(listing=0.1))
    assert raised.value.reason == "timeout"


def test_a_login_page_in_place_of_the_voice_list_is_named(stand_in: StandIn) -> None:
    stand_in.script("html")
    with pytest.raises(ServiceRefusedError) as raised:
        fetch_online_voices()
    assert raised.value.reason == "portal"


def test_the_pause_before_each_further_try_doubles_and_is_shortened_at_random() -> None:
    failing = ServiceRefusedError("v", "failing")
    even, odd = RetryPolicy(chance=lambda: 0.0), RetryPolicy(chance=lambda: 1.0)
    assert [even.pause(failing, tries, 0.0) for tries in range(1, 6)] == [1.0, 2.0, 4.0, 8.0, None]
    assert [odd.pause(failing, tries, 0.0) for tries in range(1, 6)] == [0.5, 1.0, 2.0, 4.0, None]


@pytest.mark.parametrize(
    ("failure", "tries"),
    [
        *((ServiceRefusedError("v", reason), 1) for reason in ("forbidden", "clock", "portal", "status")),
        *((ServiceUnreachableError("v", reason), 1) for reason in ("certificate", "proxy", "closed")),
        *((IncompleteAnswerError("v", reason), 2) for reason in ("short", "long", "protocol")),
        *((ServiceUnreachableError("v", reason), 3) for reason in ("dns", "refused", "network", "timeout")),
        *((IncompleteAnswerError("v", reason), 3) for reason in ("stalled", "frames")),
        (IncompleteAnswerError("v", "no-audio"), 4),
        (IncompleteAnswerError("v", "no-end"), 5),
        (ServiceRefusedError("v", "failing"), 5),
        (ServiceUnreachableError("v", "reset"), 5),
    ],
)
def test_each_failure_has_its_number_of_tries(failure: ServiceError, tries: int) -> None:
    pauses = [RetryPolicy().pause(failure, tried, 0.0) for tried in range(1, 7)]
    assert [pause is None for pause in pauses] == [tried >= tries for tried in range(1, 7)]


def test_the_pause_before_a_further_try_never_grows_beyond_the_longest() -> None:
    policy = RetryPolicy(first=8.0, longest=20.0, chance=lambda: 0.0)
    failing = ServiceRefusedError("v", "failing")
    assert [policy.pause(failing, tries, 0.0) for tries in range(1, 5)] == [8.0, 16.0, 20.0, 20.0]


@pytest.mark.parametrize("version", ["6.1.0", "7.3.0", "8.0.0", "99.0", "newest"])
def test_s17_an_edge_tts_we_do_not_know_is_named_with_the_line_that_mends_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, version: str
) -> None:
    lay_down_package(tmp_path, "edge_tts", "edge-tts", version)
    monkeypatch.syspath_prepend(tmp_path)
    for name in [name for name in sys.modules if name.partition(".")[0] == "edge_tts"]:
        monkeypatch.delitem(sys.modules, name)
    with pytest.raises(EngineError) as raised:
        EdgeBackend().speak(said())
    assert (raised.value.reason, raised.value.exit) == ("version", Exit.ENGINE)
    assert raised.value.hint == f'edge-tts {version}; pip install -U "edge-tts>=7.3.1,<8"'


@pytest.mark.parametrize("version", ["7.3.1", "7.3.1.post2", "7.99"])
def test_s17_every_edge_tts_we_know_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, version: str) -> None:
    lay_down_package(tmp_path, "edge_tts", "edge-tts", version)
    monkeypatch.syspath_prepend(tmp_path)
    EDGE_TTS.require("v")


def test_s17_half_an_edge_tts_counts_as_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_down_package(tmp_path, "edge_tts", "edge-tts", "7.3.1")
    (tmp_path / "edge_tts" / "__init__.py").write_text("import no_such_part\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    for name in [name for name in sys.modules if name.partition(".")[0] == "edge_tts"]:
        monkeypatch.delitem(sys.modules, name)
    with pytest.raises(EngineError) as raised:
        EdgeBackend().speak(said())
    assert raised.value.reason == "missing"


def test_s17_no_edge_tts_at_all_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "edge_tts", None)
    with pytest.raises(EngineError) as raised:
        EdgeBackend().speak(said())
    assert raised.value.reason == "missing"


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def self_signed(folder: Path) -> ssl.SSLContext:
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("no openssl to make a certificate with")
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    subprocess.run(
        [
            *(openssl, "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"),
            *("-nodes", "-days", "1", "-subj", "/CN=127.0.0.1", "-keyout", str(key), "-out", str(certificate)),
        ],
        check=True,
        capture_output=True,
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    return context
