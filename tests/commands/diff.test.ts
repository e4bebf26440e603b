import {mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, it} from "vitest";
import {run} from "../site/build.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "luzhang-diff-"));
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const HEADER = "期末日期,行政区域,统计单元,总数,城乡一体化数,镇村一体化数,就地就近数,未覆盖数\n";

it(
  "builds a revised past value only with its correction, and says before what will change",
  {timeout: 240_000},
  async () => {
    const [data, out] = [join(folder, "city"), join(folder, "site")];
    mkdirSync(data);
    const write = (name: string, words: string) => writeFileSync(join(data, name), words);
    write("site.json", JSON.stringify({region: "小城", dataAsOf: "2026-10-31", demo: false}));
    write("regions.csv", "行政区域,编码,类型\n东县,dong,县\n");
    const villages = (urban: number) =>
      write("rural_garbage.csv", `${HEADER}2025-12-31,东县,行政村,100,${urban},${100 - urban},0,0\n`);
    const env = {DATA_DIR: data, OUT_DIR: out};
    const published = () => readFileSync(join(out, "data/rural_garbage.csv"), "utf8");

    villages(60);
    expect((await run("diff", env, ["--report", folder])).stdout).toContain("没有可以对照的上一次发布");
    expect((await run("build", env)).code).toBe(0);
    const same = await run("diff", env, ["--json"]);
    expect([same.code, (JSON.parse(same.stdout) as {verdict: string}).verdict]).toEqual([
      0,
      "与上一次发布相比没有变化"
    ]);

    villages(70);
    const [row, other] = [
      ",,rural_garbage,期末日期=2025-12-31;行政区域=东县,城乡一体化数,60,70,,,,",
      ",,rural_garbage,期末日期=2025-12-31;行政区域=东县,镇村一体化数,40,30,,,,"
    ];
    const before = published();
    const refused = await run("build", env);
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining("保持原样")]);
    expect(refused.stdout).toContain(row);
    expect(published()).toBe(before);
    const told = await run("diff", env, ["--report", folder]);
    expect([told.code, told.stdout]).toEqual([1, expect.stringContaining(row)]);
    expect(readFileSync(join(folder, "diff-report.html"), "utf8")).toContain(other);

    const filled = (words: string, id: string) =>
      words.replace(/^,,/, `${id},2026-10-20,`).replace(/,,,,$/, ",数据修订,补报,本单位,市城市管理局");
    write(
      "corrections.csv",
      `编号,日期,数据集,记录键,字段,原值,新值,类型,原因,提出方,处理单位\n${filled(row, "GZ-1")}\n${filled(other, "GZ-2")}\n`
    );
    const built = await run("build", env);
    expect([built.code, built.stderr]).toEqual([0, ""]);
    expect(published()).not.toBe(before);
    expect(readdirSync(folder).sort()).toEqual(["city", "diff-report.html", "site"]);

    // A row that is left out is asked for like a value that is another.
    write("rural_garbage.csv", `${HEADER}2026-06-30,东县,行政村,100,70,30,0,0\n`);
    const shorter = await run("build", env);
    expect([shorter.code, shorter.stdout]).toEqual([
      1,
      expect.stringContaining(",,rural_garbage,期末日期=2025-12-31;行政区域=东县,全部字段,多值,删除,,,,")
    ]);

    // A preview in the place of the publication does not make it forgotten.
    villages(70);
    write(
      "rural_sewage.csv",
      "期末日期,行政区域,行政村总数,完成治理村数,收集处理村数,资源化利用村数,口径说明\n2026-06-30,东县,100,50,10,10,甲\n"
    );
    const preview = {...env, ACCEPT_WARNINGS: "1"};
    expect((await run("build", preview)).code).toBe(0);
    expect(readdirSync(folder)).toContain("site-last-publication");
    villages(80);
    const again = await run("build", preview);
    expect([again.code, again.stdout]).toEqual([1, expect.stringContaining("城乡一体化数,70,80")]);
    expect((await run("diff", env, ["--report", folder])).stdout).toContain("城乡一体化数,70,80");
    villages(70);
    rmSync(join(data, "rural_sewage.csv"));
    expect((await run("diff", env, ["--report", folder])).stdout).toContain("与上一次发布相比没有变化");
    expect((await run("build", env)).code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(["city", "diff-report.html", "site"]);
  }
);

it("builds an invented city over an older one and only says what is other", {timeout: 240_000}, async () => {
  const [data, out] = [join(folder, "demo"), join(folder, "demo-site")];
  mkdirSync(data);
  const write = (name: string, words: string) => writeFileSync(join(data, name), words);
  write("site.json", JSON.stringify({region: "小城", dataAsOf: "2026-10-31", demo: true}));
  write("regions.csv", "行政区域,编码,类型\n东县,dong,县\n");
  write("rural_garbage.csv", `${HEADER}2025-12-31,东县,行政村,100,60,40,0,0\n`);
  const env = {DATA_DIR: data, OUT_DIR: out};
  expect((await run("build", env)).code).toBe(0);
  write("rural_garbage.csv", `${HEADER}2025-12-31,东县,行政村,100,70,30,0,0\n`);
  const built = await run("build", env);
  expect([built.code, built.stdout]).toEqual([0, expect.stringContaining("2 处没有更正记录，演示数据只作提示")]);
});
