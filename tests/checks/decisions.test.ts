import {expect, it} from "vitest";
import {read} from "../tables/read.ts";

const READINGS =
  "断面名称,监测时间,氨氮\n龙潭,2026-10-01 08:00,0.2\n龙潭,2026-10-01 08:00,0.3\n秀溪,2026-10-01 08:00,0.2\n秀溪,2026-10-01 08:00,0.3\n";
const HEADER = "文件,行或键,列,问题,决定,理由,单位,日期\n";
const decide = (row: string, decision = "知悉", code = "conflicting-repeat", file = "water_readings.csv") =>
  read({
    "water_readings.csv": READINGS,
    "decisions.csv": `${HEADER}${file},${row},,${code},${decision},已向省站核实,市生态环境局,2026-11-02\n`
  });
const severities = (faults: readonly {severity: string; file: string}[]) =>
  faults.filter(({file}) => file === "water_readings.csv").map(({severity}) => severity);

it("turns a warning into a note by line, by key, or by * for all of a file", () => {
  expect(severities(decide("3").faults)).toEqual(["note", "warning"]);
  expect(severities(decide("断面名称=秀溪;监测时间=2026-10-01 08:00").faults)).toEqual(["warning", "note"]);
  expect(severities(decide("监测时间=2026-10-01 08:00").faults)).toEqual(["note", "note"]);
  expect(severities(decide("*").faults)).toEqual(["note", "note"]);
  expect(decide("*").publishable).toBe(true);
  expect(decide("3").publishable).toBe(false);
});

it("takes the column as the report prints it, with its unit, or as the dictionary does", () => {
  const answered = (column: string) =>
    read({
      "water_readings.csv": "断面名称,监测时间,溶解氧(mg/L)\n龙潭,2026-10,75\n",
      "decisions.csv": `${HEADER}water_readings.csv,2,${column},implausible-value,知悉,已核实,市生态环境局,2026-11-02\n`
    }).publishable;
  expect(["溶解氧(mg/L)", "溶解氧", "", "氨氮"].map(answered)).toEqual([true, true, true, false]);
});

it("prints the decision, its reason, unit and date with the note", () => {
  expect(decide("*").faults[0]?.fix).toBe("已决定“知悉”：已向省站核实（市生态环境局，2026-11-02）");
});

it("answers only the warning it names, in the file it names", () => {
  for (const {faults} of [
    decide("*", "知悉", "after-data-date"),
    decide("*", "知悉", "conflicting-repeat", "other.csv")
  ]) {
    expect(severities(faults)).toEqual(["warning", "warning"]);
    expect(faults.map(({code}) => code)).toContain("idle-decision");
  }
});

it("never answers a fault", () => {
  const {faults} = read({
    "air_daily.csv": "日期,站点,PM2.5\n昨天,龙潭,35\n",
    "decisions.csv": `${HEADER}air_daily.csv,*,,not-a-date,采用,已核实,市生态环境局,2026-11-02\n`
  });
  expect(faults.map(({severity}) => severity)).toEqual(["fault", "note"]);
});

it("leaves out the rows that 弃用 answers", () => {
  const daily = "日期,站点,PM2.5\n2026-10-31,龙潭,35\n2026-11-01,龙潭,36\n";
  const answer = (decision: string) =>
    read({
      "air_daily.csv": daily,
      "decisions.csv": `${HEADER}air_daily.csv,3,日期,after-data-date,${decision},已核实,市生态环境局,2026-11-02\n`
    });
  expect(answer("弃用").rows.air_daily.map(({date}) => date)).toEqual(["2026-10-31"]);
  expect(answer("采用").rows.air_daily.map(({date}) => date)).toEqual(["2026-10-31", "2026-11-01"]);
  expect(answer("弃用").publishable).toBe(true);
});
