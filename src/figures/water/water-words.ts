import {CLASSES} from "../../standards/water/gb3838-2002.ts";
import type {ClassRank} from "../../standards/water/single-factor.ts";
import type {SectionMonth} from "../../measures/water/water-months.ts";
import {standardsIn} from "../../measures/water/water-seams.ts";
import type {WaterVerdicts} from "../../measures/water/water.ts";
import type {City} from "../../tables/city.ts";
import {type Cell, type Figure, missing} from "../figure.ts";
import {figureOrigin} from "../figure-origin.ts";
import {chineseDate} from "../drawing/format.ts";
import type {ColorName} from "../drawing/palette.ts";

export const CLASS_FILL: readonly ColorName[] = ["k0", "k1", "k2", "k3", "k4", "k5"];
export const classInk = (rank: ClassRank): ColorName => (rank === 5 ? "cellpaper" : "cellink");
export const classText = (rank: ClassRank): string => CLASSES[rank];

/** A class, or the words for why there is none. */
export const classCell = (cell: SectionMonth | null): Cell =>
  cell === null ? missing("无数据") : cell.rank === null ? missing(cell.why ?? "无数据") : classText(cell.rank);

/** `2026年10月`. */
export const monthWords = chineseDate;
/** `10月`. */
export const shortMonth = (month: string): string => `${Number(month.slice(5, 7))}月`;

/** `石门坎、县城下等 4 个`: the first few names of a list, and how many there are. */
export const listed = (names: readonly string[], most = 5): string =>
  names.length <= most ? names.join("、") : `${names.slice(0, most).join("、")}等 ${names.length} 个`;

/** What the water figures of a city have in common. */
export const waterFigureBase = (
  city: City,
  verdicts: WaterVerdicts
): Pick<Figure, "section" | "asOf" | "published" | "status" | "source" | "owner" | "standards"> => {
  return {
    section: "water",
    asOf: verdicts.latest ?? city.site.dataAsOf,
    ...figureOrigin(city, "water_readings"),
    status: null,
    standards: [...new Set(verdicts.months.flatMap((month) => standardsIn(verdicts, month)))]
  };
};

/** What a reader must know of how the months of this city came about. */
export const monthNotes = (verdicts: WaterVerdicts): readonly string[] => {
  const cells = [...verdicts.bySection.values()].flatMap((months) => [...months.values()]);
  const notes: string[] = [];
  if (cells.some(({basis}) => basis === "均值"))
    notes.push("一个月有多次读数的断面取当月算术平均（pH 按氢离子浓度平均），修约后评价；修约位数依据为转述。");
  const assumed = verdicts.sections.filter(({kindStated}) => !kindStated);
  if (assumed.length > 0)
    notes.push(
      `${assumed.length} 个断面的数据没有写明水体类型，按河流限值评价：${listed(assumed.map(({name}) => name))}。`
    );
  return notes;
};
