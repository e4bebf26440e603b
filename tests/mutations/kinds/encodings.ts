import {dsvFormat} from "d3-dsv";
import {type Kind, damagedFile} from "../damage.ts";
import {gb18030, readAs, utf16, utf8} from "../encodings.ts";
import {type Grid, bytesOf, lineOf, opened, textOf} from "../grid.ts";
import {type Slice} from "../slices.ts";
import type {Random} from "../random.ts";
import {inCells} from "../differences.ts";
import {parsed} from "../grid.ts";
import {losesNames, passesForTruth} from "../truth.ts";
import {placesOfNames} from "../damage.ts";

const saved = (name: string, rule: string, save: (text: string, random: Random, grid: Grid) => Uint8Array): Kind => ({
  name,
  rule,
  damage: (slice, random) => damagedFile(slice, save(textOf(slice.target.cells), random, slice.target), name)
});

const SAME = "各值不变";
const FILE = "整个文件；损坏的行写在话里";

export const ENCODINGS: readonly Kind[] = [
  saved("存成 GB18030", SAME, (text) => gb18030(text)),
  saved("存成带 BOM 的 UTF-8", SAME, (text) => utf8(`\ufeff${text}`)),
  saved("存成 UTF-16", "各值不变", (text, random) => utf16(text, random.chance(0.3), random.chance(0.7))),
  saved("UTF-8 当作 GBK 打开后保存", FILE, (text, random) => {
    const shown = readAs(utf8(text), "gb18030");
    return random.chance(0.5) ? utf8(shown) : gb18030(shown);
  }),
  saved("GBK 当作 UTF-8 打开后保存", FILE, (text, random) => {
    const shown = readAs(gb18030(text), "utf-8");
    return random.chance(0.5) ? utf8(shown) : gb18030(shown);
  }),
  saved("一个字节坏了", "整个文件，或坏字所在的行", (_, random, grid) => {
    const bytes = Uint8Array.from(bytesOf(grid));
    const high = [...bytes.keys()].filter((i) => (bytes[i] ?? 0) >= 0x80);
    const at = random.pick(high);
    if (at !== undefined) bytes[at] = random.chance(0.5) ? 0xff : 0x3f;
    return bytes;
  }),
  saved("行尾换成 CRLF", SAME, (text, random) =>
    utf8(text.replaceAll("\n", random.pick(["\r\n", "\r\r\n", "\r"]) ?? "\r\n"))
  ),
  saved("存成分号或制表符分隔", "各值不变；内容里也有分隔符的，整个文件", (text, random, {cells}) => {
    const mark = random.pick([";", "\t"]) ?? ";";
    // A program quotes what holds the separator; a clerk replaces every comma.
    const saved = random.chance(0.5) ? `${dsvFormat(mark).formatRows(opened({cells}))}\n` : text.replaceAll(",", mark);
    return random.chance(0.5) ? utf8(saved) : utf16(saved, false, true);
  }),
  {
    name: "扩展名是 .txt",
    rule: "各值不变",
    damage: ({target: {path, cells}}, random) => {
      const bytes = random.chance(0.5)
        ? utf8(textOf(cells))
        : utf16(dsvFormat("\t").formatRows(opened({cells})), false, true);
      const renamed = path.replace(/\.csv$/, random.pick([".txt", ".csv.txt", ".tsv"]) ?? ".txt");
      return {
        files: new Map([[renamed, bytes]]),
        gone: [path],
        places: [{file: renamed}, {file: "imports.csv"}],
        indistinguishable: false,
        what: renamed
      };
    }
  },
  {
    name: "最后一行没有写完",
    rule: "行：最后一行；断在最后一格里而余下的说得通的，无从分辨；断在行首的等于行删除",
    damage: (slice, random) => truncated(slice, random)
  },
  {
    name: "文件被截断",
    rule: "行：断处所在的行；断在行首的等于行删除",
    damage: (slice, random) => truncated(slice, random, true)
  }
];

const truncated = (slice: Slice, random: Random, anywhere = false) => {
  const {target} = slice;
  const text = textOf(target.cells).slice(0, -1);
  const header = textOf(target.cells.slice(0, 1)).length;
  const last = textOf(target.cells.slice(0, -1)).length;
  const from = anywhere ? header : last;
  const cut = from + random.below(text.length - from);
  const left = text.slice(0, cut);
  const encode = target.encoding === "utf-8" ? utf8 : gb18030;
  const kept = left.endsWith("\n") ? left : `${left}\n`;
  const cells = parsed(utf8(kept), "utf-8");
  const row = cells.length - 1;
  const whole = target.cells.slice(0, cells.length);
  const width = target.cells[0]?.length;
  const changed = inCells(whole, cells);
  const atRowStart = left.endsWith("\n");
  const indistinguishable =
    !losesNames(slice, cells) &&
    (atRowStart || changed.length === 0 || (cells[row]?.length === width && passesForTruth(slice, cells, changed)));
  return {
    files: new Map([[target.path, encode(left)]]),
    places: [{file: target.path, lines: [lineOf(target.cells, row), lineOf(cells, row)]}, ...placesOfNames(slice)],
    indistinguishable,
    what: `断在第 ${row + 1} 行：${left.slice(-20)}`
  };
};
