import type {Bulletin} from "./petition-bulletin.ts";

/** Two printed or computed numbers that should be one. A note: the bulletin stays as printed. */
export interface Disagreement {
  readonly round: string;
  readonly batch: string;
  readonly scope: "当批" | "累计";
  /** What was compared: `来电 + 来信` with `件数`. */
  readonly what: string;
  readonly printed: number;
  readonly found: number;
  readonly unit: "件" | "%";
}

type Bare = Omit<Bulletin, "disagreements">;

/** Fractions of cases (0.3 件) are sums of decimals: what is smaller than this is no difference. */
const TOLERANCE = 1e-6;

/** Sums inside one bulletin. Types may exceed the cases (multi-counted) but not fall short of them. */
export const bulletinDisagreements = (bulletin: Bare, open: number | null): readonly Disagreement[] => {
  const {cases, calls, letters, types, verified, regions, closing} = bulletin;
  if (cases === null) return [];
  const compare = (what: string, found: number | null, wrong: (difference: number) => boolean): Disagreement[] =>
    found !== null && wrong(found - cases) ? [{...place(bulletin), what, printed: cases, found, unit: "件"}] : [];
  const differs = (difference: number): boolean => Math.abs(difference) > TOLERANCE;
  const short = (difference: number): boolean => difference < -TOLERANCE;
  const exceeds = (difference: number): boolean => difference > TOLERANCE;
  const sum = (parts: readonly {readonly cases: number}[]): number | null =>
    parts.length === 0 ? null : parts.reduce((total, part) => total + part.cases, 0);
  return [
    ...compare("来电 + 来信", calls === null || letters === null ? null : calls + letters, differs),
    ...compare("各行政区域之和", sum(regions), differs),
    ...compare("各污染类型之和", types.length < 2 ? null : sum(types), short),
    ...compare("属实情况各项之和", sum(verified), exceeds),
    ...compare(
      "已办结 + 阶段性办结 + 未办结",
      closing === null || open === null ? null : closing.closed + closing.partly + open,
      differs
    ),
    ...rateDisagreement(bulletin)
  ];
};

/** A printed 办结率 must be one of the two rates, to the digits it was printed with. */
const rateDisagreement = (bulletin: Bare): readonly Disagreement[] => {
  const {closing, printedRate, cases} = bulletin;
  if (closing === null || printedRate === null || cases === null || cases === 0) return [];
  const digits = String(printedRate).split(".")[1]?.length ?? 0;
  const unit = 0.5 * 10 ** -digits + TOLERANCE;
  const strict = (closing.strict.numerator / cases) * 100;
  const wide = (closing.wide.numerator / cases) * 100;
  if (Math.abs(strict - printedRate) <= unit || Math.abs(wide - printedRate) <= unit) return [];
  return [{...place(bulletin), what: "公布办结率与含阶段性办结的办结率", printed: printedRate, found: wide, unit: "%"}];
};

/** 累计 of a batch must be the 累计 of the batch before it plus its own 当批, in the whole and in every region. */
export const cumulativeDisagreements = (before: Bare, own: Bare, after: Bare): readonly Disagreement[] => {
  const regions = new Set([before, own, after].flatMap((one) => one.regions.map(({name}) => name)));
  const inRegion = (one: Bare, name: string): number | null =>
    one.regions.length === 0 ? null : (one.regions.find((region) => region.name === name)?.cases ?? 0);
  const pairs: readonly (readonly [string, (one: Bare) => number | null])[] = [
    ["件数", (one) => one.cases],
    ["来电", (one) => one.calls],
    ["来信", (one) => one.letters],
    ...[...regions].map((name) => [name, (one: Bare) => inRegion(one, name)] as const)
  ];
  return pairs.flatMap(([name, of]) => {
    const [past, added, printed] = [of(before), of(own), of(after)];
    if (past === null || added === null || printed === null || Math.abs(past + added - printed) <= TOLERANCE) return [];
    return [{...place(after), what: `${name}：上一批累计 + 当批`, printed, found: past + added, unit: "件" as const}];
  });
};

const place = ({round, batch, scope}: Bare): Pick<Disagreement, "round" | "batch" | "scope"> => ({round, batch, scope});
