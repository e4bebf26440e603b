import type {Draft} from "./csv.ts";

export interface Place {
  readonly name: string;
  readonly code: string;
  readonly short: string;
  readonly kind: "县" | "县级市" | "区" | "开发区";
  /** 万人 */
  readonly population: number;
  readonly government: string;
  readonly branch: string;
  /** Invented towns and sub-districts, for texts. */
  readonly towns: readonly string[];
  /** Invented villages, streets and quarters, for texts; the i-th lies in the i-th town, going round. */
  readonly spots: readonly string[];
}

export const CITY = "云溪市";

const place = (
  name: string,
  code: string,
  short: string,
  kind: Place["kind"],
  population: number,
  towns: string,
  spots: string
): Place => ({
  name,
  code,
  short,
  kind,
  population,
  government: kind === "开发区" ? "云溪经济开发区管委会" : `${name}人民政府`,
  branch: `市生态环境局${short.replace("经开区", "经开")}分局`,
  towns: towns.split(" "),
  spots: spots.split(" ")
});

/** Eight counties and a development zone; no such places exist. */
export const PLACES: readonly Place[] = [
  place(
    "城关区",
    "chengguan",
    "城关",
    "区",
    46.8,
    "古城街道 北关街道 溪东街道 望河街道 凤栖街道 南屏街道 砚台乡 马蹄镇",
    "文庙巷片区 北大桥菜市场 老电厂生活区 滨溪路 凤栖北路 南屏夜市街 砚台村 马蹄河坝 石桥巷 钟楼广场"
  ),
  place(
    "石溪县",
    "shixi",
    "石溪",
    "县",
    31.2,
    "麦地乡 石门镇 龙潭镇 青羊镇 双河乡 溪源镇 岔河镇",
    "麦地村 石门坎村 上河组 青羊桥集镇 下坝子 溪源老街 岔河农贸市场 水磨村"
  ),
  place(
    "铁厂县",
    "tiechang",
    "铁厂",
    "县",
    24.6,
    "老矿镇 火石乡 炉坪乡 大箐镇 银硐乡 铁厂镇",
    "老矿生活区 火石村 炉坪选厂片区 大箐沟 银硐村 二道河 矿山路"
  ),
  place(
    "渔洞县",
    "yudong",
    "渔洞",
    "县",
    28.3,
    "芦滩镇 沙坝乡 南渡镇 平川乡 河口镇 渔洞镇",
    "芦滩村 沙坝渡口 南渡老街 平川坝 河口村 东岸新村"
  ),
  place(
    "松坪县",
    "songping",
    "松坪",
    "县",
    19.7,
    "冷水乡 杉木乡 林口镇 坪上乡 松坪镇",
    "冷水沟 杉木村 林口集镇 坪上村 松坪河坝"
  ),
  place(
    "云顶县",
    "yunding",
    "云顶",
    "县",
    18.4,
    "雾岭乡 茶山镇 草坝乡 高桥乡 云顶镇",
    "雾岭村 茶山老街 草坝村 高桥集镇 云顶桥头"
  ),
  place(
    "柳塘县",
    "liutang",
    "柳塘",
    "县",
    26.1,
    "湖滨镇 荷田镇 圩上镇 白鹭乡 稻香乡 柳塘镇",
    "湖滨村 荷田坝 圩上集市 白鹭村 稻香片区 柳塘桥头"
  ),
  place(
    "梧岭市",
    "wuling",
    "梧岭",
    "县级市",
    33.5,
    "三江镇 窑上镇 桐花镇 竹溪乡 岭南街道 梧城街道",
    "三江渡口 窑上片区 桐花村 竹溪村 岭南新区 老车站片区 三江老街"
  ),
  place(
    "云溪经济开发区",
    "jingkaiqu",
    "经开区",
    "开发区",
    5.2,
    "东园片区 西园片区 物流园片区",
    "东园三号路 西园安置小区 物流园北侧 创业大道 经开大道"
  )
];

export const regionRows: readonly Draft<"regions">[] = PLACES.map(({name, code, short, kind, population}) => ({
  name,
  code,
  short,
  kind,
  population
}));

/** The province's offices stand for whoever supervises a real city. */
export const UPPER = {
  rectification: "省生态环境保护督察整改办公室",
  ecology: "省生态环境厅"
} as const;

const BUREAUS: readonly (readonly [name: string, aliases: string, kind: string])[] = [
  ["市生态环境局", "云溪市生态环境局、市环保局", "市直部门"],
  ["市住房城乡建设局", "市住建局", "市直部门"],
  ["市水务局", "市水利局", "市直部门"],
  ["市自然资源和规划局", "市自然资源局、市国土资源局", "市直部门"],
  ["市农业农村局", "市农业局", "市直部门"],
  ["市工业和信息化局", "市工信局", "市直部门"],
  ["市城市管理局", "市城管局、市综合执法局", "市直部门"],
  ["市交通运输局", "市交通局", "市直部门"],
  ["市林业和草原局", "市林草局", "市直部门"],
  ["市公安局", "", "市直部门"],
  ["市发展和改革委员会", "市发展改革委、市发改委", "市直部门"],
  ["市财政局", "", "市直部门"],
  ["市卫生健康委员会", "市卫生健康委", "市直部门"],
  ["市应急管理局", "市应急局", "市直部门"],
  ["市市场监督管理局", "市市场监管局", "市直部门"],
  ["市商务局", "", "市直部门"],
  ["市政府国有资产监督管理委员会", "市国资委", "市直部门"],
  ["市生态环境保护督察整改工作领导小组办公室", "市督察整改办、市整改办", "议事协调机构"],
  ["市城镇“两污”治理指挥部", "两污指挥部", "指挥部"],
  ["石溪河流域治理指挥部", "石溪河指挥部", "指挥部"],
  ["云湖保护治理指挥部", "云湖指挥部", "指挥部"],
  ["矿山生态修复指挥部", "矿山修复指挥部", "指挥部"],
  ["云溪城投水务公司", "城投水务", "市属国有企业"]
];

export const unitRows: readonly Draft<"units">[] = [
  ...BUREAUS.map(([name, aliases, kind]) => ({name, aliases, kind})),
  ...PLACES.map((p) => ({
    name: p.government,
    aliases: p.kind === "开发区" ? "经开区管委会" : `${p.name}政府`,
    kind: p.kind === "开发区" ? "开发区管委会" : "县级人民政府"
  })),
  ...PLACES.map((p) => ({name: p.branch, aliases: "", kind: "派出机构"})),
  {name: UPPER.rectification, aliases: "省督察整改办", kind: "上级单位"},
  {name: UPPER.ecology, aliases: "", kind: "上级单位"}
];

export const placeOf = (name: string): Place => {
  const found = PLACES.find((p) => p.name === name);
  if (found === undefined) throw new Error(`no place "${name}"`);
  return found;
};
