import type {Draft} from "./csv.ts";

export interface Body {
  readonly name: string;
  readonly code: string;
  readonly kind: "河流" | "湖泊" | "水库";
  readonly basin: string;
  readonly into: string | null;
  readonly about: string;
}

const body = (
  name: string,
  code: string,
  kind: Body["kind"],
  basin: string,
  into: string | null,
  about: string
): Body => ({name, code, kind, basin, into, about});

/** Nine rivers, two lakes, and three reservoirs that only supply drinking water. */
export const BODIES: readonly Body[] = [
  body("石溪河", "shi-xi", "河流", "石溪河流域", null, "自石溪县龙潭发源,经石溪、铁厂、城关、渔洞四县区出境"),
  body("清水河", "qing-shui", "河流", "石溪河流域", "石溪河", "在青羊桥断面上游汇入石溪河"),
  body("小白河", "xiao-bai", "河流", "石溪河流域", "清水河", "清水河支流,在清水坝断面上游汇入"),
  body("黑泥河", "hei-ni", "河流", "石溪河流域", "石溪河", "流经县城下游工业片区,在双河口断面上游汇入石溪河"),
  body("铁厂河", "tie-chang", "河流", "石溪河流域", "石溪河", "流经历史采矿区,在铁厂断面上游汇入石溪河"),
  body("柳塘河", "liu-tang", "河流", "石溪河流域", "石溪河", "云湖出流河道,在渔洞断面上游汇入石溪河"),
  body("梧江", "wu-jiang", "河流", "梧江流域", null, "流经梧岭市后出境"),
  body("松坪河", "song-ping", "河流", "梧江流域", "梧江", "在三江渡断面上游汇入梧江"),
  body("云顶河", "yun-ding", "河流", "梧江流域", "松坪河", "山区季节性河流,枯水期部分河段断流"),
  body("云湖", "yun-hu", "湖泊", "石溪河流域", "柳塘河", "高原浅水湖泊,水面约12平方公里"),
  body("镜湖", "jing-hu", "湖泊", "梧江流域", "梧江", "城市湖泊,水面约2平方公里"),
  body("渔洞水库", "yu-dong-sk", "水库", "石溪河流域", null, "集中式饮用水水源,水质见“集中式饮用水水源”表"),
  body("大箐水库", "da-qing-sk", "水库", "石溪河流域", null, "集中式饮用水水源,水质见“集中式饮用水水源”表"),
  body("冷水沟水库", "leng-shui-sk", "水库", "梧江流域", null, "集中式饮用水水源,水质见“集中式饮用水水源”表")
];

export type Trend = "steady" | "recovering" | "worsening" | "mine";

export interface Section {
  readonly name: string;
  readonly code: string;
  readonly body: string;
  readonly order: number;
  readonly region: string;
  readonly level: "国控" | "省控" | "市控" | "县控";
  readonly target: "Ⅰ" | "Ⅱ" | "Ⅲ" | "Ⅳ" | "Ⅴ";
  readonly lake: boolean;
  /** The section just upstream on the same water, and the tributary mouths that join in between. */
  readonly up: string | null;
  readonly joins: readonly string[];
  /** Water that joins from the banks at mean flow, m³/s, and what the land there is like. */
  readonly inflow: number;
  readonly land: "forest" | "hill" | "field";
  /** Sewage that enters, in units of a small town; ore drainage in units of an old mine. */
  readonly town: number;
  readonly mine: number;
  readonly trend: Trend;
  /** Mean water temperature, ℃. */
  readonly warmth: number;
}

type Level = Section["level"];
type Target = Section["target"];
type Load = Partial<Pick<Section, "joins" | "land" | "town" | "mine" | "trend" | "warmth">> & {readonly inflow: number};

const chain = (
  bodyName: string,
  rows: readonly (readonly [name: string, code: string, region: string, level: Level, target: Target, load: Load])[]
): Section[] =>
  rows.map(([name, code, region, level, target, load], i) => ({
    name,
    code,
    body: bodyName,
    order: i + 1,
    region,
    level,
    target,
    lake: BODIES.find((b) => b.name === bodyName)?.kind !== "河流",
    up: rows[i - 1]?.[0] ?? null,
    joins: load.joins ?? [],
    inflow: load.inflow,
    land: load.land ?? "hill",
    town: load.town ?? 0,
    mine: load.mine ?? 0,
    trend: load.trend ?? "steady",
    warmth: load.warmth ?? 16.5
  }));

