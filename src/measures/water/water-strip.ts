import {sectionMonth, type WaterVerdicts} from "./water.ts";
import {waterSeams} from "./water-seams.ts";
import type {SectionMonth} from "./water-months.ts";
import type {WaterBodyPlace} from "./water-places.ts";

/** A water that joins this one. */
export interface Tributary {
  readonly slug: string;
  readonly name: string;
  /** It joins above this section (its place in `body.sections`); null where no table says where. */
  readonly above: number | null;
}

/** A water's sections against its latest months. */
export interface WaterStrip {
  readonly body: WaterBodyPlace;
  /** Of the latest months those in which any section has a row, oldest first. */
  readonly months: readonly string[];
  /** The others: nothing was handed in for any section. */
  readonly empty: readonly string[];
  /** By month, then section; null where no row was handed in. */
  readonly cells: readonly (readonly (SectionMonth | null)[])[];
  readonly tributaries: readonly Tributary[];
  /** Of the months those before which the limits changed. */
  readonly seams: readonly string[];
}

export const waterStrip = (verdicts: WaterVerdicts, body: WaterBodyPlace, length = 12): WaterStrip => {
  const latest = verdicts.months.slice(-length);
  const rows = latest.map((month) => body.sections.map((section) => sectionMonth(verdicts, section, month)));
  const held = (i: number): boolean => (rows[i] ?? []).some((cell) => cell !== null);
  return {
    body,
    months: latest.filter((_, i) => held(i)),
    seams: waterSeams(
      verdicts,
      latest.filter((_, i) => held(i))
    ),
    empty: latest.filter((_, i) => !held(i)),
    cells: rows.filter((_, i) => held(i)),
    tributaries: verdicts.bodies
      .filter(({flowsInto}) => flowsInto === body.name)
      .map((other) => ({slug: other.slug, name: other.name, above: joins(other, body)}))
  };
};

/** 说明 of a tributary says where it joins: “在青羊桥断面上游汇入”, “在县城下下游汇入”. Nothing is guessed without it. */
const joins = (tributary: WaterBodyPlace, body: WaterBodyPlace): number | null => {
  const about = tributary.about ?? "";
  // The longest name wins: 铁厂 is part of 铁厂下.
  const found = body.sections.reduce(
    (best, {name}, i) =>
      about.includes(`在${name}`) && name.length > (body.sections[best]?.name.length ?? 0) ? i : best,
    -1
  );
  if (found === -1) return null;
  const name = body.sections[found]?.name ?? "";
  const after = about.slice(about.indexOf(`在${name}`) + name.length + 1).replace(/^断面/, "");
  if (!after.includes("汇入")) return null;
  if (after.startsWith("上游")) return found;
  return after.startsWith("下游") && found + 1 < body.sections.length ? found + 1 : null;
};
