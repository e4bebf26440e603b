import {TODAY, addDays, earlier} from "./calendar.ts";
import type {Draft} from "./csv.ts";
import {eventsOf} from "./issue-events.ts";
import {DONE, type Timing, dateWords, timingOf} from "./issue-timing.ts";
import {wordsOf} from "./issue-words.ts";
import {UPPER, placeOf} from "./places.ts";
import {type Random, item, random} from "./random.ts";
import {roundRows} from "./record.ts";
import {SPECIALS, type Special} from "./rectification-special.ts";

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

export interface Order {
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
