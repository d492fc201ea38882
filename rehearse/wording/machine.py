"""What is said of what this machine has: characters a voice lacks, the folder of takes, what `doctor` tries."""

MACHINE: dict[str, tuple[str, str]] = {
    "unknown.total": (
        "这个声音的模型不认识 {count} 处字词，会漏读：",
        "The model of this voice does not know {count} {count:character or word|characters or words}; {count:it|they} will not be heard:",
    ),
    "unknown.section": (
        "  第 {line} 行（第 {section} 段）：{characters}",
        "  line {line} (section {section}): {characters}",
    ),
    "unknown.more": (
        "  还有 {count} 段（第 {lines} 行）；rehearse check 列出全部。",
        "  and {count} more {count:section|sections} ({count:line|lines} {lines}); rehearse check lists them all.",
    ),
    "unknown.remedy": (
        "可在讲稿旁的 .toml 里写 [readings]，换成同音字。",
        "[readings] in the .toml beside the speech can put characters of the same sound in their place.",
    ),
    "unfollowed.section": (
        "第 {line} 行（第 {section} 段）：这个声音没有这些读音，会按自己的读法念：{words}",
        "Line {line} (section {section}): this voice lacks these readings and says the words in its own way: {words}",
    ),
    "cache.status": (
        "{folder}：{takes} 条录音，{size}，共 {clock}；损坏 {damaged} 条。",
        "{folder}: {takes} {takes:take|takes}, {size}, {clock} in all; {damaged} damaged.",
    ),
    "cache.voice": ("  {voice}：{takes} 条，{clock}", "  {voice}: {takes} {takes:take|takes}, {clock}"),
    "cache.newer": (
        "另有 {count} 条是更新的版本写的，未动。",
        "{count} more {count:was|were} written by a newer rehearse and left alone.",
    ),
    "cache.verified": (
        "校验了 {takes} 条：完好 {whole}，损坏并已删除 {damaged}。",
        "{takes} {takes:take|takes} verified: {whole} whole, {damaged} damaged and removed.",
    ),
    "cache.confirm": ("删除 {folder} 里的 {takes} 条录音？", "Remove {takes} {takes:take|takes} from {folder}?"),
    "cache.cleared": ("已删除 {takes} 条录音，腾出 {size}。", "{takes} {takes:take|takes} removed, {size} freed."),
    "cache.in-use": (
        "另有 {takes} 条正在使用，未动。",
        "{takes} more {takes:is in use and was|are in use and were} left alone.",
    ),
    "cache.needs-limit": (
        "请说明删到什么程度：--max-size 500MB 或 --older-than 30d。",
        "Say how much to remove: --max-size 500MB or --older-than 30d.",
    ),
    "cache.forgotten": (
        "已从 {folder} 删除这篇讲稿的 {takes} 条录音，并删除 {run_throughs} 次试讲。",
        "{takes} {takes:take|takes} of this speech removed from {folder}, and {run_throughs} {run_throughs:run-through|run-throughs}.",
    ),
    "cache.shared": (
        "其中 {takes} 条别的讲稿也用过，那边下次要重录。",
        "{takes} of them {takes:was|were} used by another speech too, which will record them again.",
    ),
    "cache.kept": ("没有删除任何录音。", "Nothing was removed."),
    "cache.needs-yes": ("不在终端里运行时请加 --yes。", "Outside a terminal add --yes."),
    "doctor.ok": ("好", "ok"),
    "doctor.failed": ("不行", "failed"),
    "doctor.skipped": ("未查", "not tried"),
    "doctor.python": ("Python", "Python"),
    "doctor.voice": ("内置离线声音", "embedded off-line voice"),
    "doctor.voice.ok": ("说了“你好”，{seconds:.2f} 秒", "said 你好 in {seconds:.2f} s of sound"),
    "doctor.edge": ("在线声音（edge-tts）", "on-line voices (edge-tts)"),
    "doctor.edge.installed": ("已安装 {version}", "version {version} is installed"),
    "doctor.edge.skipped": (
        "加 --online 就真的说几句试试（会联网）",
        "add --online to speak a few sentences for real (connects)",
    ),
    "doctor.edge.ok": ("说了一句，{seconds:.2f} 秒", "spoke one sentence of {seconds:.2f} s"),
    "doctor.edge.sending": (
        "自带的几句话将发给微软的语音服务（{voice}），讲稿里的字一个也不发。",
        "A few sentences of our own go to Microsoft's speech service ({voice}); nothing of a speech does.",
    ),
    "doctor.answers": ("在线声音的回答", "the service's answers"),
    "doctor.answers.ok": (
        "edge-tts {version}，{voice}：{count} 个回答都完整，见下表",
        "edge-tts {version}, {voice}: {count} {count:answer|answers}, all whole; see the table",
    ),
    "doctor.answers.refused": (
        "edge-tts {version}，{voice}：{count} 个回答里有 {refused} 个不会被采用；请把下表报告给我们",
        "edge-tts {version}, {voice}: {refused} of {count} {count:answer|answers} would not be kept; please report the table below",
    ),
    "doctor.answers.head": (
        "句子 语速 要的 来的 个数 帧数 秒 末个止于 其后 结束 判定",
        "text speed asked came marks frames seconds end behind ended proof",
    ),
    "doctor.answers.ended": ("有", "yes"),
    "doctor.answers.broken": ("无", "no"),
    "doctor.speaker": ("声音设备", "sound device"),
    "doctor.speaker.ok": ("打开又关上了，可以播放", "opened and closed again; it can play"),
    "doctor.cache": ("录音库", "takes folder"),
    "doctor.cache.ok": ("{folder} 可以写入", "{folder} can be written"),
    "doctor.mp3": ("MP3 编码与解码", "MP3 encoding and decoding"),
    "doctor.mp3.ok": ("编码再解码，长度分毫不差", "encoded and decoded to the exact length"),
    "doctor.ffmpeg": ("ffmpeg（可选）", "ffmpeg (optional)"),
    "doctor.ffmpeg.none": ("没有；.mp3 和 .wav 不需要它", "none; .mp3 and .wav do not need it"),
    "doctor.good": ("都好。", "All is well."),
    "doctor.bad": (
        "有 {count} 项不行，请照上面的提示处理。",
        "Checks that failed: {count}; see the remedies above.",
    ),
    "doctor.neural": ("神经网络声音（可选）", "neural voices (optional)"),
    "doctor.neural.installed": (
        "已安装 sherpa-onnx {version}；加 --voice neural:文件夹 就真的说一句",
        "sherpa-onnx {version} is installed; with --voice neural:FOLDER it speaks one sentence",
    ),
    "doctor.neural.none": ("没有安装；要用请运行：{hint}", "not installed; to use them run: {hint}"),
    "doctor.neural.ok": ("说了一句，{seconds:.2f} 秒", "spoke one sentence of {seconds:.2f} s"),
    "doctor.natural": ("自然的离线声音（可选）", "natural off-line voices (optional)"),
    "doctor.natural.here": ("已安装 {voices}", "{voices} installed"),
    "doctor.natural.none": (
        "没有；可以运行：rehearse voices add {voice}",
        "none; to add one: rehearse voices add {voice}",
    ),
    "doctor.natural.damaged": (
        "{path} 不见了或已损坏，请运行：rehearse voices add {voice}",
        "{path} is gone or damaged. Run: rehearse voices add {voice}",
    ),
    "doctor.plugin": ("外来的语音引擎", "engine of another package"),
}
