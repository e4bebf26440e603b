import {PLACES, type Place} from "./places.ts";
import {item} from "./random.ts";
import type {Order} from "./rectification.ts";
import {fill, sentences, slotsFor} from "./words/fill.ts";
import type {IssueKind, Story} from "./words/issue-kind.ts";
import {AIR_ISSUES} from "./words/issues-air.ts";
import {LAND_ISSUES} from "./words/issues-land.ts";
import {WATER_ISSUES} from "./words/issues-water.ts";

const KINDS: readonly IssueKind[] = interleave([WATER_ISSUES, LAND_ISSUES, AIR_ISSUES]);

function interleave<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(...lists.map((list) => list.length));
  return Array.from({length: longest}, (_, i) => lists.flatMap((list) => list[i] ?? [])).flat();
}

const GOAL_TAILS = [
  "{t}范围内同类问题一并排查整改",
  "建立{p}长效管护机制",
  "整改结果经{s}周边群众评议认可",
  "完成后由{p}每季度复核一次",
  "整改成效在{p}公开栏公布"
] as const;

const MEASURE_TAILS = [
  "{t}按月报送进展",
  "{p}每月调度一次，滞后的发提醒函",
  "{s}点位设公示牌，公布责任单位和时限",
  "第三方对{t}点位随机抽查"
] as const;

interface Words {
  readonly place: Place;
  readonly lead: string;
  readonly also: readonly string[];
  readonly field: string;
  readonly focus: string | null;
  readonly problem: string;
  readonly goal: string;
  readonly measures: string;
  readonly progress: string;
}

/** Draws until every long text is one of a kind. */
export const wordsOf = (order: Order, completed: string | null): Words => {
  const {rng, counter, seen} = order;
  const kind = item(KINDS, counter % KINDS.length);
  const round = Math.floor(counter / KINDS.length);
  for (let attempt = 0; attempt < 80; attempt++) {
    const told = item(kind.stories, (round + Math.floor(attempt / 8)) % kind.stories.length);
    const allowed = kind.places === undefined ? PLACES : PLACES.filter((place) => kind.places?.includes(place.name));
    const place = item(allowed, (counter * 4 + round + attempt) % allowed.length);
    const slots = slotsFor(place, rng);
    const text = (template: string): string => fill(template, slots);
    const aim = text(told.goal);
    const goal = seen.has(aim) || round > 1 ? `${aim}，${text(rng.pick(GOAL_TAILS))}` : aim;
    const plain = sentences(told.measures.map(text));
    const measures = seen.has(plain) ? sentences([...told.measures.map(text), text(rng.pick(MEASURE_TAILS))]) : plain;
    const progress = progressOf(order, kind, told, text, completed);
    const texts = [text(told.problem), goal, measures, progress];
    if (texts.some((words) => seen.has(words)) || new Set(texts).size < texts.length) continue;
    for (const words of texts) seen.add(words);
    return {
      place,
      lead: kind.lead === "county" ? place.government : kind.lead,
      also: kind.also,
      field: kind.field,
      focus: kind.focus,
      problem: item(texts, 0),
      goal,
      measures,
      progress
    };
  }
  throw new Error(`no fresh words for ${order.id}`);
};

const progressOf = (
  order: Order,
  kind: IssueKind,
  told: Story,
  text: (template: string) => string,
  completed: string | null
): string => {
  const {rng, state} = order;
  const by = completed === null ? "" : `${completed.slice(0, 4)}年${Number(completed.slice(5, 7))}月底`;
  const plain = [`截至${by}，${text(item(told.done, 0))}`, ...told.done.slice(1).map(text)];
  const done = told.done.some((part) => part.includes("{"))
    ? plain
    : [...plain, text(`{t}排查出的${kind.similar}同步整改`)];
  switch (state) {
    case "已销号":
      return sentences([
        ...done,
        rng.pick([
          "验收合格，公示无异议，已销号备案",
          "经验收组现场核查通过并公示，已销号",
          "通过验收，公示期内收到的意见已逐条答复，已销号"
        ])
      ]);
    case "已完成整改":
      return sentences([...done, rng.pick(["正在履行验收程序，尚未销号", "已申请验收，尚未销号"])]);
    case "已完成并长期坚持":
      return sentences([...done, "已通过验收，转入长期坚持，定期复核"]);
    case "基本完成":
      return sentences([
        ...told.done.map(text),
        text(rng.pick(["{t}收尾工程和资料归档尚未完成", "{s}现场收尾计划年内完成"]))
      ]);
    case "达到序时进度":
      return sentences([
        text(told.open),
        text(rng.pick(["{t}段已完工，达到序时进度", "{s}点位正在施工，符合时间节点", "按计划推进，{t}任务过半"]))
      ]);
    case "正在推进":
      return sentences([text(told.open), text(rng.pick(["{t}段已列入月调度", "{s}点位已进场，正在加快"]))]);
    case "未达到序时进度":
      return sentences([
        text(told.behind),
        text(rng.pick(["已向{p}发提醒函", "已约谈{p}责任单位", "牵头单位已到{s}现场督办"])),
        ...(order.fedBack < "2024-01-01" ? ["已超过延期后的时限"] : [])
      ]);
    case "反弹重改":
      return sentences([`曾于${by}完成整改`, text(told.rebound), "已重启整改并重新明确时限"]);
    default:
      return sentences([
        text(`整改方案已制定，{t}${kind.similar}台账已建立`),
        rng.pick([
          "正在办理前期手续，工程尚未启动",
          "资金计划已下达，待施工图审查后启动",
          "已列入明年首批实施项目，尚未启动"
        ])
      ]);
  }
};
