import {textWidth} from "./measure-text.ts";

/** A drawn straight line that words must not lie on. */
export interface Stroke {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where a label may stand: its base line and the side it hangs on. */
export interface Seat {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
}

/** What one line of words covers, by the project's own estimate of widths. */
export const boxOf = (words: string, {x, y, anchor}: Seat, size = 12): Box => {
  const long = textWidth(words, size);
  const left = anchor === "start" ? x : anchor === "end" ? x - long : x - long / 2;
  return {left, right: left + long, top: y - size * 0.85, bottom: y + size * 0.15};
};

export const boxesMeet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Whether a line crosses or touches a box: the part of it that lies between the box's sides is not empty. */
export const strokeMeets = ({x1, y1, x2, y2}: Stroke, {left, right, top, bottom}: Box): boolean => {
  const [dx, dy] = [x2 - x1, y2 - y1];
  let [from, to] = [0, 1];
  for (const [step, room] of [
    [-dx, x1 - left],
    [dx, right - x1],
    [-dy, y1 - top],
    [dy, bottom - y1]
  ] as const) {
    if (step === 0 && room < 0) return false;
    if (step < 0) from = Math.max(from, room / step);
    if (step > 0) to = Math.min(to, room / step);
  }
  return from <= to;
};

/** What is in the way already. */
export interface Ground {
  readonly strokes: readonly Stroke[];
  readonly boxes: readonly Box[];
  /** Words leave the picture neither here … */
  readonly width: number;
  /** … nor above it. */
  readonly top: number;
}

/** The first seat that is free; where none is, the one that is least in the way. */
export const seatFor = (words: string, seats: readonly [Seat, ...Seat[]], ground: Ground, size = 12): Seat => {
  const cost = (seat: Seat): number => {
    const {left, right, top, bottom} = boxOf(words, seat, size);
    const covered = {left: left - 1, right: right + 1, top, bottom};
    const outside = left < -2 || right > ground.width + 2 || top < ground.top ? 100 : 0;
    return (
      outside +
      ground.boxes.filter((box) => boxesMeet(box, covered)).length * 3 +
      ground.strokes.filter((stroke) => strokeMeets(stroke, covered)).length
    );
  };
  return seats.reduce((best, seat) => (cost(seat) < cost(best) ? seat : best), seats[0]);
};
