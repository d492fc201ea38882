"""What the command line says: results, progress, usage."""

COMMANDS: dict[str, tuple[str, str]] = {
    "pace.solemn": ("庄重", "solemn"),
    "pace.address": ("讲话", "address"),
    "pace.report": ("汇报", "report"),
    "pace.talk": ("演讲", "talk"),
    "pace.broadcast": ("播音", "broadcast"),
    "usage.no-such-option": ("没有选项 {name}。{nearest}", "There is no option {name}. {nearest}"),
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
    "consent.choose": ("请选 1 或 2", "Choose 1 or 2"),
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
    "record.long": ("这份讲稿要讲 {clock}。", "This speech lasts {clock}."),
    "record.long-question": (
        "这份讲稿要讲 {clock}，确实要全部录下来？",
        "This speech lasts {clock}. Record all of it?",
    ),
    "record.missed": (
        "漏录 {count} 句（共 {sentences} 句）：",
        "{count} of {sentences} sentences were missed:",
    ),
    "list.more": ("  … +{count}", "  … +{count}"),
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
    "outline.silent": ("{role}，不读", "{role}, not read"),
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
