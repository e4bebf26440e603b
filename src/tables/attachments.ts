import type {CityFiles} from "./city.ts";
import type {Findings} from "./findings.ts";
import {placeOf} from "./row-names.ts";
import type {Draft} from "./rows.ts";
import type {Schema} from "./schema.ts";

const PUBLISHABLE = /\.(?:jpe?g|png|webp|pdf)$/i;

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
    }
  }
};
