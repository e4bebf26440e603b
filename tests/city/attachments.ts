import type {Draft} from "./csv.ts";

const hex = (text: string): string =>
  [...text]
    .map((c) => (c.codePointAt(0) ?? 0).toString(16).padStart(4, "0"))
    .join("")
    .toUpperCase();

/** A one-page PDF in plain ASCII: its Chinese font is one that readers bring along. */
const pdf = (lines: readonly string[], drawing: string): string => {
  const content = [drawing, "BT /F 15 Tf 60 760 Td 26 TL", ...lines.map((line) => `<${hex(line)}> Tj T*`), "ET"].join(
    "\n"
  );
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

const BEFORE_AND_AFTER =
  "0.45 0.42 0.38 rg 60 380 220 150 re f 0.55 0.72 0.6 rg 315 380 220 150 re f 0.3 0.3 0.3 RG 60 380 220 150 re S 315 380 220 150 re S";

/** The files that events name, each saying that it is a demonstration. */
export const attachmentFiles = (events: readonly Draft<"issue_events">[]): [path: string, text: string][] =>
  events.flatMap((event) =>
    typeof event.attachment === "string"
      ? [
          [
            `attachments/${event.attachment}`,
            pdf(
              [
                "演示数据：虚构城市，非政府文件",
                `云溪市 问题编号 ${String(event.issue)}`,
                `${String(event.attachmentKind)}（公开版）`,
                `环节：${String(event.stage)}　日期：${String(event.date)}`,
                `办理单位：${String(event.unit)}`,
                String(event.about ?? ""),
                ...(event.attachmentKind === "影像资料" ? ["左：整改前　右：整改后（示意）"] : [])
              ],
              event.attachmentKind === "影像资料" ? BEFORE_AND_AFTER : ""
            )
          ]
        ]
      : []
  );
