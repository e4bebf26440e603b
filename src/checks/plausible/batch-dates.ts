import type {City} from "../../tables/city.ts";
import type {Fault} from "../../tables/fault.ts";
import {placeIn} from "../place.ts";
import {batchNumber} from "./batch-order.ts";

type Listed = "petition_cases" | "exposure_list";

/** Batches of cases and of exposures follow each other in time; one case apart from its batch has a wrong digit. */
export const batchDates = ({tables}: City): readonly Fault[] => [
  ...apart("petition_cases", tables.petition_cases, "assigned", {
    seriesOf: ({round}) => round,
    batchOf: ({batch}) => batch,
    dateOf: ({assigned}) => assigned
  }),
  ...apart("exposure_list", tables.exposure_list, "publishedOn", {
    seriesOf: () => "",
    batchOf: ({batch}) => batch,
    dateOf: ({publishedOn}) => publishedOn
  })
];

interface Ways<R> {
  readonly seriesOf: (row: R) => string;
  readonly batchOf: (row: R) => string | null;
  readonly dateOf: (row: R) => string;
}

const apart = <N extends Listed>(
  name: N,
  rows: readonly City["tables"][N][number][],
  field: string,
  {seriesOf, batchOf, dateOf}: Ways<City["tables"][N][number]>
): readonly Fault[] =>
  [...Map.groupBy(rows, seriesOf).values()].flatMap((series) => {
    const batches = [...Map.groupBy(series, numbered(batchOf))]
      .flatMap(([number, own]) => (number === null ? [] : [{number, own, middle: middleOf(own.map(dateOf))}]))
      .toSorted((a, b) => a.number - b.number);
    return batches.flatMap(({own, middle}, i) => {
      const [before, after] = [batches[i - 1], batches[i + 1]];
      // Batches that are out of step as a whole have an order of their own.
      if ((before !== undefined && before.middle > middle) || (after !== undefined && after.middle < middle)) return [];
      return own.flatMap((row): readonly Fault[] => {
        const date = dateOf(row);
        const early = before !== undefined && date < before.middle;
        if (!early && (after === undefined || date <= after.middle)) return [];
        const [words, other] = early ? ["早于前", before] : ["晚于后", after];
        return [
          {
            ...placeIn(name, row as never, field),
            ...{severity: "warning", code: "batch-order"},
            message: `同批其余多在 ${middle}，这一行${words}一批（“${batchOf(other?.own[0] as never) ?? ""}”）的 ${other?.middle}`,
            fix: "请核对批次和日期；确实如此的，请在 decisions.csv 中答复"
          }
        ];
      });
    });
  });

/** The number of a row's batch; those of one batch mostly follow each other. */
const numbered = <R>(batchOf: (row: R) => string | null): ((row: R) => number | null) => {
  let [last, number]: [string | null, number | null] = [null, null];
  return (row) => {
    const batch = batchOf(row);
    if (batch !== last) [last, number] = [batch, batchNumber(batch ?? "")];
    return number;
  };
};

/** The date in the middle: one mistyped case does not move it. */
const middleOf = (dates: readonly string[]): string => {
  const [first = ""] = dates;
  return dates.every((date) => date === first) ? first : (dates.toSorted()[(dates.length - 1) >> 1] ?? "");
};
