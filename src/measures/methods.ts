import {airMethods} from "./air-methods.ts";
import {exposureMethods} from "./exposure-methods.ts";
import type {Method} from "./method.ts";
import {responsibilityMethods} from "./responsibility-methods.ts";
import {petitionMethods} from "./petition-methods.ts";
import {rectificationMethods} from "./rectification-methods.ts";
import {targetMethods} from "./target-methods.ts";
import {wasteMethods} from "./waste-methods.ts";
import {waterListMethods} from "./water-list-methods.ts";
import {waterMethods} from "./water-methods.ts";

/** Every method page; a figure's `method` names one of them. */
export const methods: readonly Method[] = [
  ...waterMethods,
  ...waterListMethods,
  ...airMethods,
  ...rectificationMethods,
  ...petitionMethods,
  ...wasteMethods,
  ...exposureMethods,
  ...responsibilityMethods,
  ...targetMethods
];

/** How sure we are of a rule's text, in the reader's words. */
export const CERTAINTY = {
  A: "已核对标准原文",
  B: "官方页面或两处以上来源一致",
  C: "依据为转述"
} as const;
