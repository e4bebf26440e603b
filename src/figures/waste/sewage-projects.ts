import type {Project, ProjectKind} from "../../measures/waste/sewage-projects.ts";
import type {WasteVerdicts} from "../../measures/waste/waste.ts";
import type {City} from "../../tables/city.ts";
import {type Figure, missing} from "../figure.ts";
import {figureOrigin} from "../figure-origin.ts";
import {chineseDate, formatNumber} from "../drawing/format.ts";
import {type Drawn, type Frame, narrow} from "../frame.ts";
import {box, letter, line} from "../drawing/lettering.ts";
import {textWidth} from "../drawing/measure-text.ts";

/** Projects by kind: planned, done, late at 数据截至. Null without rows. */
export const sewageProjectsFigure = (city: City, {sewage: {projects, kinds}}: WasteVerdicts): Figure | null => {
  if (projects.length === 0) return null;
  const {dataAsOf} = city.site;
  return {
    ...figureOrigin(city, "sewage_projects"),
    ...{id: "sewage-projects", section: "waste", title: "污水管网和厂站项目：计划、完成、逾期和停工"},
    sentence: sentenceOf(dataAsOf, projects),
    table: {
      columns: [
        {key: "kind", label: "类型"},
        {key: "projects", label: "项目", unit: "项", digits: 0},
        {key: "finished", label: "完工", unit: "项", digits: 0},
        {key: "late", label: "逾期未完工", unit: "项", digits: 0},
        {key: "stopped", label: "停工", unit: "项", digits: 0},
        {key: "planned", label: "计划量", digits: 1},
        {key: "done", label: "完成量", digits: 1},
        {key: "unit", label: "计量单位"},
        {key: "progress", label: "完成量÷计划量", unit: "%", digits: 1}
      ],
      rows: kinds.map((kind) => ({
        ...{kind: kind.kind, projects: kind.projects, finished: kind.finished, late: kind.late, stopped: kind.stopped},
        ...{planned: kind.planned, done: kind.done, unit: kind.unit},
        progress: kind.progress?.percent ?? missing("计划量为 0")
      }))
    },
    draw: (frame) => draw(kinds, frame),
    ...{period: `截至 ${dataAsOf}`, asOf: dataAsOf, status: null, method: "sewage-projects", standards: []},
    completeness: {evaluated: projects.length, total: projects.length, unit: "项", missing: []},
    notes: [
      "逾期按计划完工日期早于数据截至日且未完工计算，不由填报；停工的照报送单位填报，过了计划日期的同时算逾期。公里、座、个分别合计，不相加。",
      ...stoppedNotes(projects)
    ]
  };
};

/** Every stopped project with its reason as handed in, and by how many days it is late. */
const stoppedNotes = (projects: readonly Project[]): readonly string[] => {
  const told = projects
    .filter(({standing}) => standing === "停工")
    .map(({row, late, daysLate}) => {
      const reason = stopReason(row) ?? "未注明原因";
      return `${row.name}（${reason}${late ? `，已逾期 ${daysLate} 天` : ""}）`;
    });
  return told.length === 0 ? [] : [`停工的 ${told.length} 个：${told.join("；")}。`];
};

/** 备注 of the row: the table has no column of its own for why work stopped. */
export const stopReason = ({meta}: Project["row"]): string | null => meta.remark;

const sentenceOf = (dataAsOf: string, projects: readonly Project[]): string => {
  const count = (...words: readonly string[]) => projects.filter(({standing}) => words.includes(standing)).length;
  const [slow, stopped] = [count("逾期完工"), projects.filter(({standing}) => standing === "停工")];
  const [late, both] = [projects, stopped].map((some) => some.filter((project) => project.late).length);
  return (
    `截至${chineseDate(dataAsOf)}，${projects.length} 个项目中 ${count("完工", "逾期完工")} 个完工` +
    `${slow === 0 ? "" : `（其中 ${slow} 个晚于计划）`}，${late === 0 ? "没有逾期未完工的" : `${late} 个逾期未完工`}，${stopped.length} 个停工` +
    `${both === 0 ? "" : `（其中 ${both} 个已逾期）`}。`
  );
};

const draw = (kinds: readonly ProjectKind[], frame: Frame): Drawn => {
  const small = narrow(frame);
  const left = small ? 0 : 130;
  const width = frame.width - left - (small ? 0 : 290);
  const pitch = small ? 74 : 50;
  const rows = kinds.map((kind, i) => {
    const y = i * pitch;
    const top = small ? y + 28 : y + 16;
    const share = kind.progress?.percent ?? 0;
    const amount = `${formatNumber(kind.done, 1)}/${formatNumber(kind.planned, 1)} ${kind.unit}`.replaceAll(".0", "");
    const percent = kind.progress === null ? "—" : `${formatNumber(share, 1)}%`;
    const late = kind.late === 0 ? "" : `逾期 ${kind.late} 项`;
    const stopped = kind.stopped === 0 ? "" : `停工 ${kind.stopped} 项`;
    const right = (words: string, x: number, base: number, tone: "ink" | "zhu"): string =>
      words === "" ? "" : letter(words, x, base, {anchor: "end", bold: true, tone});
    const beside = late === "" ? 0 : textWidth(late, 12) + 14;
    const done = `完工 ${kind.finished}/${kind.projects} 项`;
    return (
      (i === 0 ? "" : line(0, y, frame.width, y, "hair")) +
      letter(kind.kind, 0, small ? y + 20 : y + 30, {size: 13, bold: true}) +
      box(left, top, width, 18, "track", "s4") +
      box(left, top, (width * Math.min(share, 100)) / 100, 18, "done") +
      (small
        ? letter(`${amount}（${percent}）`, frame.width, y + 20, {anchor: "end", tone: "soft"}) +
          letter(done, 0, y + 63, {tone: "soft"}) +
          right(stopped, frame.width - beside, y + 63, "ink") +
          right(late, frame.width, y + 63, "zhu")
        : letter(`${amount}（${percent}）`, left + width + 14, y + 23) +
          letter(done, left + width + 14, y + 40, {tone: "soft"}) +
          right(late, frame.width, y + 23, "zhu") +
          right(stopped, frame.width, y + 40, "ink"))
    );
  });
  return {body: rows.join(""), height: kinds.length * pitch + 4};
};
