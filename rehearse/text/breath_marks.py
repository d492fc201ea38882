"""Where the author breathes: a space, ∕, ‖ or | typed between words.

A space may as well be a slip, or come from a PDF, a table or a list of names. It is a breath only where something
speaks for it: a word that begins or ends there, a second one beside it, two halves of equal length; and never where the
same characters stand joined elsewhere in the text, or the text is full of spaces.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rehearse.text.aligned import AlignedText, Span
from rehearse.text.marks import HAN

PAUSE = "、"
"""What a voice is given for a breath: some 0.27 s with the measured on-line voices, and counted like any other."""

_STROKES = "∕‖∥|｜∣"
_WORTH_A_LOOK = re.compile(
    rf"(?<=[{HAN}”’」』》）])[ \t\u3000]{{0,2}}[{_STROKES}]|(?<=[{HAN}]{{2}})[ \u3000](?=[ {HAN}])|\t"
)
_TYPED = re.compile(
    rf"(?<=[{HAN}][{HAN}”’」』》）])[ \t\u3000]*[{_STROKES}]{{1,2}}[ \t\u3000]*(?=[“‘「『《]?[{HAN}]{{2}})"
)
_CELL = re.compile(rf"(?<=[{HAN}”’」』》）])[ \u3000]*\t[ \t\u3000]*(?=[“‘「『《（]?[{HAN}])")
_SPACE = re.compile(rf"(?<=[{HAN}]{{2}})(?: {{1,2}}|\u3000)(?=[{HAN}]{{2}})")
_LOOSE = re.compile(rf"(?<=[{HAN}])[ \t]+(?=[{HAN}，。、；：！？”）》])|(?<=[，、；“（《])[ \t]+(?=[{HAN}])")
"""Spaces between characters and beside marks; those that are no candidate for a breath tell of a copied text."""
_HAN = re.compile(f"[{HAN}]")
_RUN = re.compile(f"[{HAN}]+")
_LAST_RUN = re.compile(rf"[{HAN}]+\Z")
_FURTHEST = 60
_LINE = re.compile(r"[^\n\r\x0b\x0c\u2028\u2029]+")
_TABLE_ROW = re.compile(r"[ \t]*\|.*\|[ \t]*|[ \t|:]*-{2,}[ \t|:-]*")
_UNIT = re.compile("(?:元|公里|千米|米|吨|公斤|千克|亩|公顷|个|人|次|件|度)$")
_NAME = 3
"""Characters of a name at most: 张三 李四 王小明 is a list."""
_COUPLET = 4
_MANY = 3
_SPARSE = 200
"""Chinese characters a breath, at most, in a text whose author marks them."""

_TOO_MUCH = 200_000_000
"""Characters looked through for joined words, each space one time: 3,000 spaces in a speech of 60,000."""

_BEGINS = (
    "我们|共同|可以|能够|应[当该]|需要|不断|我|你们|他们|她们|它们|咱|大家|各位|同志|女士|先生|来宾|朋友|同学|老师|在|把|对|为|向|将|被|让|使|令|以|从|到|由|与|和|及|并|"
    "而|但|不|就|都|也|还|又|再|是|有|更|最|要|须|必须|应|能|可|会|得|没|共|全面|全力|坚持|坚决|推[进动]|加[强快]|深[入化]|"
    "切实|努力|认真|积极|进一步|不断|始终|通过|按照|根据|围绕|如[果何]|虽然|因[为此]|所以|同时|首先|其次|最后|这|那|哪|谁|什么|"
    "怎|奋力|携手|共同|一起|一定|已经|正在|充分|着力|狠抓|扎实|全体|希望|祝|感谢|请|谢谢|今[天年]|明[天年]|去年|过去|未来|当前"
)
_ENDS = (
    "(?:我|们|家|位|的|了|着|过|地|得|上|中|下|里|内|外|时|后|前|间|来|说|是|在|和|与|及|或|而|但|就|都|也|要|让|把|向|对|为|将|同志|"
    "女士|先生|来宾|朋友|代表|委员|领导|老师|同学|下面|今天|现在|目前|首先|其次|最后|同时|因此|所以|但是|然而|而且|必须|应当|"
    "方面|以来|期间|之际|之时|之前|之后|以后|以前|如何|可以|能够|希望|认为|指出|强调|要求|决定)$"
)
_SPEECH = (
    "发展 经济 社会 工作 建设 人民 群众 职工 干部 党员 领导 企业 改革 开放 创新 推进 推动 加强 坚持 "
    "落实 服务 管理 学校 学生 老师 教育 问题 机制 责任 安全 环境 生态 产业 农村 农业 农民 城市 乡村 "
    "振兴 文化 历史 精神 思想 理论 实践 学习 教学 科学 技术 科技 作品 作风 作用 质量 数量 能力 水平 "
    "目标 任务 措施 办法 制度 体系 政策 法律 法规 法治 规划 计划 方案 项目 工程 市场 投资 消费 贸易 "
    "资金 资源 能源 交通 运输 医疗 卫生 健康 保障 保险 就业 创业 收入 财政 税收 金融 银行 改善 提高 "
    "提升 增强 增长 促进 实现 完成 完善 优化 强化 深化 扩大 解决 处理 组织 团结 奋斗 努力 拼搏 奉献 "
    "担当 使命 初心 信心 决心 希望 未来 时代 时候 时间 时期 世界 国家 国际 民族 地区 地方 中央 全国 "
    "全省 全市 全县 全面 全体 全力 积极 认真 深入 扎实 切实 重要 重大 主要 基本 根本 关键 核心 特色 "
    "优势 成绩 成就 成果 成效 经验 教训 困难 挑战 机遇 风险 矛盾 利益 权利 义务 民主 监督 检查 考核 "
    "评价 表彰 奖励 会议 报告 讲话 发言 汇报 总结 部署 安排 要求 支持 帮助 关心 关怀 感谢 祝贺 祝愿 "
    "欢迎 代表 委员 同志 朋友 来宾 家长 孩子 青年 少年 妇女 老人 工人 教师 医生 护士 战士 英雄 模范 "
    "先进 典型 榜样 力量 动力 活力 合力 潜力 活动 运动 行动 生活 生产 生命 生态 幸福 美好 美丽 富强 "
    "文明 和谐 自由 平等 公正 爱国 敬业 诚信 友善 传统 现代 传承 弘扬 红色 革命 战争 胜利 和平 友谊 "
    "合作 交流 共同 共享 共建 共赢 携手 奋进 前进 开创 局面 篇章 征程 道路 方向 旗帜 伟大 光荣 崇高 "
    "神圣 庄严 隆重 热烈 诚挚 衷心 真诚 我们 你们 他们 大家 自己 今天 明天 今年 去年 明年 过去 现在 "
    "目前 当前 必须 应当 应该 可以 能够 需要 已经 正在 将要 继续 不断 进行 开展 取得 获得 得到 建立 "
    "成立 形成 构建 打造 培养 培育 引导 指导 鼓励 激励 激发 调动 发挥 发扬 贯彻 执行 实施 制定 研究 "
    "分析 讨论 调查 调研 走访 慰问 音乐 戏剧 艺术 体育 参与 参加 举行 举办 召开 开幕 闭幕 启动 仪式 "
    "典礼 公司 单位 部门 机关 政府 党委 支部 工会 协会 集团 车间 班组 岗位 员工 客户 产品 品牌 品质 "
    "信息 数据 网络 平台 系统 智能 数字 设备 设施 基础 条件 标准 规范 程序 知识 人才 人员 人生 人类 "
    "团队 集体 个人 社区 街道 村庄 家庭 家园 家乡 祖国 中国 民生 民众 百姓 住房 养老 扶贫 脱贫 致富 "
    "小康 高度 深刻 坚定 坚决 坚强 顽强 勇敢 勤劳 智慧 创造 劳动 光明 灿烂 辉煌 历程 岁月 春天 阳光 "
    "梦想 理想 信念 信仰 忠诚 廉洁 纪律 规矩 腐败 斗争 维权 维护 保护 保证 确保 防范 化解 应对 克服 "
    "战胜 突破 跨越 转变 转型 升级 调整 结构 布局 区域 协调 统筹 城乡 一体 融合 绿色 低碳 节能 环保 "
    "污染 治理 整治 整改 巩固 拓展 乡镇 基层 一线 前线 现场 过程 阶段 步骤 环节 内容 形式 方式 方法 "
)
_WORDS = frozenset(_SPEECH.split())
"""Words of speeches: a space between their two characters is a slip."""


@lru_cache(maxsize=4)
def find_breaths(source: str) -> Sequence[Span]:
    """Each breath the author typed, in order: its spaces and marks."""
    if not _WORTH_A_LOOK.search(source):
        return ()
    tables = list(_tables(source))
    typed = (Span(*match.span()) for match in _TYPED.finditer(source))
    marks = [mark for mark in typed if not _is_other(source, mark, tables)]
    return tuple(sorted([*marks, *_breathing_spaces(source), *_between_cells(source)]))


def _between_cells(source: str) -> Iterator[Span]:
    """Tabs between words of a pasted table's row; 通\t知 is a word set wide."""
    if "\t" not in source:
        return
    for line in _LINE.finditer(source):
        cells = line[0].strip().split("\t")
        if max(map(len, map(str.strip, cells))) > 1:
            yield from (Span(*match.span()) for match in _CELL.finditer(source, *line.span()))


