import {expect, it} from "vitest";
import {REDACTED, withoutHidden} from "../../../src/measures/exposure/exposure-redaction.ts";
import {assessExposure} from "../../../src/measures/exposure/exposure.ts";
import {entry, update} from "./exposure-rows.ts";
import {cityOf} from "../rows.ts";

const correction = (id: string, changes: object) => ({
  ...{id, date: "2026-09-01", table: "exposure_list", record: "曝光编号=GONE", field: "当事人名称"},
  ...{before: "云溪旧名有限公司", after: "云溪撤下有限公司", kind: "异议成立" as const},
  ...{reason: "云溪撤下有限公司提出异议，经核查成立", raisedBy: "企业" as const, unit: "云溪市生态环境局"},
  ...changes
});

const city = cityOf({
  exposure_list: [
    entry(),
    entry({id: "GONE", party: "云溪撤下有限公司", creditCode: "11370304004218664A", until: "2026-06-30"}),
    entry({id: "LATER", party: "云溪将来有限公司", publishedOn: "2027-01-01"})
  ],
  exposure_updates: [
    update("整改进展", "2026-05-01"),
    update("整改进展", "2026-12-01"),
    {...update("整改进展", "2026-05-01", "GONE"), words: "云溪撤下有限公司已停产"}
  ],
  corrections: [correction("1", {}), correction("2", {record: "曝光编号=BG-1", after: "云溪甲乙丙食品有限公司"})],
  decisions: [{file: "exposure_list.csv", row: "GONE", reason: "云溪撤下有限公司系全称"}, {file: "air_daily.csv"}]
});
const verdict = assessExposure(city, "2026-11-01");
const open = withoutHidden(city, verdict);

it("leaves no name, code or fact of an entry that is down or not yet published, anywhere in the city or the verdict", () => {
  const bytes = JSON.stringify([open, verdict]);
  for (const secret of ["撤下有限公司", "11370304004218664A", "将来有限公司", "旧名", "已停产"])
    expect(bytes).not.toContain(secret);
  expect(bytes).toContain("云溪甲乙丙食品有限公司");
});

it("leaves the number, dates and reason of what is down, and nothing of what is not yet published", () => {
  expect(verdict.down).toMatchObject([{id: "GONE", until: "2026-06-30", reason: "到期撤下"}]);
  expect(JSON.stringify([open, verdict])).not.toContain("LATER");
});

it("masks the old value of every correction of an exposure, and the new one once the entry is down", () => {
  expect(open.tables.corrections.map(({before, after}) => [before, after])).toEqual([
    [REDACTED, REDACTED],
    [REDACTED, "云溪甲乙丙食品有限公司"]
  ]);
  expect(open.tables.corrections[0]?.reason).toBe(`${REDACTED}提出异议，经核查成立`);
});

it("keeps updates of a standing entry up to the day of publication", () => {
  expect(open.tables.exposure_updates.map(({date}) => date)).toEqual(["2026-05-01"]);
});

it("gives the same bytes whatever an expired row said", () => {
  const other = cityOf({
    exposure_list: [entry({id: "X", until: "2026-06-30", party: "另一家有限公司", facts: "另一件事", fine: 1})]
  });
  const one = cityOf({exposure_list: [entry({id: "X", until: "2026-06-30"})]});
  const bytes = (given: typeof city): string => {
    const judged = assessExposure(given, "2026-11-01");
    return JSON.stringify([withoutHidden(given, judged), judged]);
  };
  expect(bytes(other)).toBe(bytes(one));
});
