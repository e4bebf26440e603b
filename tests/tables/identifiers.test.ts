import {expect, it} from "vitest";
import {holdsOrganisationCode, isCardNumber, isCreditCode, isIdentityNumber} from "../../src/tables/identifiers.ts";
import {maskPrivate, privateNumber, privateWords} from "../../src/tables/private.ts";

// 91350100M000100Y43 is the example of GB 32100-2015; the second is a bureau's published index number.
it.each(["91350100M000100Y43", "11370304004218664A"])("accepts the credit code %s", (code) => {
  expect(isCreditCode(code)).toBe(true);
});

it("knows the organisation code inside the standard's example", () => {
  expect(holdsOrganisationCode("91350100M000100Y43")).toBe(true);
  expect(holdsOrganisationCode("91350100M000100Y53")).toBe(false);
});

it.each(["91350100M000100Y44", "91350100M000100Y4", "91350100MO00100Y43", "91350100m000100y43", ""])(
  "refuses the credit code %j",
  (code) => {
    expect(isCreditCode(code)).toBe(false);
  }
);

it("accepts the identity number of GB 11643 and no other check character, month or day", () => {
  expect(isIdentityNumber("11010519491231002X")).toBe(true);
  expect(isIdentityNumber("11010519491231002x")).toBe(true);
  for (const wrong of ["110105194912310021", "11010519491331002X", "11010519491232002X", "11010518491231002X"])
    expect(isIdentityNumber(wrong)).toBe(false);
});

it("accepts the example of the Luhn check and not its neighbour", () => {
  expect(isCardNumber("79927398713")).toBe(true);
  expect(isCardNumber("79927398714")).toBe(false);
});

it.each([
  ["来电13800138000", "手机号"],
  ["138 0013 8000", "手机号"],
  ["+86 13800138000", "手机号"],
  ["证件11010519491231002X。", "身份证号"],
  ["0434-3515228", null],
  ["D3SX202505280018", null],
  ["X2YX202104090002", null],
  ["110105194912310021", null],
  ["91350100M000100Y43", null],
  ["12345、12369", null],
  ["2026-10-31 08:00", null]
])("finds in %j: %s", (words, found) => {
  expect(privateNumber(words)).toBe(found);
});

it.each([
  ["云A12345", "像是车牌号"],
  ["云AD12345", "像是车牌号"],
  ["鲁B·6K3Y8", "像是车牌号"],
  ["data@yunxi.example", "像是电子邮箱"],
  ["经举报人确认", "提到了举报人"],
  ["群众举报后查实", null],
  ["云A区域共12345户", null],
  ["编号6222020200112233441", null]
])("asks about %j: %s", (words, found) => {
  expect(privateWords(words)).toBe(found);
});

it("masks all of them but their first two characters", () => {
  expect(maskPrivate("云A12345")).toBe("云A*****");
  expect(maskPrivate("me@example.com")).toBe("me************");
  expect(maskPrivate("11010519491231002X")).toBe("11****************");
});
