"""What `check` finds -> (Chinese, English).

`finding.CODE.kind` names the kind, `finding.CODE` says what is wrong at one place, `finding.CODE.hint` what to do.
Fields: excerpt, proposal, pinyin, count, role.
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
    "finding.long-sentence": (
        "“{excerpt}” {count} 字没有句号、分号，可在“{proposal}”后断句",
        "“{excerpt}” {count} {count:character|characters} without a full stop or semicolon; it may end after “{proposal}”",
    ),
    "finding.long-sentence.hint": (
        "超过 120 字没有句号、分号、冒号，听的人跟不上：拆成两三句。",
        "Over 120 characters without a full stop, semicolon or colon lose the listener: make it two or three sentences.",
    ),
    "finding.long-breath": (
        "“{excerpt}” {count} 字没有停顿",
        "“{excerpt}” {count} {count:character|characters} without a pause",
    ),
    "finding.long-breath.hint": (
        "超过 40 字，一口气读不完：加逗号、顿号，或拆句。",
        "Over 40 characters are more than one breath: add a comma, or split the sentence.",
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
        "词中有多余的空格：{excerpt}，应为 {proposal}",
        "a stray space inside the words {excerpt}; it should be {proposal}",
    ),
    "finding.stray-space.hint": ("删去空格。", "Remove the space."),
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
    "finding.unheard": (
        "所选的声音不认识 {excerpt}，会漏读",
        "the chosen voice does not know {excerpt} and leaves it out",
    ),
    "finding.unheard.hint": (
        "在 .toml 的 [readings] 里换成同音的常用字，或换一个声音。",
        "Replace it with common characters of the same sound under [readings] in the .toml, or choose another voice.",
    ),
    "finding.reading": ("{excerpt} 读 {pinyin}", "{excerpt} is read {pinyin}"),
    "finding.reading.hint": (
        '容易读错。声音读错时，在 .toml 的 [readings] 里写 "{excerpt}" = "{proposal}"。',
        'Often misread. If a voice does, write "{excerpt}" = "{proposal}" under [readings] in the .toml.',
    ),
    "finding.author-reading": (
        "{excerpt} 照作者所注读 {proposal}",
        "{excerpt} is read {proposal}, as its author wrote",
    ),
    "finding.author-reading.hint": (
        "括号里的注音不念；要改，改讲稿里的注音，或在 .toml 的 [readings] 里写。",
        "The reading in brackets is not spoken; change it there, or write another under [readings] in the .toml.",
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
    "finding.broken-reference": ("引用失效：{excerpt}", "a broken reference: {excerpt}"),
    "finding.broken-reference.hint": (
        "不会读；在 Word 里改成本来要引用的文字。",
        "It is not spoken; write what was referred to in its place.",
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
    "finding.doubtful-silence": (
        "“{excerpt}” 当作{role}，不读",
        "“{excerpt}” is taken for {role} and is not read",
    ),
    "finding.doubtful-silence.hint": (
        '像是要讲的话。要读，就在讲稿旁的 .toml 里 [read] 下写这一行的开头，如 "{excerpt}" = true；不读，写 false。',
        "It is worded like something to say. If it is to be read, write how its line begins under [read] in the .toml, "
        'as in "{excerpt}" = true; if not, false.',
    ),
    "finding.silenced": ("{excerpt} 当作{role}，不读", "{excerpt} is taken for {role} and is not read"),
    "finding.silenced.hint": (
        "要读，就在讲稿旁的 .toml 里 [read] 下写这一行的开头，后面写 = true。",
        "If it is to be read, write how its line begins under [read] in the .toml, with = true.",
    ),
    "finding.figure": ("{excerpt} 读作 {proposal}", "{excerpt} is read {proposal}"),
    "finding.figure.hint": (
        "读法不对时，在 .toml 的 [readings] 里另写。",
        "If that is wrong, write another reading under [readings] in the .toml.",
    ),
    "finding.placeholder.kind": ("占位符", "placeholders"),
    "finding.number-missing.kind": ("编号跳号", "numbers missing"),
    "finding.number-repeated.kind": ("编号重复", "numbers repeated"),
    "finding.number-mixed.kind": ("编号体例不一", "styles of numbering mixed"),
    "finding.number-orphan.kind": ("层次越级", "levels skipped"),
    "finding.unclosed.kind": ("缺后半的引号、括号", "quotation marks and brackets never closed"),
    "finding.unopened.kind": ("缺前半的引号、括号", "quotation marks and brackets never opened"),
    "finding.long-sentence.kind": ("长句", "long sentences"),
    "finding.long-breath.kind": ("一口气读不完", "longer than a breath"),
    "finding.no-final-mark.kind": ("段末没有标点", "paragraphs without a final mark"),
    "finding.ascii-mark.kind": ("半角标点", "ASCII marks"),
    "finding.doubled-word.kind": ("重复的字词", "doubled words"),
    "finding.doubled-mark.kind": ("重复的标点", "doubled marks"),
    "finding.stray-space.kind": ("多余的空格", "stray spaces"),
    "finding.rare-character.kind": ("生僻字", "rare characters"),
    "finding.mute-character.kind": ("离线声音读不出的字", "characters the off-line voice cannot say"),
    "finding.unheard.kind": ("所选的声音不认识的字词", "what the chosen voice does not know"),
    "finding.reading.kind": ("容易读错的词", "words often misread"),
    "finding.author-reading.kind": ("作者的注音", "readings the author wrote"),
    "finding.web-remains.kind": ("网页或邮件的残留", "left over from a web page or a mailing"),
    "finding.hidden-character.kind": ("看不见的字符", "invisible characters"),
    "finding.broken-reference.kind": ("失效的引用", "broken references"),
    "finding.open-fence.kind": ("没有结束的代码块", "code blocks not closed"),
    "finding.doubtful-silence.kind": ("不读，但像是要讲的话", "silent, though worded like something to say"),
    "finding.silenced.kind": ("不读", "not read"),
    "finding.lost-character.kind": ("读不出的残字", "characters that were lost"),
    "finding.text-box.kind": ("文本框里没有读的字", "words in text boxes, not read"),
    "finding.diagram.kind": ("SmartArt 图里没有读的字", "words in SmartArt, not read"),
    "finding.field.kind": ("看不懂的公式域", "fields that are not understood"),
    "finding.embedded.kind": ("没有读的嵌入文档", "embedded documents, not read"),
    "finding.breath.kind": ("可以换气的地方", "places to breathe"),
    "finding.figure.kind": ("数字的读法", "how figures are read"),
    "role.notice": ("说明", "a notice"),
    "role.title": ("标题", "the title"),
    "role.subtitle": ("副标题", "a subtitle"),
    "role.byline": ("署名", "a byline"),
    "role.direction": ("提示", "a direction"),
    "check.kind": ("{kind}（{count} 处）：{hint}", "{kind} ({count}): {hint}"),
    "check.times": (" ×{count}", " ×{count}"),
    "check.also": ("（另见第 {lines} 行）", " (also on {count:line|lines} {lines})"),
    "check.breaths": (
        "∕ 处可以换气（供参考，不会停顿）：",
        "Where you may breathe, at ∕ (suggestions; nothing pauses there):",
    ),
    "check.notes": ("数字的读法（供核对，不算问题）：", "How figures are read (to confirm; these do not count):"),
    "check.readings": (
        "作者的注音（照此读，括号里的不念）：",
        "Readings the author wrote (followed; what stands in the brackets is not spoken):",
    ),
    "check.words": (
        "容易读错的词（供核对，不算问题）：",
        "Words that are often misread (to confirm; these do not count):",
    ),
    "check.silenced": (
        "不读的内容（供核对，不算问题；要读，在 .toml 的 [read] 里写这一行的开头，后面写 = true）：",
        "What is not read (to confirm; these do not count; to have one read, write its beginning under [read], = true):",
    ),
    "check.summary": (
        "有 {count} 处要改，另有 {notes} 条供核对（数字和难词的读法、不读的内容）。",
        "{count} {count:place|places} to mend, and {notes} {notes:note|notes} to confirm (figures, difficult words, silent lines).",
    ),
    "check.clean": (
        "没有发现要改的地方；另有 {notes} 条供核对（数字和难词的读法、不读的内容）。",
        "Nothing to mend; {notes} {notes:note|notes} to confirm (figures, difficult words, silent lines).",
    ),
}
