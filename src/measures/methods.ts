import {airMethods} from "./air/air-methods.ts";
import {coverageMethods} from "./coverage-methods.ts";
import {exposureMethods} from "./exposure/exposure-methods.ts";
import type {Method} from "./method.ts";
import {responsibilityMethods} from "./responsibility/responsibility-methods.ts";
import {petitionMethods} from "./petitions/petition-methods.ts";
import {rectificationFlowMethod} from "./rectification/rectification-flow-method.ts";
import {rectificationMethods} from "./rectification/rectification-methods.ts";
import {targetMethods} from "./targets/target-methods.ts";
import {wasteMethods} from "./waste/waste-methods.ts";
import {waterListMethods} from "./water/water-list-methods.ts";
import {waterMethods} from "./water/water-methods.ts";

/** Every method page; a figure's `method` names one of them. */
export const methods: readonly Method[] = [
  ...waterMethods,
  ...waterListMethods,
  ...airMethods,
  ...rectificationMethods,
  rectificationFlowMethod,
  ...petitionMethods,
  ...wasteMethods,
  ...exposureMethods,
  ...responsibilityMethods,
  ...targetMethods,
  ...coverageMethods
];

/** How sure we are of a rule's text, in the reader's words. */
export const CERTAINTY = {
  A: "已核对标准原文",
  B: "官方页面或两处以上来源一致",
  C: "依据为转述",
  ours: "本站规定"
} as const;

/** What holds on every page, printed with the rules of each. */
export const COMMON_RULES: readonly string[] = [
  "没有另外写明的，比例由未修约的分子、分母计算，只在显示时四舍五入，分子和分母同时公布；没有值写明原因，不作 0，不插补。"
];
