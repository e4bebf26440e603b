import type {Draft} from "./csv.ts";
import {PLACES} from "./places.ts";
import {type Random, random} from "./random.ts";
import {FOCUS_AREAS} from "../../src/tables/schemas/rectification.ts";

/** Found and mended by field and county, half-yearly from 2024 to 2026; counts only, no leads. */
export const selfInspection = (seed: string): Draft<"self_inspection">[] => {
  const rng = random(`${seed}/self`);
  const weight: Readonly<Record<string, number>> = {
    历次督察反馈与信访: 8,
    城乡两污: 12,
    流域治理与排污口: 9,
    重点企业治污设施: 10,
    饮用水水源保护区: 4,
    矿山开发与修复: 7,
    农业面源: 7,
    畜禽养殖: 8,
    噪声: 5,
    油烟: 6,
    垃圾污染: 9,
    臭味扰民: 4
  };
  const periods = ["2024H1", "2024H2", "2025H1", "2025H2", "2026H1"];
  return periods.flatMap((period, i) =>
    FOCUS_AREAS.flatMap((field) =>
      PLACES.filter(
        (p) => p.kind !== "开发区" || !["农业面源", "畜禽养殖", "饮用水水源保护区", "矿山开发与修复"].includes(field)
      ).map((place) => {
        const mine =
          field === "矿山开发与修复" ? (place.name === "铁厂县" ? 2.4 : place.name === "城关区" ? 0.3 : 1) : 1;
        const found = Math.max(
          field === "噪声" || field === "臭味扰民" ? 1 : 0,
          Math.round((weight[field] ?? 6) * mine * (place.population / 26) * rng.between(0.7, 1.4) * (1 - 0.06 * i))
        );
        const mended = i < 3 ? Math.round(found * rng.between(0.86, 1)) : Math.round(found * rng.between(0.5, 0.8));
        return {
          period,
          field,
          region: place.name,
          found,
          mended: Math.min(found, mended),
          about: found > 14 ? "已建立问题清单和责任清单" : null
        };
      })
    )
  );
};

const DUTIES: readonly (readonly [unit: string, duties: readonly string[]])[] = [
  ["市生态环境局", ["统一监督管理生态环境质量，牵头督察整改调度", "发布生态环境质量和执法信息"]],
  ["市住房城乡建设局", ["城镇污水管网和污水处理厂建设运行监管", "施工工地扬尘防治"]],
  ["市水务局", ["河湖长制、水资源和生态流量保障", "入河排污口整治统筹"]],
  ["市自然资源和规划局", ["历史遗留矿山修复和绿色矿山建设", "国土空间用途管控"]],
  ["市农业农村局", ["农业面源污染防治和畜禽粪污资源化利用", "农村生活污水和黑臭水体治理"]],
  ["市工业和信息化局", ["推动工业污染治理设施改造和产业结构调整", "砖瓦等行业综合整治"]],
  ["市城市管理局", ["生活垃圾分类收运处置和餐饮油烟监管", "建筑垃圾运输消纳管理"]],
  ["市交通运输局", ["营运车船污染防治和运输扬尘管控", "国省道运输线路环境保障"]],
  ["市林业和草原局", ["自然保护地和湿地保护", "造林绿化与岸线植被修复"]],
  ["市公安局", ["噪声投诉处置和涉环境违法案件侦办", "危险货物运输通行管理"]],
  ["市发展和改革委员会", ["能源消费总量和强度调控", "落实环境保护价格政策"]],
  ["市财政局", ["安排生态环境保护专项资金并实施绩效评价", "监督治污项目资金使用"]],
  ["市卫生健康委员会", ["医疗废物收集转运监督", "集中供水水质卫生监测"]],
  ["市应急管理局", ["尾矿库安全监管与环境应急联动", "危险化学品安全监管"]],
  ["市市场监督管理局", ["餐饮服务行业登记与经营行为监管", "监测机构检验检测资质监管"]],
  ["市商务局", ["成品油市场质量监管与油气回收", "再生资源回收行业管理"]],
  ["市政府国有资产监督管理委员会", ["督促市属国有企业落实治污责任", "生态环保指标纳入国有企业考核"]],
  ["市生态环境保护督察整改工作领导小组办公室", ["调度、督办、验收和销号督察反馈问题", "整改情况公开和回头看"]],
  ["市城镇“两污”治理指挥部", ["统筹城镇污水和生活垃圾治理项目", "按季通报两污治理进度"]],
  ["石溪河流域治理指挥部", ["统筹石溪河流域控源截污与生态修复", "发布流域断面水质"]],
  ["云湖保护治理指挥部", ["统筹云湖保护治理和环湖截污", "监测湖区富营养化变化"]],
  ["矿山生态修复指挥部", ["统筹历史遗留矿山废渣治理", "督导尾矿库及废渣堆风险管控"]],
  ["云溪城投水务公司", ["运维城区污水处理设施和管网", "公开污水处理运行数据"]],
  ...PLACES.map((place): readonly [string, readonly string[]] => [
    place.government,
    ["属地生态环境质量和督察整改主体责任", "辖区群众信访举报件办理和公开"]
  ])
];

