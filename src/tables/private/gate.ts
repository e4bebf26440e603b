import {bankCards} from "./bank-cards.ts";
import type {Found, Rule} from "./found.ts";
import {householdAddresses} from "./household-addresses.ts";
import {identityNumbers} from "./identity-numbers.ts";
import {licencePlates} from "./licence-plates.ts";
import {messengerAccounts} from "./messenger-accounts.ts";
import {mobileNumbers} from "./mobile-numbers.ts";
import {personNames} from "./person-names.ts";
import {plain} from "./plain.ts";
import {privateMailboxes} from "./private-mailboxes.ts";
import {cluesOf} from "./clues.ts";
import {ACCOUNTS, ADDRESS, LONG_NUMBERS, MAILBOX, NAMES, NUMBERS, PLATES} from "./sign-pairs.ts";

/** In this order; what one rule took is no other rule's. Each is asked only where its clue was seen. */
const RULES: readonly (readonly [clue: number, rule: Rule])[] = [
  [LONG_NUMBERS, identityNumbers],
  [LONG_NUMBERS, bankCards],
  [MAILBOX, privateMailboxes],
  [NUMBERS, mobileNumbers],
  [ACCOUNTS, messengerAccounts],
  [PLATES, licencePlates],
  [ADDRESS, householdAddresses],
  [NAMES, personNames]
];
const NOTHING: readonly Found[] = [];

/** Everything private in a text, in the order of the rules, no two in one place. */
export const privatePieces = (text: string): readonly Found[] => {
  const clues = cluesOf(text);
  if (clues === 0) return NOTHING;
  const words = plain(text);
  const found: Found[] = [];
  for (const [clue, rule] of RULES)
    if ((clues & clue) !== 0)
      for (const piece of rule(words)) if (!found.some((other) => overlaps(piece, other))) found.push(piece);
  return found;
};

const overlaps = (a: Found, b: Found): boolean => a.from < b.to && b.from < a.to;
