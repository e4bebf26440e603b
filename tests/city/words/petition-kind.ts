/** Sentence material for complaints of one kind of pollution. Slots as in fill.ts, and {who} for what is complained of. */
export interface PetitionKind {
  /** The types a case of this kind carries; the first is its own. */
  readonly types: readonly string[];
  readonly weight: number;
  readonly who: readonly string[];
  readonly problem: readonly string[];
  readonly found: readonly string[];
  readonly partly: readonly string[];
  readonly untrue: readonly string[];
  readonly handled: readonly string[];
  readonly doing: readonly string[];
}
