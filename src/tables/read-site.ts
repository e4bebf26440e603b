import {decode} from "./decode.ts";
import type {Findings} from "./findings.ts";
import {type Refusal, privateVerdict} from "./private/verdict.ts";
import {Site} from "./site.ts";

const FILE = "site.json";

/** site.json → the site's own facts, or null with every fault named. */
export const readSite = (bytes: Uint8Array | undefined, findings: Findings): Site | null => {
  const fault = (
    code: string,
    message: string,
    fix: string,
    column: string | null = null,
    value: unknown = undefined
  ) =>
    findings.add(
      {
        file: FILE,
        column,
        value: value === undefined ? null : typeof value === "string" ? value : JSON.stringify(value)
      },
      {code, message, fix}
    );
  if (bytes === undefined) {
    fault("missing-file", "缺少 site.json", '请新建，至少写明 {"region": "云溪市", "dataAsOf": "2026-10-31"}');
    return null;
  }
  let json: unknown;
  try {
    const decoded = decode(bytes);
    json = JSON.parse("text" in decoded ? decoded.text : "");
  } catch {
    fault("bad-json", "不是有效的 JSON", "请检查引号、逗号和括号，并以 UTF-8 保存");
    return null;
  }
  const parsed = Site.safeParse(json);
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    fault("bad-json", "最外层应是一对花括号，里面逐项写明", '请写成 {"region": "云溪市", "dataAsOf": "2026-10-31"}');
    return null;
  }
  if (parsed.success) {
    const told = privateIn(parsed.data);
    for (const [key, words, {code, message, fix}] of told) fault(code, message, fix, key, words);
    return told.length === 0 ? parsed.data : null;
  }
  for (const issue of parsed.error.issues) {
    const key = issue.path.join(".");
    const value = issue.path.reduce<unknown>(
      (at, step) => (typeof at === "object" && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined),
      json
    );
    fault(
      "bad-site",
      value === undefined ? "缺少必填的项" : wrong(key, value),
      FIXES[key] ?? "请按说明填写，或删除这一项",
      key,
      value
    );
  }
  return null;
};

/** A publisher and its telephone, mailbox and address are there to be read; what else stands on every page may not be private. */
const privateIn = (site: Site): readonly (readonly [string, string, Refusal])[] =>
  Object.entries(site).flatMap(([key, words]) => {
    const found = typeof words === "string" && key !== "publisher" ? privateVerdict(words) : null;
    return found === null || found === "look" ? [] : [[key, String(words), found] as const];
  });

/** A number or a list where words belong is said to be one: 不能为空 is for what is empty. */
const wrong = (key: string, value: unknown): string =>
  key === "region" && value !== "" ? "应为文字，写在引号里" : (WRONG[key] ?? "值的类型不对");

const WRONG: Readonly<Record<string, string>> = {
  dataAsOf: "不是日期",
  region: "不能为空",
  baseUrl: "不是完整的网址",
  demo: "应为 true 或 false",
  indexExposure: "应为 true 或 false",
  hourLabel: "应为 end 或 start",
  roundBeforeJudging: "应为 true 或 false"
};
const FIXES: Readonly<Record<string, string>> = {
  region: '请填写行政区域全称，如 "云溪市"',
  dataAsOf: '请写成 "2026-10-31"',
  baseUrl: '请写成 "https://www.example.gov.cn/hb/" 这样的完整网址，没有就留空',
  demo: "演示数据写 true，真实数据写 false",
  roundBeforeJudging: "先修约再评价水质的写 true，否则删除这一项",
  hourLabel: '时间是小时的末尾写 "end"，是开头写 "start"'
};
