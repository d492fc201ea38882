"""Documents of word processors: why one cannot be read, how to save one that can, what was left out of one.

`error.not-text.KIND`, `error.damaged-document.REASON`, `notice.KIND` -> (Chinese, English).
"""

DOCUMENTS: dict[str, tuple[str, str]] = {
    "error.not-text.doc": (
        "{path} 是旧版 Word 文档（.doc），或设有密码，不能直接读。请用 Word 或 WPS 打开，不设密码，另存为 .docx 再试。",
        "{path} is an old Word document (.doc), or protected with a password. Open it in Word or WPS and save it as .docx, without a password.",
    ),
    "error.not-text.locked": (
        "{path} 设有打开密码，不能读。请用 Word 或 WPS 打开，取消密码，另存为 .docx 再试。",
        "{path} is protected with a password. Open it in Word or WPS, remove the password and save it as .docx.",
    ),
    "error.not-text.docx": (
        "{path} 的名字是 .docx，内容却不是 Word 文档。如果是纯文本，请改名为 .txt；否则请用 Word 或 WPS 另存为 .docx。",
        "{path} is named .docx but is no Word document. If it is plain text, rename it .txt; otherwise save it as .docx in Word or WPS.",
    ),
    "error.not-text.wps": (
        "{path} 是 WPS 文字文档（.wps），不能直接读。请用 WPS 打开，另存为 .docx 再试。",
        "{path} is a WPS document (.wps). Open it in WPS and save it as .docx.",
    ),
    "error.not-text.pdf": (
        "{path} 是 PDF，不能直接读。请找原来的 Word 稿（.docx），或把文字复制出来存成 .txt（UTF-8）再试。",
        "{path} is a PDF. Use the Word document it was made from (.docx), or copy its text into a .txt file (UTF-8).",
    ),
    "error.not-text.rtf": (
        "{path} 是 RTF 文档，不能直接读。请用 Word 或 WPS 打开，另存为 .docx 再试。",
        "{path} is an RTF document. Open it in Word, WPS or LibreOffice and save it as .docx.",
    ),
    "error.not-text.html": (
        "{path} 是网页，里面的导航、广告也会被念出来。请在浏览器里选中正文，复制到文本编辑器，存成 .txt（UTF-8）再试。",
        "{path} is a web page: its menus would be read too. "
        "Select the speech in a browser, copy it into a text editor and save it as .txt (UTF-8).",
    ),
    "error.not-text.subtitles": (
        "{path} 是字幕，时间码会把句子切断。请找原来的讲稿；没有的话，删去时间码，把断开的句子连好，存成 .txt（UTF-8）再试。",
        "{path} holds subtitles, whose times cut the sentences. Use the speech they were made from, "
        "or remove the times, join the sentences and save it as .txt (UTF-8).",
    ),
    "error.not-text.lyrics": (
        "{path} 是歌词文件（.lrc），每行都有时间。请找原来的讲稿；没有的话，删去时间，把断开的句子连好，存成 .txt（UTF-8）再试。",
        "{path} holds lyrics (.lrc), each line with its time. Use the speech they were made from, "
        "or remove the times, join the sentences and save it as .txt (UTF-8).",
    ),
    "error.damaged-document.empty": (
        "{path} 是空文件（0 字节），不是 Word 文档。请重新拷贝一份，或用 Word、WPS 另存为 .docx 再试。",
        "{path} is empty (0 bytes) and no Word document. Copy it again, or save it as .docx in Word or WPS.",
    ),
    "error.damaged-document.zip": (
        "{path} 已损坏或不完整。请重新拷贝一份；打得开的话，用 Word 或 WPS 另存为新的 .docx 再试。",
        "{path} is damaged or not whole. Copy it again, or, if Word or WPS can open it, save it as a new .docx.",
    ),
    "error.damaged-document.xml": (
        "{path} 里的 {hint} 已损坏。请用 Word 或 WPS 打开并修复，另存为新的 .docx 再试。",
        "{path} is damaged at {hint}. Let Word or WPS open and repair it, and save it as a new .docx.",
    ),
    "error.damaged-document.no-document": (
        "{path} 里没有 Word 正文。请用 Word 或 WPS 打开原稿，另存为 .docx 再试。",
        "{path} holds no Word text. Open the original in Word or WPS and save it as .docx.",
    ),
    "error.damaged-document.doctype": (
        "{path} 里的 {hint} 含有 Word 不会写的声明（DOCTYPE），可能有害，没有读取。请把文字复制出来，存成 .txt（UTF-8）再试。",
        "{path} was not read: {hint} holds a declaration (DOCTYPE) Word never writes, and may be harmful. "
        "Copy its text into a .txt file (UTF-8).",
    ),
    "error.damaged-document.large": (
        "{path} 里的 {hint} 展开后大得反常，可能有害，没有读取。请把讲稿正文复制到新文档，存成 .docx 或 .txt 再试。",
        "{path} was not read: {hint} unpacks to an absurd size and may be harmful. "
        "Copy the speech into a new document and save it as .docx or .txt.",
    ),
    "error.damaged-document.deep": (
        "{path} 里的 {hint} 嵌套得反常，可能有害，没有读取。请把讲稿正文复制到新文档，存成 .docx 或 .txt 再试。",
        "{path} was not read: {hint} is nested absurdly deep and may be harmful. "
        "Copy the speech into a new document and save it as .docx or .txt.",
    ),
    "error.damaged-document.parts": (
        "{path} 里的文件超过 {hint} 个，可能有害，没有读取。请把讲稿正文复制到新文档，存成 .docx 或 .txt 再试。",
        "{path} was not read: it holds more than {hint} files and may be harmful. "
        "Copy the speech into a new document and save it as .docx or .txt.",
    ),
    "error.damaged-document.names": (
        "{path} 里有指向别处的文件名（{hint}），可能有害，没有读取。请把讲稿正文复制到新文档，存成 .docx 或 .txt 再试。",
        "{path} was not read: a name in it points elsewhere ({hint}) and may be harmful. "
        "Copy the speech into a new document and save it as .docx or .txt.",
    ),
    "notice.guessed-encoding": (
        "{path} 没有标明编码，按 {encoding} 读取。如果显示乱码，请用 --encoding 指定。",
        "{path} does not name its encoding and was read as {encoding}. If it looks garbled, name another with --encoding.",
    ),
    "notice.text-boxes": (
        "{path} 里有 {count} 个文本框没有读。要念的话，请把里面的文字移到正文。",
        "{path}: text boxes left out: {count}. To have their words read, move them into the text.",
    ),
    "notice.diagrams": (
        "{path} 里有 {count} 个 SmartArt 图没有读。要念的话，请把图里的字写进正文。",
        "{path}: SmartArt left out: {count}. To have its words read, write them into the text.",
    ),
    "notice.fields": (
        "{path} 里有 {count} 个公式域看不懂，没有读。请改写成普通文字。",
        "{path}: formula fields not understood: {count}. Write them as plain text.",
    ),
    "notice.notes": (
        "{path} 里有 {count} 条脚注或尾注没有读。",
        "{path}: footnotes and endnotes left out: {count}.",
    ),
    "notice.contents": (
        "{path} 里的目录没有读（{count} 处）。",
        "{path}: tables of contents left out: {count}.",
    ),
    "notice.embedded": (
        "{path} 里有 {count} 份嵌入的文档没有读。请用 Word 打开并另存一次，嵌入的内容就会成为正文。",
        "{path}: embedded documents left out: {count}. Open and save it once in Word to make them part of the text.",
    ),
    "notice.symbols": (
        "{path} 里有 {count} 个图形符号没有读。",
        "{path}: picture symbols left out: {count}.",
    ),
}
