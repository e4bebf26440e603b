import {FIRST_MONTH, LAST_MONTH, monthOf, monthsFrom} from "./calendar.ts";
import {type Draft, fixed, rounded} from "./csv.ts";
import {PLACES} from "./places.ts";
import {random} from "./random.ts";

type Story = "cleared" | "kept" | "relapsed" | "treating" | "assessing" | "waiting";

const BLACK: readonly (readonly [
  id: string,
  name: string,
  kind: string,
  region: string,
  length: number,
  area: number,
  grade: string,
  cleared: string | null,
  story: Story
])[] = [
  ["YX-HC-01", "黑泥河县城段", "县城", "石溪县", 2600, 20800, "重度", "2025-09-20", "cleared"],
  ["YX-HC-02", "北关排洪沟", "城市", "城关区", 1850, 9200, "重度", "2021-11-30", "kept"],
  ["YX-HC-03", "溪东老河沟", "城市", "城关区", 1200, 6000, "轻度", "2021-10-28", "kept"],
  ["YX-HC-04", "南屏沟", "城市", "城关区", 980, 3900, "轻度", "2022-12-15", "relapsed"],
  ["YX-HC-05", "砚台坑塘", "农村国家清单", "城关区", 210, 4600, "轻度", "2023-06-20", "kept"],
  ["YX-HC-06", "岔河场镇沟", "县城", "石溪县", 760, 2300, "轻度", "2023-11-30", "kept"],
  ["YX-HC-07", "下坝坑塘", "农村省清单", "石溪县", 120, 1500, "轻度", "2024-05-30", "cleared"],
  ["YX-HC-08", "二道河支沟", "农村省清单", "铁厂县", 340, 1700, "轻度", "2024-11-20", "cleared"],
  ["YX-HC-09", "火石坑塘", "农村国家清单", "铁厂县", 160, 2900, "重度", "2025-06-25", "cleared"],
  ["YX-HC-10", "南渡老街沟", "县城", "渔洞县", 1100, 4400, "轻度", "2022-08-30", "kept"],
  ["YX-HC-11", "平川坝坑塘", "农村国家清单", "渔洞县", 190, 3400, "轻度", "2024-09-10", "cleared"],
  ["YX-HC-12", "林口集镇沟", "农村省清单", "松坪县", 420, 1300, "轻度", "2025-12-05", "cleared"],
  ["YX-HC-13", "茶山老街沟", "县城", "云顶县", 560, 1700, "轻度", "2023-10-12", "kept"],
  ["YX-HC-14", "圩上河汊", "县城", "柳塘县", 1400, 8400, "重度", "2024-12-20", "relapsed"],
  ["YX-HC-15", "荷田坑塘", "农村国家清单", "柳塘县", 240, 5200, "轻度", null, "assessing"],
  ["YX-HC-16", "白鹭村沟", "农村省清单", "柳塘县", 310, 930, "轻度", null, "treating"],
  ["YX-HC-17", "老车站暗渠", "城市", "梧岭市", 1650, 6600, "重度", "2022-11-18", "kept"],
  ["YX-HC-18", "岭南新区沟", "城市", "梧岭市", 880, 3500, "轻度", "2023-09-26", "relapsed"],
  ["YX-HC-19", "窑上坑塘", "农村国家清单", "梧岭市", 200, 2600, "中度", null, "treating"],
  ["YX-HC-20", "竹溪村沟", "农村省清单", "梧岭市", 260, 780, "轻度", null, "waiting"],
  ["YX-HC-21", "西园排水渠", "城市", "云溪经济开发区", 1300, 5200, "中度", "2024-06-30", "cleared"],
  ["YX-HC-22", "东园边沟", "城市", "云溪经济开发区", 620, 1900, "轻度", null, "assessing"],
  ["YX-HC-23", "河口村坑塘", "农村省清单", "渔洞县", 130, 1200, "轻度", null, "waiting"],
  ["YX-HC-24", "冷水沟下段", "农村省清单", "松坪县", 480, 1400, "中度", null, "treating"]
];

const quarterOf = (date: string): string => `${date.slice(0, 4)}Q${Math.ceil(monthOf(date) / 3)}`;
const QUARTERS = monthsFrom("2022-01", "2026-09")
  .filter((m) => monthOf(m) % 3 === 0)
  .map((m) => quarterOf(`${m}-30`));
const RELAPSE: Readonly<Record<string, readonly [from: string, to: string]>> = {
  "YX-HC-04": ["2024Q3", "2025Q2"],
  "YX-HC-14": ["2026Q2", "2026Q3"],
  "YX-HC-18": ["2024Q2", "2024Q4"]
};

