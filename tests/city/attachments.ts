import type {Draft} from "./csv.ts";
import {picture} from "./picture.ts";

const hex = (text: string): string =>
  [...text]
    .map((c) => (c.codePointAt(0) ?? 0).toString(16).padStart(4, "0"))
    .join("")
    .toUpperCase();

/** A one-page PDF in plain ASCII: its Chinese font is one that readers bring along. */
const pdf = (lines: readonly string[]): string => {
  const content = ["BT /F 15 Tf 60 760 Td 26 TL", ...lines.map((line) => `<${hex(line)}> Tj T*`), "ET"].join("\n");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 5 0 R >> >> /Contents 4 0 R >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R >>",
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>"
  ];
  let body = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const offset = body.length;
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  return `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
};

/** The files that events name, documents saying that they are a demonstration. */
export const attachmentFiles = (
  events: readonly Draft<"issue_events">[]
): [path: string, content: string | Uint8Array][] =>
  events.flatMap((event) =>
    typeof event.attachment === "string"
      ? [[`attachments/${event.attachment}`, contentOf(event, event.attachment)]]
      : []
  );

const contentOf = (event: Draft<"issue_events">, name: string): string | Uint8Array =>
  name.endsWith(".png")
    ? picture(event.stage !== "整改")
    : pdf([
        "演示数据：虚构城市，非政府文件",
        `云溪市 问题编号 ${String(event.issue)}`,
        `${String(event.attachmentKind)}（公开版）`,
        `环节：${String(event.stage)}　日期：${String(event.date)}`,
        `办理单位：${String(event.unit)}`,
        String(event.about ?? "")
      ]);
