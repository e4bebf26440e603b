import {expect, it} from "vitest";
import {type Screen, progressOn} from "../../src/commands/progress.ts";
import {watchedCheck} from "../../src/commands/watched-check.ts";

/** A stream that keeps what is written, and a clock that is set by hand. */
const desk = (screen: Partial<Screen>) => {
  const written: string[] = [];
  let at = 0;
  const progress = progressOn({...screen, write: (words) => written.push(words)}, () => at);
  return {written, progress, tellAt: (ms: number, words: string) => ((at = ms), progress.tell(words))};
};

it("says nothing of what is done at once", () => {
  for (const isTTY of [true, false]) {
    const {written, progress, tellAt} = desk({isTTY});
    tellAt(10, "一");
    tellAt(250, "二");
    progress.end();
    expect(written).toEqual([]);
  }
});

it("changes one line of a screen, not too fast, and takes it away at the end", () => {
  const {written, progress, tellAt} = desk({isTTY: true});
  tellAt(400, "一");
  tellAt(450, "二");
  tellAt(500, "三");
  progress.end();
  expect(written).toEqual(["\r\u001b[K一", "\r\u001b[K三", "\r\u001b[K"]);
});

it("cuts the line to the width of the screen, on which Chinese takes two columns", () => {
  const {written, tellAt} = desk({isTTY: true, columns: 8});
  tellAt(400, "正在a检查");
  expect(written).toEqual(["\r\u001b[K正在a检"]);
});

it("writes into a log after a second, and then every ten, in lines of their own", () => {
  const {written, progress, tellAt} = desk({});
  for (const ms of [400, 1200, 2000, 9000, 11_500]) tellAt(ms, `${ms}`);
  progress.end();
  expect(written).toEqual(["1200\n", "11500\n"]);
});

it("tells how far a check is by number and by size, each file once", () => {
  const told: string[] = [];
  const files = watchedCheck(
    new Map([
      ["a.csv", new Uint8Array(30)],
      ["b.csv", new Uint8Array(70)],
      ["名单.doc", new Uint8Array()]
    ]),
    {tell: (words) => told.push(words), end: () => undefined}
  );
  for (const path of ["a.csv", "a.csv", "b.csv", "c.csv"]) files.get(path);
  expect(told).toEqual(["正在检查 0%：第 1 个文件，共 2 个，a.csv", "正在检查 30%：第 2 个文件，共 2 个，b.csv"]);
  expect([...files.keys()]).toEqual(["a.csv", "b.csv", "名单.doc"]);
});
