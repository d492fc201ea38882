"""What `check` finds: `finding.CODE` says what is wrong, `finding.CODE.hint` what to do -> (Chinese, English).

Fields: excerpt, proposal, pinyin, count.
"""

FINDINGS: dict[str, tuple[str, str]] = {
    "finding.placeholder": ("占位符 {excerpt} 尚未填写", "the placeholder {excerpt} is not filled in"),
    "finding.placeholder.hint": (
        "读作“某某”。用 --fill {excerpt}=…，或在讲稿旁的 .toml 里写 [placeholders]。",
        "It is read 某某. Use --fill {excerpt}=…, or [placeholders] in the .toml beside the speech.",
    ),
    "finding.number-missing": (
        "编号跳号：{excerpt} 之前缺 {proposal}",
        "the numbering jumps: {proposal} is missing before {excerpt}",
    ),
    "finding.number-missing.hint": (
        "补上缺的一条，或把编号改连续。",
        "Add what is missing, or number on without a gap.",
    ),
    "finding.number-repeated": (
        "编号重复：{excerpt} 前面已经有了，应是 {proposal}",
        "the number {excerpt} was used before; {proposal} comes next",
    ),
    "finding.number-repeated.hint": ("把编号改连续。", "Number on without repeating."),
    "finding.number-mixed": (
        "编号体例不一：{excerpt} 应写作 {proposal}",
        "the style of numbering changes: {excerpt} should be {proposal}",
    ),
    "finding.number-mixed.hint": (
        "同一层次用同一种编号，依次为 一、（一）1.（1）。",
        "Number one level in one style; the levels are 一、（一）1.（1）.",
    ),
    "finding.number-orphan": (
        "层次越级：{excerpt} 上面没有 一、",
        "a level is skipped: there is no 一、 above {excerpt}",
    ),
    "finding.number-orphan.hint": (
        "第一层用 一、，第二层才用（一）。",
        "The first level is numbered 一、, the second （一）.",
    ),
    "finding.unclosed": ("{excerpt} 没有配对的 {proposal}", "{excerpt} is never closed by {proposal}"),
    "finding.unclosed.hint": (
        "补上另一半；也可能是方向打反了，或这个符号多余。",
        "Add its partner; or it was turned the wrong way, or does not belong there.",
    ),
    "finding.unopened": ("{excerpt} 前面没有配对的 {proposal}", "{excerpt} is never opened by {proposal}"),
    "finding.unopened.hint": (
        "补上另一半；也可能是方向打反了，或这个符号多余。",
        "Add its partner; or it was turned the wrong way, or does not belong there.",
    ),
    "finding.long-sentence": ("这一句长 {count} 字", "this sentence is {count} {count:character|characters} long"),
    "finding.long-sentence.hint": (
        "超过 80 字，听的人跟不上：拆成两三句。",
        "Over 80 characters listeners lose the thread: make it two or three sentences.",
    ),
    "finding.long-breath": (
        "{count} 字没有停顿，一口气读不完",
        "{count} {count:character|characters} without a pause: more than one breath",
    ),
    "finding.long-breath.hint": (
        "超过 40 字要换气：加逗号、顿号，或拆句。",
        "Over 40 characters a speaker must breathe: add a comma, or split the sentence.",
    ),
    "finding.no-final-mark": (
        "段末没有标点：…{excerpt}",
        "the paragraph ends without a mark: …{excerpt}",
    ),
    "finding.no-final-mark.hint": (
        "补句号；如果是小标题，请编号（一、）或另起一行加 #。",
        "Add a full stop; if it is a heading, number it (一、) or begin its line with #.",
    ),
    "finding.ascii-mark": ("半角标点 {excerpt} 应为 {proposal}", "the ASCII mark {excerpt} should be {proposal}"),
    "finding.ascii-mark.hint": (
        "中文里用全角标点；数字、时间、英文和网址里的不算。",
        "Chinese takes full-width marks; those in numbers, times, Latin words and addresses are right.",
    ),
    "finding.doubled-word": ("{excerpt} 重复，应为 {proposal}", "{excerpt} is doubled; it should be {proposal}"),
    "finding.doubled-word.hint": ("删去多打的字。", "Remove what was typed twice."),
    "finding.doubled-mark": (
        "标点 {excerpt} 重复，应为 {proposal}",
        "the marks {excerpt} are doubled; it should be {proposal}",
    ),
    "finding.doubled-mark.hint": ("删去多打的标点。", "Remove the mark too many."),
    "finding.stray-space": (
        "词中有多余的空格：{excerpt}",
        "a stray space inside the words {excerpt}",
    ),
    "finding.stray-space.hint": ("改为 {proposal}。", "Write {proposal}."),
    "finding.rare-character": ("生僻字 {excerpt}，读 {pinyin}", "the rare character {excerpt} is read {pinyin}"),
    "finding.rare-character.hint": (
        "在讲稿上注音；声音读错时，在 .toml 的 [readings] 里换成同音字。",
        "Note its pinyin in the speech; if a voice misreads it, replace it under [readings] in the .toml.",
    ),
    "finding.mute-character": (
        "{excerpt} 离线声音读不出来{pinyin}",
        "{excerpt} cannot be said by the off-line voice{pinyin}",
    ),
    "finding.mute-character.hint": (
        "在 .toml 的 [readings] 里换成同音的常用字。",
        "Replace it with common characters of the same sound under [readings] in the .toml.",
    ),
    "finding.reading": ("{excerpt} 读 {pinyin}", "{excerpt} is read {pinyin}"),
    "finding.reading.hint": (
        '容易读错。声音读错时，在 .toml 的 [readings] 里写 "{excerpt}" = "{proposal}"。',
        'Often misread. If a voice does, write "{excerpt}" = "{proposal}" under [readings] in the .toml.',
    ),
    "finding.web-remains": ("网页或邮件的残留：{excerpt}", "left over from a web page or a mailing: {excerpt}"),
    "finding.hidden-character": ("看不见的字符 {excerpt}", "an invisible character {excerpt}"),
    "finding.hidden-character.hint": (
        "不会读，也不显示；请从原稿里删去。",
        "It is neither spoken nor shown; remove it from the source.",
    ),
    "finding.lost-character": ("丢失的字 {excerpt}，读不出来", "a lost character {excerpt}, which cannot be said"),
    "finding.lost-character.hint": (
        "复制时丢了字；请对照原稿，把它改成本来的字或删去。",
        "It was lost in copying; look at the original and write the character that stood there, or remove it.",
    ),
    "finding.open-fence": ("代码块 {excerpt} 没有结束", "the code block {excerpt} is not closed"),
    "finding.open-fence.hint": (
        "后面的内容会照读；请补上结束的 ```，或删去它。",
        "What follows is read aloud; close it with ```, or remove it.",
    ),
    "finding.text-box": ("文本框里的字没有读：{excerpt}", "words in a text box are left out: {excerpt}"),
    "finding.text-box.hint": (
        "要念的话，在 Word 里把文本框里的字移到正文。",
        "To have them read, move the words of the text box into the text.",
    ),
    "finding.diagram": ("SmartArt 图里的字没有读：{excerpt}", "words in SmartArt are left out: {excerpt}"),
    "finding.diagram.hint": (
        "要念的话，在 Word 里把图里的字写进正文。",
        "To have them read, write the words of the picture into the text.",
    ),
    "finding.embedded": ("嵌入的文档没有读（{excerpt}）", "an embedded document is left out ({excerpt})"),
    "finding.embedded.hint": (
        "请用 Word 打开并另存一次，嵌入的内容就会成为正文。",
        "Open and save the speech once in Word to make it part of the text.",
    ),
    "finding.field": ("看不懂的公式域没有读：{excerpt}", "a formula field that is not understood: {excerpt}"),
    "finding.field.hint": (
        "在 Word 里把这个域改写成普通文字。",
        "Write it as plain text instead of a field.",
    ),
    "finding.web-remains.hint": ("定稿前删去。", "Remove it before delivery."),
    "finding.breath": ("可在 ∕ 处换气：{proposal}", "breathe at ∕: {proposal}"),
    "finding.breath.hint": (
        "供参考，朗读时不停顿；要停就在那里加标点或 ∕。",
        "A suggestion: nothing pauses there unless you write a mark or ∕.",
    ),
    "finding.figure": ("{excerpt} 读作 {proposal}", "{excerpt} is read {proposal}"),
    "finding.figure.hint": (
        "读法不对时，在 .toml 的 [readings] 里另写。",
        "If that is wrong, write another reading under [readings] in the .toml.",
    ),
    "check.times": (" ×{count}", " ×{count}"),
    "check.also": ("（另见第 {lines} 行）", " (also on {count:line|lines} {lines})"),
    "check.remedies": ("怎么改：", "What to do:"),
    "check.breaths": (
        "∕ 处可以换气（供参考，不会停顿）：",
        "Where you may breathe, at ∕ (suggestions; nothing pauses there):",
    ),
    "check.notes": ("数字的读法（供核对，不算问题）：", "How figures are read (to confirm; these do not count):"),
    "check.summary": (
        "有 {count} 处要改，另有 {notes} 种数字的读法供核对。",
        "{count} {count:place|places} to mend, and {notes} {notes:reading|readings} of figures to confirm.",
    ),
    "check.clean": (
        "没有发现要改的地方；另有 {notes} 种数字的读法供核对。",
        "Nothing to mend; {notes} {notes:reading|readings} of figures to confirm.",
    ),
}
