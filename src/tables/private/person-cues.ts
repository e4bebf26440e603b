import {codeAt} from "../code-at.ts";

/** Words that a person's name follows (domain practice of redaction; the list is ours, C), by their last character. */
const CUES: Readonly<Record<string, string>> = {
  人: "申诉 提供 审批 签发 批准 编制 起草 转包 供货 托运 受让 权利 权 投资 合作 处置 运输 实施 举证 发包 分包 出卖 购买 邮寄 送达 受送达 通讯 紧急联系 举报 信访 投诉 反映 来信 来电 来访 联系 负责 当事 法 代表 代理 委托 处罚 处理 承包 承租 经办 承办 主办 收款 付款 领取 收件 寄件 发件 签收 经营 嫌疑 被告 被执行 证 见证 驾驶 申请 报案 受害 受伤 发现 知情 出租 控制 所有 户 核查 检查 复核 审核 填报 填表 监护 保证 责任 行为 目击 中间 介绍 转让 工 老 候选 送检 采样 检测 陪同 被调查 被询问 询问 记录 调查 留言 投案 涉案 合伙 联络 控告 检举 违法 当班 值守 本 办理 接待 接访 回访 受访 受托 雇佣 出资 股东 持有 使用 登记",
  民: "村 居 市 渔 牧 农 股 移",
  众: "群",
  户: "住 殖 农 商 租 渔 经营 种植 散养 工商 用 业 承包 大 困 拆迁 搬迁 养猪 养牛 养鸡 邻 该",
  主: "业 店 摊 户 车 场 厂 矿 房 货 船 雇 塘 林 牧 猪 砂 折 园 窑 机",
  者: "经营 举报 投诉 违法 肇事 患 死 伤 排放 倾倒 目击 负责 管理 记 志愿 采砂 使用 受益 所有 实施 行为 承包",
  员: "驾驶 网格 安全 管理 保洁 巡查 巡河 业务 值班 操作 化验 采样 运维 监督 检查 执法人 工作人 人 技术 质检 护林 协管 联络 联系 党 公务 施工 材料 资料 保管 押运 售货 服务 信息 环保专 监测 调查 专管 看护 护河 保安 收费 司磅 过磅 统计 档案 讲解 队 社 监理 清洁 水质 饲养",
  机: "司",
  工: "总 焊 钳 司炉 泥 瓦 木 长 技 环卫 清洁 维修 水 矿 河道保洁 职 员 民 杂 临时 电 看护",
  长: "店 船 家 团 营 连 副 首 县 市 区 镇 乡 局 厅 处 科 股 所 站 队 组 院 厂 场 校 社 董事 村 河 湖 林 段 片 部 班 秘书 行 州 庭 检察 会 寨 总",
  记: "书",
  任: "主",
  板: "老",
  娘: "板",
  东: "房 股",
  居: "邻",
  头: "工 包工",
  属: "家 亲",
  偶: "配",
  席: "主",
  授: "教",
  士: "护 博 人",
  部: "干",
  管: "主",
  监: "总",
  总: "副",
  汉: "老",
  手: "机 车 枪 打 操作",
  犯: "罪 嫌",
  告: "原 被",
  理: "经 助",
  师: "厨 设计 摄影 工程 律 医 计 教 技",
  表: "代",
  计: "会",
  警: "民 交 辅 协",
  官: "检察 法",
  委: "常",
  夫: "丈 大 船 农 渔 屠",
  妻: "夫 其 之",
  子: "之 男 女 妻 儿 侄",
  女: "之 男 妇 子 其",
  亲: "父 母",
  哥: "大",
  医: "村",
  生: "学 医",
  客: "游 租 乘",
  名: "姓 户 署 签",
  字: "签",
  款: "落",
  叫: "名 我",
  保: "担"
};

/** Any other word for a person ends so as well; what follows must look like a name through and through. */
export const PERSON_ENDS = "人员者主长汉妇属友居头手部席授士犯";
/** 由陈志强负责, 对王秀英作出处罚: the same. */
export const HANDLERS = "由请找向对与据被给系叫";
export const CUE_ENDS = Object.keys(CUES).join("");
/** What may stand last between a cue and a name. */
export const BEFORE_NAME = ` \t\n\u3000\u00a0:：(（"“”「『,，、[【［系为是叫即名字女男人主之一${PERSON_ENDS}${HANDLERS}`;
/** The number of each character in a list, by its code: a look-up that costs next to nothing in every text. */
const numbered = (characters: readonly string[]): Uint8Array => {
  const numbers = new Uint8Array(0x10000);
  characters.forEach((character, i) => (numbers[character.charCodeAt(0)] = i + 1));
  return numbers;
};

/** The last two characters of every cue: which ends stand behind which starts. */
const STARTS = [...new Set(Object.values(CUES).flatMap((starts) => starts.split(" ").map((start) => start.slice(-1))))];
const START = numbered(STARTS);
const END = numbered(Object.keys(CUES));
const WIDTH = STARTS.length + 1;
const PAIRS = new Uint8Array((Object.keys(CUES).length + 1) * WIDTH);
Object.entries(CUES).forEach(([, starts], end) => {
  for (const start of starts.split(" ")) PAIRS[(end + 1) * WIDTH + (START[start.slice(-1).charCodeAt(0)] ?? 0)] = 1;
});
const endsCue = (words: string, at: number): boolean => {
  const end = END[codeAt(words, at)] ?? 0;
  return end !== 0 && PAIRS[end * WIDTH + (START[codeAt(words, at - 1)] ?? 0)] === 1;
};

/** The Chinese characters of what may stand between a cue and a name, see `BETWEEN`; any other sign may. */
const IN_BETWEEN = numbered([..."系为是叫即姓名签字女男化户主负责人之一"]);
/** Four times 负责人. */
const FARTHEST = 12;

/** Whether a cue can stand before this place: a quick look, never wrong where it says no. */
export const mayBeCued = (words: string, at: number): boolean => {
  for (let i = at - 1; i > 0 && i >= at - 1 - FARTHEST; --i) {
    if (endsCue(words, i)) return true;
    const code = codeAt(words, i);
    if (code >= 0x4e00 && code <= 0x9fff && IN_BETWEEN[code] === 0) return false;
  }
  return false;
};

const WHOLE = Object.entries(CUES)
  .map(([end, starts]) => `(?:${starts.replaceAll(" ", "|")})${end}`)
  .join("|");

/** What may stand between the cue and the name. */
const BETWEEN = String.raw`(?:[\s:()"“”「『,、\[【]|系|为|是|叫|即|姓名|签字|签名|女|男|化名|户主|负责人|之一){0,4}`;

/** Right behind a cue, and what stands between. Asked only where a surname begins. */
export const BEHIND_CUE = new RegExp(`(?<=(?:${WHOLE})(${BETWEEN}))`, "dy");
