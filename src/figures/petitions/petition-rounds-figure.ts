import type {PetitionVerdicts} from "../../measures/petitions/petition.ts";
import type {City} from "../../tables/city.ts";
import {type BarKey, type BarRow, barRows} from "../drawing/bar-rows.ts";
import type {Field, Figure, FigureRow, TablePart} from "../figure.ts";
import {narrow} from "../frame.ts";
import {petitionBase} from "./petition-words.ts";

/** A round, or all of them, with what was counted of it. */
export interface Counted<T> {
  readonly name: string;
  readonly tally: T;
}

interface Definition<T> {
  readonly id: string;
  readonly title: string;
  readonly sentence: (whole: T) => string;
  readonly columns: readonly Field[];
  readonly parts?: readonly TablePart[];
  readonly row: (counted: T) => FigureRow;
  readonly bar: (counted: T) => Omit<BarRow, "label">;
  readonly key: readonly BarKey[];
  /** What a full bar is: 100 % on a track, or a count. */
  readonly most: "share" | ((rounds: readonly Counted<T>[]) => number);
  readonly notes: readonly string[];
}

/** What became of cases, round by round: a bar each, and a line of all rounds where there are several. */
export const roundsFigure = <T>(
  city: City,
  verdicts: PetitionVerdicts,
  rounds: readonly Counted<T>[],
  whole: T,
  {id, title, sentence, columns, parts, row, bar, key, most, notes}: Definition<T>
): Figure => ({
  ...petitionBase(city, verdicts),
  ...{id, title, sentence: sentence(whole)},
  table: {
    columns: [{key: "round", label: "督察轮次"}, ...columns],
    ...(parts === undefined ? {} : {parts}),
    rows: [
      ...rounds.map(({name, tally}) => ({round: name, ...row(tally)})),
      ...(rounds.length < 2 ? [] : [{round: "全部轮次", ...row(whole)}])
    ]
  },
  draw: (frame) =>
    barRows(
      rounds.map(({name, tally}) => ({label: name, ...bar(tally)})),
      {
        ...{width: frame.width, stacked: narrow(frame), key},
        ...(most === "share" ? {max: 100, track: true} : {max: most(rounds)})
      }
    ),
  method: "petition-follow-up",
  notes
});
