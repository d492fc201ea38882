"""What the command line says: help, results, progress."""

COMMANDS: dict[str, tuple[str, str]] = {
    "help.rehearse": (
        "先听再讲：逐段试听中文讲稿，估算时间，导出一个音频文件。\n\n"
        "rehearse 讲稿.txt 打开界面；其余命令见下。讲稿写 - 表示标准输入。",
        "Hear a Chinese speech before you give it: section by section, with its time, and one audio file to take away.\n\n"
        "`rehearse SPEECH` opens the interface; SPEECH may be - for standard input.",
    ),
    "help.open": ("打开界面", "Open the interface"),
    "help.outline": ("列出部分、段和估时", "Structure, sections and estimates"),
    "help.time": (
        "要讲多久：声音的时间和你自己的时间",
        "How long it takes: the voice's time and the speaker's",
    ),
    "help.practice": (
        "试讲：每次讲了多久，逐段对照估时；--read 计时一次",
        "Your run-throughs, section by section against the estimate; --read takes one",
    ),
    "help.check": ("上台前要改的地方（有则退出码 9）", "What to mend before delivery (exit code 9 if anything)"),
    "help.record": ("把每一句录进录音库", "Record every sentence into the cache"),
    "help.export": ("导出一个音频文件（.mp3 或 .wav）", "Write one audio file (.mp3 or .wav)"),
    "help.voices": ("列出可用的声音", "What voices can be heard here"),
    "help.cache": ("查看、校验、清空录音库", "Look at, verify or clear the takes on disk"),
    "help.cache.status": ("有多少录音，占多大地方", "How many takes there are and what room they take"),
    "help.cache.verify": (
        "逐条校验录音，损坏的删掉（下次重录）",
        "Read and check every take; damaged ones are removed",
    ),
    "help.cache.prune": (
        "删除久未使用的录音，正在用的不动",
        "Remove takes not used for long; those in use stay",
    ),
    "help.cache.forget": (
        "删除一篇讲稿留下的全部录音和记录",
        "Remove everything kept of one speech",
    ),
    "help.cache.clear": ("删除全部录音", "Remove every take"),
    "help.doctor": (
        "检查这台电脑上什么能用，不能用的怎么办",
        "What works on this machine, and what to do where it does not",
    ),
    "help.option.voice": ("声音的名字（见 rehearse voices）", "The voice's name (see `rehearse voices`)"),
    "help.option.speed": ("声音的语速倍率，0.5–2.0", "The voice's speed, 0.5–2.0"),
    "help.option.fill": (
        "填占位符，如 XX区=朝阳区；可重复",
        "Fill a placeholder, e.g. XX区=朝阳区; repeatable",
    ),
    "help.option.offline": ("保证不联网", "A guarantee: no connection is opened"),
    "help.option.encoding": ("讲稿的编码，如 gb18030", "The speech's encoding, e.g. gb18030"),
    "help.option.cache": ("录音库文件夹", "The folder of takes"),
    "help.option.lang": ("界面语言：zh 或 en", "Language: zh or en"),
    "help.option.version": ("显示版本", "Show the version"),
    "help.option.help": ("显示帮助", "Show this help"),
    "help.option.json": ("输出 JSON", "Print JSON"),
    "help.option.target": ("要求的时间，如 10:00、10m、12分钟", "The slot: 10:00, 10m or 12分钟"),
    "help.option.pace": (
        "你的语速（字/分），或 庄重、讲话、汇报、演讲、播音",
        "Your pace in 字/分, or 庄重 讲话 汇报 演讲 播音",
    ),
    "help.option.sections": ("逐段列出，并给出整分钟的位置", "Every section, and where to be at each full minute"),
    "help.option.fit": (
        "选定让声音正好讲满目标时间的语速倍率",
        "Choose the speed at which the voice takes exactly the target",
    ),
    "help.option.csv": ("输出 CSV 时间表", "Print the rundown as CSV"),
    "help.option.md": ("输出 Markdown 时间表", "Print the rundown as Markdown"),
    "help.option.read": (
        "计时试讲全文，或只讲第 N 段",
        "Time a run-through of the whole speech, or of section N",
    ),
    "help.option.output": (
        "写到哪个文件，按后缀定格式；可重复",
        "The file to write, its suffix the format; repeatable",
    ),
    "help.option.force": ("覆盖已有的文件", "Replace an existing file"),
    "help.option.fallback": (
        "在线声音录不全时，整篇改用内置的离线声音",
        "When the voice fails, record the whole speech with the embedded off-line one",
    ),
    "help.option.max-size": (
        "留下不超过这么多，如 500MB；先删最久未用的",
        "Keep no more than this, e.g. 500MB; the longest unused go first",
    ),
    "help.option.older-than": (
        "删除这么久没有用过的，如 30d、12h、2w",
        "Remove what was not used for so long, e.g. 30d, 12h, 2w",
    ),
    "help.option.yes": ("不再确认", "Do not ask"),
    "help.option.online": (
        "连同在线声音服务一起检查（会联网，说一句话）",
        "Also try the on-line service (connects and speaks one sentence)",
    ),
    "pace.solemn": ("庄重", "solemn"),
    "pace.address": ("讲话", "address"),
    "pace.report": ("汇报", "report"),
    "pace.talk": ("演讲", "talk"),
    "pace.broadcast": ("播音", "broadcast"),
    "help.usage": ("用法：", "Usage:"),
    "help.options": ("选项", "Options"),
    "help.commands": ("命令", "Commands"),
    "help.more": ("详见 {command} --help。", "Try {command} --help."),
    "usage.no-such-option": ("没有选项 {name}。{nearest}", "There is no option {name}. {nearest}"),
    "help.speech": ("讲稿", "SPEECH"),
    "usage.choice": ("{name} 只能是：{hint}。", "{name} takes one of: {hint}."),
    "usage.missing": ("缺少 {name}。", "{name} is missing."),
    "usage.value": (
        "{name} 的值 {value} 不能用，应为 {hint}。",
        "The value {value} of {name} cannot be used; expected {hint}.",
    ),
    "usage.unexpected": ("多余的参数：{name}。", "Unexpected argument: {name}."),
    "usage.needs-value": ("选项 {name} 需要一个值。", "The option {name} needs a value."),
    "usage.fill": (
        "--fill 要写成 占位符=文字，例如 XX区=朝阳区。",
        "--fill takes PLACEHOLDER=TEXT, such as XX区=朝阳区.",
    ),
    "usage.command": (
        "没有命令 {name}，也没有这个文件。{nearest}",
        "There is no command and no file {name}. {nearest}",
    ),
    "usage.no-speech": (
        "请给出讲稿，例如：rehearse 讲稿.txt。全部命令见 rehearse --help。",
        "Name a speech, such as: rehearse speech.txt. `rehearse --help` lists the commands.",
    ),
    "usage.piped": (
        "界面需要一个终端；从标准输入读讲稿时请用 rehearse outline、time、record 或 export。",
        "The interface needs a terminal; read a speech from standard input with outline, time, record or export.",
    ),
    "voice.default": (
        "没有选择声音，用内置的离线声音（不联网）。更自然的在线声音：--voice {voice}（文字会发给微软）。",
        "No voice was chosen: using the embedded off-line voice (nothing leaves this machine). "
        "A more natural, on-line one: --voice {voice} (the text goes to Microsoft).",
    ),
    "voice.no-consent": (
        "讲稿的设置文件要用在线声音 {voice}，但你没有同意过把文字发给微软；这次用内置的离线声音。同意请加 --voice {voice}。",
        "The speech's own file names the on-line voice {voice}, but you have not agreed to send the text to Microsoft; "
        "using the embedded off-line voice. To agree: --voice {voice}.",
    ),
    "voice.offline": (
        "--offline：不用在线声音 {voice}，改用内置的离线声音。",
        "--offline: using the embedded off-line voice instead of the on-line {voice}.",
    ),
    "consent.question": (
        "还没有选择声音（只问这一次）：\n"
        "  1  在线声音 {voice}：自然；讲稿里要读的 {characters} 字会发给微软的语音服务\n"
        "  2  内置离线声音：机械一些；什么都不离开这台电脑\n"
        "请选 1 或 2",
        "No voice has been chosen yet (this is asked once):\n"
        "  1  on-line {voice}: natural; the {characters} characters to be read go to Microsoft's speech service\n"
        "  2  the embedded off-line voice: plainer; nothing leaves this machine\n"
        "Choose 1 or 2",
    ),
    "consent.kept": ("记在 {path}；以后可用 --voice 另选。", "Kept in {path}; --voice overrules it."),
    "online.notice": (
        "{characters} 字将发给微软的语音服务（{voice}）。不联网请用 --offline。",
        "{characters} characters go to Microsoft's speech service ({voice}). To stay off-line use --offline.",
    ),
    "record.progress": ("录音", "Recording"),
    "export.progress": ("写入", "Writing"),
    "record.done": (
        "{sentences} 句全部录好：新录 {recorded}，已有 {found}，共 {clock}，{voice}。",
        "All {sentences} sentences are recorded: {recorded} new, {found} found, {clock} in all, {voice}.",
    ),
    "record.missed": (
        "漏录 {count} 句（共 {sentences} 句）：",
        "{count} of {sentences} sentences were missed:",
    ),
    "record.missed-line": ("  第 {line} 行（第 {section} 段）", "  line {line} (section {section})"),
    "record.resting": (
        "服务要求稍等，{seconds} 秒后继续……",
        "The service asks to be left alone; going on in {seconds} s …",
    ),
    "record.fallback": (
        "{voice} 没能录全：整篇改用内置的离线声音录（两种声音不混用）。已录好的 {takes} 条留着。",
        "{voice} could not record all of it: the whole speech is recorded with the embedded off-line voice instead "
        "(voices are never mixed). The {takes} takes recorded so far are kept.",
    ),
    "record.silent": (
        "第 {line} 行 “{text}” 没有可读的字，略过。",
        'Line {line} "{text}" holds nothing to pronounce; it is passed over.',
    ),
    "record.damaged": (
        "有 {count} 条录音损坏，已重录。",
        "Takes found damaged and recorded again: {count}.",
    ),
    "export.done": (
        "{path}：{clock}（{seconds:.2f} 秒），{sentences} 句一句不少，{voice}。",
        "{path}: {clock} ({seconds:.2f} s), all {sentences} sentences, {voice}.",
    ),
    "outline.head": (
        "{title}  共 {clock}（{low}–{high}，其中停顿 {gaps}），{sections} 段 {sentences} 句，{voice}",
        "{title}  {clock} in all ({low}–{high}, pauses {gaps}), {sections} sections, {sentences} sentences, {voice}",
    ),
    "outline.untitled": ("（无标题）", "(untitled)"),
    "outline.opening": ("开场", "Opening"),
    "outline.closing": ("结尾", "Closing"),
    "outline.not-read": ("不读", "not read"),
    "outline.findings": (
        "有 {count} 处占位符未填（{which}），读作“某某”。",
        "Placeholders not filled in: {count} ({which}); read 某某.",
    ),
    "export.rundown": ("{path}：时间表。", "{path}: the rundown."),
    "voices.online": ("在线", "on-line"),
    "voices.offline": ("离线", "off-line"),
    "voices.female": ("女", "female"),
    "voices.male": ("男", "male"),
    "voices.neutral": ("", ""),
    "voices.note": (
        "在线声音会把文字发给微软；离线声音什么都不发出去。",
        "On-line voices send the text to Microsoft; off-line ones send nothing.",
    ),
    "cache.status": (
        "{folder}：{takes} 条录音，{size}，共 {clock}；损坏 {damaged} 条。",
        "{folder}: {takes} takes, {size}, {clock} in all; {damaged} damaged.",
    ),
    "cache.voice": ("  {voice}：{takes} 条，{clock}", "  {voice}: {takes} takes, {clock}"),
    "cache.newer": (
        "另有 {count} 条是更新的版本写的，未动。",
        "{count} more were written by a newer rehearse and left alone.",
    ),
    "cache.verified": (
        "校验了 {takes} 条：完好 {whole}，损坏并已删除 {damaged}。",
        "{takes} takes verified: {whole} whole, {damaged} damaged and removed.",
    ),
    "cache.confirm": ("删除 {folder} 里的 {takes} 条录音？", "Remove {takes} takes from {folder}?"),
    "cache.cleared": ("已删除 {takes} 条录音，腾出 {size}。", "{takes} takes removed, {size} freed."),
    "cache.in-use": (
        "另有 {takes} 条正在使用，未动。",
        "{takes} more are in use and were left alone.",
    ),
    "cache.needs-limit": (
        "请说明删到什么程度：--max-size 500MB 或 --older-than 30d。",
        "Say how much to remove: --max-size 500MB or --older-than 30d.",
    ),
    "cache.forgotten": (
        "已从 {folder} 删除这篇讲稿的 {takes} 条录音，并删除 {run_throughs} 次试讲。",
        "{takes} takes of this speech removed from {folder}, and {run_throughs} run-throughs.",
    ),
    "cache.shared": (
        "其中 {takes} 条别的讲稿也用过，那边下次要重录。",
        "{takes} of them were used by another speech too, which will record them again.",
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
        "加 --online 就真的说一句试试（会联网）",
        "add --online to speak one sentence for real (connects)",
    ),
    "doctor.edge.ok": ("说了一句，{seconds:.2f} 秒", "spoke one sentence of {seconds:.2f} s"),
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
    "open.not-a-terminal": (
        "这里显示不了界面（不是终端，或终端太简单）：只列提纲，不出声。",
        "The interface cannot be shown here (no terminal, or too plain a one): the outline only, no sound.",
    ),
}
