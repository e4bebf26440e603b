import type {Certainty} from "../standard.ts";

/** One of the five parameters of 综合营养状态指数: TLI(j) = 10 (a + b ln value), weighted by its squared correlation with chl-a. */
export interface TliParameter {
  readonly id: "chlorophyll" | "phosphorus" | "nitrogen" | "transparency" | "permanganate";
  readonly name: string;
  readonly unit: string;
  readonly a: number;
  readonly b: number;
  /** r², of the lakes of China. */
  readonly r2: number;
  readonly certainty: Certainty;
}

const parameter = (
  id: TliParameter["id"],
  name: string,
  unit: string,
  a: number,
  b: number,
  r2: number
): TliParameter => ({...{id, name, unit, a, b, r2}, certainty: "B"});

/** As six texts print it, among them a rule of 中国环境监测总站 of 2004 (B). */
export const TLI_PARAMETERS: readonly TliParameter[] = [
  parameter("chlorophyll", "叶绿素a", "mg/m³", 2.5, 1.086, 1),
  parameter("phosphorus", "总磷", "mg/L", 9.436, 1.624, 0.7056),
  parameter("nitrogen", "总氮", "mg/L", 5.453, 1.694, 0.6724),
  parameter("transparency", "透明度", "m", 5.118, -1.94, 0.6889),
  parameter("permanganate", "高锰酸盐指数", "mg/L", 0.109, 2.661, 0.6889)
];

export const TLI_GRADES = ["贫营养", "中营养", "轻度富营养", "中度富营养", "重度富营养"] as const;
export type TliGrade = (typeof TLI_GRADES)[number];

/** Lines between the grades: 30 itself is 中营养, 50, 60 and 70 still belong to the grade below (B). */
export const TLI_LINES = [30, 50, 60, 70] as const;

export const tliGrade = (index: number): TliGrade =>
  index < TLI_LINES[0]
    ? "贫营养"
    : (TLI_GRADES[1 + TLI_LINES.slice(1).filter((line) => index > line).length] as TliGrade);

export type TliValues = Readonly<Partial<Record<TliParameter["id"], number | null>>>;

export interface Tli {
  readonly index: number;
  readonly grade: TliGrade;
  /** Index of each parameter that has a value, with its weight among those. */
  readonly parts: readonly {readonly parameter: TliParameter; readonly index: number; readonly weight: number}[];
  readonly missing: readonly TliParameter[];
}

/**
 * TLI(Σ), the weights shared out again among the parameters that have a value. Null without 叶绿素a, which the weights refer
 * to, or with more than one of the others missing: the one published lake without all five lacks one.
 */
export const tli = (values: TliValues): Tli | null => {
  const held = TLI_PARAMETERS.flatMap((parameter) => {
    const value = values[parameter.id];
    return typeof value === "number" && value > 0 ? [{parameter, value}] : [];
  });
  const missing = TLI_PARAMETERS.filter((parameter) => !held.some((known) => known.parameter === parameter));
  if (missing.length > 1 || missing.some(({id}) => id === "chlorophyll")) return null;
  const whole = held.reduce((sum, {parameter: {r2}}) => sum + r2, 0);
  const parts = held.map(({parameter, value}) => ({
    parameter,
    index: 10 * (parameter.a + parameter.b * Math.log(value)),
    weight: parameter.r2 / whole
  }));
  const index = parts.reduce((sum, part) => sum + part.weight * part.index, 0);
  return {index, grade: tliGrade(index), parts, missing};
};
