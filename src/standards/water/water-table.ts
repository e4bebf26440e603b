import {
  type BasicItem,
  CLASSES,
  type Limits,
  SURFACE_WATER_STANDARDS,
  type WaterKind,
  type WaterStandard
} from "./gb3838-2002.ts";
import {type Edition, type PublisherLimit, type Refusal, SAME_LIMIT, withPublisherLimits} from "../publisher-limits.ts";

/** An item with its limits as numbers, for one kind of water. */
export interface Rule {
  readonly item: BasicItem;
  readonly printed: Limits;
  readonly limits: readonly number[];
}

/** The limits that hold between two dates, ready to judge by. */
export interface WaterTable {
  /** Its id names the publisher's limits where it holds any. */
  readonly standard: WaterStandard;
  readonly edition: Edition<WaterStandard>;
  readonly from: string;
  readonly to: string | null;
  readonly rules: Readonly<Record<WaterKind, ReadonlyMap<string, Rule>>>;
  /** The same standard without the publisher's limits; null where it holds none. */
  readonly state: WaterTable | null;
}

export interface WaterTables {
  /** Earliest first. */
  readonly tables: readonly WaterTable[];
  /** Rows of limits.csv that name a surface water standard and change nothing in Table 1. */
  readonly refused: readonly Refusal[];
}

/** Table 1 of every surface water standard with the publisher's limits in it, parted where one begins or ends. */
export const waterTables = (rows: readonly PublisherLimit[]): WaterTables => {
  const {editions, refused} = withPublisherLimits(SURFACE_WATER_STANDARDS, rows, amend, cellOf);
  return {tables: editions.map(compiled), refused};
};

const compiled = (edition: Edition<WaterStandard>): WaterTable => ({
  ...{standard: edition.standard, edition, from: edition.from, to: edition.to},
  rules: {河流: rules(edition.standard.items, "河流"), 湖库: rules(edition.standard.items, "湖库")},
  state: edition.rows.length === 0 ? null : compiled({...edition, standard: edition.base, rows: []})
});

const rules = (items: readonly BasicItem[], kind: WaterKind): ReadonlyMap<string, Rule> =>
  new Map(
    items.flatMap((item) => {
      const printed = kind === "河流" ? item.river : item.lake;
      if (printed === null) return [];
      // A range is the same for every class: its two ends.
      const limits = item.kind === "range" ? (printed[0].split("~") as readonly string[]) : printed;
      return [[item.id, {item, printed, limits: limits.map(Number)}] as const];
    })
  );

/** `总磷(湖、库)` means the lakes' row of Table 1; a name alone means both kinds where they share their limits, else rivers. */
const LAKE = /[(（]湖[、.]?库[)）]$/;

/** One cell of Table 1 set to the publisher's limit, or why it cannot be. */
const amend = (standard: WaterStandard, row: PublisherLimit): WaterStandard | string => {
  const lake = LAKE.test(row.item);
  const name = row.item.replace(LAKE, "").trim();
  const item = standard.items.find((known) => known.name === name);
  if (item === undefined) return `${standard.document} 表 1 没有“${row.item}”这一项`;
  if (item.kind === "range" || item.kind === "none") return `“${item.name}”不是单个限值，不能由一行更正`;
  if (row.unit !== item.unit) return `单位应为 ${item.unit}`;
  if (row.limit <= 0) return "限值应大于 0";
  const at = CLASSES.indexOf(row.class.replace(/类$/, "") as (typeof CLASSES)[number]);
  if (at < 0 || at > 4) return "类别应为 Ⅰ、Ⅱ、Ⅲ、Ⅳ 或 Ⅴ";
  const set = (limits: Limits | null): Limits | null =>
    limits && (limits.map((limit, i) => (i === at ? String(row.limit) : limit)) as unknown as Limits);
  const shared = item.river?.join() === item.lake?.join();
  const kinds: readonly ("river" | "lake")[] =
    lake || item.river === null ? ["lake"] : shared ? ["river", "lake"] : ["river"];
  const before = kinds.map((kind) => Number(item[kind]?.[at]));
  if (before.every((limit) => limit === row.limit)) return SAME_LIMIT;
  const amended = {...item, ...Object.fromEntries(kinds.map((kind) => [kind, set(item[kind])]))};
  const why = kinds.map((kind) => disorder(amended.kind, amended[kind])).find((each) => each !== null);
  if (why !== undefined) return why;
  return {...standard, items: standard.items.map((known) => (known === item ? amended : known))};
};

/** A better class never has the laxer limit: in Table 1 ceilings do not fall, and the floor does not rise, from Ⅰ to Ⅴ. */
const disorder = (kind: BasicItem["kind"], limits: Limits | null): string | null => {
  const at = (limits ?? []).findIndex((limit, i, all) => {
    const step = Number(limit) - Number(all[i - 1] ?? limit);
    return kind === "floor" ? step > 0 : step < 0;
  });
  return at < 1 ? null : `更正后${CLASSES[at - 1]}类限值反而宽于${CLASSES[at]}类`;
};

/** `Ⅲ` and `Ⅲ类` are one class, `总磷(湖、库)` and `总磷（湖库）` one item. */
const cellOf = ({item, class: name}: PublisherLimit): string =>
  `${item.replace(LAKE, "").trim()} ${LAKE.test(item) ? "湖库" : ""} ${name.replace(/类$/, "")}`;

/** A standard as its text has it, without any publisher's limit. */
export const tableOf = (standard: WaterStandard): WaterTable =>
  compiled({standard, base: standard, rows: [], from: standard.from, to: standard.to});

/** The newest standard as the state published it. */
export const STATE_TABLE = tableOf(SURFACE_WATER_STANDARDS.at(-1) as WaterStandard);

/** The publisher's row that set the limit of a class; null where the limit is the standard's own. */
export const amendedBy = (
  id: string,
  at: number,
  kind: WaterKind,
  {edition: {standard, base, rows: held}}: WaterTable
): PublisherLimit | null => {
  const cell = ({items}: WaterStandard): string | undefined => {
    const item = items.find((known) => known.id === id);
    return (kind === "河流" ? item?.river : item?.lake)?.[at];
  };
  const limit = cell(standard);
  if (limit === undefined || limit === cell(base)) return null;
  const name = base.items.find((known) => known.id === id)?.name;
  const own = held.filter(
    (row) =>
      row.item.replace(LAKE, "").trim() === name &&
      row.class.replace(/类$/, "") === CLASSES[at] &&
      String(row.limit) === limit
  );
  return own.find(({item}) => LAKE.test(item) === (kind === "湖库")) ?? own[0] ?? null;
};

/** Each cell of Table 1 that a publisher's limit changed, as a reader sees it: `氨氮Ⅲ类限值 0.9（标准为 1.0），来源`. */
export const amendments = ({edition}: WaterTable): readonly {readonly row: PublisherLimit; readonly text: string}[] =>
  edition.rows.map((row) => {
    const name = row.item.replace(LAKE, "").trim();
    const item = edition.base.items.find((known) => known.name === name);
    const printed = (LAKE.test(row.item) ? item?.lake : (item?.river ?? item?.lake))?.[
      CLASSES.indexOf(row.class.replace(/类$/, "") as (typeof CLASSES)[number])
    ];
    return {
      row,
      text: `${row.item}${row.class.replace(/类$/, "")}类限值 ${row.limit} ${row.unit}（${edition.base.id} 为 ${printed}），自 ${row.from} 起，来源：${row.source}`
    };
  });
