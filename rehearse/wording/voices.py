"""What is said of voices: those there are, those that can be added, and what becomes of adding one."""

VOICES: dict[str, tuple[str, str]] = {
    "voices.online": ("在线", "on-line"),
    "voices.offline": ("离线", "off-line"),
    "voices.female": ("女", "female"),
    "voices.male": ("男", "male"),
    "voices.neutral": ("", ""),
    "voices.note": (
        "在线声音会把文字发给微软；离线声音什么都不发出去。",
        "On-line voices send the text to Microsoft; off-line ones send nothing.",
    ),
    "voices.as-of": (
        "在线声音的名单是内置的（{date}）；加 --online 向服务要最新的。",
        "The on-line voices are a built-in list (of {date}); --online asks the service for its own.",
    ),
    "voices.listed": (
        "在线声音的名单刚从服务取来：{count} 个中文声音。",
        "The on-line voices are the service's own list of this moment: {count} Chinese {count:one|ones}.",
    ),
    "voices.neural": (
        "自己下载的模型也可以用：--voice neural:文件夹（见 docs/voices.md）。",
        "A model of your own can be heard too: --voice neural:FOLDER (see docs/voices.md).",
    ),
    "voices.sending": (
        "示例的一句话将发给微软的语音服务（{voice}）。",
        "The sample sentence goes to Microsoft's speech service ({voice}).",
    ),
    "voices.sampled": ("{voice}：{text}", "{voice}: {text}"),
    "voices.speakers": (
        "{model}：{women} 个女声、{men} 个男声，写作 {model}:名字，名字有：",
        "{model}: {women} {women:woman|women} and {men} {men:man|men}, as {model}:NAME, where NAME is one of",
    ),
    "voices.addable": (
        "还可以添加这些自然的离线声音（rehearse voices add 名字）：",
        "Natural off-line voices that can be added (rehearse voices add NAME):",
    ),
    "voices.sounds.biaobei": ("一个女声，只会中文，24 kHz", "a woman, Chinese only, 24 kHz"),
    "voices.sounds.melo": ("一个女声，中文和英文，44 kHz", "a woman, Chinese and English, 44 kHz"),
    "voices.sounds.kokoro": (
        "55 个女声、45 个男声，中文和英文，24 kHz",
        "55 women and 45 men, Chinese and English, 24 kHz",
    ),
    "voices.sounds.matcha-baker": ("一个女声，只会中文，22 kHz", "a woman, Chinese only, 22 kHz"),
    "voices.times": ("实时的 {times:.0f} 倍", "{times:.0f}x real time"),
    "voices.times-slow": ("录 1 分钟要 {minutes:.0f} 分钟", "{minutes:.0f} min for 1 min of speech"),
    "voices.times-unknown": ("速度未测", "speed not measured"),
    "voices.non-commercial": ("限非商业用途", "non-commercial"),
    "voices.speed-note": (
        "速度是在一个处理器核上测的。",
        "Speeds were measured on one core.",
    ),
    "voices.agree": (
        "{voice}（{licence}）只可用于非商业用途，条件见 {site}。同意吗？",
        "{voice} ({licence}) is for non-commercial use only; its terms: {site}. Do you agree?",
    ),
    "voices.not-agreed": ("没有添加。", "Nothing was added."),
    "voices.fetching": ("正在取 {voice}：{size}。", "Fetching {voice}: {size}."),
    "voices.progress": ("下载", "Fetching"),
    "voices.assembling": ("都取到了，也核对过了；正在安装……", "All of it is here and verified; installing …"),
    "voices.added": (
        "{voice} 已装好，占 {size}：加 --voice {voice} 就用它，什么都不离开这台电脑。",
        "{voice} is installed ({size}). Use it with --voice {voice}; nothing leaves this machine.",
    ),
    "voices.found": (
        "{voice} 早已装好，文件完好：--voice {voice}。",
        "{voice} is installed already and whole: --voice {voice}.",
    ),
    "voices.engine": ("还差语音引擎，请运行：{hint}", "One thing is missing, the engine. Run: {hint}"),
    "voices.stopped": (
        "已经取到的都留着；再运行 rehearse voices add {voice} 会接着取。",
        "What was fetched is kept; `rehearse voices add {voice}` goes on from there.",
    ),
    "voices.unknown": (
        "没有名为 {name} 的声音可以添加。可以添加的有：{known}。",
        "There is no voice {name} to add. There are: {known}.",
    ),
    "voices.no-wheel": (
        "{voice} 不是从软件包来的，--wheel 用不上。",
        "{voice} does not come from a package; --wheel is of no use for it.",
    ),
    "voices.no-mirror": (
        "{voice} 由 pip 去取，用的是 pip 自己的镜像设置，--mirror 用不上。",
        "{voice} is fetched by pip, from the mirror pip is set to; --mirror is of no use for it.",
    ),
    "voices.remove-none": (
        "没有安装 {name}。已安装的有：{known}。",
        "{name} is not installed. Installed: {known}.",
    ),
    "voices.remove-confirm": (
        "删除 {voice}（{folder}）？录音都留着。",
        "Remove {voice} ({folder})? Takes stay.",
    ),
    "voices.kept": ("没有删除。", "Nothing was removed."),
    "voices.removed": (
        "已删除 {voice}，腾出 {size}；用它录的都留着。",
        "{voice} removed, {size} freed; what was recorded with it stays.",
    ),
    "voice.better": (
        "有更好懂的离线声音：rehearse voices add {voice}（{size} MB）",
        "Easier to follow, and off-line too: rehearse voices add {voice} ({size} MB)",
    ),
    "voice.better-here": (
        "这台电脑上有更好懂的离线声音：--voice {voice}",
        "Easier to follow, and installed here: --voice {voice}",
    ),
}
