import type {ClearedQuarter} from "../../measures/water/black-odorous.ts";
import type {WaterListVerdicts} from "../../measures/water/water-lists.ts";
import {type Target, supersededText, targetText} from "../../measures/targets/targets.ts";
import {formatNumber} from "../drawing/format.ts";
import {type KeyItem, keyLine} from "../drawing/key-line.ts";
import {box, letter, line} from "../drawing/lettering.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";

type Kinds = WaterListVerdicts["blackOdorous"]["kinds"];
type Promises = WaterListVerdicts["blackOdorous"]["promises"];

const TALL = 62;
const TOP = 38;

/** A column: a quarter that was reported, or the end of a target year still ahead. */
interface Column {
  readonly quarter: string;
  readonly ahead: boolean;
  readonly targets: readonly Target[];
}

/** Columns of waters a list and quarter, relapses in vermilion; the bar of a target where its year ends, also if that is ahead. */
export const clearedColumns = (kinds: Kinds, all: readonly string[], promises: Promises, frame: Frame): Drawn => {
  const small = narrow(frame);
  const columns = columnsOf(
    all,
    promises.map(({target}) => target),
    small ? 8 : 16
  );
  const left = small ? 0 : 120;
  const pitch = Math.min(72, (frame.width - left) / columns.length);
  const height = TALL + (small ? 52 : 36);
  const most = Math.max(1, ...kinds.flatMap((kind) => kind.quarters.map(({cleared}) => cleared?.denominator ?? 0)));
  const each = TALL / most;
  const axis = columns.map(({quarter}, i) => axisWords(quarter, columns[i - 1]?.quarter, left + (i + 0.5) * pitch));
  const rows = kinds.map(({kind, quarters: found}, r) => {
    const y = TOP + r * height;
    const base = y + height - 6;
    const byQuarter = new Map(found.map((one) => [one.quarter, one]));
    const last = found.at(-1)?.cleared ?? null;
    // The plans' targets are for the 城市 list alone.
    const targeted = kind === "城市";
    const drawn = columns.map(({quarter, ahead, targets}, i) => {
      const x = left + i * pitch;
      const whole = (ahead ? last : byQuarter.get(quarter)?.cleared)?.denominator ?? null;
      return (
        (ahead
          ? empty(targeted ? whole : null, x, base, pitch, each)
          : column(byQuarter.get(quarter), x, base, pitch, each)) +
        (targeted && whole !== null ? targets.map((one) => bars(one, x, base, pitch, whole * each)).join("") : "")
      );
    });
    return (
      line(0, y, frame.width, y, r === 0 ? "rule" : "hair") +
      letter(kind, 0, small ? y + 18 : base - 26, {bold: true, size: 13}) +
      (last === null
        ? ""
        : letter(
            `${last.numerator}/${last.denominator}，${formatNumber(last.percent, 1)}%`,
            small ? frame.width : 0,
            small ? y + 18 : base - 8,
            {anchor: small ? "end" : "start", tone: "soft"}
          )) +
      drawn.join("")
    );
  });
  const bottom = TOP + kinds.length * height + 6;
  const key = keyLine(keyOf(kinds, columns), bottom, frame.width);
  return {body: axis.join("") + rows.join("") + key.body, height: bottom + key.height};
};

/** The newest quarters that find room, and after them the last quarter of every target year that is not over. */
const columnsOf = (all: readonly string[], targets: readonly Target[], room: number): readonly Column[] => {
  const latest = all.at(-1) ?? "";
  const of = (quarter: string): readonly Target[] => targets.filter(({year}) => quarter === `${year}Q4`);
  const ahead = [...new Set(targets.map(({year}) => `${year}Q4`))].filter((quarter) => quarter > latest).sort();
  return [
    ...all.slice(-Math.max(1, room - ahead.length)).map((quarter) => ({quarter, ahead: false, targets: of(quarter)})),
    ...ahead.map((quarter) => ({quarter, ahead: true, targets: of(quarter)}))
  ];
};