/** 36 sections, tributaries before what they join, source before mouth. */
export const SECTIONS: readonly Section[] = [
  ...chain("云湖", [
    ["云湖心", "yun-hu-xin", "柳塘县", "国控", "Ⅲ", {inflow: 2.6, land: "field"}],
    ["云湖北岸", "yun-hu-bei", "柳塘县", "省控", "Ⅲ", {inflow: 1.2, land: "field"}]
  ]),
  ...chain("镜湖", [["镜湖心", "jing-hu-xin", "梧岭市", "省控", "Ⅲ", {inflow: 0.6, land: "hill"}]]),
  ...chain("小白河", [
    ["小白河源", "xiao-bai-yuan", "石溪县", "县控", "Ⅱ", {inflow: 0.8, land: "forest", warmth: 14}],
    ["小白河口", "xiao-bai-kou", "石溪县", "市控", "Ⅱ", {inflow: 0.7, land: "hill", town: 0.05, warmth: 15}]
  ]),
  ...chain("清水河", [
    ["清水源", "qing-shui-yuan", "松坪县", "县控", "Ⅱ", {inflow: 1.1, land: "forest", warmth: 13.5}],
    ["松林桥", "song-lin-qiao", "松坪县", "市控", "Ⅱ", {inflow: 0.8, land: "hill", town: 0.04, warmth: 14.5}],
    [
      "清水坝",
      "qing-shui-ba",
      "石溪县",
      "省控",
      "Ⅱ",
      {inflow: 0.7, land: "hill", town: 0.05, joins: ["小白河口"], warmth: 15}
    ],
    ["清水河口", "qing-shui-kou", "石溪县", "省控", "Ⅱ", {inflow: 0.6, land: "hill", town: 0.06, warmth: 15.5}]
  ]),
  ...chain("黑泥河", [
    ["黑泥源", "hei-ni-yuan", "石溪县", "县控", "Ⅲ", {inflow: 0.9, land: "hill", warmth: 16}],
    [
      "黑泥桥",
      "hei-ni-qiao",
      "石溪县",
      "市控",
      "Ⅳ",
      {inflow: 0.6, land: "field", town: 3.1, trend: "recovering", warmth: 17}
    ],
    [
      "黑泥河口",
      "hei-ni-kou",
      "石溪县",
      "国控",
      "Ⅲ",
      {inflow: 0.5, land: "field", town: 0.5, trend: "recovering", warmth: 17.5}
    ]
  ]),
  ...chain("铁厂河", [
    [
      "老矿桥",
      "lao-kuang-qiao",
      "铁厂县",
      "省控",
      "Ⅲ",
      {inflow: 1.4, land: "forest", mine: 1, trend: "mine", warmth: 15}
    ],
    [
      "大箐桥",
      "da-qing-qiao",
      "铁厂县",
      "市控",
      "Ⅲ",
      {inflow: 1.2, land: "hill", town: 0.15, mine: 0.15, trend: "mine", warmth: 15.5}
    ],
    ["铁厂河口", "tie-chang-kou", "铁厂县", "国控", "Ⅲ", {inflow: 1.2, land: "hill", town: 0.2, warmth: 16}]
  ]),
  ...chain("柳塘河", [
    [
      "出湖口",
      "chu-hu-kou",
      "柳塘县",
      "省控",
      "Ⅲ",
      {inflow: 0.3, land: "field", town: 0.05, joins: ["云湖北岸"], warmth: 18}
    ],
    [
      "柳塘桥",
      "liu-tang-qiao",
      "柳塘县",
      "市控",
      "Ⅲ",
      {inflow: 0.7, land: "field", town: 1.25, trend: "worsening", warmth: 18}
    ],
    [
      "柳塘河口",
      "liu-tang-kou",
      "渔洞县",
      "国控",
      "Ⅲ",
      {inflow: 0.8, land: "field", town: 0.75, trend: "worsening", warmth: 18}
    ]
  ]),
  ...chain("石溪河", [
    ["龙潭", "long-tan", "石溪县", "国控", "Ⅱ", {inflow: 2.2, land: "forest", warmth: 13}],
    ["石门坎", "shi-men-kan", "石溪县", "省控", "Ⅱ", {inflow: 1.2, land: "hill", town: 0.08, warmth: 14}],
    [
      "青羊桥",
      "qing-yang-qiao",
      "石溪县",
      "市控",
      "Ⅱ",
      {inflow: 0.9, land: "hill", town: 0.05, joins: ["清水河口"], warmth: 15}
    ],
    ["县城上", "xian-cheng-shang", "石溪县", "国控", "Ⅱ", {inflow: 0.6, land: "hill", town: 0.1, warmth: 15.5}],
    [
      "县城下",
      "xian-cheng-xia",
      "石溪县",
      "省控",
      "Ⅲ",
      {inflow: 0.5, land: "field", town: 13, trend: "recovering", warmth: 16.5}
    ],
    [
      "双河口",
      "shuang-he-kou",
      "石溪县",
      "国控",
      "Ⅲ",
      {inflow: 0.6, land: "field", town: 3.4, joins: ["黑泥河口"], trend: "recovering", warmth: 16.5}
    ],
    [
      "铁厂",
      "tie-chang-duan",
      "铁厂县",
      "市控",
      "Ⅲ",
      {inflow: 6.5, land: "hill", town: 1, joins: ["铁厂河口"], warmth: 16.5}
    ],
    ["城北大桥", "cheng-bei-da-qiao", "城关区", "省控", "Ⅲ", {inflow: 2.2, land: "hill", town: 5, warmth: 17}],
    [
      "渔洞",
      "yu-dong",
      "渔洞县",
      "市控",
      "Ⅲ",
      {inflow: 2.4, land: "field", town: 7, joins: ["柳塘河口"], warmth: 17.5}
    ],
    ["出境", "chu-jing", "渔洞县", "国控", "Ⅲ", {inflow: 2.8, land: "hill", town: 0.4, warmth: 18}]
  ]),
  ...chain("云顶河", [
    ["云顶桥", "yun-ding-qiao", "云顶县", "县控", "Ⅱ", {inflow: 0.6, land: "forest", town: 0.02, warmth: 13}],
    ["云顶河口", "yun-ding-kou", "松坪县", "县控", "Ⅲ", {inflow: 0.7, land: "hill", town: 0.3, warmth: 14.5}]
  ]),
  ...chain("松坪河", [
    ["松坪桥", "song-ping-qiao", "松坪县", "县控", "Ⅲ", {inflow: 1.6, land: "hill", town: 1.1, warmth: 15}],
    [
      "松坪河口",
      "song-ping-kou",
      "梧岭市",
      "省控",
      "Ⅲ",
      {inflow: 1.1, land: "hill", town: 0.2, joins: ["云顶河口"], warmth: 16}
    ]
  ]),
  ...chain("梧江", [
    ["梧岭上", "wu-ling-shang", "梧岭市", "国控", "Ⅱ", {inflow: 9, land: "hill", town: 0.3, warmth: 16.5}],
    [
      "梧岭下",
      "wu-ling-xia",
      "梧岭市",
      "市控",
      "Ⅲ",
      {inflow: 1.2, land: "field", town: 7, joins: ["镜湖心"], warmth: 17}
    ],
    [
      "三江渡",
      "san-jiang-du",
      "梧岭市",
      "县控",
      "Ⅲ",
      {inflow: 2, land: "hill", town: 0.6, joins: ["松坪河口"], warmth: 17}
    ],
    ["梧江出境", "wu-jiang-chu-jing", "梧岭市", "国控", "Ⅲ", {inflow: 2.4, land: "hill", town: 0.4, warmth: 17.5}]
  ])
];

export const bodyRows = (suffix: string): Draft<"water_bodies">[] =>
  BODIES.map((b) => ({
    name: b.name + suffix,
    code: b.code + suffix,
    kind: b.kind,
    basin: b.basin,
    flowsInto: b.into === null ? null : b.into + suffix,
    about: b.about
  }));

/** By river in the order of the bodies, source to mouth. */
export const sectionRows = (suffix: string): Draft<"water_sections">[] =>
  BODIES.flatMap((b) => SECTIONS.filter((s) => s.body === b.name)).map((s) => ({
    name: s.name + suffix,
    code: s.code + suffix,
    body: s.body + suffix,
    order: s.order,
    region: s.region,
    level: s.level,
    assessed: s.level === "国控" || s.level === "省控",
    kind: s.lake ? "湖库" : "河流",
    target: s.target
  }));
