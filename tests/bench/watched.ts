import {spawn} from "node:child_process";
import {readFileSync} from "node:fs";

export interface Watched {
  readonly code: number | null;
  readonly output: string;
  /** What it took: the clock's time, or the processor's where other work on the machine stretched the clock. */
  readonly seconds: number;
  /** Peak memory in MB; 0 where the system does not tell. */
  readonly peak: number;
}

/** Runs `npm run build` on a city as a user would, and watches it. */
export const watchedBuild = (data: string, out: string, flags: readonly string[] = []): Promise<Watched> =>
  new Promise((done, fail) => {
    const began = performance.now();
    const child = spawn(process.execPath, [...flags, "src/commands/build.ts"], {
      env: {...process.env, DATA_DIR: data, OUT_DIR: out},
      stdio: ["ignore", "pipe", "pipe"]
    });
    let output = "";
    let seen = {peak: 0, processor: Infinity};
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => {
        output += chunk.toString();
      });
    const watch = setInterval(() => {
      seen = read(child.pid) ?? seen;
    }, 50);
    child.on("error", fail);
    child.on("close", (code) => {
      clearInterval(watch);
      const clock = (performance.now() - began) / 1000;
      done({code, output, seconds: Math.min(clock, seen.processor), peak: seen.peak});
    });
  });

/** Peak memory in MB and processor seconds of a process so far, as Linux keeps them. */
const read = (pid: number | undefined): {peak: number; processor: number} | null => {
  try {
    const peak = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1000;
    // After the name in brackets: state is field 3, user and system time are 14 and 15, in hundredths of a second.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    const processor = (Number(fields[11]) + Number(fields[12])) / 100;
    return Number.isFinite(peak) && processor > 0 ? {peak: Math.round(peak), processor} : null;
  } catch {
    return null;
  }
};
