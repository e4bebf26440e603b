import type {OutfallSteps} from "../../measures/water/outfalls.ts";
import type {Share} from "../../measures/share.ts";
import {formatNumber} from "../drawing/format.ts";
import type {Drawn} from "../frame.ts";
import {box, letter, line} from "../drawing/lettering.ts";

/** `36/40，90.0%`: never a rate without both its numbers. */
export const rateText = (share: Share | null): string =>
  share === null ? "分母为 0" : `${share.numerator}/${share.denominator}，${formatNumber(share.percent, 1)}%`;

interface Room {
  readonly x: number;
  readonly width: number;
  /** Outfalls at the full width. */
  readonly most: number;
}

/** 查—测—溯 over one whole, 治 over another: the second whole is named and drawn in its own length. */
export const outfallFunnel = (steps: OutfallSteps, {x, width, most}: Room): Drawn => {
  const scale = (count: number) => (width * count) / Math.max(1, most);
  const row = (y: number, word: string, what: string, share: Share | null, whole: number, unit: string) =>
    letter(word, x, y + 17, {serif: true, bold: true, size: 17}) +
    letter(what, x + 26, y + 16, {tone: "soft"}) +
    letter(share === null && unit === "" ? "分母为 0" : unit === "" ? rateText(share) : unit, x + width, y + 16, {
      anchor: "end"
    }) +
    box(x, y + 24, scale(whole), 14, "track", "s4") +
    box(x, y + 24, scale(share === null ? (unit === "" ? 0 : whole) : share.numerator), 14, "done");
  const second = 3 * 48 + 10;
  return {
    body: [
      row(0, "查", "排查", null, steps.found, `${steps.found} 个`),
      row(48, "测", "监测÷排查", steps.monitored, steps.found, ""),
      row(96, "溯", "溯源÷排查", steps.traced, steps.found, ""),
      line(x, second - 6, x + width, second - 6, "rule"),
      letter(`另一个分母：需整治 ${steps.toMend} 个`, x, second + 12, {size: 11, tone: "soft"}),
      row(second + 16, "治", "完成÷需整治", steps.mended, steps.toMend, "")
    ].join(""),
    height: second + 60
  };
};