export const blackOdorous = (seed: string): Draft<"black_odorous_waters">[] => {
  const rng = random(`${seed}/black`);
  return BLACK.flatMap(([id, name, kind, region, length, area, grade, cleared, story]) => {
    const government = PLACES.find((p) => p.name === region)?.government ?? "";
    return QUARTERS.map((quarter) => {
      const relapse = RELAPSE[id];
      const relapsed = relapse !== undefined && quarter >= relapse[0] && quarter <= relapse[1];
      const clear = cleared !== null && quarter >= quarterOf(cleared) && !relapsed;
      const clearedLong =
        cleared !== null && quarter >= quarterOf(`${Number(cleared.slice(0, 4)) + 1}${cleared.slice(4)}`);
      const state = relapsed
        ? "返黑返臭"
        : clear
          ? clearedLong && story !== "relapsed"
            ? "长制久清"
            : "已消除"
          : story === "waiting" && quarter < "2026Q2"
            ? "未启动"
            : (story === "assessing" && quarter >= "2026Q1") ||
                (cleared !== null &&
                  quarter >=
                    quarterOf(
                      cleared.replace(/^(\d+)-(\d+)/, (_, y: string, m: string) =>
                        Number(m) > 3
                          ? `${y}-${String(Number(m) - 3).padStart(2, "0")}`
                          : `${Number(y) - 1}-${String(Number(m) + 9)}`
                      )
                    ))
              ? "完成待评估"
              : quarter < "2022Q3" && cleared === null
                ? "未启动"
                : "治理中";
      const bad = !clear && state !== "完成待评估";
      const heavy = grade === "重度" && bad;
      const deep = bad ? (heavy ? rng.between(5, 12) : rng.between(12, 24)) : rng.between(31, 72);
      return {
        id,
        name,
        kind,
        region,
        reach: `${name}起点至汇入口`,
        length,
        area,
        grade: clear ? "无" : grade,
        state,
        department: kind.startsWith("农村") ? "市农业农村局" : kind === "县城" ? government : "市住房城乡建设局",
        riverChief: `${region}河(湖)长`,
        planned: cleared === null ? "2026-12-31" : `${cleared.slice(0, 4)}-12-31`,
        completed: clear ? cleared : null,
        quarter,
        transparency: bad ? fixed(deep, 0) : rng.chance(0.16) ? "透明" : rng.chance(0.1) ? "见底" : fixed(deep, 0),
        dissolvedOxygen: rounded(
          bad ? (heavy ? rng.between(0.1, 0.9) : rng.between(0.5, 1.9)) : rng.between(3.2, 7.4),
          1
        ),
        redox: Math.round(bad ? (heavy ? rng.between(-260, -120) : rng.between(-150, 40)) : rng.between(80, 240)),
        ammonia: rounded(bad ? (heavy ? rng.between(13, 21) : rng.between(8.2, 14)) : rng.between(0.6, 5.5), 2),
        satisfaction: clear && quarter === quarterOf(cleared ?? "2099-01-01") ? rounded(rng.between(90, 97), 1) : null
      };
    });
  });
};

const OUTFALL_KINDS = ["工业", "城镇污水处理厂", "农业", "其他"] as const;
const OUTFALL_WATERS: readonly (readonly [region: string, water: string, size: number])[] = [
  ["石溪县", "石溪河", 46],
  ["石溪县", "黑泥河", 38],
  ["石溪县", "清水河", 17],
  ["铁厂县", "铁厂河", 33],
  ["铁厂县", "石溪河", 14],
  ["城关区", "石溪河", 58],
  ["云溪经济开发区", "石溪河", 19],
  ["渔洞县", "石溪河", 36],
  ["渔洞县", "柳塘河", 15],
  ["柳塘县", "柳塘河", 31],
  ["柳塘县", "云湖", 24],
  ["松坪县", "松坪河", 16],
  ["云顶县", "云顶河", 12],
  ["梧岭市", "梧江", 44],
  ["梧岭市", "镜湖", 9]
];

/** How far each kind gets by the end: 测 of 查, 溯 of 测, 治 of what needs it. Farm drains and stray pipes are the slow ones. */
const OUTFALL_PACE: Readonly<Record<(typeof OUTFALL_KINDS)[number], readonly [number, number, number]>> = {
  工业: [1, 0.97, 0.93],
  城镇污水处理厂: [1, 1, 0.96],
  农业: [0.88, 0.84, 0.72],
  其他: [0.94, 0.9, 0.81]
};

