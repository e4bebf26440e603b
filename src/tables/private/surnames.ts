/**
 * Surnames that seldom begin another word, by how many bear them (公安部 全国姓名报告, C), and those of Yunnan's peoples
 * (普 刀 玉 和 …). The second list are surnames that more often are another word: 于 向 高 安 …; a name that begins
 * with one needs more to be believed.
 */
const COMMON =
  "王李张刘陈杨赵黄周吴徐孙胡朱林何郭罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈彭吕苏卢蒋蔡贾丁魏薛叶阎闫余潘杜戴夏钟汪田姜范姚谭廖邹熊陆郝孔崔邱秦尹黎段雷侯龙史陶贺顾毛龚邵钱覃武莫汤康严赖樊葛邢乔伍庞颜倪聂鲁岳翟殷詹欧耿兰焦俞柳甘祝舒阮柯纪梅童凌毕裴霍苗谷盛翁冉骆蓝辛靳柴蒙鲍喻祁蒲滕屈饶牟艾穆卓古吉缪简芦麦褚娄窦戚岑景宫卜晏卫柏宗瞿桂佟臧闵苟邬卞姬仇栾隋刁荣巫寇桑郎甄丛仲虞敖巩佘麻苑迟邝匡鞠荆冀郁胥栗楚鄢谌奚皮粟冼蔺闻厉伊仝郜阚帅屠朴廉禹漆巴卿狄宣晋扈晁芮普阙浦戈伏鹿邸雍辜羊乌裘亓邰赫杭况茹玉刀撒罕阿买马沙热吐努依哈孟韦薄母逯慕亢嵇湛宾戎勾茅於尉冶斯檀昝隆束揭";
const DOUBTFUL =
  "高于向安万方任石付江白金曾文施牛齐易章申关左包宁尚符成单季涂曲路游管华房解尤阳时农司车项连党费冷席米全应边师和商明池查官封谈惠乐南班储原燕劳楼盘满位区海花权强豆盖练井祖丰支国平计索相云容敬来修那宿鲜危温庄水肖洪木岩者召由占展寸尧幸伟印后代从肉赛黑银字常阴奉植衡富居元";
/** Surnames of two characters. */
export const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(
  "欧阳|司马|皇甫|尉迟|上官|诸葛|东方|慕容|令狐|夏侯|司徒|司空|端木|公孙|长孙|宇文|轩辕|钟离|南宫|独孤|拓跋|呼延|东郭|淳于|单于|申屠|赫连|澹台|濮阳|仲孙|鲜于|闾丘|阿依|买买|古丽|沙马|曲比|阿苏|吉克".split(
    "|"
  )
);

export const SINGLE_SURNAMES = COMMON + DOUBTFUL;
export const SURE_SURNAMES = COMMON;

export const isDoubtful = (surname: string): boolean => DOUBTFUL.includes(surname) && !COMMON.includes(surname);

/** Characters that stand in given names far more often than in the words around them (C). */
export const GIVEN = new Set(
  "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂芝玲云华玉萍红建国文辉力波斌鹏宇浩凯健俊帆雪琳晶欣倩婷颖洁莉蓉丹凤琴珍莲春菊香月莺媛瑞凡佳嘉琼勤贞桃花飞彪富顺信子胜贵福生龙元学祥才发武利清坚德茂进林有和彬志诚先敬震振壮会思群豪心邦承乐绍功松善厚庆民友裕河哲江亮政谦亨奇固之轮翰朗伯宏言若鸣朋梁栋维启克伦翔旭泽晨辰士以家致树炎行时泰盛雄琛钧冠策腾楠榕风航弘义兴良海山仁宁永荣开光天达安岩中茜素青美惠珠翠雅丽芬芸彩兰爱妹霜瑶怡婵雁蓓纨仪荷园艺咏卿聪澜纯毓悦昭冰爽琬茗羽希飘育滢馥筠柔竹霭凝晓欢霄枫芸菲寒伊亚宜可姬舒影荔枝思丽宝金银铁柱根旺财喜祖宗跃东西南北成全芹莎薇萱蕾燕鸿慧梅巧珊娇秋冬夏阳雨然小大老阿光辉玮珂琪瑛瑾璐田来保连长水火土启贺辅忠孝礼智廉正昌隆康彦儒培绪继继尧舜禹汤彤侠鑫森淼焱垚鹤麟骏骥驰骁罡罕拉提尔买木江吾斯卡巴麦罗".split(
    ""
  )
);