const axisWords = (quarter: string, before: string | undefined, x: number): string => {
  const [, year = "", number = ""] = /^(\d{4})\D*(\d)$/.exec(quarter) ?? [];
  return (
    letter(number === "" ? quarter : `${number}季`, x, 29, {anchor: "middle", size: 11, tone: "soft"}) +
    (before?.slice(0, 4) === year ? "" : letter(`${year}年`, x, 13, {anchor: "middle", size: 11, tone: "soft"}))
  );
};

/** What was promised, and in dashes what a revision replaced. */
const bars = ({value, superseded}: Target, x: number, base: number, pitch: number, tall: number): string => {
  const [from, to] = [x, x + pitch];
  const high = (percent: number): number => base - (percent / 100) * tall;
  return (
    replaced({value, superseded})
      .map(({target}) => line(from, high(target), to, high(target), "ink", 1.5, "4 3"))
      .join("") + line(from, high(value), to, high(value), "ink", 3)
  );
};

/** Earlier versions with another value: those alone are drawn. */
const replaced = ({value, superseded}: Pick<Target, "value" | "superseded">) =>
  superseded.filter(({target}) => target !== value);

/** A quarter ahead: the list's length as an empty frame. */
const empty = (whole: number | null, x: number, base: number, pitch: number, each: number): string =>
  whole === null ? "" : box(x + 4, base - whole * each, pitch - 8, whole * each, null, "rule");

const column = (found: ClearedQuarter | undefined, x: number, base: number, pitch: number, each: number): string => {
  if (found === undefined || found.cleared === null)
    return letter("—", x + pitch / 2, base - 4, {anchor: "middle", tone: "soft"});
  const {numerator, denominator} = found.cleared;
  const wide = pitch - 8;
  const back = found.relapsed.length;
  const [done, late] = [numerator * each, back * each];
  return (
    box(x + 4, base - denominator * each, wide, denominator * each, "track", "s4") +
    box(x + 4, base - done, wide, done, "done") +
    (back === 0
      ? ""
      : box(x + 4, base - done - late, wide, late, "zhu") +
        letter(`返 ${back}`, x + pitch / 2, base - denominator * each - 6, {
          anchor: "middle",
          size: 11,
          tone: "zhu",
          bold: true
        }))
  );
};

/** Only what stands in the picture. */
const keyOf = (kinds: Kinds, columns: readonly Column[]): readonly KeyItem[] => {
  const drawn = columns.filter(({ahead}) => !ahead).map(({quarter}) => quarter);
  const back = kinds.some(({quarters}) =>
    quarters.some(({quarter, relapsed}) => drawn.includes(quarter) && relapsed.length > 0)
  );
  const urban = kinds.some(({kind}) => kind === "城市");
  return [
    {words: "已消除、长制久清", sign: (x, y) => box(x - 6, y - 6, 12, 12, "done")},
    {words: "尚未消除", sign: (x, y) => box(x - 6, y - 6, 12, 12, "track", "s4")},
    ...(back ? [{words: "返黑返臭", sign: (x: number, y: number) => box(x - 6, y - 6, 12, 12, "zhu")}] : []),
    ...(urban ? columns : []).flatMap(({ahead, targets}) =>
      targets.map((target) => ({
        words: `城市清单 ${target.year} 年目标 ${targetText(target)}${ahead ? "（空框：尚未到期）" : ""}${
          replaced(target).length === 0 ? "" : `（虚线：修订前 ${replaced(target).map(supersededText).join("、")}）`
        }`,
        // As drawn: over the columns of a quarter, or over the empty frame of one still ahead.
        sign: (x: number, y: number) =>
          ahead
            ? box(x - 6, y - 4, 12, 11, null, "rule") + line(x - 8, y - 5, x + 8, y - 5, "ink", 3)
            : line(x - 8, y, x + 8, y, "ink", 3)
      }))
    )
  ];
};
