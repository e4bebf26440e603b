import {expect, it} from "vitest";
import {assessPetitions} from "../../../src/measures/petitions/petition.ts";
import type {PetitionBatch, PetitionCase} from "../../../src/tables/schemas/index.ts";
import {type Random, random} from "../../city/random.ts";
import {cityOf} from "../rows.ts";
import {petition} from "./petition-rows.ts";

const REGIONS = ["石溪县", "云山区", "铁厂县"] as const;

const casesOf = (rng: Random, batches: number): readonly Partial<PetitionCase>[] =>
  Array.from({length: batches}, (_, b) =>
    Array.from({length: rng.int(1, 9)}, (_, i) => {
      const closed = rng.pick(["已办结", "阶段性办结", "未办结"] as const);
      const first = rng.pick(REGIONS);
      return petition(`${b + 1}-${i}`, {
        ...{batch: String(b + 1), assigned: `2024-05-${10 + b}`, closed},
        closedOn: closed === "已办结" ? `2024-05-${rng.int(10 + b, 30)}` : null,
        regions: rng.chance(0.2) ? [...new Set([first, rng.pick(REGIONS)])] : [first],
        types: rng.chance(0.3) ? ["水", "恶臭"] : [rng.pick(["水", "恶臭", "噪声"] as const)],
        ...{channel: rng.pick(["来电", "来信"]), major: rng.chance(0.1)}
      });
    })
  ).flat();

/** A bulletin that says nothing but the truth about its cases, as of its day; a case of two regions is split in halves. */
const bulletin = (
  batch: number,
  scope: PetitionBatch["scope"],
  cases: readonly Partial<PetitionCase>[]
): readonly Partial<PetitionBatch>[] => {
  const count = (test: (row: Partial<PetitionCase>) => boolean): number => cases.filter(test).length;
  const date = `2024-05-${11 + batch}`;
  const closed = count(({closedOn}) => closedOn != null && closedOn <= date);
  const partlyClosed = count(({closed: state}) => state === "阶段性办结");
  const base = {round: "第三轮", batch: String(batch), scope, date};
  return [
    {
      ...{...base, region: null, cases: cases.length, closed, partlyClosed, open: cases.length - closed - partlyClosed},
      ...{calls: count(({channel}) => channel === "来电"), letters: count(({channel}) => channel === "来信")},
      ...{major: count(({major}) => major === true), water: count(({types}) => types?.includes("水") === true)},
      ...{odour: count(({types}) => types?.includes("恶臭") === true)},
      noise: count(({types}) => types?.includes("噪声") === true),
      printedRate: Math.round(((closed + partlyClosed) / cases.length) * 10000) / 100
    },
    ...REGIONS.map((region) => ({
      ...{...base, region},
      cases: cases.reduce((sum, {regions = []}) => sum + (regions.includes(region) ? 1 / regions.length : 0), 0)
    }))
  ];
};

const generated = (seed: string) => {
  const rng = random(seed);
  const batches = rng.int(1, 5);
  const cases = casesOf(rng, batches);
  const printed = Array.from({length: batches}, (_, i) => [
    ...bulletin(
      i + 1,
      "当批",
      cases.filter(({batch}) => batch === String(i + 1))
    ),
    ...bulletin(
      i + 1,
      "累计",
      cases.filter(({batch}) => Number(batch) <= i + 1)
    )
  ]).flat();
  return {rng, cases, printed};
};

const disagreements = (cases: readonly Partial<PetitionCase>[], printed: readonly Partial<PetitionBatch>[]) =>
  assessPetitions(cityOf({petition_cases: cases, petition_batches: printed})).disagreements;

const SEEDS = Array.from({length: 60}, (_, i) => `batches ${i}`);

it("finds nothing in bulletins that say the truth about their cases, whatever the cases", () => {
  for (const seed of SEEDS) {
    const {cases, printed} = generated(seed);
    expect(disagreements(cases, printed), seed).toEqual([]);
  }
});

it("finds any one number of them that is changed, and that number's bulletin among what it names", () => {
  for (const seed of SEEDS) {
    const {rng, cases, printed} = generated(seed);
    const at = rng.int(0, printed.length - 1);
    const row = printed[at] ?? {};
    const field = rng.pick(
      row.region == null
        ? (["cases", "calls", "letters", "closed", "partlyClosed", "open"] as const)
        : (["cases"] as const)
    );
    const changed = printed.with(at, {...row, [field]: (row[field] ?? 0) + rng.int(1, 3)});
    const found = disagreements(cases, changed);
    expect(found.length, `${seed} ${row.batch} ${row.scope} ${field}`).toBeGreaterThan(0);
    expect(
      found.some(({batch, scope}) => batch === row.batch && scope === row.scope),
      seed
    ).toBe(true);
  }
});

it("gives both rates of every group over the same cases, the wide one never below the strict one", () => {
  for (const seed of SEEDS) {
    const {cases} = generated(seed);
    const {tally, rounds, regionGroups} = assessPetitions(cityOf({petition_cases: cases}));
    for (const one of [tally, ...rounds.map((round) => round.tally), ...regionGroups.map((group) => group.tally)]) {
      expect(one?.strict.denominator).toBe(one?.cases);
      expect(one?.wide.denominator).toBe(one?.cases);
      expect(one?.wide.numerator).toBeGreaterThanOrEqual(one?.strict.numerator ?? Number.NaN);
      expect((one?.closed ?? 0) + (one?.partly ?? 0) + (one?.open ?? 0)).toBe(one?.cases);
    }
  }
});
