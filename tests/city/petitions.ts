import {TODAY, addDays, earlier} from "./calendar.ts";
import type {Draft} from "./csv.ts";
import {bulletins} from "./petition-bulletins.ts";
import {wordsOf} from "./petition-words.ts";
import {PLACES, type Place} from "./places.ts";
import {type Random, item, random} from "./random.ts";
import {roundRows} from "./record.ts";
import {fill, slotsFor} from "./words/fill.ts";
import type {PetitionKind} from "./words/petition-kind.ts";
import {PETITIONS_ONE} from "./words/petitions-one.ts";
import {PETITIONS_TWO} from "./words/petitions-two.ts";

const KINDS: readonly PetitionKind[] = [...PETITIONS_ONE, ...PETITIONS_TWO];

export interface Campaign {
  readonly round: string;
  readonly code: string;
  readonly from: string;
  readonly batches: number;
  readonly cases: number;
  readonly every: number;
  readonly channels: readonly string[];
}

const CAMPAIGNS: readonly Campaign[] = [
  {
    round: item(roundRows, 0).name,
    code: "2YX",
    from: "2021-04-09",
    batches: 14,
    cases: 300,
    every: 2,
    channels: ["来电", "来电", "来信", "来电"]
  },
  {
    round: item(roundRows, 1).name,
    code: "SJYX",
    from: "2022-05-19",
    batches: 10,
    cases: 206,
    every: 2,
    channels: ["来电", "来信", "微信", "来电", "其他"]
  },
  {
    round: item(roundRows, 3).name,
    code: "3YX",
    from: "2024-05-12",
    batches: 20,
    cases: 432,
    every: 1,
    channels: ["来电", "来信", "来电"]
  },
  {
    round: item(roundRows, 4).name,
    code: "SJYX",
    from: "2025-09-11",
    batches: 10,
    cases: 190,
    every: 2,
    channels: ["来电", "微信", "来信", "来电", "其他"]
  }
];

/** What a case came to beyond its text; the bulletins count it. */
export interface Facts {
  readonly ordered: number;
  readonly punished: number;
  readonly fine: number;
  readonly investigated: number;
  readonly detained: number;
  readonly summoned: number;
  readonly accountable: number;
}
const NOTHING: Facts = {ordered: 0, punished: 0, fine: 0, investigated: 0, detained: 0, summoned: 0, accountable: 0};

export type Case = Draft<"petition_cases"> & {
  readonly assigned: string;
  readonly regions: readonly string[];
  readonly types: readonly string[];
  readonly closed: string;
  readonly verified: string;
  readonly round: string;
  readonly batch: string;
};
export interface Kept {
  readonly row: Case;
  readonly facts: Facts;
}

export const petitions = (
  copies: readonly {readonly seed: string}[]
): {cases: Case[]; batches: Draft<"petition_batches">[]} => {
  const kept = copies.flatMap(({seed}, i) => oneCity(seed, i * COPY));
  const cases = kept.map(({row}) => row);
  return {
    cases,
    batches: CAMPAIGNS.flatMap((campaign) =>
      bulletins(
        campaign,
        kept.filter(({row}) => row.round === campaign.round)
      )
    )
  };
};

/** Cases of a copy are numbered on from here on the same day, as those of a larger city are. */
const COPY = 1000;

const oneCity = (seed: string, from: number): Kept[] => {
  const rng = random(`${seed}/petitions`);
  const seen = new Set<string>();
  const kept: Kept[] = [];
  for (const campaign of CAMPAIGNS) {
    const sizes = batchSizes(campaign, rng);
    for (const [b, size] of sizes.entries()) {
      const assigned = addDays(campaign.from, b * campaign.every);
      let calls = 0;
      let letters = 0;
      for (let i = 0; i < size; i++) {
        const channel = rng.pick(campaign.channels);
        const called = channel === "来电";
        if (called) calls += 1;
        else letters += 1;
        const sequence = String(from + (called ? calls : letters)).padStart(4, "0");
        const id = `${called ? "D" : "X"}${campaign.code}${assigned.replaceAll("-", "")}${sequence}`;
        kept.push(oneCase({id, campaign, batch: String(b + 1), assigned, channel, rng, seen, earlier: kept}));
      }
    }
  }
  return kept;
};

/** A swell in the middle of the stay, as every team sees it. */
const batchSizes = ({batches, cases}: Campaign, rng: Random): number[] => {
  const weights = Array.from(
    {length: batches},
    (_, i) => 1 + 1.1 * Math.sin((Math.PI * (i + 0.6)) / batches) + rng.between(-0.25, 0.25)
  );
  const total = weights.reduce((a, b) => a + b, 0);
  const sizes = weights.map((w) => Math.max(4, Math.floor((w / total) * cases)));
  for (let i = 0; sizes.reduce((a, b) => a + b, 0) < cases; i++) sizes[i % batches] = (sizes[i % batches] ?? 0) + 1;
  return sizes;
};

interface Draw {
  readonly id: string;
  readonly campaign: Campaign;
  readonly batch: string;
  readonly assigned: string;
  readonly channel: string;
  readonly rng: Random;
  readonly seen: Set<string>;
  readonly earlier: readonly Kept[];
}

const WEIGHTS = KINDS.flatMap((kind, i) => Array.from({length: kind.weight}, () => i));
/** The city quarter complains most, the mountains least. */
const PLACE_WEIGHTS = PLACES.flatMap((place) =>
  Array.from(
    {length: place.kind === "区" ? 9 : place.kind === "开发区" ? 3 : Math.round(place.population / 7)},
    () => place
  )
);

