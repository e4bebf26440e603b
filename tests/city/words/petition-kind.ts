/**
 * One kind of complaint told to its end: every sentence fits every `who`, so any of them may follow each other.
 * Slots as in fill.ts, and {who} for what is complained of.
 */
export interface PetitionKind {
  /** The types a case of this kind may carry; the first is its own. */
  readonly types: readonly string[];
  readonly weight: number;
  readonly who: readonly string[];
  readonly ask: readonly string[];
  readonly yes: readonly string[];
  readonly part: readonly string[];
  readonly no: readonly string[];
  readonly act: readonly string[];
  readonly doing: readonly string[];
  /** Nobody in particular is to blame, so nobody is fined. */
  readonly nobody?: true;
  /** Only in these counties. */
  readonly places?: readonly string[];
}
