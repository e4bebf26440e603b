import {mkdirSync, mkdtempSync, rmSync, symlinkSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, it} from "vitest";
import {run} from "../site/build.ts";

it("says in one line what is wrong with the data folder or the port, and exits 2", {timeout: 60_000}, async () => {
  const folder = mkdtempSync(join(tmpdir(), "luzhang-folder-"));
  mkdirSync(join(folder, "air_daily"));
  symlinkSync(join(folder, "gone.csv"), join(folder, "air_daily/2026.csv"));
  const lines = async (command: string, env: Readonly<Record<string, string>>) => {
    const {code, stdout, stderr} = await run(command, {OUT_DIR: join(folder, "../none"), ...env});
    return [code, stdout, stderr];
  };
  try {
    for (const command of ["check", "build"]) {
      const dead = expect.stringMatching(/^数据目录里的 .*2026\.csv 是失效的链接.*\n$/);
      expect(await lines(command, {DATA_DIR: folder})).toEqual([2, "", dead]);
      const file = expect.stringMatching(/^DATA_DIR 应是一个目录，.*是文件\n$/);
      expect(await lines(command, {DATA_DIR: "package.json"})).toEqual([2, "", file]);
    }
    expect(await lines("start", {PORT: "abc"})).toEqual([2, "", "PORT 应是 0 到 65535 的整数，现值“abc”\n"]);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
});
