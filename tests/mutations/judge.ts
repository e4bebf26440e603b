import {inspect} from "../../src/checks/index.ts";
import type {CityFiles} from "../../src/tables/city.ts";
import type {Fault} from "../../src/tables/fault.ts";
import {againstLast} from "./against-last.ts";
import type {Damage, Place} from "./damage.ts";
import type {Prepared} from "./prepare.ts";
import {open, published} from "./published.ts";
import type {Slice} from "./slices.ts";

/**
 * unchanged: the published values are what they were · reported: refused, with a finding at the right place ·
 * misplaced: refused, but no finding stands where the damage is · silent: other values would be published ·
 * damage that passes for truth: caught by a check · stopped, listed: had the true files been published before, the comparison
 * with them would stop the build, or list the change · passed: not even listed.
 */
export type Outcome = "unchanged" | "reported" | "misplaced" | "silent" | "caught" | "stopped" | "listed" | "passed";

export const damagedFiles = (slice: Slice, {files, gone = []}: Damage): CityFiles =>
  new Map([...[...slice.files].filter(([path]) => !gone.includes(path)), ...files]);

export const judge = (
  {slice, truth, last}: Prepared,
  damage: Damage
): {outcome: Outcome; findings: readonly Fault[]} => {
  const after = inspect(damagedFiles(slice, damage));
  const findings = open(after);
  if (after.city !== null && findings.length === 0 && published(after.city) === truth)
    return {outcome: "unchanged", findings};
  if (findings.length === 0 && !damage.indistinguishable) return {outcome: "silent", findings};
  if (findings.length === 0) {
    const seen = after.city === null ? "same" : againstLast(last, after.city);
    return {outcome: seen === "same" ? "passed" : seen, findings};
  }
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
