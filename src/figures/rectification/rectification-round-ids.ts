import type {RoundGroup} from "../../measures/rectification/rectification.ts";
import {slug} from "../../tables/slug.ts";

/** A page holds this many cells, each a link at two widths (25 bytes, packed), and a twin that names each task. */
export const WALL_MOST = 500;

export const wallParts = (tasks: number): number => Math.ceil(tasks / WALL_MOST);

/** A round of very many tasks has several walls; the first bears the plain name. */
export const wallId = (round: string, part: number): string =>
  `rectification-wall/${slug(round)}${part === 0 ? "" : `/${part + 1}`}`;
export const flowId = (round: string): string => `rectification-flow/${slug(round)}`;
export const funnelId = (round: string): string => `rectification-funnel/${slug(round)}`;

/** Every figure of every round. */
export const roundFigureIds = (rounds: readonly RoundGroup[]): readonly string[] =>
  rounds.flatMap(({name, issues}) => [
    ...Array.from({length: wallParts(issues.length)}, (_, part) => wallId(name, part)),
    flowId(name),
    funnelId(name)
  ]);
