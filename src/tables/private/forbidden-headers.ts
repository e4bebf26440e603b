/**
 * Headers that may not be in any table: the reporter of a petition is secret by rule, the others are personal
 * (个人信息保护法, 民法典 1034; A). A file that has one is refused as it stands; its values are never printed.
 */
const FORBIDDEN: ReadonlySet<string> = new Set(
  (
    "举报人 举报者 投诉人 信访人 来电人 来信人 来访人 反映人 联系人 联系电话 联系方式 电话 电话号码 手机 手机号 手机号码 " +
    "姓名 真实姓名 户主 户主姓名 住户 业主 司机 驾驶员 驾驶人 车主 经办人 填报人 审核人 签收人 性别 年龄 民族 出生日期 出生年月 生日 " +
    "身份证 身份证号 身份证号码 证件号 证件号码 公民身份号码 护照号 住址 家庭住址 家庭地址 居住地址 户籍地址 户籍地 籍贯 门牌号 房号 " +
    "银行卡 银行卡号 银行账号 卡号 账号 开户行 微信 微信号 QQ QQ号 QQ号码 邮箱 电子邮箱 电子邮件 E-mail Email email 法定代表人 法人代表 车牌 车牌号 车牌号码 号牌"
  ).split(" ")
);
const FORBIDDEN_PART =
  /举报人|投诉人|信访人|反映人|来电人|来信人|姓名$|身份证|手机号?码?$|联系电话|联系方式$|家庭住址|家庭地址|银行卡|银行账号|车牌号/;

export const isForbiddenHeader = (header: string): boolean => FORBIDDEN.has(header) || FORBIDDEN_PART.test(header);
