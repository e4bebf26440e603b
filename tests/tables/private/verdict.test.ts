import {expect, it} from "vitest";
import {maskCell, maskPrivate} from "../../../src/tables/private/mask.ts";
import {privateQuestions, privateVerdict} from "../../../src/tables/private/verdict.ts";

const refused = (words: string): string | null => {
  const verdict = privateVerdict(words);
  return verdict === null || verdict === "look" ? null : verdict.code;
};

// 11010519491231002X is the example of GB 11643, 91350100M000100Y43 that of GB 32100.
it.each([
  ["来电13800138000", "private-number"],
  ["138 0013 8000", "private-number"],
  ["+86 13800138000", "private-number"],
  ["一三八零零一三八零零零打得通", "private-number"],
  ["证件11010519491231002X。", "private-number"],
  ["证件110105 19491231 002X", "private-number"],
  ["身份证11010519491231002１", "private-number"],
  ["卡号 6222 0200 1122 3344 6", "private-number"],
  ["微信号 river_2024", "private-account"],
  ["发到 river2024@qq.com", "private-account"],
  ["0434-3515228", null],
  ["D3SX202505280018", null],
  ["X2YX202104090002", null],
  ["编号110105194912310021", null],
  ["91350100M000100Y43", null],
  ["编号6222020200112233441", null],
  ["12345、12369", null],
  ["2026-10-31 08:00", null],
  ["来源 https://mp.weixin.qq.com/s/AbCdEf123456 与 https://x.gov.cn/2024/6222020200112233446.html", null],
  ["发到 data@yunxi.example", null],
  ["累计处理15912340000立方米", null]
])("%j is refused as %s", (words, code) => {
  expect(refused(words)).toBe(code);
});

it.each([
  ["云A12345", "private-plate"],
  ["云AD12345", "private-plate"],
  ["鲁B·6K3Y8", "private-plate"],
  ["经举报人刘德全确认", "private-name"],
  ["锦绣花园3栋2单元501室", "private-address"],
  ["经举报人确认", null],
  ["群众举报后查实", null],
  ["举报称，上河组一家米粉加工作坊清洗废水直排", null],
  ["举报称，张德全一家住在河边", "private-name"],
  ["云A区域共12345户", null]
])("%j is asked about as %s", (words, code) => {
  expect(privateQuestions(words)[0]?.code ?? null).toBe(code);
});

it("asks once for each kind, so that one answer lets only one kind pass", () => {
  expect(privateQuestions("司机尹学武驾驶云A·7V264、云A12345").map(({code}) => code)).toEqual([
    "private-plate",
    "private-name"
  ]);
});

it("takes the header of a column for a cue where the cell is short", () => {
  expect(privateQuestions("李东海", "河湖长").map(({code}) => code)).toEqual(["private-name"]);
  expect(privateQuestions("副县长", "河湖长")).toEqual([]);
});

it.each([
  ["云A12345", "云A*****"],
  ["me@example.com", "me************"],
  ["11010519491231002X", "11****************"],
  ["编号110105194912310021", "编号11****************"],
  ["当事人王芳(身份证号:11010519491231002X)", "当事人王*(身份证号:11****************)"],
  ["金桥小区12栋2单元401室，锦绣花园三栋", "金桥小区**栋*单元***室，锦绣花园三栋"],
  ["电话１３８００１３８０００", "电话１３*********"],
  ["卡号6222 0202 0011 2233 446", "卡号62*********************"]
])("masks %j as %j", (words, masked) => {
  expect(maskPrivate(words)).toBe(masked);
});

it("masks a bare name under a header that is its cue", () => {
  expect(maskCell("户主", "张三丰")).toBe("张**");
  expect(maskCell("断面名称", "张三丰")).toBe("张三丰");
});
