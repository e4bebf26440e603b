import {TODAY, addDays, addMonths, earlier} from "./calendar.ts";
import type {Draft} from "./csv.ts";
import {eventsOf} from "./issue-events.ts";
import {PLACES, type Place, UPPER, placeOf} from "./places.ts";
import {type Random, item, random} from "./random.ts";
import {roundRows} from "./record.ts";
import {SPECIALS, type Special} from "./rectification-special.ts";
import {fill, sentences, slotsFor} from "./words/fill.ts";
import type {IssueKind, Story} from "./words/issue-kind.ts";
import {AIR_ISSUES} from "./words/issues-air.ts";
import {LAND_ISSUES} from "./words/issues-land.ts";
import {WATER_ISSUES} from "./words/issues-water.ts";

export type Issue = Draft<"rectification_issues"> & {
  readonly id: string;
  readonly round: string;
  readonly state: string;
  readonly lead: string;
  readonly units: readonly string[];
  readonly fedBack: string;
  readonly updated: string;
  readonly deadline: string | null;
  readonly completed: string | null;
  readonly writtenOff: string | null;
  readonly extendedTo: string | null;
};

/** How each round stands at the end of October 2026. */
const PLAN: readonly (readonly [prefix: string, states: Readonly<Record<string, number>>])[] = [
  ["ZY2-2021", {已销号: 33, 已完成并长期坚持: 2, 已完成整改: 1, 反弹重改: 1, 达到序时进度: 1}],
  ["SJ-2022", {已销号: 20, 已完成并长期坚持: 2, 已完成整改: 2, 反弹重改: 2, 未达到序时进度: 1}],
  ["JSP-2023", {已销号: 7, 已完成整改: 1, 基本完成: 1}],
  [
    "ZY3-2024",
    {
      已销号: 23,
      已完成整改: 4,
      已完成并长期坚持: 2,
      基本完成: 3,
      达到序时进度: 3,
      正在推进: 3,
      未达到序时进度: 2,
      反弹重改: 1
    }
  ],
  ["SJ-2025", {未启动: 3, 正在推进: 3, 达到序时进度: 5, 已完成整改: 2, 基本完成: 1, 未达到序时进度: 2}]
];

const DONE = ["已完成整改", "已完成并长期坚持", "已销号"];
const KINDS: readonly IssueKind[] = interleave([WATER_ISSUES, LAND_ISSUES, AIR_ISSUES]);

function interleave<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(...lists.map((list) => list.length));
  return Array.from({length: longest}, (_, i) => lists.flatMap((list) => list[i] ?? [])).flat();
}

interface Timing {
  readonly deadline: string | null;
  readonly kind: string;
  readonly words: string;
  readonly completed: string | null;
  readonly extendedTo: string | null;
  readonly why: string | null;
}

const dateWords = (date: string, rng: Random): string => {
  const [year, month] = [date.slice(0, 4), Number(date.slice(5, 7))];
  if (month === 12 && date.endsWith("31")) return rng.pick([`${year}年底前`, `${year}年12月底前`]);
  return /-(30|31)$/.test(date) ? `${year}年${month}月底前` : `${year}年${month}月${Number(date.slice(8))}日前`;
};

const ENDS = ["03-31", "06-30", "09-30", "12-31", "12-31", "10-31"] as const;
const DELAYS = [
  "用地手续办理周期较长",
  "汛期持续降雨影响施工",
  "招标流标后重新组织",
  "地下管线迁改难度超出预期",
  "资金下达晚于计划",
  "设计方案优化调整"
] as const;

