import {expect, it} from "vitest";
import {holdsOrganisationCode, isCardNumber, isCreditCode, isIdentityNumber} from "../../src/tables/identifiers.ts";

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
