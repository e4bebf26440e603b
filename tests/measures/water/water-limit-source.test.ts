import {expect, it} from "vitest";
import {assessWater} from "../../../src/measures/water/water.ts";
import {readingColumns} from "../../../src/measures/water/water-columns.ts";
import {FIVE, section, waterCity} from "./water-city.ts";

const limit = (more: object) => ({
  ...{standard: "GB 3838-2002", item: "氨氮", class: "Ⅲ", limit: 0.9, unit: "mg/L", from: "2026-08-01"},
  ...{source: "某市水环境标准（虚构）"},
  ...more
});

/** The columns of one reading of 氨氮 (or 总磷) in a month, with these limits. */
const columnsOf = (values: object, limits: readonly object[], time = "2026-08", kind: "河流" | "湖库" = "河流") => {
  const verdicts = assessWater(
    waterCity({
      sections: [section("一", {kind})],
      limits: limits.map(limit),
      readings: [{section: "一", time, ...FIVE, ...values}]
    })
  );
  const {定类限值, 定类条款, 限值依据, 评价标准} = readingColumns(verdicts.readings[0]!);
  return {定类限值, 定类条款, 限值依据, 评价标准};
};

const OWN = "补充限值：某市水环境标准（虚构）";

it("says of a publisher's limit that it is the publisher's, and of the standard's beside it where that stands", () => {
  expect(columnsOf({ammonia: 0.95}, [{}])).toEqual({
    定类限值: "超过Ⅲ类 0.9，不超过Ⅳ类 1.5",
    定类条款: `Ⅲ类 ${OWN}，Ⅳ类 表 1 第 7 项`,
    限值依据: "Ⅲ类 本市补充，Ⅳ类 A",
    评价标准: "GB 3838-2002(补充限值)"
  });
});

it("names the publisher alone where both limits are its own", () => {
  expect(columnsOf({ammonia: 0.95}, [{}, {class: "Ⅳ", limit: 1.2}])).toMatchObject({
    定类限值: "超过Ⅲ类 0.9，不超过Ⅳ类 1.2",
    定类条款: OWN,
    限值依据: "本市补充"
  });
});

it("keeps a source with the mark that parts items in one item", () => {
  expect(columnsOf({ammonia: 1.1}, [{class: "Ⅳ", limit: 1.2}, {source: "甲文件；乙文件"}])).toMatchObject({
    定类条款: `Ⅲ类 补充限值：甲文件，乙文件，Ⅳ类 ${OWN}`,
    限值依据: "本市补充"
  });
});

it("names Table 1 for every limit that the publisher left alone, and before the row begins", () => {
  const table = {定类条款: "表 1 第 7 项", 限值依据: "A"};
  expect(columnsOf({ammonia: 1.6}, [{}])).toMatchObject({定类限值: "超过Ⅳ类 1.5，不超过Ⅴ类 2.0", ...table});
  expect(columnsOf({ammonia: 0.95}, [{}], "2026-07")).toMatchObject({
    ...{定类限值: "超过Ⅱ类 0.5，不超过Ⅲ类 1.0", 评价标准: "GB 3838-2002"},
    ...table
  });
});

it("gives the lakes' row of 总磷 to lakes only", () => {
  const lakes = {item: "总磷(湖、库)", class: "Ⅲ", limit: 0.04};
  expect(columnsOf({phosphorus: 0.045}, [lakes], "2026-08", "湖库")).toMatchObject({
    定类限值: "超过Ⅲ类 0.04，不超过Ⅳ类 0.1",
    定类条款: `Ⅲ类 ${OWN}，Ⅳ类 表 1 第 8 项`
  });
  expect(columnsOf({phosphorus: 0.15}, [lakes])).toMatchObject({定类条款: "表 1 第 8 项", 限值依据: "A"});
});