export const outfalls = (seed: string): Draft<"outfalls">[] => {
  const rng = random(`${seed}/outfalls`);
  const ends = [
    "2022-12-31",
    "2023-06-30",
    "2023-12-31",
    "2024-06-30",
    "2024-12-31",
    "2025-06-30",
    "2025-12-31",
    "2026-06-30"
  ];
  return OUTFALL_WATERS.flatMap(([region, water, size]) =>
    OUTFALL_KINDS.flatMap((kind) => {
      const share = {工业: 0.14, 城镇污水处理厂: 0.07, 农业: 0.33, 其他: 0.46}[kind];
      const all = Math.max(kind === "城镇污水处理厂" ? 1 : 2, Math.round(size * share * rng.between(0.85, 1.15)));
      const need = rng.between(0.5, 0.75);
      const [monitoring, tracing, mending] = OUTFALL_PACE[kind].map((end) => end * rng.between(0.94, 1.04));
      return ends.map((asOf, i) => {
        // A second survey in 2024 found more; what needs mending is known only of what was traced.
        const found = i < 3 && kind === "其他" ? Math.round(all * 0.88) : all;
        const part = (end: number | undefined, start: number): number =>
          Math.min(1, (end ?? 1) * (start + ((1 - start) * Math.min(i, 7)) / 7));
        const monitored = Math.round(found * part(monitoring, 0.55));
        const traced = Math.round(monitored * part(tracing, 0.6));
        const toMend = Math.min(traced, Math.ceil(traced * need));
        const mended = Math.round(toMend * part(mending, 0.1));
        const banned = Math.round(mended * 0.22);
        const merged = Math.round(mended * 0.35);
        return {
          region,
          water,
          asOf,
          kind,
          found,
          monitored,
          traced,
          toMend,
          mended,
          banned,
          merged,
          regulated: mended - banned - merged
        };
      });
    })
  );
};

const SOURCES: readonly (readonly [name: string, region: string, kind: string, intake: number, cls: string])[] = [
  ["渔洞水库", "渔洞县", "湖库型", 310, "Ⅱ"],
  ["大箐水库", "铁厂县", "湖库型", 96, "Ⅱ"],
  ["冷水沟水库", "松坪县", "湖库型", 74, "Ⅱ"],
  ["龙潭泉", "石溪县", "地下水", 118, "Ⅱ"],
  ["清水河取水点", "石溪县", "河流型", 64, "Ⅱ"],
  ["云顶泉", "云顶县", "地下水", 58, "Ⅲ"],
  ["白鹭井群", "柳塘县", "地下水", 87, "Ⅲ"],
  ["梧江取水点", "梧岭市", "河流型", 205, "Ⅱ"],
  ["溪源取水点", "城关区", "河流型", 176, "Ⅱ"]
];

export const drinkingWater = (seed: string): Draft<"drinking_water_sources">[] => {
  const rng = random(`${seed}/drinking`);
  return monthsFrom(FIRST_MONTH, LAST_MONTH).flatMap((month) =>
    SOURCES.map(([name, region, kind, intake, cls]) => {
      // Wells on fluoride rock fail now and then in a dry spring; one reservoir failed in the flood month.
      const natural = name === "白鹭井群" && ["2021-04", "2023-04", "2023-05", "2026-04"].includes(month);
      const flood = (name === "大箐水库" || name === "溪源取水点") && month === "2024-07";
      const silent =
        (name === "云顶泉" && ["2023-04", "2023-05"].includes(month)) ||
        (name === "清水河取水点" && month === "2022-02") ||
        (name === "冷水沟水库" && month === "2021-02");
      const summer = [5, 6, 7, 8, 9].includes(monthOf(month)) ? 1.06 : 0.97;
      return {
        name,
        region,
        kind,
        month,
        compliant: silent ? "未监测" : natural || flood ? "不达标" : "达标",
        intake:
          silent && name === "云顶泉"
            ? null
            : rounded(
                intake * summer * (0.96 + 0.01 * (Number(month.slice(0, 4)) - 2021)) * rng.between(0.97, 1.03),
                1
              ),
        class: silent
          ? null
          : natural || flood
            ? "Ⅳ"
            : cls === "Ⅱ" && rng.chance(0.12)
              ? kind === "湖库型"
                ? "Ⅲ"
                : "Ⅰ"
              : cls,
        exceeded: natural
          ? `氟化物(${fixed(rng.between(0.1, 0.3), 1)})`
          : flood
            ? name === "大箐水库"
              ? "铁(0.4)"
              : "总磷(0.2)"
            : null,
        background: natural ? "受地质原因影响" : null,
        备注: silent ? (name === "云顶泉" ? "泉水断流,启用备用水源" : "采样道路中断,当月未采样") : null
      };
    })
  );
};
