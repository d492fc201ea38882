"""What is said of voices: the list, the sample, the models and plug-ins behind them. key -> (Chinese, English)."""

VOICES: dict[str, tuple[str, str]] = {
    "help.option.sample": ("用这个声音念一句听听", "Hear this voice say a line"),
    "help.option.ask-online": (
        "向在线声音服务要最新的名单（会联网，不发送任何文字）",
        "Ask the on-line service for its list (connects; no text is sent)",
    ),
    "voices.as-of": (
        "在线声音的名单是内置的（{date}）；加 --online 向服务要最新的。",
        "The on-line voices are a built-in list (of {date}); --online asks the service for its own.",
    ),
    "voices.listed": (
        "在线声音的名单刚从服务取来：{count} 个中文声音。",
        "The on-line voices are the service's own list of this moment: {count} Chinese ones.",
    ),
    "voices.neural": (
        "还可以用自己下载的模型：--voice neural:文件夹（见 docs/voices.md）。",
        "A model of your own can be heard too: --voice neural:FOLDER (see docs/voices.md).",
    ),
    "voices.sending": (
        "示例的一句话将发给微软的语音服务（{voice}）。",
        "The sample sentence goes to Microsoft's speech service ({voice}).",
    ),
    "voices.sampled": ("{voice}：{text}", "{voice}: {text}"),
    "unknown.total": (
        "这个声音的模型不认识 {count} 处字词，会漏读：",
        "The model of this voice does not know {count} characters or words; they will not be heard:",
    ),
    "unknown.section": (
        "  第 {line} 行（第 {section} 段）：{characters}",
        "  line {line} (section {section}): {characters}",
    ),
    "unknown.remedy": (
        "可在讲稿旁的 .toml 里写 [readings]，换成同音字。",
        "[readings] in the .toml beside the speech can put characters of the same sound in their place.",
    ),
    "error.engine.plugin": (
        "别的软件包带来的语音引擎 {voice} 不能用（{hint}）。请升级或卸载那个软件包。",
        "The engine {voice}, brought by another package, cannot be used ({hint}). Update that package or remove it.",
    ),
    "error.engine.no-model": (
        "{voice} 缺少模型文件，请检查路径，或重新下载：{hint}",
        "{voice}: a file of the model is missing. Check the path, or fetch it again: {hint}",
    ),
    "error.engine.unknown-model": (
        "{voice} 里有几个模型（{hint}），请指明一个：--voice neural:文件夹/文件名。",
        "{voice} holds several models ({hint}). Name one: --voice neural:FOLDER/FILE.",
    ),
    "error.engine.damaged-model": (
        "{voice} 的模型文件不完整或已损坏，请重新下载：{hint}",
        "{voice}: a file of the model is cut or damaged. Fetch it again: {hint}",
    ),
    "error.engine.refused-model": (
        "sherpa-onnx 打不开 {voice}，请换一个模型（见 docs/voices.md），或升级 sherpa-onnx。[{hint}]",
        "sherpa-onnx cannot open {voice}. Use another model (see docs/voices.md), or update sherpa-onnx. [{hint}]",
    ),
    "error.engine.speaker": (
        "{voice}：这个模型没有这个编号的说话人，可用：{hint}。",
        "{voice}: the model has no speaker of this number; it has {hint}.",
    ),
    "doctor.neural": ("神经网络声音（可选）", "neural voices (optional)"),
    "doctor.neural.installed": (
        "已安装 sherpa-onnx {version}；加 --voice neural:文件夹 就真的说一句",
        "sherpa-onnx {version} is installed; with --voice neural:FOLDER it speaks one sentence",
    ),
    "doctor.neural.none": ("没有安装；要用请运行：{hint}", "not installed; to use them run: {hint}"),
    "doctor.neural.ok": ("说了一句，{seconds:.2f} 秒", "spoke one sentence of {seconds:.2f} s"),
    "doctor.plugin": ("外来的语音引擎", "engine of another package"),
}