def with_pauses(source: str, shown: AlignedText) -> str:
    """The shown text with `PAUSE` in place of each breath, character for character; shown is made from `source`."""
    breaths = find_breaths(source)
    if not breaths or not shown.origin:
        return shown.text
    first = bisect_left(breaths, shown.origin[0], key=lambda breath: breath.start)
    last = bisect_left(breaths, shown.origin[-1], key=lambda breath: breath.start)
    places = {place for breath in breaths[first:last] for place in _pausing(source, breath)}
    if not places:
        return shown.text
    pairs = zip(shown.text, shown.origin, strict=True)
    return "".join(PAUSE if place in places else character for character, place in pairs)


def _pausing(source: str, breath: Span) -> Sequence[int]:
    """Where the pause stands: at the marks, or at the first of mere spaces."""
    marks = [place for place in range(*breath) if not source[place].isspace()]
    return marks or [breath.start]


def _tables(source: str) -> Iterator[Span]:
    """Lines with | that follow one another, when one of them is plainly a row of a table."""
    block: list[re.Match[str]] = []
    for line in _LINE.finditer(source):
        if "|" in line[0]:
            block.append(line)
            continue
        yield from _table(block)
        block = []
    yield from _table(block)


def _table(block: Sequence[re.Match[str]]) -> Iterator[Span]:
    if any(_TABLE_ROW.fullmatch(line[0]) for line in block):
        yield Span(block[0].start(), block[-1].end())


