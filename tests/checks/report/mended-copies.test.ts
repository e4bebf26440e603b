import {readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {expect, it} from "vitest";
import {inspect} from "../../../src/checks/index.ts";
import {mendedCopies} from "../../../src/checks/report/mended-copies.ts";
import {faultText} from "../../../src/tables/fault.ts";
import {readFolder} from "../../../src/tables/folder.ts";
import type {CityFiles} from "../../../src/tables/city.ts";

/** A city whose files are as its own, but for the copies. */
const handedInAgain = (files: CityFiles) => {
  const before = inspect(files);
  const copies = mendedCopies(before, files);
  const again = new Map([...files].map(([path, bytes]) => [path, copies.get(path)?.bytes ?? bytes]));
  return {before, copies, after: inspect(again)};
};

const FAULTS = "tests/faults";
const folders = readdirSync(FAULTS, {withFileTypes: true}).filter((entry) => entry.isDirectory());

it(
  "publishes the very same from the copies, for every folder of faults and every real export",
  {timeout: 60_000},
  () => {
    const different: string[] = [];
    for (const path of [...folders.map(({name}) => join(FAULTS, name)), "tests/real/city", "data"]) {
      const {before, after} = handedInAgain(readFolder(path));
      if (JSON.stringify(after.city) !== JSON.stringify(before.city)) different.push(`${path}: values`);
      if (after.faults.map(faultText).join() !== before.faults.map(faultText).join()) different.push(`${path}: faults`);
    }
    expect(different).toEqual([]);
  }
);

/** What an office does to a file without changing what it says. */
const untidy = (text: string): string =>
  text
    .replace(/(?<=[,\n])(\d{4})-(\d\d)-(\d\d)(?=[,\r\n])/g, "$1年$2月$3日")
    .replace(/(?<=,)(\d+)\.(\d+)(?=[,\r\n])/g, (number) =>
      number.replace(/\d/g, (d) => String.fromCharCode(0xff10 + +d))
    )
    .replace(/(?<=,)(是|否)(?=[,\r\n])/g, " $1 ");

it(
  "tidies a city whose dates and numbers were typed in other ways, and changes no value of it",
  {timeout: 60_000},
  () => {
    const files = new Map(
      [...readFolder("data")].map(([path, bytes]) => [
        path,
        /^(water_readings|air_daily|rectification_issues|garbage_monthly|exposure_list|outfalls)/.test(path)
          ? new TextEncoder().encode(untidy(readFileSync(join("data", path), "utf8")))
          : bytes
      ])
    );
    const {before, copies, after} = handedInAgain(files);
    expect(copies.size).toBeGreaterThan(10);
    expect(before.repairs.some(({code}) => code === "full-width")).toBe(true);
    expect(JSON.stringify(after.city)).toBe(JSON.stringify(before.city));
    expect(after.faults.map(faultText)).toEqual(before.faults.map(faultText));
    const left = after.repairs.filter(
      ({file, code}) => copies.has(file) && ["full-width", "date-form", "spaces"].includes(code)
    );
    expect(left).toEqual([]);
  }
);
