"""What the command line says: usage, the choice of a voice, recording, export and the outline."""

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
    "usage.needs-value": ("选项 {name} 需要一个值。", "The option {name} needs a value."),
    "usage.fill": (
        "--fill 要写成 占位符=文字，例如 XX区=朝阳区。",
        "--fill takes PLACEHOLDER=TEXT, such as XX区=朝阳区.",
    ),
    "usage.command": (
        "没有命令 {name}，也没有这个文件。{nearest}",
        "There is no command and no file {name}. {nearest}",
    ),
    "usage.subcommand": ("这里没有命令 {name}。{nearest}", "There is no command {name} here. {nearest}"),
    "usage.no-speech": (
        "请给出讲稿，例如：rehearse 讲稿.txt。全部命令见 rehearse --help。",
        "Name a speech, such as: rehearse speech.txt. `rehearse --help` lists the commands.",
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
    "language.chinese": (
        "English: --lang en，或在 {path} 写 language = 'en'。",
        "中文界面 (Chinese): --lang zh, or write language = 'zh' in {path}.",
    ),
    "consent.choose": ("请选 1 或 2", "Choose 1 or 2"),
    "consent.kept": (
        "选的声音记在 {path} 了；要改，改那里的 voice，或用 --voice 另选。",
        "Your choice is kept in {path}; to change it, change `voice` there, or use --voice.",
    ),
    "consent.where": (
        "这个声音录出第一句后，选择记在 {path}，不再问；要改，改那里的 voice，或用 --voice 另选。",
        "Once the voice has spoken, your choice is kept in {path} and not asked for again; "
        "to change it, change `voice` there, or use --voice.",
    ),
    "online.notice": (
        "{characters} 字将发给微软的语音服务（{voice}）。不联网请用 --offline。",
        "{characters} {characters:character goes|characters go} to Microsoft's speech service ({voice}). To stay off-line use --offline.",
    ),
    "record.progress": ("录音", "Recording"),
    "export.progress": ("写入", "Writing"),
    "record.done": (
        "{sentences} 句全部录好：新录 {recorded}，已有 {found}，共 {clock}，{voice}。",
        "{sentences:The one sentence is|All {sentences} sentences are} recorded: {recorded} new, {found} found, {clock} in all, {voice}.",
    ),
    "record.long": ("这份讲稿要讲 {clock}。", "This speech lasts {clock}."),
    "record.long-question": (
        "这份讲稿要讲 {clock}，确实要全部录下来？",
        "This speech lasts {clock}. Record all of it?",
    ),
    "record.slow": (
        "这个声音录得没有说话快，约 {minutes} 分钟录完；先录完（rehearse record）再听更顺。",
        "This voice records no faster than it speaks, about {minutes} minutes in all; it plays best once all is there (rehearse record).",
    ),
    "record.missed": (
        "漏录 {count} 句（共 {sentences} 句）：",
        "{count} of {sentences} {sentences:sentence|sentences} {count:was|were} missed:",
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
        "(voices are never mixed). {takes:The take|The {takes} takes} recorded so far {takes:is|are} kept.",
    ),
    "record.silent": (
        "第 {line} 行 “{text}” 没有可读的字，略过。",
        'Line {line} "{text}" holds nothing to pronounce; it is passed over.',
    ),
    "record.unproven": (
        "有 {count} 句只凭长度收下了：服务两次发来一样长的声音，可是它报的字词和稿子对不上。请听一听这几句：",
        "{count} {count:sentence was|sentences were} kept for {count:its|their} length alone: twice the service sent the "
        "same, and the words it reports are not the text's. Listen to {count:it|them}:",
    ),
    "record.silent-more": (
        "还有 {count} 句没有可读的字，略过（第 {lines} 行）。",
        "Nothing to pronounce in {count} more {count:sentence|sentences} either; passed over ({count:line|lines} {lines}).",
    ),
    "record.damaged": (
        "有 {count} 条录音损坏，已重录。",
        "Takes found damaged and recorded again: {count}.",
    ),
    "export.done": (
        "{path}：{clock}（{seconds:.2f} 秒），{sentences} 句一句不少，{voice}。",
        "{path}: {clock} ({seconds:.2f} s), {sentences:the one sentence|all {sentences} sentences}, {voice}.",
    ),
    "outline.head": (
        "{title}  共 {clock}（{low}–{high}，其中停顿 {gaps}），{sections} 段 {sentences} 句，{voice}",
        "{title}  {clock} in all ({low}–{high}, pauses {gaps}), {sections} {sections:section|sections}, {sentences} {sentences:sentence|sentences}, {voice}",
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
    "open.not-a-terminal": (
        "这里显示不了界面（不是终端，或终端太简单）：只列提纲，不出声。",
        "The interface cannot be shown here (no terminal, or too plain a one): the outline only, no sound.",
    ),
}