def _is_other(source: str, mark: Span, tables: Sequence[Span]) -> bool:
    """Whether the mark parts cells of a table, or is the stroke of 元∕吨."""
    if any(table.start <= mark.start < table.end for table in tables):
        return True
    return "∕" in mark.of(source) and bool(_UNIT.search(source, max(mark.start - 2, 0), mark.start))


@dataclass(frozen=True, slots=True)
class _Gap:
    """A space between two words of two or more characters each."""

    span: Span
    line: int
    """Offset at which its line begins."""
    left: str
    right: str
    """The Chinese characters on either side, up to the next mark or space."""


def _breathing_spaces(source: str) -> Iterator[Span]:
    lines = [gaps for line in _LINE.finditer(source) if (gaps := list(_gaps(source, Span(*line.span()))))]
    gaps = [gap for line in lines for gap in line]
    if len(gaps) * len(source) > _TOO_MUCH:
        return
    whole = [gap for gap in gaps if not _splits_word(source, gap)]
    if not whole or _is_spaced_out(source, len(gaps), len(gaps) - len(whole)):
        return
    often = len(whole) >= _MANY and len(whole) * _SPARSE >= len(_HAN.findall(source))
    counts = Counter(gap.line for gap in whole)
    for gap in whole:
        if often or counts[gap.line] > 1 or _speaks_for_it(source, gap):
            yield gap.span


def _gaps(source: str, line: Span) -> Iterator[_Gap]:
    """The spaces of a line that may be breaths; a list of names, and a name after an office, have none."""
    text = line.of(source)
    words = text.strip(" \t\u3000。！？").split()
    if max(map(len, words), default=0) <= _NAME:
        return
    for match in _SPACE.finditer(source, line.start, line.end):
        before = _LAST_RUN.search(source, max(match.start() - _FURTHEST, line.start), match.start())
        after = _RUN.match(source, match.end(), line.end)
        if before and after and not (after.end() == line.end and len(after[0]) <= _NAME):
            yield _Gap(Span(*match.span()), line.start, before[0], after[0])


def _is_spaced_out(source: str, candidates: int, slips: int) -> bool:
    """Whether spaces stand at marks and inside words too, as in text copied from a PDF."""
    elsewhere = len(_LOOSE.findall(source)) - sum(1 for each in _SPACE.finditer(source) if each[0] != "\u3000")
    return slips * 4 > candidates + 2 or elsewhere * 2 > candidates


def _splits_word(source: str, gap: _Gap) -> bool:
    left, right = gap.left[-2:], gap.right[:2]
    parted = _begins(gap.right) or _ends(gap.left)
    if left + right in source and not parted:
        return True
    joined = left[-1] + right[0]
    if joined in _WORDS and not (left in _WORDS or right in _WORDS):
        return True
    times = source.count(joined)
    return times >= _MANY and times > 2 * max(source.count(left), source.count(right)) and not parted


def _speaks_for_it(source: str, gap: _Gap) -> bool:
    if gap.span.of(source) == "\u3000" or _begins(gap.right) or _ends(gap.left):
        return True
    return len(gap.left) == len(gap.right) >= _COUPLET


def _begins(words: str) -> bool:
    """Whether a phrase begins here: 我们, 把, 坚持; but not with 对象 or 和谐."""
    match = re.match(_BEGINS, words)
    return match is not None and (len(match[0]) > 1 or words[:2] not in _WORDS)


def _ends(words: str) -> bool:
    match = re.search(_ENDS, words)
    return match is not None and (len(match[0]) > 1 or words[-2:] not in _WORDS)
