import type {Random} from "./random.ts";
import type {PetitionKind} from "./words/petition-kind.ts";

interface Words {
  readonly problem: string;
  readonly findings: string;
  readonly handling: string;
}

const OPENINGS = ["", "", "", "来电反映，", "群众反映，", "举报称，"] as const;
const TIMES = ["", "", "", "近两年", "今年以来", "入夏以来", "半年前开始", "去年冬天起"] as const;
const AFTER = ["{t}纳入日常巡查", "{s}周边每月复查一次", "{t}落实网格员包点", "整改结果在{p}公开栏张贴"] as const;

/** The three texts of a case, in keeping with its outcome. */
export const wordsOf = (
  kind: PetitionKind,
  verified: string,
  closed: string,
  text: (template: string) => string,
  rng: Random
): Words => {
  const problem = `${rng.pick(OPENINGS)}${rng.pick(TIMES)}${text(rng.pick(kind.ask))}。`;
  const findings =
    verified === "待核实"
      ? `${text("{t}{s}点位首次核查未发现所反映情形，反映人提出异议")}，已委托第三方复核，结论待出。`
      : `经${rng.pick(["现场核查", "监测核实", "查阅台账并走访", "联合检查"])}，${text(rng.pick(verified === "属实" ? kind.yes : verified === "不属实" ? kind.no : verified === "部分属实" ? kind.part : kind.yes)).replace("反映情况属实", verified === "基本属实" ? "反映情况基本属实" : "反映情况属实")}。`;
  const handling =
    verified === "待核实"
      ? [text("由{p}牵头复核{s}点位，结果出来后另行公开")]
      : verified === "不属实"
        ? [rng.pick(["已向反映人说明核查情况", "已答复并请反映人补充线索"]), text(rng.pick(AFTER))]
        : closed === "未办结"
          ? [text(rng.pick(kind.doing))]
          : closed === "阶段性办结"
            ? [text(rng.pick(kind.doing)), "阶段目标已完成，继续推进后续工程"]
            : [text(rng.pick(kind.act)), text(rng.pick(AFTER))];
  return {problem, findings, handling: `${handling.join("；")}。`};
};
