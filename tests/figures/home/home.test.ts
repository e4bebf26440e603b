import {expect, it} from "vitest";
import {headline, homeVerdicts} from "../../../src/figures/home/home.ts";
import {assess} from "../../../src/measures/assess.ts";
import {cityOf} from "../../measures/rows.ts";
import {FIVE, section, waterCity} from "../../measures/water/water-city.ts";

const promise = {
  ...{id: "water-good-share", region: "云溪市", direction: "≥" as const, unit: "%", version: "首次"},
  ...{document: "规划", from: "2021-12-30"}
};
const cityWith = (targets: Parameters<typeof waterCity>[0]["targets"]) =>
  waterCity({
    sections: [section("一"), section("二")],
    readings: [
      {section: "一", time: "2026-10", ...FIVE},
      {section: "二", time: "2026-10", whyMissing: "断流"}
    ],
    ...(targets === undefined ? {} : {targets})
  });
const waterWords = (targets: Parameters<typeof waterCity>[0]["targets"]) => {
  const city = cityWith(targets);
  return homeVerdicts(city, assess(city, "2026-11-05"), new Map()).find(({label}) => label === "碧水")?.words;
};

it("says beside the newest value of the home page how it stands with its targets", () => {
  expect(
    waterWords([
      {...promise, year: 2025, plan: "十四五", target: 86},
      {...promise, year: 2026, plan: "年度", target: 88}
    ])
  ).toBe(
    "2026年10月 1 个有数据的断面中 1 个达到或好于Ⅲ类，另有 1 个当月无数据；2025 年目标 ≥86%、2026 年年度目标 ≥88% 都尚不能判断。"
  );
});

it("says nothing of a target where none was published for the city itself", () => {
  const plain = "2026年10月 1 个有数据的断面中 1 个达到或好于Ⅲ类，另有 1 个当月无数据。";
  expect(waterWords([])).toBe(plain);
  expect(waterWords([{...promise, region: "石溪县", year: 2026, plan: "年度", target: 80}])).toBe(plain);
});

it("opens a city without tasks with its waters, targets left to the verdict below", () => {
  const city = cityWith([{...promise, year: 2026, plan: "年度", target: 88}]);
  expect(headline(city, assess(city, "2026-11-05"), new Map())).toEqual({
    lead: "2026年10月 1 个有数据的断面中 1 个达到或好于Ⅲ类，另有 1 个当月无数据",
    late: null
  });
});

const told = (city: ReturnType<typeof cityOf>) => homeVerdicts(city, assess(city, "2026-11-05"), new Map());
const county = {region: "甲县", collected: 3000, burnt: 3000, kitchen: 0};
const buried = {landfilledRaw: 0, landfilledEmergency: 0, exported: 0};

it("never shows a month that cannot be judged as no month without landfill", () => {
  const city = cityOf({garbage_monthly: [{...county, month: "2026-10", region: "甲县"}]});
  expect(told(city)).toMatchObject([{label: "两污", value: "不能判断", unit: ""}]);
  expect(told(city)[0]?.words).toBe(
    "原生生活垃圾2026年10月零填埋不能判断（甲县未报原生填埋量；甲县未报应急填埋量；甲县未报外运量）。"
  );
});

it("counts the months of a promise kept, and says plainly where the newest one was not", () => {
  const month = (n: number, more: object) => ({...county, ...buried, month: `2026-0${n}`, ...more});
  const words = (last: object) => told(cityOf({garbage_monthly: [month(7, {}), month(8, {}), month(9, last)]}))[0];
  expect(words({})).toMatchObject({value: "3", unit: "个月零填埋"});
  expect(words({burnt: 2900, landfilledRaw: 100})).toMatchObject({
    value: "未做到",
    words: "原生生活垃圾2026年9月零填埋没有做到。"
  });
  expect(words({exported: 100})).toMatchObject({
    value: "有例外",
    words: "原生生活垃圾2026年9月零填埋有例外（外运 100 吨）。"
  });
});

it("reads petitions from the cases, else from the newest bulletin", () => {
  const one = {
    ...{round: "第三轮", batch: "1", assigned: "2026-05-01", updated: "2026-05-02"},
    regions: ["甲县"],
    types: ["水" as const]
  };
  const cases = cityOf({
    petition_cases: [
      {...one, id: "1", verified: "属实", closed: "已办结"},
      {...one, id: "2", verified: "属实", closed: "阶段性办结"}
    ]
  });
  expect(told(cases)).toMatchObject([
    {
      value: "2",
      words: "第三轮逐件公开信访举报件 2 件，已办结 50.0%（1/2），含阶段性办结 100.0%（2/2）。"
    }
  ]);
  const bulletin = {round: "第三轮", scope: "当批" as const, date: "2026-05-02"};
  const batches = cityOf({
    petition_batches: [
      {...bulletin, batch: "1", cases: 30},
      {...bulletin, batch: "2", cases: 20}
    ]
  });
  expect(told(batches)).toMatchObject([{value: "20", words: "第三轮第 2 批交办信访举报件 20 件。"}]);
});

it("says of stations that publish hours alone how many of them are good at the newest hour", () => {
  const hour = {date: "2026-10-31", so2: 8, no2: 20, co: 0.5, o3_1h: 60, pm10: 40, pm25: 20};
  const city = cityOf({
    air_hourly: [
      {...hour, station: "一站", city: "云溪市", hour: 9},
      {...hour, station: "二站", city: "云溪市", hour: 9, pm25: 200},
      {...hour, station: "三站", city: "云溪市", hour: 8}
    ]
  });
  expect(told(city)).toMatchObject([
    {
      ...{label: "蓝天", value: "1", unit: "/2"},
      words: "2026年10月31日9时 2 个有小时 AQI 的站点中 1 个级别为优或良，另有 1 个站点此时没有；不作全市评价。"
    }
  ]);
});

it("opens a city with whatever verdict it has, and says plainly where nothing was published", () => {
  const open = (city: ReturnType<typeof cityOf>) => headline(city, assess(city, "2026-11-05"), new Map()).lead;
  expect(open(cityOf({regions: [{name: "甲县", kind: "县"}]}))).toBe("云溪市尚未公布任何数据表");
  expect(open(cityOf({garbage_monthly: [{...county, ...buried, month: "2026-10"}]}))).toBe(
    "原生生活垃圾至2026年10月连续 1 个月零填埋"
  );
});
