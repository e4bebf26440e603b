/** The repairs of single cells, in the clerk's words. The report counts them per column. */
export const REPAIR_WORDS: Readonly<Record<string, string>> = {
  spaces: "首尾空格，已去掉",
  "full-width": "全角字符，按半角读取",
  thousands: "千分位逗号，已去掉",
  "bare-point": "小数点前没有 0，已补",
  exponent: "科学计数写法（如 2E-05），按数值读取",
  "percent-sign": "百分号，已去掉",
  "below-detection": "低于检出限，按检出限的一半参与计算，照原样显示",
  "date-form": "日期写法不同，按标准写法读取",
  "date-words": "“年底前”等文字，按最后一天读取，保留原文",
  "excel-serial": "Excel 日期序号，已换算为日期",
  "year-from-file": "时间没有年份，取自文件名",
  midnight: "日期带 0:00，已去掉",
  "period-end": "半年、季度或年，按它的最后一天读取，保留原文",
  "last-day": "只有年月，按当月最后一天读取，保留原文",
  "first-day": "Excel 把年月变成了当月 1 日，按年月读取",
  spelling: "别的写法，按规定写法读取"
};
