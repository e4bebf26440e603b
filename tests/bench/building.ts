import {spawnSync} from "node:child_process";
import {watchedBuild} from "./watched.ts";

export interface Building {
  readonly pages: number;
  readonly seconds: number;
}

/** The invented city, `scale` times as large, written into `folder`. */
export const makeCity = (folder: string, scale: number): void => {
  const {status, stderr} = spawnSync(process.execPath, ["tests/city/make.ts", folder, "--scale", String(scale)], {
    encoding: "utf8"
  });
  if (status !== 0) throw new Error(`the city of scale ${scale} was not made:\n${stderr}`);
};

/** Builds a city as a user would, and times it. */
export const timedBuild = async (data: string, out: string): Promise<Building> => {
  const {code, output, seconds} = await watchedBuild(data, out);
  if (code !== 0) throw new Error(`build of ${data} ended with ${code}:\n${output}`);
  return {pages: Number(/已生成 (\d+) 个页面/.exec(output)?.[1]), seconds};
};