const timingOf = (state: string, fedBack: string, index: number, rng: Random): Timing => {
  const done = DONE.includes(state);
  const none = {extendedTo: null, why: null};
  if (state === "已完成并长期坚持" && index % 2 === 0)
    return {
      deadline: null,
      kind: "长期坚持",
      words: "立行立改并长期坚持",
      completed: addDays(fedBack, rng.int(150, 420)),
      ...none
    };
  if (done && index % 8 === 3)
    return {deadline: null, kind: "立行立改", words: "立行立改", completed: addDays(fedBack, rng.int(30, 85)), ...none};
  if (state === "达到序时进度" && index % 4 === 1)
    return {deadline: null, kind: "长期坚持", words: "长期坚持", completed: null, ...none};
  const year = Number(fedBack.slice(0, 4));
  const open = !done && state !== "反弹重改";
  const overdueInside =
    open && index % 3 === 0 && state !== "未启动" && state !== "未达到序时进度" && fedBack < "2025-01-01";
  const stuck = state === "未达到序时进度" && fedBack < "2024-01-01";
  const deadline = stuck
    ? "2025-06-30"
    : open
      ? overdueInside
        ? rng.pick(["2025-12-31", "2026-03-31", "2026-06-30"])
        : rng.pick(["2026-12-31", "2026-12-31", "2027-06-30", "2026-11-30", "2027-12-31"])
      : `${year + (rng.chance(0.6) ? 1 : 2)}-${rng.pick(ENDS)}`;
  const halfway = `${Number(deadline.slice(0, 4)) - 1}-12-31`;
  const staged = index % 6 === 2 && halfway > addDays(fedBack, 90);
  const limit = earlier(deadline, "2026-08-31");
  const late = done && rng.chance(0.14);
  const room = Math.max(40, Math.round((Date.parse(limit) - Date.parse(fedBack)) / 86400000) - 15);
  const completed = open
    ? null
    : late
      ? addDays(limit, rng.int(20, 110))
      : addDays(fedBack, Math.round(room * rng.between(0.55, 0.98)));
  const extended = stuck
    ? "2026-06-30"
    : overdueInside
      ? rng.pick(["2026-12-31", "2027-03-31"])
      : state === "反弹重改"
        ? rng.pick(["2026-12-31", "2027-06-30"])
        : late
          ? addMonths(deadline, 6)
          : null;
  return {
    deadline,
    kind: staged ? "阶段性" : "限期",
    words: staged
      ? `${halfway.slice(0, 4)}年底前完成阶段任务，${dateWords(deadline, rng)}全面完成`
      : dateWords(deadline, rng),
    completed: completed === null ? null : earlier(completed, state === "已销号" ? "2026-07-30" : "2026-10-12"),
    extendedTo: extended,
    why: extended === null ? null : state === "反弹重改" ? "问题反弹后重新明确整改时限" : rng.pick(DELAYS)
  };
};

/** Tasks of every round with their events. `suffix` tells copies of the city apart. */
export const rectification = (seed: string, suffix: string): {issues: Issue[]; events: Draft<"issue_events">[]} => {
  const rng = random(`${seed}/rectification`);
  const drafts: {
    readonly issue: Issue;
    readonly special: Special | null;
    readonly seed: string;
    readonly id: string;
  }[] = [];
  const seen = new Set<string>();
  let counter = 0;
  for (const [r, [prefix, counts]] of PLAN.entries()) {
    const round = item(roundRows, r);
    const total = Object.values(counts).reduce((sum, n) => sum + n, 0);
    const ids = Array.from({length: total}, (_, i) => `${prefix}-${String(i + 1).padStart(3, "0")}`);
    const specials = ids.filter((id) => SPECIALS[id] !== undefined);
    const free = Object.entries(counts).flatMap(([state, n]) =>
      Array.from({length: n - specials.filter((id) => SPECIALS[id]?.state === state).length}, () => state)
    );
    const order = rng.shuffle(free);
    for (const [i, id] of ids.entries()) {
      const special = SPECIALS[id];
      const state = special?.state ?? order.pop() ?? "已销号";
      const issue = build({
        id: id + suffix,
        number: i + 1,
        round: round.name,
        fedBack: String(round.fedBack),
        state,
        counter,
        rng,
        seen,
        special,
        letter: suffix
      });
      counter += 1;
      drafts.push({issue, special: special ?? null, seed: `${seed}/events/${id}`, id});
    }
  }
  const numbers = filings(drafts.map(({issue}) => issue));
  const filed = drafts.map((draft) => ({
    ...draft,
    issue: {...draft.issue, filing: numbers.get(draft.issue.id) ?? null}
  }));
  return {
    issues: filed.map(({issue}) => issue),
    events: filed.flatMap(({issue, special, seed: own, id}) =>
      eventsOf(issue, special?.rebound ?? null, special === null || suffix !== "" ? null : id, random(own))
    )
  };
};

