import {expect, it} from "vitest";
import {namesParties} from "../../../src/figures/open-data.ts";
import {thirdPartyItem, thirdPartyLead} from "../../../src/figures/responsibility/third-party.ts";
import {assessRectification} from "../../../src/measures/rectification/rectification.ts";
import {assessResponsibility} from "../../../src/measures/responsibility/responsibility.ts";
import {cityOf} from "../../measures/rows.ts";

const row = (date: string, name: string, basis: string | null) => ({
  ...{date, name, basis, naming: basis === null ? ("某化" as const) : ("全称" as const)},
  ...{result: "采样记录不全", origin: "抽查通报"}
});
const city = cityOf({
  third_party: [
    row("2025-03-11", "某环境工程有限公司", null),
    row("2026-05-16", "石溪甲乙检测有限公司", "通报1号"),
    row("2025-06-20", "石溪甲乙检测有限公司", "通报2号")
  ]
});
const {thirdParty} = assessResponsibility(city, assessRectification(city));

it("lists published results, the latest first, a hidden name as it was handed in", () => {
  expect(thirdParty.map(thirdPartyItem).map(({date, name, about}) => [date, name, about])).toEqual([
    ["2026年5月16日", "石溪甲乙检测有限公司", "依据：通报1号 · 来源：抽查通报"],
    ["2025年6月20日", "石溪甲乙检测有限公司", "依据：通报2号 · 来源：抽查通报"],
    ["2025年3月11日", "某环境工程有限公司", "公布时隐去名称 · 来源：抽查通报"]
  ]);
});

it("says how many bear a full name without naming one, since the sentence stands where search engines look", () => {
  expect(thirdPartyLead(thirdParty)).toBe(
    "2025年3月11日至2026年5月16日正式公布第三方机构检查结果 3 次：写全称的 2 次，涉及 1 家机构；隐去名称的 1 次。"
  );
});

it("keeps its data page from search engines as the exposure list's", () => {
  expect(["exposure_list", "exposure_updates", "third_party", "rounds"].map(namesParties)).toEqual([
    true,
    true,
    true,
    false
  ]);
});
