import type {CityFiles} from "./city.ts";
import type {Findings, Place} from "./findings.ts";
import {placeOf} from "./row-names.ts";
import {tracesOf} from "./private/traces/index.ts";
import type {Draft} from "./rows.ts";
import type {Schema} from "./schema.ts";

const PUBLISHABLE = /\.(?:jpe?g|png|webp|pdf)$/i;

const NONE = new Uint8Array();

/** Files that rows name must be in attachments/, as pictures or PDFs. One that is not 是否公开 need not be handed in. */
export const checkAttachments = (
  schema: Schema,
  rows: readonly Draft[],
  files: CityFiles,
  findings: Findings
): void => {
  const field = Object.keys(schema.columns).find((name) => schema.columns[name]?.header === "附件");
  if (field === undefined) return;
  const gated = "open" in schema.columns;
  const traces = new Map<string, string>();
  /** Whoever opens a published picture can read where and by whom it was taken. */
  const told = (name: string, place: Place): void => {
    const known = traces.get(name) ?? tracesOf(files.get(`attachments/${name}`) ?? NONE).join("、");
    traces.set(name, known);
    if (known !== "")
      findings.add(place, {
        code: "attachment-traces",
        message: `文件里带有${known}，公开以后任何人都能读到`,
        fix: /\.pdf$/i.test(name)
          ? "请在文档属性里清空作者等信息，图片先去掉拍摄信息，再重新导出 PDF（不加密）"
          : "请在文件的“属性”“详细信息”里选“删除属性和个人信息”，或用截图另存，再放进来"
      });
  };
  for (const row of rows) {
    if (gated && row["open"] !== true) continue;
    const value = row[field];
    const names: readonly string[] = Array.isArray(value) ? value : typeof value === "string" ? [value] : [];
    for (const name of names) {
      const place = {...placeOf(schema, row, field), value: name};
      if (!PUBLISHABLE.test(name))
        findings.add(place, {
          code: "attachment-kind",
          message: "附件只能是图片（JPG、PNG、WebP）或 PDF",
          fix: "请另存为 PDF 后更正文件名"
        });
      else if (!files.has(`attachments/${name}`))
        findings.add(place, {
          code: "missing-attachment",
          message: "attachments/ 里没有这个文件",
          fix: "请把文件放进 attachments/，或更正文件名；不公开的请把“是否公开”填为“否”"
        });
      else told(name, place);
    }
  }
};
