import type {City} from "../../tables/city.ts";
import type {SewageProject} from "../../tables/schemas/index.ts";
import {dayNumber} from "../days.ts";
import {type Share, share} from "../share.ts";

/** 逾期 is computed at 数据截至, never typed: the planned day is past and the project is not finished. 停工 stays 停工, late or not. */
export type ProjectStanding = "完工" | "逾期完工" | "逾期未完工" | "在建" | "未开工" | "停工";

export interface Project {
  readonly row: SewageProject;
  readonly standing: ProjectStanding;
  /** Not finished and past 计划完工日期 at 数据截至: a stopped project may be late too. */
  readonly late: boolean;
  /** Days past 计划完工日期, at 数据截至 or at completion; 0 when in time. */
  readonly daysLate: number;
  /** 完成量 ÷ 计划量 */
  readonly progress: Share | null;
}

/** Projects of one kind and one 计量单位: kilometres and pieces do not add. */
export interface ProjectKind {
  readonly kind: SewageProject["kind"];
  readonly unit: SewageProject["unit"];
  readonly projects: number;
  readonly finished: number;
  readonly late: number;
  readonly stopped: number;
  readonly planned: number;
  readonly done: number;
  readonly progress: Share | null;
}

export const sewageProjects = ({site, tables}: City): readonly Project[] =>
  tables.sewage_projects.map((row) => ({
    row,
    standing: standing(row, site.dataAsOf),
    late: isLate(row, site.dataAsOf),
    daysLate: Math.max(0, dayNumber(row.finished ?? site.dataAsOf) - dayNumber(row.due)),
    progress: share(row.done, row.planned)
  }));

const isLate = (row: SewageProject, dataAsOf: string): boolean => row.state !== "完工" && row.due < dataAsOf;

const standing = (row: SewageProject, dataAsOf: string): ProjectStanding =>
  row.state === "完工"
    ? row.finished !== null && row.finished > row.due
      ? "逾期完工"
      : "完工"
    : row.state !== "停工" && isLate(row, dataAsOf)
      ? "逾期未完工"
      : row.state;

export const projectKinds = (projects: readonly Project[]): readonly ProjectKind[] =>
  [...Map.groupBy(projects, ({row}) => `${row.kind} ${row.unit}`).values()].map((group) => {
    const [first] = group as [Project, ...Project[]];
    const sum = (key: "planned" | "done") => Math.round(group.reduce((n, {row}) => n + row[key], 0) * 1e6) / 1e6;
    return {
      ...{kind: first.row.kind, unit: first.row.unit, projects: group.length},
      finished: group.filter(({row}) => row.state === "完工").length,
      late: group.filter((project) => project.late).length,
      stopped: group.filter((project) => project.standing === "停工").length,
      ...{planned: sum("planned"), done: sum("done"), progress: share(sum("done"), sum("planned"))}
    };
  });