const oneCase = (draw: Draw): Kept => {
  const {rng, seen, campaign, assigned} = draw;
  const verified = verdict(rng, campaign, draw.batch);
  const closed = closing(rng, verified, campaign);
  for (let attempt = 0; attempt < 80; attempt++) {
    const kind = item(KINDS, rng.pick(WEIGHTS));
    const place = rng.pick(
      kind.places === undefined ? PLACE_WEIGHTS : PLACE_WEIGHTS.filter((p) => kind.places?.includes(p.name))
    );
    const slots = {
      ...slotsFor(place, rng),
      who: rng.pick(kind.who),
      x: (rng.int(2, 24) / 10).toFixed(1),
      o: (rng.int(2, 19) / 10).toFixed(1),
      a: (rng.int(82, 140) / 10).toFixed(1)
    };
    const texts = wordsOf(kind, verified, closed, (template) => fill(template, slots), rng);
    if ([texts.problem, texts.findings, texts.handling].some((text) => seen.has(text))) continue;
    for (const text of [texts.problem, texts.findings, texts.handling]) seen.add(text);
    const closedOn =
      closed === "已办结"
        ? earlier(addDays(assigned, rng.chance(0.45) ? rng.int(8, 24) : rng.int(30, 220)), "2026-10-21")
        : null;
    const facts =
      verified === "不属实" || verified === "待核实" ? NOTHING : consequences(rng, closed, kind.nobody === true);
    const repeat =
      attempt === 0 && draw.earlier.length > 80 && rng.chance(0.035)
        ? sameTrouble(draw.earlier, place, kind, rng.int(0, draw.earlier.length - 1))
        : null;
    const visited =
      closed === "已办结" ? rng.pick(["满意", "满意", "满意", "基本满意", "基本满意", "不满意", "未回访"]) : null;
    const lookedBack =
      closed === "已办结" && closedOn !== null && rng.chance(0.22) ? addDays(closedOn, rng.int(60, 150)) : null;
    return {
      facts,
      row: {
        id: draw.id,
        round: campaign.round,
        batch: draw.batch,
        assigned,
        channel: draw.channel,
        major: rng.chance(0.09),
        regions: regionsOf(place, rng),
        problem: texts.problem,
        types: kind.types.length > 1 && rng.chance(0.6) ? kind.types : kind.types.slice(0, 1),
        findings: texts.findings,
        verified,
        handling: texts.handling + penalty(facts),
        closed,
        closedOn,
        discipline:
          facts.accountable > 0
            ? `问责${facts.accountable}人`
            : facts.summoned > 0
              ? `约谈${facts.summoned}人`
              : rng.chance(0.5)
                ? "无"
                : null,
        related: repeat === null ? null : [String(repeat.id)],
        satisfaction: visited,
        lookedBack: lookedBack !== null && lookedBack <= TODAY ? lookedBack : null,
        rebounded: lookedBack !== null && lookedBack <= TODAY ? rng.chance(0.06) : null,
        updated: earlier(lookedBack ?? closedOn ?? addDays(assigned, rng.int(120, 300)), TODAY)
      }
    };
  }
  throw new Error(`no fresh words for ${draw.id}`);
};

/** An earlier case of the same place and kind of pollution; null where there is none. */
const sameTrouble = (earlier: readonly Kept[], place: Place, kind: PetitionKind, at: number): Case | null => {
  const found = earlier.filter(
    ({row}) => row.regions.includes(place.name) && row.types.some((type) => type === kind.types[0])
  );
  return found[at % found.length]?.row ?? null;
};

const regionsOf = (place: Place, rng: Random): string[] => {
  if (!rng.chance(0.014)) return [place.name];
  const other = rng.pick(PLACES.filter((p) => p.name !== place.name));
  return [place.name, other.name];
};

const verdict = (rng: Random, {round}: Campaign, batch: string): string => {
  const roll = rng.next();
  if (round.startsWith("2025") && Number(batch) > 8 && roll < 0.34) return "待核实";
  return roll < 0.33 ? "属实" : roll < 0.86 ? "部分属实" : roll < 0.92 ? "基本属实" : "不属实";
};

const closing = (rng: Random, verified: string, {from}: Campaign): string => {
  if (verified === "待核实") return "未办结";
  if (verified === "不属实") return "已办结";
  const roll = rng.next();
  const [done, partly] =
    from < "2022-01-01"
      ? [0.985, 0.997]
      : from < "2023-01-01"
        ? [0.965, 0.99]
        : from < "2025-01-01"
          ? [0.86, 0.945]
          : [0.66, 0.88];
  return roll < done ? "已办结" : roll < partly ? "阶段性办结" : "未办结";
};

const consequences = (rng: Random, closed: string, nobody: boolean): Facts => {
  const punished = rng.chance(0.15) && !nobody ? 1 : 0;
  return {
    ordered: punished === 1 || (rng.chance(0.36) && !nobody) ? 1 : 0,
    punished,
    fine: punished === 1 ? Math.round(rng.between(0.2, 6) * 1e4 + (rng.chance(0.3) ? 250 : 0)) : 0,
    investigated: punished === 1 && rng.chance(0.08) ? 1 : 0,
    detained: punished === 1 && rng.chance(0.06) ? 1 : 0,
    summoned: rng.chance(0.09) ? rng.int(1, 2) : 0,
    accountable: closed === "已办结" && rng.chance(0.03) ? 1 : 0
  };
};

const penalty = (facts: Facts): string =>
  facts.punished === 1
    ? `依法立案处罚${facts.fine > 0 ? `，罚款${String(facts.fine)}元` : ""}。`
    : facts.ordered === 1
      ? "已下达责令改正决定。"
      : "";
