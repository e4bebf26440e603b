import type {NeverReported} from "../../measures/waste/never-reported.ts";

/** Who stands in regions.csv and never in the table: named, or the whole would look complete without them. */
export const neverReportedNotes = ({counties, aside}: NeverReported, table: string): readonly string[] => [
  ...(counties.length === 0 ? [] : [`${counties.join("、")}从未报送${table}：全市的比率和回答都因此不能得出。`]),
  ...(aside.length === 0
    ? []
    : [`${aside.join("、")}没有单独报送${table}，是否并在其他行政区域的数里，数据表没有写明。`])
];
