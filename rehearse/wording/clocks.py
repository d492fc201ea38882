"""What `rehearse time` and `rehearse practice` say: key -> (Chinese, English)."""

CLOCKS: dict[str, tuple[str, str]] = {
    "time.voice": ("声音 {voice}：{clock}（{low}–{high}）", "The voice {voice}: {clock} ({low}–{high})"),
    "time.voice-exact": ("声音 {voice}：{clock}（已全部录好）", "The voice {voice}: {clock} (all recorded)"),
    "time.speaker": (
        "你自己，{pace:g} 字/分：{clock}（{low}–{high}）",
        "You, at {pace:g} 字/分: {clock} ({low}–{high})",
    ),
    "time.speaker-learned": (
        "你自己，按试讲学到的 {pace:g} 字/分（{sections} 段）：{clock}（{low}–{high}）",
        "You, at {pace:g} 字/分 as learned from {sections} timed {sections:section|sections}: {clock} ({low}–{high})",
    ),
    "time.last": ("上次试讲 {date}：{clock}", "Your last run-through, {date}: {clock}"),
    "time.last-partly": (
        "上次试讲 {date}：{clock}（{of} 段里的 {timed} 段）",
        "Your last run-through, {date}: {clock} ({timed} of {of} {of:section|sections})",
    ),
    "time.over": (
        "目标 {target}：超出 {over}（{low} 到 {high}），约需删 {characters} 字，或讲到 {pace:.0f} 字/分。",
        "Target {target}: {over} over ({low} to {high}); cut about {characters} {characters:character|characters}, or speak at {pace:.0f} 字/分.",
    ),
    "time.under": (
        "目标 {target}：还余 {over}（{low} 到 {high}），约可加 {characters} 字，或放慢到 {pace:.0f} 字/分。",
        "Target {target}: {over} to spare ({low} to {high}); add about {characters} {characters:character|characters}, or slow to {pace:.0f} 字/分.",
    ),
    "time.speed": (
        "声音的语速倍率 {speed:.2f} 正好 {target}（见 --fit）。",
        "The voice takes exactly {target} at speed {speed:.2f} (see --fit).",
    ),
    "time.speed-outside": (
        "声音要用 {speed:.2f} 倍语速才正好 {target}，已不像讲话（{low:g}–{high:g}）：请改稿子。",
        "The voice would need speed {speed:.2f} for {target}, which no longer sounds like a speech ({low:g}–{high:g}): change the text.",
    ),
    "time.speed-impossible": (
        "声音怎么调都到不了 {target}：光是停顿就不止这么久。",
        "No speed of the voice meets {target}: the pauses alone take longer.",
    ),
    "time.unbalanced": (
        "比例失衡：{part} 占 {share}%，按分配应占 {wanted}%。",
        "Out of proportion: {part} takes {share}%, and was given {wanted}%.",
    ),
    "time.no-such-part": (
        "[targets] 里的“{name}”不是哪一部分，未用。应写小标题的序号（一）或文字，或 开场、结尾。",
        "[targets] names {name}, which is no part; it is not used. Give a heading's number (一) or words, or 开场, 结尾.",
    ),
    "time.longest": ("声音念得最久的句子：", "The sentences that take the voice longest:"),
    "time.longest-line": (
        "  第 {line} 行 “{first}…”，{characters} 字，{clock}",
        '  line {line} "{first}…", {characters} {characters:character|characters}, {clock}',
    ),
    "time.clock-marks": ("到整分钟时应该讲到哪一段：", "Where you should be at each full minute:"),
    "time.fit": (
        "语速倍率 {speed:.2f}：{clock}（{low}–{high}），目标 {target}。",
        "Speed {speed:.2f}: {clock} ({low}–{high}), target {target}.",
    ),
    "time.fit-again": (
        "{sentences} 句里有 {count} 句要按这个倍率重新录。",
        "{count} of {sentences} {sentences:sentence|sentences} {count:has|have} to be recorded again at this speed.",
    ),
    "time.fit-recorded": ("这个倍率的录音已经齐全。", "All sentences are recorded at this speed already."),
    "time.fit-use": (
        "用法：给命令加 --speed {speed:.2f}，或在讲稿的 .toml 里写 speed = {speed:.2f}。",
        "To use it: add --speed {speed:.2f} to a command, or write speed = {speed:.2f} in the speech's own .toml.",
    ),
    "time.impossible": (
        "目标 {target}：光是停顿就不止这么久。",
        "Target {target}: the pauses alone take longer.",
    ),
    "time.part": ("部分", "part"),
    "time.characters": ("字数", "characters"),
    "time.voice-column": ("声音", "voice"),
    "time.speaker-column": ("本人", "you"),
    "time.share": ("占比", "share"),
    "time.last-column": ("上次试讲", "last"),
    "time.target-column": ("分配", "target"),
    "time.wanted": ("应占", "wanted"),
    "time.gaps": ("段与段、句与句之间", "between sentences"),
    "time.total": ("合计", "total"),
    "time.number": ("段", "section"),
    "time.name": ("内容", "what"),
    "time.start": ("开始", "start"),
    "time.unit": ("秒", "s"),
    "practice.none": (
        "还没有试讲过。rehearse practice 讲稿 --read 逐段计时（--read 3 只计第 3 段）。",
        "No run-through yet. `rehearse practice SPEECH --read` times one section by section (--read 3: section 3 only).",
    ),
    "practice.run": ("{date}  {clock}  全文 {of} 段", "{date}  {clock}  {of:the one section|all {of} sections}"),
    "practice.run-partly": (
        "{date}  {clock}  {of} 段里的 {timed} 段",
        "{date}  {clock}  {timed} of {of} {of:section|sections}",
    ),
    "practice.estimate": ("估时", "estimate"),
    "practice.needs-terminal": (
        "试讲计时要在终端里进行，讲稿要是一个文件。",
        "Timing a run-through needs a terminal, and the speech in a file.",
    ),
    "practice.start": (
        "按回车开始讲；每讲完一段按一次回车；输入 q 回车停止，讲完的段算数。",
        "Enter starts; press Enter at the end of each section; q and Enter stops, and what is finished counts.",
    ),
    "practice.took": ("    {clock}", "    {clock}"),
    "practice.nothing-kept": ("一段也没讲完，没有记录。", "No section was finished; nothing was kept."),
    "practice.kept": (
        "记下了 {sections} 段，共 {clock}。",
        "{sections} {sections:section|sections} kept, {clock} in all.",
    ),
    "practice.pace": (
        "你的语速约 {pace} 字/分（按 {sections} 段）。",
        "Your pace is about {pace} 字/分 (from {sections} {sections:section|sections}).",
    ),
}
