import {execFileSync} from "node:child_process";
import {readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {expect, it} from "vitest";
import {assessIssues} from "../src/measures/rectification/rectification-issue.ts";
import {assessPetitions} from "../src/measures/petitions/petition.ts";
import {readFolder} from "../src/tables/folder.ts";
import {readCity} from "../src/tables/read-city.ts";
import {type TableName, schemas} from "../src/tables/schemas/index.ts";
import type {Column} from "../src/tables/column.ts";
import {creditCode} from "./city/credit-code.ts";
import {LOST} from "./city/garbage-flows.ts";
import {GRANTED_LATE} from "./city/issue-events.ts";
import {makeCity} from "./city/make.ts";
import {MISPRINT} from "./city/petition-bulletins.ts";

const files = makeCity();
const bytes = (content: string | Uint8Array): Buffer =>
  typeof content === "string" ? Buffer.from(content) : Buffer.from(content);
const reading = readCity(readFolder("data"));
const city = reading.city;
if (city === null) throw new Error("the shipped city cannot be read");
const {tables} = city;

it("is written anew to the same bytes, whatever the time zone", () => {
  const shipped = readdirSync("data", {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && !entry.name.startsWith(".") && entry.name !== "README.md")
    .map((entry) => join(entry.parentPath, entry.name).slice("data/".length))
    .sort();
  expect([...files.keys()].sort()).toEqual(shipped);
  expect(
    [...files].filter(([path, content]) => !bytes(content).equals(readFileSync(join("data", path)))).map(([p]) => p)
  ).toEqual([]);
  const script =
    'import {createHash} from "node:crypto"; import {makeCity} from "./tests/city/make.ts";' +
    'const h = createHash("sha256"); for (const [p, t] of makeCity()) h.update(p).update(t); console.log(h.digest("hex"))';
  const hashes = ["Pacific/Kiritimati", "America/Los_Angeles"].map((TZ) =>
    execFileSync(process.execPath, ["--input-type=module-typescript", "-e", script], {
      env: {...process.env, TZ},
      encoding: "utf8"
    })
  );
  expect(hashes[0]).toBe(hashes[1]);
}, 60_000);

it("is read without a fault, a warning or a note", () => {
  expect(reading.faults.map(({file, line, message}) => `${file}:${line}: ${message}`)).toEqual([]);
  expect(Object.keys(schemas).filter((name) => !city.present.has(name as TableName))).toEqual(["imports", "decisions"]);
});

it("holds what was promised of it", () => {
  expect(tables.regions.filter(({kind}) => kind !== "开发区")).toHaveLength(8);
  expect(tables.regions.filter(({kind}) => kind === "开发区")).toHaveLength(1);
  expect(tables.rounds).toHaveLength(5);
  expect(tables.rectification_issues.length).toBeGreaterThanOrEqual(120);
  expect(tables.petition_cases.length).toBeGreaterThanOrEqual(1000);
  expect(tables.exposure_list.length).toBeGreaterThanOrEqual(60);
  expect(tables.water_sections).toHaveLength(36);
  const measured = new Set(tables.water_sections.map(({body}) => body));
  const bodies = tables.water_bodies.filter(({name}) => measured.has(name));
  expect(bodies.filter(({kind}) => kind === "河流")).toHaveLength(9);
  expect(bodies.filter(({kind}) => kind === "湖泊")).toHaveLength(2);
  expect(tables.air_stations).toHaveLength(8);
  expect(new Set(tables.sewage_plants_monthly.map(({plant}) => plant)).size).toBeGreaterThanOrEqual(9);
  expect([...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0)).toBeLessThan(6e6);
});

/** An inland city of nine districts and five rounds cannot show these three times; of 十五五 nothing is published. */
const RARE = [
  "regions.类型: 县级市 区 开发区 其他",
  "water_bodies.类型: 湖泊",
  "rounds.督察来源: 中央例行督察 中央专项督察 中央回头看 警示片 省级例行督察 省级专项督察 省级回头看 自查",
  "rectification_issues.问题类别: 海洋",
  "petition_cases.污染类型: 海洋",
  "exposure_terms.失信程度: 轻微 一般 严重 不适用",
  "exposure_terms.起算: 发布日期",
  "water_sections.水质目标: Ⅰ Ⅳ Ⅴ 劣Ⅴ",
  "drinking_water_sources.水质类别: Ⅴ 劣Ⅴ",
  "air_hourly.官方级别: 轻度污染 中度污染 重度污染 严重污染",
  "datasets.开放: 否",
  "datasets.更新频率: 日",
  "indicator_targets.规划期: 十五五"
];

it("has no target for the plan of 2026–2030: none was found in a published source, so none is invented", () => {
  expect(tables.indicator_targets.filter(({plan, year}) => plan === "十五五" || year > 2026)).toEqual([]);
});

it("shows every word of every closed list at least three times", () => {
  const rare: string[] = [];
  for (const name of city.present) {
    const columns: Readonly<Record<string, Column>> = schemas[name].columns;
    const rows = tables[name] as readonly Readonly<Record<string, unknown>>[];
    for (const [field, column] of Object.entries(columns)) {
      const words = column.kind === "yesNo" ? [true, false] : (column.choices ?? []);
      if (rows.every((row) => row[field] === null)) continue;
      const few = words.filter((word) => rows.filter((row) => [row[field]].flat().includes(word)).length < 3);
      if (few.length > 0)
        rare.push(
          `${name}.${column.header}: ${few.map((w) => (w === true ? "是" : w === false ? "否" : w)).join(" ")}`
        );
    }
  }
  expect(rare.filter((line) => !RARE.includes(line))).toEqual([]);
  for (const word of ["来电", "来信", "微信", "其他"])
    expect(tables.petition_cases.filter(({channel}) => channel === word).length).toBeGreaterThanOrEqual(3);
});

it("has tasks in every standing, each consistent with its dates and events", () => {
  const today = city.site.dataAsOf;
  const done = ["已完成整改", "已完成并长期坚持", "已销号"];
  const open = tables.rectification_issues.filter(({state}) => !done.includes(state));
  const past = (date: string | null): boolean => date !== null && date < today;
  expect(open.filter((i) => past(i.extendedTo ?? i.deadline)).length).toBeGreaterThanOrEqual(3);
  expect(open.filter((i) => past(i.extendedTo)).length).toBeGreaterThanOrEqual(1);
  expect(open.filter((i) => i.extendedTo === null && past(i.deadline)).length).toBeGreaterThanOrEqual(1);
  expect(
    open.filter((i) => past(i.deadline) && i.extendedTo !== null && !past(i.extendedTo)).length
  ).toBeGreaterThanOrEqual(3);
  for (const issue of tables.rectification_issues) {
    const events = tables.issue_events.filter((event) => event.issue === issue.id);
    const last = (stage: string) => events.filter((event) => event.stage === stage).at(-1)?.date ?? null;
    const where = issue.id;
    expect([where, events.map(({date}) => date)]).toEqual([where, events.map(({date}) => date).sort()]);
    expect([where, events.every(({date}) => date <= today)]).toEqual([where, true]);
    expect([where, last("交办") !== null]).toEqual([where, true]);
    expect([where, issue.updated <= today]).toEqual([where, true]);
    const first = (stage: string) => events.find((event) => event.stage === stage)?.date ?? "9";
    expect([where, first("交办") < first("制定方案"), first("制定方案") < first("自查自验")]).toEqual([
      where,
      true,
      true
    ]);
    if (issue.state === "已销号") {
      const notice = events.filter(({stage}) => stage === "公示").at(-1);
      const accepted = events.filter(({stage}) => stage === "验收").at(-1);
      expect([where, last("销号")]).toEqual([where, issue.writtenOff]);
      expect([where, accepted?.result === "不通过", (accepted?.date ?? "9") <= (notice?.date ?? "")]).toEqual([
        where,
        false,
        true
      ]);
      expect([where, (notice?.noticeTo ?? "9") < (issue.writtenOff ?? "")]).toEqual([where, true]);
    }
    if (issue.state === "反弹重改") {
      expect([where, (last("反弹") ?? "9") < (last("重启") ?? "")]).toEqual([where, true]);
    }
    if (events.some(({stage}) => stage === "反弹")) expect([where, last("重启") !== null]).toEqual([where, true]);
    if (issue.extendedTo !== null) expect([where, last("延期") !== null]).toEqual([where, true]);
    if (done.includes(issue.state)) expect([where, last("自查自验")]).toEqual([where, issue.completed]);
    if (issue.state === "未启动") expect([where, last("整改")]).toEqual([where, null]);
  }
});

it("tells no story twice", () => {
  const once = (texts: readonly (string | null)[]) => expect(new Set(texts).size).toBe(texts.length);
  once(tables.rectification_issues.map(({problem}) => problem));
  once(tables.rectification_issues.map(({goal}) => goal));
  once(tables.rectification_issues.map(({measures}) => measures));
  once(tables.rectification_issues.map(({progress}) => progress));
  once(tables.petition_cases.map(({problem}) => problem));
  once(tables.petition_cases.map(({findings}) => findings));
  once(tables.petition_cases.map(({handling}) => handling));
  once(tables.exposure_list.map(({facts}) => facts));
});

it("names nobody who exists and leaks nothing personal", () => {
  const everything = [...files]
    .filter(([path]) => path.endsWith(".csv"))
    .flatMap(([, text]) => String(text).split("\n").slice(1));
  const found = (pattern: RegExp): readonly string[] => everything.filter((line) => pattern.test(line)).slice(0, 3);
  expect(found(/(?<![0-9A-Za-z])1[3-9]\d{9}(?![0-9A-Za-z])/)).toEqual([]);
  expect(found(/(?<![0-9A-Za-z])\d{17}[0-9Xx](?![0-9A-Za-z])/)).toEqual([]);
  expect(found(/\d(?:栋|幢|号楼|单元|室|户)/)).toEqual([]);
  expect(found(/举报人|业主|负责人|法定代表人|村民|居民|当事人|司机|老板/)).toEqual([]);
  for (const {naming, partyKind, party, creditCode: code} of tables.exposure_list) {
    if (naming === "某化") expect(party).toMatch(/某/);
    if (partyKind === "自然人") expect(party).toMatch(/^.某$/);
    if (code !== null) expect(code).toMatch(/^91539900MAF\d{6}[0-9A-Z]$/);
  }
  // The check character of GB 32100-2015, by hand from its two published examples' rule (weights 3^i mod 31).
  expect(creditCode(1000001)).toHaveLength(18);
});

it("traces fewer outfalls than it tests, tests fewer than it found, and never goes back", () => {
  const rows = tables.outfalls;
  const at = (asOf: string) => rows.filter((row) => row.asOf === asOf);
  const sum = (asOf: string, step: "found" | "monitored" | "traced" | "toMend" | "mended"): number =>
    at(asOf).reduce((total, row) => total + row[step], 0);
  const days = [...new Set(rows.map(({asOf}) => asOf))].sort();
  const latest = days.at(-1) ?? "";
  const [found, monitored, traced, toMend, mended] = (
    ["found", "monitored", "traced", "toMend", "mended"] as const
  ).map((step) => sum(latest, step)) as [number, number, number, number, number];
  expect(monitored).toBeLessThan(found);
  expect(traced).toBeLessThan(monitored);
  expect(toMend).toBeLessThan(traced);
  expect(mended).toBeLessThan(toMend);
  for (const row of rows) {
    const before = at(days[days.indexOf(row.asOf) - 1] ?? "").find(
      (old) => old.region === row.region && old.water === row.water && old.kind === row.kind
    );
    for (const step of ["found", "monitored", "traced", "toMend", "mended"] as const)
      expect(row[step]).toBeGreaterThanOrEqual(before?.[step] ?? 0);
  }
});

it("prints bulletins whose sums agree with each other and with the cases, but for the one misprint", () => {
  const {petition_batches: printed, petition_cases: cases} = tables;
  const whole = printed.filter(({region}) => region === null);
  for (const row of whole) {
    const where = `${row.round} ${row.batch} ${row.scope}`;
    const latest = row.batch === "后续公开";
    const upTo = cases.filter(
      ({round, batch}) =>
        round === row.round &&
        (latest || (row.scope === "当批" ? batch === row.batch : Number(batch) <= Number(row.batch)))
    );
    const counties = printed.filter(
      (other) =>
        other.region !== null && other.round === row.round && other.batch === row.batch && other.scope === row.scope
    );
    expect([where, row.cases]).toEqual([where, upTo.length]);
    const wrong = row.round === MISPRINT.round && row.batch === MISPRINT.batch && row.scope === MISPRINT.scope;
    const letters = wrong ? MISPRINT.letters : 0;
    expect([where, (row.calls ?? 0) + (row.letters ?? 0)]).toEqual([where, row.cases + letters]);
    expect([where, counties.reduce((sum, {cases: n}) => sum + n, 0)]).toEqual([where, row.cases]);
    const types = {water: "水", air: "大气", noise: "噪声", garbage: "垃圾", odour: "恶臭", other: "其他"} as const;
    for (const [field, type] of Object.entries(types))
      expect([where, type, row[field as keyof typeof types]]).toEqual([
        where,
        type,
        upTo.filter((c) => c.types.includes(type)).length
      ]);
    if (row.scope === "当批") continue;
    const closed = upTo.filter(
      ({closed: state, closedOn}) => state === "已办结" && (closedOn ?? "9") <= row.date
    ).length;
    expect([where, row.closed]).toEqual([where, closed]);
    expect([where, (row.closed ?? 0) + (row.partlyClosed ?? 0) + (row.open ?? 0)]).toEqual([where, row.cases]);
    expect(
      Math.abs((row.printedRate ?? 0) - (((row.closed ?? 0) + (row.partlyClosed ?? 0)) / row.cases) * 100)
    ).toBeLessThan(0.0501);
    if (!latest) continue;
    expect(row.partlyClosed).toBe(upTo.filter(({closed: state}) => state === "阶段性办结").length);
    expect(row.partlyTrue).toBe(upTo.filter(({verified}) => verified === "部分属实").length);
    const fines = upTo.reduce((sum, {handling}) => sum + Number(/罚款(\d+)元/.exec(handling)?.[1] ?? 0), 0);
    expect([where, row.fine]).toEqual([where, fines]);
  }
  expect(whole.filter(({scope}) => scope === "当批").reduce((sum, {cases: n}) => sum + n, 0)).toBe(cases.length);
});

it("grants one extension after the deadline it moved, and no other", () => {
  const late = assessIssues(city).flatMap(({issue, grantedLate}) =>
    grantedLate === null ? [] : [{id: issue.id, days: grantedLate.days}]
  );
  expect(late).toEqual([GRANTED_LATE]);
});

it("shows of the one misprint every sum it breaks, and finds no other", () => {
  const {disagreements} = assessPetitions(city);
  expect(disagreements.map(({batch, scope, what, printed, found}) => [batch, scope, what, printed - found])).toEqual([
    ["7", "当批", "来电 + 来信", -1],
    ["7", "当批", "逐件公开中的来信", 1],
    ["7", "累计", "来信：上一批累计 + 当批", -1]
  ]);
});

const readingOf = new Map(tables.water_readings.map((row) => [`${row.section} ${row.time}`, row]));
const months = [...new Set(tables.water_readings.map(({time}) => time))].sort();

it("mixes a tributary into the river below its mouth", () => {
  // Water below a confluence lies between the river above and the tributary, but for what the banks add in between.
  const joined: readonly (readonly [above: string, tributary: string, below: string])[] = [
    ["石门坎", "清水河口", "青羊桥"],
    ["双河口", "铁厂河口", "铁厂"],
    ["梧岭下", "松坪河口", "三江渡"]
  ];
  for (const [above, tributary, below] of joined) {
    const kept = months.filter((month) => {
      const [a, t, b] = [above, tributary, below].map((name) => readingOf.get(`${name} ${month}`)?.ammonia ?? null);
      return a != null && t != null && b != null && b >= Math.min(a, t) * 0.5 && b <= Math.max(a, t) * 1.6 + 0.05;
    });
    const both = months.filter(
      (m) => readingOf.get(`${below} ${m}`)?.ammonia != null && readingOf.get(`${above} ${m}`)?.ammonia != null
    );
    expect([below, kept.length / both.length > 0.9]).toEqual([below, true]);
  }
  const mean = (section: string): number => {
    const values = tables.water_readings.flatMap((row) =>
      row.section === section && row.ammonia !== null ? [row.ammonia] : []
    );
    return values.reduce((a, b) => a + b, 0) / values.length;
  };
  expect(mean("龙潭")).toBeLessThan(mean("县城上"));
  expect(mean("县城上")).toBeLessThan(mean("县城下"));
  expect(mean("铁厂")).toBeLessThan(mean("双河口"));
  const order = tables.water_sections.filter(({body}) => body === "石溪河").map(({order: n}) => n);
  expect(order).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

const yearly = (rows: readonly {readonly time: string; readonly value: number | null}[], year: string): number => {
  const values = rows.flatMap(({time, value}) => (time.startsWith(year) && value !== null ? [value] : []));
  return values.reduce((a, b) => a + b, 0) / values.length;
};
const series = (section: string, item: "ammonia" | "phosphorus" | "turbidity" | "cadmium") =>
  tables.water_readings.filter((row) => row.section === section).map((row) => ({time: row.time, value: row[item]}));

it("has one river recovering, one getting worse, a flood, dry months and a leak", () => {
  expect(yearly(series("黑泥河口", "ammonia"), "2026")).toBeLessThan(
    yearly(series("黑泥河口", "ammonia"), "2021") * 0.7
  );
  expect(yearly(series("柳塘桥", "phosphorus"), "2026")).toBeGreaterThan(
    yearly(series("柳塘桥", "phosphorus"), "2021") * 1.1
  );
  const flood = tables.water_readings.filter(({time, turbidity}) => time === "2024-07" && turbidity !== null);
  const before = tables.water_readings.filter(({time, turbidity}) => time === "2023-07" && turbidity !== null);
  const median = (rows: typeof flood): number =>
    rows.map(({turbidity}) => turbidity ?? 0).sort((a, b) => a - b)[Math.floor(rows.length / 2)] ?? 0;
  expect(median(flood)).toBeGreaterThan(median(before) * 3);
  expect(tables.water_readings.filter(({whyMissing}) => whyMissing === "断流").length).toBeGreaterThanOrEqual(3);
  expect(tables.water_readings.filter(({whyMissing}) => whyMissing === "设备故障").length).toBeGreaterThanOrEqual(3);
  expect(readingOf.get("老矿桥 2023-05")?.cadmium ?? 0).toBeGreaterThan(0.01);
  expect(readingOf.get("老矿桥 2023-05")?.officialClass).toBe("劣Ⅴ");
  const differing = tables.water_readings.filter(({meta}) => meta.remark?.startsWith("官方类别") === true);
  expect(differing.length).toBeGreaterThan(2);
  expect(differing.length / tables.water_readings.length).toBeLessThan(0.004);
});

it("breathes with the seasons", () => {
  const temperature = (month: string): number => {
    const rows = tables.water_readings.filter((row) => row.time.endsWith(month) && row.temperature !== null);
    return rows.reduce((sum, row) => sum + (row.temperature ?? 0), 0) / rows.length;
  };
  expect(temperature("-07")).toBeGreaterThan(temperature("-01") + 5);
  const mean = (item: "pm25" | "o3_8h", test: (date: string) => boolean): number => {
    const rows = tables.air_daily.filter((row) => row[item] !== null && row.dust === false && test(row.date));
    return rows.reduce((sum, row) => sum + (row[item] ?? 0), 0) / rows.length;
  };
  const month =
    (...wanted: readonly string[]) =>
    (date: string): boolean =>
      wanted.includes(date.slice(5, 7));
  expect(mean("pm25", month("12", "01", "02"))).toBeGreaterThan(mean("pm25", month("06", "07", "08")) * 2);
  expect(mean("o3_8h", month("03", "04", "05"))).toBeGreaterThan(mean("o3_8h", month("07", "08", "12")) * 1.3);
  expect(mean("pm25", (date) => date.startsWith("2025"))).toBeLessThan(mean("pm25", (date) => date.startsWith("2021")));
  const good = tables.air_daily.filter(({officialAqi}) => officialAqi !== null);
  const share = good.filter(({officialAqi}) => (officialAqi ?? 0) <= 100).length / good.length;
  expect(share).toBeGreaterThan(0.93);
  expect(share).toBeLessThan(0.98);
});

it("adds the sample hours up to the days", () => {
  // 24:00 is read as 00:00 of the next day; it closes the day before.
  const closes = ({date, hour}: {readonly date: string | null; readonly hour: number | null}): string =>
    new Date(Date.parse(`${date}T00:00:00Z`) - (hour === 0 ? 86400000 : 0)).toISOString().slice(0, 10);
  for (const station of ["市监测站", "云顶山"])
    for (const day of tables.air_daily.filter((row) => row.station === station && row.date >= "2026-10-01")) {
      const hours = tables.air_hourly.filter((row) => row.station === station && closes(row) === day.date);
      expect(hours).toHaveLength(24);
      const mean = hours.reduce((sum, {pm25}) => sum + (pm25 ?? 0), 0) / 24;
      expect(Math.abs(mean - (day.pm25 ?? 0))).toBeLessThanOrEqual(0.5);
      expect(Math.max(...hours.map(({o3_1h}) => o3_1h ?? 0))).toBe(day.o3_1h);
      expect(Math.max(...hours.filter(({hour}) => hour === 0 || (hour ?? 0) >= 8).map(({o3_8h}) => o3_8h ?? 0))).toBe(
        day.o3_8h
      );
    }
});

it("closes the garbage mass balance but for the named losses, and facilities take what counties send", () => {
  const rows = tables.garbage_monthly;
  for (const row of rows.filter(({region}) => region !== null)) {
    const where = `${row.region} ${row.month}`;
    const fates = [row.burnt, row.kitchen, row.landfilledRaw, row.landfilledEmergency, row.exported];
    const lost = LOST[row.month]?.[row.region ?? ""] ?? 0;
    expect([where, fates.reduce((sum: number, part) => sum + (part ?? 0), lost)]).toEqual([where, row.collected]);
    expect([where, row.generated]).toEqual([where, (row.collected ?? 0) + (row.recovered ?? 0)]);
  }
  for (const month of new Set(rows.map(({month: m}) => m)))
    for (const part of ["burnt", "kitchen", "landfilledRaw", "landfilledEmergency"] as const) {
      const sum = (facility: boolean): number =>
        rows
          .filter((row) => row.month === month && (row.facility !== null) === facility)
          .reduce((total, row) => total + (row[part] ?? 0), 0);
      expect([month, part, sum(true)]).toEqual([month, part, sum(false)]);
    }
  const raw = (month: string): number =>
    rows
      .filter((row) => row.region !== null && row.month === month)
      .reduce((sum, row) => sum + (row.landfilledRaw ?? 0), 0);
  expect([raw("2025-11"), raw("2025-12"), raw("2026-01"), raw("2026-10")]).toEqual([412, 388, 0, 0]);
});

it("has no two months alike", () => {
  const seen = new Map<string, string>();
  const look = (table: string, month: string, values: readonly unknown[]): void => {
    const key = `${table} ${JSON.stringify(values)}`;
    expect([table, month, seen.get(key) ?? null]).toEqual([table, month, null]);
    seen.set(key, month);
  };
  for (const month of months)
    look(
      "water",
      month,
      tables.water_readings
        .filter((r) => r.time === month)
        .map((r) => [r.section, r.ammonia, r.phosphorus, r.permanganate])
    );
  for (const month of new Set(tables.garbage_monthly.map((r) => r.month)))
    look(
      "garbage",
      month,
      tables.garbage_monthly.filter((r) => r.month === month).map((r) => [r.region, r.collected])
    );
  for (const month of new Set(tables.sewage_plants_monthly.map((r) => r.month)))
    look(
      "plants",
      month,
      tables.sewage_plants_monthly.filter((r) => r.month === month).map((r) => [r.plant, r.treated])
    );
  for (const month of new Set(tables.air_daily.map((r) => r.date.slice(0, 7))))
    look(
      "air",
      month,
      tables.air_daily.filter((r) => r.date.startsWith(month)).map((r) => [r.station, r.pm25, r.o3_8h])
    );
});

it("keeps every exposure within the term of its gravity, and has some that ended in each way", () => {
  const ended = new Set(tables.exposure_updates.map(({kind}) => kind));
  for (const kind of ["信用修复", "决定撤销", "撤下"]) expect(ended).toContain(kind);
  expect(tables.exposure_list.filter(({until}) => until < city.site.dataAsOf).length).toBeGreaterThanOrEqual(3);
  for (const entry of tables.exposure_list) {
    const term = tables.exposure_terms.find(({gravity}) => gravity === entry.gravity);
    const from = term?.counted === "决定日期" ? entry.decidedOn : entry.publishedOn;
    const index = Number(from?.slice(0, 4)) * 12 + Number(from?.slice(5, 7)) - 1 + (term?.most ?? 0);
    const last = `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}-${from?.slice(8)}`;
    expect([entry.id, entry.until <= last]).toEqual([entry.id, true]);
  }
});

it("binds every correction to a row that exists, but for what was taken down", () => {
  for (const {id, table, record, kind} of tables.corrections) {
    const rows = tables[table as TableName] as readonly Readonly<Record<string, unknown>>[];
    const columns: Readonly<Record<string, Column>> = schemas[table as TableName].columns;
    const found = rows.filter((row) =>
      record.split(";").every((pair) => {
        const [header, value = ""] = pair.split("=");
        const field = Object.keys(columns).find((key) => columns[key]?.header === header) ?? "";
        const [from = "", to] = value.split("..");
        return to === undefined ? String(row[field]) === value : String(row[field]) >= from && String(row[field]) <= to;
      })
    );
    // A withdrawn exposure leaves a tombstone; a withdrawn task or case leaves the correction alone.
    expect([id, found.length > 0]).toEqual([id, kind !== "撤下" || table === "exposure_list"]);
  }
});

it("grows by whole cities for the bench", () => {
  const big = makeCity(2);
  const lines = (map: ReadonlyMap<string, string | Uint8Array>, path: string): number =>
    String(map.get(path) ?? "").split("\n").length - 2;
  for (const path of ["water_sections.csv", "air_stations.csv", "rectification_issues.csv", "petition_cases.csv"])
    expect([path, lines(big, path)]).toEqual([path, 2 * lines(files, path)]);
  const read = readCity(new Map([...big].map(([path, content]) => [path, bytes(content)])));
  expect(read.faults.map(({file, line, message}) => `${file}:${line}: ${message}`).slice(0, 5)).toEqual([]);
}, 60_000);

it("corrects no range of days that ends after the correction", () => {
  const ahead = tables.corrections.filter(({date, record}) =>
    [...record.matchAll(/\d{4}-\d{2}-\d{2}/g)].some(([day]) => day > date)
  );
  expect(ahead.map(({id}) => id)).toEqual([]);
});
