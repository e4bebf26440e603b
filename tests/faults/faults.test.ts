import {readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {expect, it} from "vitest";
import {inspect} from "../../src/checks/index.ts";
import {type Severity, faultText} from "../../src/tables/fault.ts";
import {readFolder} from "../../src/tables/folder.ts";

const WORDS: Readonly<Record<Severity, string>> = {fault: "错误", warning: "警告", note: "提示"};
const here = import.meta.dirname;
const cases = readdirSync(here, {withFileTypes: true}).filter((entry) => entry.isDirectory());

it.each(cases.map(({name}) => name))("%s is reported in these words and no others", (name) => {
  const files = new Map(readFolder(join(here, name)));
  files.delete("expected.txt");
  const {faults, publishable} = inspect(files);
  const lines = faults.map((fault) => `${WORDS[fault.severity]} ${faultText(fault)}\n`);
  expect(lines.join("")).toBe(readFileSync(join(here, name, "expected.txt"), "utf8"));
  expect(publishable).toBe(faults.every(({severity}) => severity === "note"));
});

it("knows every fault that a folder here is named for", () => {
  expect(cases.length).toBeGreaterThan(60);
});
