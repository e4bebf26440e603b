import {TODAY, addDays} from "./calendar.ts";
import {type Draft, rounded} from "./csv.ts";
import type {Campaign, Case, Facts, Kept} from "./petitions.ts";
import {PLACES} from "./places.ts";

/** A printed bulletin of one batch, or of the round as it stands now. */
export const bulletins = (campaign: Campaign, kept: readonly Kept[]): Draft<"petition_batches">[] => {
  const rows: Draft<"petition_batches">[] = [];
  for (let b = 1; b <= campaign.batches; b++) {
    const own = kept.filter(({row}) => row.batch === String(b));
    const date = addDays(own[0]?.row.assigned ?? campaign.from, 1);
    const past = kept.filter(({row}) => Number(row.batch) <= b);
    rows.push(
      ...bulletin(campaign, String(b), date, "当批", own, null).map(misprinted),
      ...bulletin(campaign, String(b), date, "累计", past, date)
    );
  }
  rows.push(...bulletin(campaign, "后续公开", TODAY, "累计", kept, TODAY));
  return rows;
};

/** What was printed wrong in one bulletin, as happens: a letter counted twice. The site shows it beside what the rows add up to. */
export const MISPRINT = {round: "第三轮中央生态环境保护督察", batch: "7", scope: "当批", letters: 1} as const;

const misprinted = (row: Draft<"petition_batches">): Draft<"petition_batches"> =>
  row.round === MISPRINT.round && row.batch === MISPRINT.batch && typeof row.letters === "number"
    ? {...row, letters: row.letters + MISPRINT.letters}
    : row;

const bulletin = (
  campaign: Campaign,
  batch: string,
  date: string,
  scope: string,
  kept: readonly Kept[],
  closedBy: string | null
): Draft<"petition_batches">[] => {
  const cases = kept.map(({row}) => row);
  const count = (test: (row: Case) => boolean): number => cases.filter(test).length;
  const type = (name: string): number => count((row) => row.types.includes(name));
  const whole: Draft<"petition_batches"> = {
    round: campaign.round,
    batch,
    date,
    scope,
    cases: cases.length,
    calls: count((row) => row.channel === "来电"),
    letters: count((row) => row.channel !== "来电"),
    major: count((row) => row.major === true),
    water: type("水"),
    air: type("大气"),
    soil: type("土壤"),
    noise: type("噪声"),
    ecology: type("生态"),
    solidWaste: type("固废"),
    garbage: type("垃圾"),
    fumes: type("油烟"),
    dust: type("扬尘"),
    odour: type("恶臭"),
    radiation: type("辐射"),
    heavyMetal: type("重金属"),
    other: type("其他"),
    ...(closedBy === null ? {} : stateBy(kept, closedBy)),
    origin:
      closedBy === TODAY
        ? "云溪市生态环境局门户网站“办理后公开”"
        : `云溪市生态环境局通报（${campaign.round}第${batch}批）`
  };
  const perRegion = PLACES.map((place) => ({
    round: campaign.round,
    batch,
    date,
    scope,
    region: place.name,
    cases: rounded(
      cases.reduce((total, row) => total + (row.regions.includes(place.name) ? 1 / row.regions.length : 0), 0),
      1
    )
  }));
  return [whole, ...perRegion];
};

/** The closing of a batch as it stood on the day of the bulletin: a case is closed once 办结日期 has come. */
const stateBy = (kept: readonly Kept[], date: string): Draft<"petition_batches"> => {
  const final = date === TODAY;
  const cases = kept.map(({row}) => row);
  const reported = kept.filter(({row}) => final || row.assigned <= addDays(date, -7));
  const answered = reported.map(({row}) => row);
  const sum = (part: keyof Facts): number => reported.reduce((total, {facts}) => total + facts[part], 0);
  const count = (rows: readonly Case[], test: (row: Case) => boolean): number => rows.filter(test).length;
  const closed = count(
    cases,
    (row) => row.closed === "已办结" && row.closedOn !== null && String(row.closedOn) <= date
  );
  const partly = final
    ? count(cases, (row) => row.closed === "阶段性办结")
    : count(answered, (row) => row.closed === "阶段性办结" || (row.closed === "已办结" && String(row.closedOn) > date));
  const rate = rounded((cases.length === 0 ? 0 : (closed + partly) / cases.length) * 100, 1);
  return {
    true: count(answered, (row) => row.verified === "属实"),
    mostlyTrue: count(answered, (row) => row.verified === "基本属实"),
    partlyTrue: count(answered, (row) => row.verified === "部分属实"),
    untrue: count(answered, (row) => row.verified === "不属实"),
    closed,
    partlyClosed: partly,
    open: cases.length - closed - partly,
    ordered: sum("ordered"),
    punished: sum("punished"),
    fine: sum("fine"),
    investigated: sum("investigated"),
    detained: sum("detained"),
    summoned: sum("summoned"),
    accountable: sum("accountable"),
    printedRate: rate
  };
};
