import {spawnSync} from "node:child_process";
import {existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, it} from "vitest";

// Every kind is planted in every kind of place a clerk's file has, also where something else is wrong with the cell or
// its neighbours; then every byte that the programs leave behind is searched for it.

const root = join(import.meta.dirname, "../..");
const desk = mkdtempSync(join(tmpdir(), "leak-"));
afterAll(() => rmSync(desk, {recursive: true}));

/** What may not be seen, and the words around it. Invented; the identity number is the example of GB 11643. */
const PLANTS: readonly (readonly [kind: string, secret: string, words: string])[] = [
  ["identity", "11010519491231002X", "当事人身份证11010519491231002X已核"],
  ["identity-spaced", "110105 19491231 002X", "证件号110105 19491231 002X已核"],
  ["identity-old", "130503670401001", "户主证件130503670401001已核"],
  ["mobile", "13800138000", "来电13800138000反映"],
  ["mobile-wide", "１３８００１３８０００", "来电１３８００１３８０００反映"],
  ["card", "6222020200112233446", "汇到6222020200112233446账户"],
  ["mailbox", "zhang.san@qq.com", "发到zhang.san@qq.com邮箱"],
  ["wechat", "river_2024", "微信号：river_2024"],
  ["qq", "1450287361", "QQ：1450287361"],
  ["plate", "云A·7V264", "车牌云A·7V264的罐车"],
  ["address", "3栋2单元501室", "家住锦绣花园3栋2单元501室"],
  ["name", "刘德全", "举报人刘德全要求保密"],
  ["name-dotted", "古丽娜尔·艾尼瓦尔", "当事人古丽娜尔·艾尼瓦尔补缴"]
];

const CASES =
  "受理编号,督察轮次,批次,交办日期,行政区域,交办问题基本情况,污染类型,调查核实情况,是否属实,处理和整改情况,是否办结,办结日期,更新日期,备注,数据来源";
const GOOD = [
  "X",
  "第一轮",
  "1",
  "2026-05-02",
  "江川",
  "异味",
  "恶臭",
  "已查",
  "属实",
  "已改",
  "已办结",
  "2026-05-09",
  "2026-05-10",
  "",
  ""
];
const csv = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) => row.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(","))
    .join("\n");

/** A city with the words in each column of a table, and in each odd place. */
const plant = (words: string): string => {
  const folder = mkdtempSync(join(desk, "city-"));
  const put = (name: string, text: string | Uint8Array): void => {
    mkdirSync(join(folder, name, ".."), {recursive: true});
    writeFileSync(join(folder, name), text);
  };
  put("site.json", JSON.stringify({region: "云溪市", dataAsOf: "2026-10-31", siteName: words}));
  put("regions.csv", `行政区域,编码,类型\n江川县,jiangchuan,县\n石屏区,${words},${words}\n`);
  put("rounds.csv", "督察轮次,督察来源\n第一轮,中央例行督察\n");
  const filled = "前".repeat(52);
  put(
    "petition_cases.csv",
    `${CASES}\n${csv([
      ...GOOD.map((_, column) => GOOD.map((cell, i) => (i === column ? words : i === 0 ? `X${column}` : cell))),
      // Cut at the length of a report's cells: a half is a leak as well.
      ...[30, 34, 38, 46, 50, 54, 58].map((n) =>
        GOOD.map((cell, i) => (i === 0 ? `Y${n}` : i === 5 ? filled.slice(0, n) + words : cell))
      ),
      // Beside a cell that is wrong.
      GOOD.map((cell, i) => (i === 0 ? "Z1" : i === 3 ? "明天" : i === 5 || i === 13 ? words : cell)),
      // The same key twice, with different words.
      GOOD.map((cell, i) => (i === 0 ? "Z2" : cell)),
      GOOD.map((cell, i) => (i === 0 ? "Z2" : i === 7 ? words : cell))
    ])}\nZ3,${words}\n`
  );
  put("units.csv", `单位名称,${words}\n市水务局,1\n`);
  put(
    "accountability.csv",
    `报告期,类别,数量,单位,举报人,说明\n2026,其他,1,人,${words},\n2026,其他,1,人,刘德全\n2026,其他\n`
  );
  put("third_party.csv", `表一 ${words}\n日期,机构名称,署名方式,结果,来源\n2026-05-01,${words},全称,好,${words}\n`);
  put(`${words.slice(0, 40)}.csv`, "甲,乙\n1,2\n");
  put(
    "imports.csv",
    `来源文件,数据表,方式,原列名,目标列,值\nexport.csv,outfalls,固定值,,受纳水体,${words}\nexport.csv,outfalls,改名,${words},监测数,\n`
  );
  put("export.csv", "行政区域,期末日期,类型\n江川县,2026-06-30,工业\n");
  put(
    "decisions.csv",
    `文件,行或键,列,问题,决定,理由,单位,日期\npetition_cases.csv,*,,private-name,采用,${words},${words},2026-10-01\n`
  );
  put("legal_refs.csv", `编号,名称,生效日期,摘要\nL-1,"${words},2020-01-01,\n`);
  put(
    "corrections.csv",
    `编号,日期,数据集,记录键,字段,原值,新值,类型,原因,提出方,处理单位\nG1,2026-05-01,petition_cases,受理编号=${words},${words},${words},${words},录入错误,${words},公众,${words}\n`
  );
  put(
    "datasets.csv",
    `数据集,名称,提供单位,更新频率,数据截至,说明,开放\n${words},信访,市局,月,2026-09-30,${words},是\n`
  );
  return folder;
};