export const responsibilities = (): Draft<"responsibilities">[] =>
  DUTIES.flatMap(([unit, duties]) =>
    duties.map((duty, i) => ({unit, duty, basis: i === 0 ? "《云溪市生态环境保护责任清单》（虚构）" : null}))
  );

export const assessments = (seed: string): Draft<"assessments">[] => {
  const rng = random(`${seed}/assessments`);
  const units = [
    ...DUTIES.filter(([unit]) => !PLACES.some((p) => p.government === unit)).map(([unit]) => unit),
    ...PLACES.map((p) => p.government)
  ];
  return ["2021", "2022", "2023", "2024", "2025"].flatMap((year) =>
    units.map((unit) => ({
      year,
      unit,
      grade: gradeOf(unit, Number(year), rng),
      basis: `《云溪市${year}年度生态环境保护综合考评结果通报》（虚构）`
    }))
  );
};

const gradeOf = (unit: string, year: number, rng: Random): string => {
  if (unit === "石溪县人民政府" && year <= 2023) return "不合格";
  if (unit === "柳塘县人民政府" && year >= 2025) return "不合格";
  const roll = rng.next();
  return roll < 0.32 ? "优秀" : roll < 0.78 ? "良好" : "合格";
};

export const accountability = (): Draft<"accountability">[] =>
  (["2022", "2023", "2024", "2025", "2026H1"] as const).flatMap((period, i) => [
    {
      period,
      kind: "党纪政务处分",
      count: [4, 7, 6, 9, 3][i] ?? 3,
      unit: "人",
      about: "汇总公开，不涉及个人姓名",
      origin: "云溪市纪委监委通报（虚构）"
    },
    {
      period,
      kind: "组织处理",
      count: [9, 12, 11, 14, 6][i] ?? 6,
      unit: "人",
      about: "含约谈提醒、诫勉等",
      origin: "云溪市督察整改办（虚构）"
    },
    {
      period,
      kind: "移送公安",
      count: [2, 3, 4, 3, 1][i] ?? 1,
      unit: "件",
      about: "涉嫌环境犯罪线索",
      origin: "市生态环境局"
    },
    {
      period,
      kind: "公益诉讼",
      count: [3, 4, 5, 6, 2][i] ?? 2,
      unit: "件",
      about: "检察机关提起生态环境公益诉讼",
      origin: "云溪市人民检察院（虚构）"
    },
    {
      period,
      kind: "其他",
      count: [1, 2, 2, 3, 1][i] ?? 1,
      unit: "件",
      about: "通报约谈后限期整改",
      origin: "市政府督查通报（虚构）"
    }
  ]);

const THIRD: readonly (readonly [date: string, name: string, full: boolean, result: string, basis: string | null])[] = [
  [
    "2023-06-28",
    "云溪青溪检测技术有限公司",
    true,
    "抽测样品平行性合格，报告质量良好",
    "《检验检测机构监督管理规定》抽查结果"
  ],
  ["2023-11-15", "某环境监测有限公司", false, "现场采样记录不全，责令整改并重新采样", null],
  ["2024-04-22", "某环评技术咨询有限公司", false, "环评报告引用数据过期，失信记录一次", null],
  ["2024-09-18", "梧岭禹源水务检测有限公司", true, "实验室质控符合要求", "年度能力验证合格"],
  ["2025-03-11", "某环境工程有限公司", false, "运维台账与实际巡检不符，扣减运维费用", null],
  ["2025-06-20", "云溪青溪检测技术有限公司", true, "一项指标未按方法检出限报告，限期整改", "飞行检查记录"],
  ["2025-11-27", "某机动车检验有限公司", false, "检测过程数据缺失，暂停检验资格", null],
  ["2026-05-16", "石溪坤正检测服务有限公司", true, "报告签发流程规范，未发现问题", "双随机检查结果"],
  ["2026-08-22", "某自动监控运维有限公司", false, "故障上报不及时，通报批评", null]
];

export const thirdParty = (): Draft<"third_party">[] =>
  THIRD.map(([date, name, full, result, basis]) => ({
    date,
    name,
    naming: full ? "全称" : "某化",
    result,
    basis,
    origin: "市生态环境局抽查通报"
  }));
