import {type GarbagePromise, mustBurn} from "../../measures/waste/garbage-promises.ts";
import type {WasteVerdicts} from "../../measures/waste/waste.ts";
import {type FigureTable, missing} from "../figure.ts";

/** The three answers of every month with all that decided them, newest first. */
export const promiseTable = (
  {months, kitchen: plants}: Pick<WasteVerdicts["garbage"], "months" | "kitchen">,
  [burn, kitchen, landfill]: readonly GarbagePromise[]
): FigureTable => ({
  columns: [
    {key: "month", label: "月份"},
    {key: "burn", label: "全焚烧"},
    {key: "burnt", label: "焚烧量", unit: "吨", digits: 0},
    {key: "must", label: "应焚烧量", unit: "吨", digits: 0},
    {key: "burnShare", label: "焚烧占应焚烧", unit: "%", digits: 1},
    {key: "kitchen", label: "全处理"},
    {key: "treated", label: "餐厨处理量", unit: "吨", digits: 0},
    {key: "arisen", label: "餐厨产生或收运量", unit: "吨", digits: 0},
    {key: "basis", label: "餐厨分母"},
    {key: "kitchenShare", label: "餐厨处理率", unit: "%", digits: 1},
    {key: "landfill", label: "零填埋"},
    {key: "raw", label: "原生填埋", unit: "吨", digits: 0},
    {key: "emergency", label: "应急填埋", unit: "吨", digits: 0},
    {key: "exported", label: "外运", unit: "吨", digits: 0},
    {key: "ash", label: "飞灰等填埋", unit: "吨", digits: 0},
    {key: "why", label: "例外和缘由"}
  ],
  rows: months
    .map((total, i) => {
      const of = (promise: GarbagePromise | undefined) => promise?.months[i];
      const [b, k, l] = [of(burn), of(kitchen), of(landfill)];
      const plant = plants.find(({month}) => month === total.month);
      return {
        ...{month: total.month, burn: b?.kept ?? "未知", kitchen: k?.kept ?? "未知", landfill: l?.kept ?? "未知"},
        burnt: total.fates.burnt.value ?? missing("未报"),
        must: mustBurn(total) ?? missing("未报"),
        burnShare: b?.share?.percent ?? missing("缺数据"),
        treated: plant?.treated ?? missing("餐厨处理厂未报"),
        arisen: k?.share?.denominator ?? missing("未报"),
        basis: plant?.basis ?? missing("未报"),
        kitchenShare: k?.share?.percent ?? missing("没有分母"),
        raw: total.fates.landfilledRaw.value ?? missing("未报"),
        emergency: total.fates.landfilledEmergency.value ?? missing("未报"),
        exported: total.fates.exported.value ?? missing("未报"),
        ash: total.ash.value ?? missing("未报"),
        why: [
          ...new Set(
            [b, k, l].flatMap((month) => (month === undefined || month.why === "" ? [] : month.why.split("；")))
          )
        ].join("；")
      };
    })
    .reverse()
});
