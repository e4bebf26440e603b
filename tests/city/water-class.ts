/**
 * GB 3838-2002 Table 1 once more, written apart from src/standards, so that the official classes of the
 * invented city do not come from the code they are compared with.
 */
export const CLASSES = ["Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "劣Ⅴ"] as const;

type Limits = readonly [number, number, number, number, number];

const LIMITS: Readonly<Record<string, {readonly name: string; readonly limits: Limits; readonly metal?: true}>> = {
  permanganate: {name: "高锰酸盐指数", limits: [2, 4, 6, 10, 15]},
  cod: {name: "化学需氧量", limits: [15, 15, 20, 30, 40]},
  bod5: {name: "五日生化需氧量", limits: [3, 3, 4, 6, 10]},
  ammonia: {name: "氨氮", limits: [0.15, 0.5, 1, 1.5, 2]},
  phosphorus: {name: "总磷", limits: [0.02, 0.1, 0.2, 0.3, 0.4]},
  copper: {name: "铜", limits: [0.01, 1, 1, 1, 1], metal: true},
  zinc: {name: "锌", limits: [0.05, 1, 1, 2, 2], metal: true},
  fluoride: {name: "氟化物", limits: [1, 1, 1, 1.5, 1.5]},
  selenium: {name: "硒", limits: [0.01, 0.01, 0.01, 0.02, 0.02]},
  arsenic: {name: "砷", limits: [0.05, 0.05, 0.05, 0.1, 0.1], metal: true},
  mercury: {name: "汞", limits: [0.00005, 0.00005, 0.0001, 0.001, 0.001], metal: true},
  cadmium: {name: "镉", limits: [0.001, 0.005, 0.005, 0.005, 0.01], metal: true},
  chromium6: {name: "六价铬", limits: [0.01, 0.05, 0.05, 0.05, 0.1], metal: true},
  lead: {name: "铅", limits: [0.01, 0.01, 0.05, 0.05, 0.1], metal: true},
  cyanide: {name: "氰化物", limits: [0.005, 0.05, 0.2, 0.2, 0.2], metal: true},
  phenol: {name: "挥发酚", limits: [0.002, 0.002, 0.005, 0.01, 0.1]},
  oil: {name: "石油类", limits: [0.05, 0.05, 0.05, 0.5, 1]},
  surfactant: {name: "阴离子表面活性剂", limits: [0.2, 0.2, 0.2, 0.3, 0.3]},
  sulphide: {name: "硫化物", limits: [0.05, 0.1, 0.2, 0.5, 1]}
};
const LAKE_PHOSPHORUS: Limits = [0.01, 0.025, 0.05, 0.1, 0.2];
const OXYGEN: Limits = [7.5, 6, 5, 3, 2];

export interface Judged {
  /** 0 = Ⅰ … 5 = 劣Ⅴ */
  readonly grade: number;
  readonly pollutants: string;
  /** An item that decides the class lies exactly on the limit of that class. */
  readonly onLimit: boolean;
}

/** `4L` counts as half of 4. */
export const amount = (printed: string): number =>
  printed.endsWith("L") ? Number(printed.slice(0, -1)) / 2 : Number(printed);

/** The worst single factor; null when none of the evaluated items has a value. */
export const judge = (values: Readonly<Record<string, string | undefined>>, lake: boolean): Judged | null => {
  const grades: {
    name: string;
    grade: number;
    multiple: number | null;
    value: number;
    limit: number;
    metal: boolean;
    onLimit: boolean;
  }[] = [];
  for (const [field, {name, limits: river, metal}] of Object.entries(LIMITS)) {
    const printed = values[field];
    if (printed === undefined) continue;
    const limits = field === "phosphorus" && lake ? LAKE_PHOSPHORUS : river;
    const value = amount(printed);
    const grade = limits.findIndex((limit) => value <= limit);
    grades.push({
      name,
      grade: grade < 0 ? 5 : grade,
      value,
      limit: limits[2],
      multiple: Math.round(((value - limits[2]) / limits[2]) * 1e9) / 1e9,
      metal: metal ?? false,
      onLimit: grade >= 0 && value === limits[grade] && field !== "cod"
    });
  }
  const oxygen = values["dissolvedOxygen"];
  if (oxygen !== undefined) {
    const grade = OXYGEN.findIndex((limit) => Number(oxygen) >= limit);
    grades.push({
      name: "溶解氧",
      grade: grade < 0 ? 5 : grade,
      value: 0,
      limit: 1,
      multiple: null,
      metal: false,
      onLimit: false
    });
  }
  const acid = values["pH"];
  if (acid !== undefined)
    grades.push({
      name: "pH",
      grade: Number(acid) < 6 || Number(acid) > 9 ? 5 : 0,
      value: 0,
      limit: 1,
      multiple: null,
      metal: false,
      onLimit: false
    });
  if (grades.length === 0) return null;
  const worst = Math.max(...grades.map((g) => g.grade));
  const over = grades
    .filter((g) => g.grade > 2)
    .sort((a, b) => Number(b.metal) - Number(a.metal) || b.grade - a.grade || (b.multiple ?? -1) - (a.multiple ?? -1))
    .slice(0, 3)
    .map((g) => (g.multiple === null ? g.name : `${g.name}(${times(g)})`));
  return {
    grade: worst,
    pollutants: over.join("、"),
    onLimit: grades.some((g) => g.grade === worst && g.onLimit)
  };
};

/** 超标倍数 with one decimal, two when one would be nothing; half to even, in whole numbers so that no digit is lost. */
const times = ({value, limit}: {readonly value: number; readonly limit: number}): string => {
  const over = Math.round((value - limit) * 1e6);
  const base = Math.round(limit * 1e6);
  const at = (scale: number): number => {
    const floor = Math.floor((over * scale) / base);
    const rest = 2 * (over * scale - floor * base);
    return rest < base || (rest === base && floor % 2 === 0) ? floor : floor + 1;
  };
  if (at(100) === 0) return "<0.01";
  return at(10) === 0 ? (at(100) / 100).toFixed(2) : (at(10) / 10).toFixed(1);
};
