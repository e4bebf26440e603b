import {type Inspection, inspect} from "../../src/checks/index.ts";
import type {CityFiles} from "../../src/tables/city.ts";
import type {Fault} from "../../src/tables/fault.ts";
import type {Damage, Place} from "./damage.ts";
import {published} from "./published.ts";
import type {Slice} from "./slices.ts";

/**
 * unchanged: the published values are what they were · reported: refused, with a finding at the right place ·
 * misplaced: refused, but no finding stands where the damage is · silent: other values would be published ·
 * caught, passed: damage that passes for truth, refused by a check of plausibility, or published.
 */
export type Outcome = "unchanged" | "reported" | "misplaced" | "silent" | "caught" | "passed";

export const damagedFiles = (slice: Slice, {files, gone = []}: Damage): CityFiles =>
  new Map([...[...slice.files].filter(([path]) => !gone.includes(path)), ...files]);

export const open = ({faults}: Inspection): readonly Fault[] => faults.filter(({severity}) => severity !== "note");

export const judge = (slice: Slice, damage: Damage, truth: string): {outcome: Outcome; findings: readonly Fault[]} => {
  const after = inspect(damagedFiles(slice, damage));
  const findings = open(after);
  if (after.city !== null && findings.length === 0 && published(after.city) === truth)
    return {outcome: "unchanged", findings};
  if (findings.length === 0) return {outcome: damage.indistinguishable ? "passed" : "silent", findings};
  if (damage.indistinguishable) return {outcome: "caught", findings};
  const found = findings.some((fault) => damage.places.some((place) => stands(fault, place)));
  return {outcome: found ? "reported" : "misplaced", findings};
};

/**
 * A finding without a column, or about two rows of one key, means the whole row. One about two cells or two rows names
 * the other in its words: `与第 3 行是同一条记录`, `类型为“焚烧厂”时，“能力口径”不能为空`.
 */
const stands = (fault: Fault, {file, lines, columns}: Place): boolean => {
  if (fault.file !== file) return false;
  const words = `${fault.message} ${fault.fix} ${fault.key ?? ""} ${fault.value ?? ""}`;
  const line =
    lines === undefined ||
    (fault.line !== null && lines.includes(fault.line)) ||
    lines.some((n) => words.includes(`第 ${n} 行`));
  const column =
    columns === undefined ||
    fault.column === null ||
    fault.code === "conflicting-repeat" ||
    columns.includes(fault.column) ||
    columns.some((name) => words.includes(name));
  return line && column;
};
