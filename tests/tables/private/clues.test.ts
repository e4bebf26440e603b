import {readFileSync} from "node:fs";
import {csvParse} from "d3-dsv";
import fc from "fast-check";
import {expect, it} from "vitest";
import {bankCards} from "../../../src/tables/private/bank-cards.ts";
import {cluesOf} from "../../../src/tables/private/clues.ts";
import type {Rule} from "../../../src/tables/private/found.ts";
import {householdAddresses} from "../../../src/tables/private/household-addresses.ts";
import {identityNumbers} from "../../../src/tables/private/identity-numbers.ts";
import {licencePlates} from "../../../src/tables/private/licence-plates.ts";
import {messengerAccounts} from "../../../src/tables/private/messenger-accounts.ts";
import {mobileNumbers} from "../../../src/tables/private/mobile-numbers.ts";
import {personNames} from "../../../src/tables/private/person-names.ts";
import {plain} from "../../../src/tables/private/plain.ts";
import {privateMailboxes} from "../../../src/tables/private/private-mailboxes.ts";
import {
  ACCOUNTS,
  ADDRESS,
  LONG_NUMBERS,
  MAILBOX,
  NAMES,
  NUMBERS,
  PLATES
} from "../../../src/tables/private/sign-pairs.ts";

// The clues only save time: whatever a rule finds, its clue must have been seen. A clue too many costs time and harms nobody.

const RULES: readonly (readonly [string, number, Rule])[] = [
  ["identity numbers", LONG_NUMBERS, identityNumbers],
  ["bank cards", LONG_NUMBERS, bankCards],
  ["mailboxes", MAILBOX, privateMailboxes],
  ["mobile numbers", NUMBERS, mobileNumbers],
  ["accounts", ACCOUNTS, messengerAccounts],
  ["plates", PLATES, licencePlates],
  ["addresses", ADDRESS, householdAddresses],
  ["names", NAMES, personNames]
];

const texts = csvParse(readFileSync("tests/privacy/labelled.csv", "utf8")).map((row) => row["文本"] ?? "");

const unseen = (text: string): readonly string[] => {
  const clues = cluesOf(text);
  const words = plain(text);
  return RULES.filter(([, clue, rule]) => (clues & clue) === 0 && rule(words).length > 0).map(
    ([name]) => `${name} in ${text}`
  );
};

it("sees a clue wherever a rule finds something in the labelled texts", () => {
  expect(texts.flatMap(unseen)).toEqual([]);
});

it("sees a clue in any pieces of the labelled texts put together", () => {
  const piece = fc
    .tuple(fc.constantFrom(...texts), fc.nat(80), fc.nat(40))
    .map(([text, from, length]) => text.slice(from, from + length));
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 4}), (pieces) => {
      expect(unseen(pieces.join(""))).toEqual([]);
    }),
    {seed: 20261124, numRuns: 4000}
  );
});

it.each([
  ["群众反映河水发黑，已清理边沟三百米。", 0],
  ["", 0],
  ["张", 0]
])("sees no clue in %j", (text, clues) => {
  expect(cluesOf(text)).toBe(clues);
});
