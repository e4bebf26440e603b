import type {FlowStage} from "../../measures/rectification/rectification-flow.ts";
import type {FunnelStep} from "../../measures/rectification/rectification-funnel.ts";

export const FLOW_WORDS: Readonly<Record<FlowStage, string>> = {
  writtenOff: "已销号",
  kept: "已完成并长期坚持",
  notice: "已公示",
  accepted: "验收通过",
  completed: "已完成整改",
  planned: "方案已定、整改中",
  assigned: "已交办、未见方案",
  unrecorded: "已反馈、无记录",
  reopened: "反弹重改"
};

export const FUNNEL_WORDS: Readonly<Record<FunnelStep, string>> = {
  fed: "已反馈",
  planned: "方案",
  completed: "整改完成",
  accepted: "验收",
  notice: "公示",
  writtenOff: "销号"
};
