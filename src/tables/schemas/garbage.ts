import {choice, code, count, date, month, number, region, text} from "../column.ts";
import {positive, required, table} from "../schema.ts";

const tonnes = {unit: "吨", min: 0};

/** 运行状态 of a facility. */
const OPERATING = ["运行", "检修", "停用", "封场", "应急备用", "在建"] as const;

export const garbageFacilities = table({
  name: "garbage_facilities",
  title: "垃圾处理设施",
  about: "焚烧厂、餐厨处理厂、填埋场、转运站和乡镇小型设施",
  key: ["name"],
  columns: {
    name: text("设施名称", "R"),
    code: code("编码", "O"),
    kind: choice("类型", "R", ["焚烧厂", "餐厨处理厂", "填埋场", "转运站", "乡镇小型设施"]),
    region: region("行政区域", "R"),
    capacity: number("设计能力", "R", {unit: "吨/日", min: 0}),
    capacityBasis: choice("能力口径", "C", ["入厂", "入炉"]),
    serves: text("服务范围", "O"),
    opened: date("投运日期", "O"),
    state: choice("运行状态", "R", OPERATING),
    operator: text("运营单位", "O")
  },
  rules: [
    required("capacityBasis", "能力口径", (row) => row.kind === "焚烧厂", "类型为“焚烧厂”"),
    positive("capacity", "设计能力")
  ]
});

export const garbageMonthly = table({
  name: "garbage_monthly",
  title: "生活垃圾月报",
  about: "各县和各设施逐月清运、焚烧、餐厨处理、填埋量",
  key: ["month", "region", "facility"],
  fillDown: ["month"],
  columns: {
    month: month("年月", "R"),
    region: region("行政区域", "C"),
    facility: text("设施名称", "C", {ref: "garbage_facilities"}),
    collected: number("清运量", "C", tonnes),
    burnt: number("焚烧量", "O", tonnes),
    kitchen: number("餐厨处理量", "O", tonnes),
    recovered: number("可回收物量", "O", tonnes),
    landfilledRaw: number("原生填埋量", "O", tonnes),
    landfilledAsh: number("飞灰等填埋量", "O", tonnes),
    landfilledEmergency: number("应急填埋量", "O", tonnes),
    emergencyReason: text("应急原因", "C"),
    exported: number("外运量", "O", tonnes),
    generated: number("产生量", "O", tonnes),
    operating: text("运行状态", "O"),
    daysStopped: count("停炉天数", "O", {max: 31}),
    dataState: choice("数据状态", "O", ["初步", "核定", "修订"])
  },
  rules: [
    (row) =>
      (row.region === null) === (row.facility === null)
        ? {
            field: "region",
            code: "one-of-two",
            message: "“行政区域”和“设施名称”必须且只能填写一列",
            fix: "县级月报填写行政区域，设施月报填写设施名称",
            ...(row.region === null ? {} : {instead: [{words: ""}, {column: "设施名称", words: ""}]})
          }
        : null,
    required("collected", "清运量", (row) => row.region !== null, "按行政区域填报"),
    required(
      "emergencyReason",
      "应急原因",
      (row) => row.landfilledEmergency !== null && row.landfilledEmergency > 0,
      "应急填埋量大于零"
    )
  ]
});

export const ruralGarbage = table({
  name: "rural_garbage",
  title: "农村生活垃圾治理模式",
  about: "城乡一体化、镇村一体化、就地就近三种模式覆盖的村数",
  key: ["asOf", "region"],
  fillDown: ["asOf"],
  columns: {
    asOf: date("期末日期", "R", {periodEnd: true}),
    region: region("行政区域", "R"),
    unit: choice("统计单元", "R", ["行政村", "自然村"]),
    total: count("总数", "R"),
    urban: count("城乡一体化数", "R"),
    town: count("镇村一体化数", "R"),
    local: count("就地就近数", "R"),
    uncovered: count("未覆盖数", "R"),
    people: number("覆盖人口", "O", {min: 0})
  },
  rules: [
    (row) =>
      row.urban + row.town + row.local + row.uncovered !== row.total
        ? {
            field: "total",
            code: "parts-do-not-add",
            message: `三种模式与未覆盖数之和 ${row.urban + row.town + row.local + row.uncovered} 不等于总数 ${row.total}`,
            fix: "请核对各列，四项之和应等于总数"
          }
        : null
  ]
});
