import type {Verdicts} from "../../measures/assess.ts";
import {batchName} from "../../measures/petitions/petition-batch.ts";
import {formatNumber} from "../drawing/format.ts";
import {missing} from "../figure.ts";
import {amount, differenceWords} from "../petitions/petition-differences.ts";
import {batchPath} from "../petitions/petition-words.ts";
import type {DisagreementList} from "./disagreements.ts";

const text = (key: string, label: string) => ({key, label});

/** Bulletins held against themselves, the batch before and the cases: as the site found them, nothing mended. */
export const petitionList = ({
  petitions: {disagreements, batches, compared}
}: Pick<Verdicts, "petitions">): DisagreementList | null =>
  compared === 0
    ? null
    : {
        title: "信访批次公布数",
        sentence: `${batches.length} 个批次的通报核对了 ${formatNumber(compared)} 项，${
          disagreements.length === 0 ? "全部一致" : `${disagreements.length} 项不一致`
        }：通报各数之间、与上一批累计、与逐件公开的行；公布数按原样保留。`,
        table: {
          columns: [
            text("round", "轮次"),
            {key: "batch", label: "批次", link: ({path}) => String(path)},
            text("scope", "口径"),
            text("region", "行政区域"),
            text("what", "核对"),
            text("printed", "公布"),
            text("found", "核对所得"),
            text("apart", "相差"),
            text("words", "说明")
          ],
          rows: disagreements.map((one) => {
            const {round, batch, scope, region, what, printed, found, unit} = one;
            return {
              ...{round, scope, what, batch: batchName(batch), path: batchPath(round, batch)},
              region: region ?? "全部",
              printed: amount(printed, unit),
              found: amount(found, unit),
              apart: amount(Math.abs(printed - found), unit),
              words: differenceWords(one) ?? missing("通报没有写明")
            };
          })
        }
      };
