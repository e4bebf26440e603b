import type {Fault} from "../../src/tables/fault.ts";
import type {Damage, Kind} from "./damage.ts";
import {type Outcome, judge} from "./judge.ts";
import type {Prepared} from "./prepare.ts";
import {randomOf} from "./random.ts";

export interface Result {
  readonly kind: string;
  readonly prepared: Prepared;
  readonly damage: Damage;
  readonly outcome: Outcome;
  readonly findings: readonly Fault[];
}

/** Tries for one mutation: a random cell may hold nothing that can be damaged so. */
const TRIES = 60;

/** The mutations of one kind: `least` in all, at least `each` in every table that has what the kind damages. */
export const mutations = (
  kind: Kind,
  prepared: readonly Prepared[],
  least: number,
  each: number
): readonly {readonly prepared: Prepared; readonly damage: Damage}[] => {
  const able = prepared
    .filter((one) => one.numbered === (kind.numbered ?? false))
    .map((one) => ({one, random: randomOf(`${kind.name} ${one.slice.name}`)}))
    .filter(({one}) => firstOf(kind, one, randomOf(kind.name)) !== null);
  const made: {prepared: Prepared; damage: Damage}[] = [];
  for (let round = 0; able.length > 0 && (round < each || made.length < least); ++round)
    for (const {one, random} of able) {
      const damage = firstOf(kind, one, random);
      if (damage !== null) made.push({prepared: one, damage});
    }
  return made;
};

const firstOf = (kind: Kind, {slice}: Prepared, random: ReturnType<typeof randomOf>): Damage | null => {
  for (let t = 0; t < TRIES; ++t) {
    const damage = kind.damage(slice, random);
    if (damage !== null) return damage;
  }
  return null;
};

export const run = (kind: Kind, prepared: readonly Prepared[], least: number, each: number): readonly Result[] =>
  mutations(kind, prepared, least, each).map(({prepared: one, damage}) => ({
    kind: kind.name,
    prepared: one,
    damage,
    ...judge(one, damage)
  }));