const bytesIn = (folder: string): string =>
  readdirSync(folder, {recursive: true, encoding: "utf8"})
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile())
    .map((path) => `${path}\n${readFileSync(path, "utf8")}`)
    .join("\n");

/** Also as people may read it: without its breaks, and in half-width digits. */
const readable = (secret: string): readonly string[] => {
  const narrow = secret.normalize("NFKC");
  return [...new Set([secret, narrow, narrow.replace(/[\s·.-]/g, "")])];
};

it.each(PLANTS)("prints no %s in the report, whatever the place", {timeout: 60_000}, (kind, secret, words) => {
  const folder = plant(words);
  const out = join(desk, `out-${kind}`);
  const run = (command: string, env: Readonly<Record<string, string>>, ...options: string[]) =>
    spawnSync(process.execPath, [join(root, "src/commands", command), ...options], {
      cwd: root,
      encoding: "utf8",
      env: {...process.env, DATA_DIR: folder, ...env}
    });
  const check = run("check.ts", {}, "--report", out);
  const json = run("check.ts", {}, "--json");
  expect([check.status, json.status, check.stderr, json.stderr]).toEqual([1, 1, "", ""]);
  const all = [check.stdout, json.stdout, bytesIn(out)].join("\n").replaceAll(folder, "");
  expect(all).toContain("petition_cases.csv");
  for (const form of readable(secret)) {
    const at = all.indexOf(form);
    expect(at < 0 ? "" : all.slice(Math.max(0, at - 120), at + 40)).toBe("");
  }
});

it("refuses to build with any of them, leaves no site, and says nothing of them", {timeout: 120_000}, () => {
  const folder = plant(PLANTS.map(([, , words]) => words).join("；"));
  const site = join(desk, "site");
  for (const accept of ["0", "1"]) {
    const {status, stdout, stderr} = spawnSync(process.execPath, [join(root, "src/commands/build.ts")], {
      cwd: root,
      encoding: "utf8",
      env: {...process.env, DATA_DIR: folder, OUT_DIR: site, ACCEPT_WARNINGS: accept}
    });
    expect(status).toBe(1);
    expect(existsSync(site)).toBe(false);
    for (const form of PLANTS.flatMap(([, secret]) => readable(secret)))
      expect((stdout + stderr).replaceAll(folder, "").includes(form), form).toBe(false);
  }
});
