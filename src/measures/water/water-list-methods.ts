import type {Method} from "../method.ts";
import {GB3838_2002} from "../../standards/water/gb3838-2002.ts";
import {BLACK_ODOROUS_TABLE, SOURCE_WATER_TABLE} from "./water-method-tables.ts";
import {TARGET_RULE} from "../targets/targets.ts";

export const waterListMethods: readonly Method[] = [
  {
    id: "black-odorous",
    title: "黑臭水体消除比例",
    meaning: "清单上的黑臭水体有多少已经消除，有没有返黑返臭。",
    formula: [
      "消除比例 =（已消除 + 长制久清）÷ 清单总数 × 100%。",
      "按当季数值分级 = 各指标按下表分级，取最重的一级；与填报的黑臭级别并列，不代替它。"
    ],
    tables: [BLACK_ODOROUS_TABLE],
    basis: [
      {text: "消除比例 = 完成数 ÷ 清单总数：与公布数据重算一致", certainty: "B"},
      {text: "分级表：《城市黑臭水体整治工作指南》（2015），期刊表格与程序一致", certainty: "B"},
      {text: "恰在界线上的值归较轻一级", certainty: "C"},
      {text: "建城〔2022〕29号：新发现和返黑返臭的水体纳入清单并公开", certainty: "B"}
    ],
    rules: [
      "完成待评估不算消除。返黑返臭的仍在分母内，不算消除。",
      "城市、县城、农村国家清单、农村省清单各算各的，不合并。",
      "某季度没有填报的水体，沿用此前最近一次填报的状态。",
      "当季数值只是一次或一处的值；清单上的级别按多点多次采样的比例评定，两者不同不等于有错。农村清单不按城市的表分级。",
      "透明度填“见底”“透明”的不按数值分级。",
      TARGET_RULE
    ],
    unknown: [
      "水深不足 25 厘米时透明度按水深的 40% 评定（依据为转述），数据表没有水深一列，本站不作折算。",
      "返黑返臭的数值判定办法、公众满意度的门槛未见公开文件，本站不计算，只列填报值。"
    ]
  },
  {
    id: "outfalls",
    title: "入河排污口：查、测、溯、治",
    meaning: "排查了多少，其中监测、溯源、整治了多少。",
    formula: ["监测 ÷ 排查，溯源 ÷ 排查，完成整治 ÷ 需整治。"],
    basis: [{text: "国办函〔2022〕17号：查、测、溯、治、管；四类排污口", certainty: "B"}],
    rules: ["每个比例写明分子和分母；分母不同的比例不可互比。"],
    unknown: []
  },
  {
    id: "drinking-water",
    title: "集中式饮用水水源达标率",
    meaning: "按水源个数和按取水量各算一个达标率。",
    formula: ["水源达标率 = 达标水源数 ÷ 监测水源数 × 100%。", "水量达标率 = 达标水源取水量 ÷ 监测水源取水量 × 100%。"],
    tables: [SOURCE_WATER_TABLE],
    standards: [`${GB3838_2002.id} 表 2`],
    basis: [
      {text: "两种达标率与各地公布数据重算一致", certainty: "B"},
      {
        text: "地表水源达标 = 表 1 达到Ⅲ类（水温、总氮、粪大肠菌群不计）、表 2 和选测的表 3 项目不超限值",
        certainty: "B"
      }
    ],
    rules: [
      "未监测的水源不进任何一个分母，另列。取水量未报的水源不进水量达标率。",
      "地质背景值造成的超标照列为不达标，并注明原因。",
      "是否达标由报送单位按 GB 3838-2002 或 GB/T 14848 判定，本站照列；填报的水质类别劣于Ⅲ类而写作达标的地表水源，检查时要求核对。",
      "数据表没有逐项浓度，超标指标及倍数按填报列出，本站不重算。"
    ],
    unknown: ["GB 3838-2002 表 3 的 80 个特定项目和 GB/T 14848 的限值：尚未收录。"]
  }
];
