"""Words of formal speech which pypinyin's dictionary lacks, cuts wrongly or reads otherwise; no tone is changed yet."""

from collections.abc import Mapping, Sequence

_WORDS = """
重新出发 chong2 xin1 chu1 fa1
重走 chong2 zou3
行稳致远 xing2 wen3 zhi4 yuan3
分行 fen1 hang2
支行 zhi1 hang2
总行 zong3 hang2
央行 yang1 hang2
农行 nong2 hang2
工行 gong1 hang2
建行 jian4 hang2
商行 shang1 hang2
行长 hang2 zhang3
各行各业 ge4 hang2 ge4 ye4
行业 hang2 ye4
跨行业 kua4 hang2 ye4
一行人 yi1 xing2 ren2
为人民 wei4 ren2 min2
为人师表 wei2 ren2 shi1 biao3
为何 wei4 he2
为此 wei4 ci3
为之 wei4 zhi1
为什么 wei4 shen2 me5
为国捐躯 wei4 guo2 juan1 qu1
为国争光 wei4 guo2 zheng1 guang1
为民服务 wei4 min2 fu2 wu4
为民造福 wei4 min2 zao4 fu2
为民请命 wei4 min2 qing3 ming4
舍己为人 she3 ji3 wei4 ren2
作为 zuo4 wei2
成为 cheng2 wei2
认为 ren4 wei2
因为 yin1 wei4
何乐而不为 he2 le4 er2 bu4 wei2
见义勇为 jian4 yi4 yong3 wei2
提供给 ti2 gong1 gei3
供给侧 gong1 ji3 ce4
交给 jiao1 gei3
寄给 ji4 gei3
给予 ji3 yu3
给付 ji3 fu4
增长率 zeng1 zhang3 lv4
率先 shuai4 xian1
率队 shuai4 dui4
率团 shuai4 tuan2
率领 shuai4 ling3
办事处 ban4 shi4 chu4
秘书处 mi4 shu1 chu4
管理处 guan3 li3 chu4
处长 chu4 zhang3
处级 chu4 ji2
处室 chu4 shi4
处处 chu4 chu4
各处 ge4 chu4
处理 chu3 li3
处于 chu3 yu2
值得 zhi2 de2
使得 shi3 de2
所得 suo3 de2
懂得 dong3 de2
获得感 huo4 de2 gan3
得益于 de2 yi4 yu2
只得 zhi3 de2
非得 fei1 dei3
还得 hai2 dei3
总得 zong3 dei3
必得 bi4 dei3
数据 shu4 ju4
数一数二 shu3 yi1 shu3 er4
数一数 shu3 yi1 shu3
倒计时 dao4 ji4 shi2
如数家珍 ru2 shu3 jia1 zhen1
历数 li4 shu3
细数 xi4 shu3
数不胜数 shu3 bu4 sheng4 shu3
朝阳区 chao2 yang2 qu1
朝阳门 chao2 yang2 men2
朝着 chao2 zhe5
朝向 chao2 xiang4
坐北朝南 zuo4 bei3 chao2 nan2
单雄信 shan4 xiong2 xin4
单县 shan4 xian4
解缙 xie4 jin4
仇英 qiu2 ying1
任弼时 ren2 bi4 shi2
任正非 ren2 zheng4 fei1
任长霞 ren2 chang2 xia2
任仲平 ren2 zhong4 ping2
任姓 ren2 xing4
曾国藩 zeng1 guo2 fan1
曾孙 zeng1 sun1
曾祖 zeng1 zu3
曾子 zeng1 zi3
查良镛 zha1 liang2 yong1
华罗庚 hua4 luo2 geng1
乐毅 yue4 yi4
乐清 yue4 qing1
尉迟 yu4 chi2
万俟 mo4 qi2
长孙无忌 zhang3 sun1 wu2 ji4
长孙皇后 zhang3 sun1 huang2 hou4
六安 lu4 an1
六合区 lu4 he2 qu1
蚌埠 beng4 bu4
台州 tai1 zhou1
天台县 tian1 tai1 xian4
番禺 pan1 yu2
厦门 xia4 men2
大厦 da4 sha4
丽水 li2 shui3
东阿 dong1 e1
浚县 xun4 xian4
铅山县 yan2 shan1 xian4
洪洞县 hong2 tong2 xian4
涡阳 guo1 yang2
阜阳 fu4 yang2
都江堰 du1 jiang1 yan4
大都 da4 du1
都市 du1 shi4
之都 zhi1 du1
花都区 hua1 du1 qu1
调研 diao4 yan2
调研组 diao4 yan2 zu3
强调 qiang2 diao4
抽调 chou1 diao4
选调 xuan3 diao4
上调 shang4 tiao2
下调 xia4 tiao2
微调 wei1 tiao2
载入史册 zai3 ru4 shi3 ce4
连载 lian2 zai3
承载 cheng2 zai4
反应 fan3 ying4
应有 ying1 you3
应得 ying1 de2
应届 ying1 jie4
供应 gong1 ying4
效应 xiao4 ying4
响应 xiang3 ying4
相应 xiang1 ying4
回应 hui2 ying4
因应 yin1 ying4
兴办 xing1 ban4
兴衰 xing1 shuai1
自传 zi4 zhuan4
传记 zhuan4 ji4
记者 ji4 zhe3
尽早 jin3 zao3
尽快 jin3 kuai4
尽量 jin3 liang4
尽管 jin3 guan3
尽可能 jin3 ke3 neng2
当作 dang4 zuo4
当成 dang4 cheng2
当天 dang4 tian1
当晚 dang4 wan3
当月 dang4 yue4
恰当 qia4 dang4
得当 de2 dang4
妥当 tuo3 dang4
适当 shi4 dang4
目的 mu4 di4
标的 biao1 di4
的确 di2 que4
有的放矢 you3 di4 fang4 shi3
无的放矢 wu2 di4 fang4 shi3
众矢之的 zhong4 shi3 zhi1 di4
更名 geng1 ming2
更新 geng1 xin1
要点 yao4 dian3
与会 yu4 hui4
参与 can1 yu4
同时 tong2 shi2
论语 lun2 yu3
实干 shi2 gan4
苦干 ku3 gan4
干劲 gan4 jin4
干警 gan4 jing3
若干 ruo4 gan1
知识分子 zhi1 shi5 fen4 zi3
积极分子 ji1 ji2 fen4 zi3
犯罪分子 fan4 zui4 fen4 zi3
骨干分子 gu3 gan4 fen4 zi3
援藏 yuan2 zang4
进藏 jin4 zang4
入藏 ru4 zang4
驻藏 zhu4 zang4
治藏 zhi4 zang4
川藏 chuan1 zang4
青藏 qing1 zang4
会计师 kuai4 ji4 shi1
奇数 ji1 shu4
角色 jue2 se4
主角 zhu3 jue2
勒令 le4 ling4
勒紧 lei1 jin3
绿林 lu4 lin2
爱将 ai4 jiang4
老将 lao3 jiang4
小将 xiao3 jiang4
名将 ming2 jiang4
干将 gan4 jiang4
大将 da4 jiang4
将士 jiang4 shi4
将领 jiang4 ling3
将帅 jiang4 shuai4
麻将 ma2 jiang4
朋友 peng2 you5
恫吓 dong4 he4
湖泊 hu2 po1
标识 biao1 zhi4
佣金 yong4 jin1
巷道 hang4 dao4
创伤 chuang1 shang1
重创 zhong4 chuang1
还款 huan2 kuan3
还林 huan2 lin2
圈养 juan4 yang3
游说 you2 shui4
行为 xing2 wei2
同行业 tong2 hang2 ye4
太行 tai4 hang2
都会 dou1 hui4
查查 cha2 cha5
散发 san4 fa1
没过 mei2 guo4
出了 chu1 le5
士兵 shi4 bing1
先生 xian1 sheng5
学生 xue2 sheng5
消息 xiao1 xi5
关系 guan1 xi5
事情 shi4 qing5
时候 shi2 hou5
眼睛 yan3 jing5
地方 di4 fang5
意思 yi4 si5
清楚 qing1 chu5
明白 ming2 bai5
告诉 gao4 su5
认识 ren4 shi5
知识 zhi1 shi5
丈夫 zhang4 fu5
衣服 yi1 fu5
喜欢 xi3 huan5
部分 bu4 fen5
妈妈 ma1 ma5
爸爸 ba4 ba5
爷爷 ye2 ye5
奶奶 nai3 nai5
哥哥 ge1 ge5
姐姐 jie3 jie5
弟弟 di4 di5
妹妹 mei4 mei5
叔叔 shu1 shu5
宝宝 bao3 bao5
耳朵 er3 duo5
麻烦 ma2 fan5
便宜 pian2 yi5
漂亮 piao4 liang5
舒服 shu1 fu5
商量 shang1 liang5
力量 li4 liang5
客气 ke4 qi5
东西南北 dong1 xi1 nan2 bei3
"""


def _read(table: str) -> Mapping[str, Sequence[str]]:
    rows = (line.split() for line in table.splitlines() if line)
    return {word: tuple(syllables) for word, *syllables in rows}


WORDS = _read(_WORDS)
"""Each word with one syllable a character; the tone is its last digit, 5 the neutral one."""