/** Filing numbers run through each year in the order in which tasks were written off. */
const filings = (issues: readonly Issue[]): ReadonlyMap<string, string> => {
  const counts = new Map<string, number>();
  return new Map<string, string>(
    issues
      .flatMap(({id, writtenOff}) => (writtenOff === null ? [] : [{id, writtenOff: String(writtenOff)}]))
      .sort((a, b) => (a.writtenOff < b.writtenOff ? -1 : a.writtenOff > b.writtenOff ? 1 : 0))
      .map(({id, writtenOff}): readonly [string, string] => {
        const year = writtenOff.slice(0, 4);
        const n = (counts.get(year) ?? 0) + 1;
        counts.set(year, n);
        return [id, `云督整备〔${year}〕${n}号`];
      })
  );
};

interface Order {
  readonly id: string;
  readonly number: number;
  readonly round: string;
  readonly fedBack: string;
  readonly state: string;
  readonly counter: number;
  readonly rng: Random;
  readonly seen: Set<string>;
  readonly special: Special | undefined;
  readonly letter: string;
}

const build = (order: Order): Issue => {
  const {rng, special, state, fedBack} = order;
  const timing: Timing =
    special === undefined
      ? timingOf(state, fedBack, order.counter, rng)
      : {
          deadline: special.deadline,
          kind: "限期",
          words: dateWords(special.deadline, rng),
          completed: special.completed ?? null,
          extendedTo: special.extendedTo ?? null,
          why: special.why ?? null
        };
  const words =
    special === undefined
      ? wordsOf(order, timing.completed)
      : {...special, place: placeOf(special.region), also: [] as string[], similar: "同类问题"};
  const writtenOff =
    state === "已销号" && timing.completed !== null
      ? earlier(addDays(timing.completed, rng.int(62, 110)), "2026-10-23")
      : null;
  const updated =
    writtenOff ??
    (DONE.includes(state)
      ? earlier(addDays(timing.completed ?? TODAY, 48), TODAY)
      : addDays("2026-09-25", rng.int(0, 36)));
  const units = [...new Set([words.lead, ...words.also, words.place.government])];
  const found = order.counter % 3 === 0 ? rng.int(4, 46) : null;
  return {
    id: order.id,
    round: order.round,
    number: String(order.number),
    fedBack,
    problem: words.problem,
    field: words.field,
    focus: words.focus,
    regions: special?.region === "云顶县" && special.field === "固废" ? ["云顶县", "松坪县"] : [words.place.name],
    goal: words.goal,
    measures: words.measures,
    deadlineWords: timing.words,
    deadlineKind: timing.kind,
    deadline: timing.deadline,
    units,
    lead: words.lead,
    supervisor: "市生态环境保护督察整改工作领导小组办公室",
    acceptor:
      order.fedBack === "2022-08-26" || order.id.startsWith("SJ-2025")
        ? "市生态环境局"
        : order.counter % 3 === 1
          ? UPPER.ecology
          : UPPER.rectification,
    state,
    progress: words.progress,
    updated,
    completed: DONE.includes(state) ? timing.completed : null,
    writtenOff,
    filing: null,
    extendedTo: timing.extendedTo,
    extensionApprover: timing.extendedTo === null ? null : "市生态环境保护督察整改工作领导小组办公室",
    extensionReason: timing.why,
    similarFound: found,
    similarMended: found === null ? null : DONE.includes(state) ? found : Math.floor(found * rng.between(0.3, 0.8))
  };
};

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
const wordsOf = (order: Order, completed: string | null): Words => {
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
