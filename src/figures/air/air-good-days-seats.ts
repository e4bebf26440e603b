import {type Box, boxOf, type Seat, seatFor, type Stroke} from "../drawing/place-label.ts";

/** A ratio of the drawing in px, with the words beside it; joined ones of one key in a line. */
export interface SeatedSpot {
  readonly x: number;
  readonly y: number;
  readonly words: string;
  /** Null where the line leaves it out. */
  readonly line: string | null;
}

/** Where each number stands: above its dot, in a valley below it, else to the side where no line passes. */
export const spotSeats = (
  spots: readonly SeatedSpot[],
  ground: {readonly strokes: readonly Stroke[]; readonly boxes: readonly Box[]; readonly width: number},
  size: number
): readonly (Seat & {readonly words: string})[] => {
  const joined = [...Map.groupBy(spots, ({line}) => line)].flatMap(([line, own]) =>
    line === null ? [] : own.slice(1).map((to, i) => ends(own[i] ?? to, to))
  );
  const strokes = [...ground.strokes, ...joined];
  const boxes = [...ground.boxes, ...spots.map(({x, y}) => ({left: x - 5, right: x + 5, top: y - 5, bottom: y + 5}))];
  return spots.map((spot, i) => {
    const seat = seatFor(spot.words, around(spot, isValley(spots, i), size), {...ground, strokes, boxes, top: 0}, size);
    boxes.push(boxOf(spot.words, seat, size));
    return {...seat, words: spot.words};
  });
};

const ends = (from: SeatedSpot, to: SeatedSpot): Stroke => ({x1: from.x, y1: from.y, x2: to.x, y2: to.y});

const around = ({x, y}: SeatedSpot, valley: boolean, size: number): readonly [Seat, ...Seat[]] => {
  const [above, below] = [y - 14 + size * 0.32, y + 16 + size * 0.32];
  const [near, far] = valley ? [below, above] : [above, below];
  return [
    {x, y: near, anchor: "middle"},
    {x: x - 4, y: near, anchor: "start"},
    {x: x + 4, y: near, anchor: "end"},
    {x, y: far, anchor: "middle"},
    {x: x - 4, y: far, anchor: "start"},
    {x: x + 4, y: far, anchor: "end"},
    {x: x + 9, y: y + size * 0.35, anchor: "start"},
    {x: x - 9, y: y + size * 0.35, anchor: "end"}
  ];
};

/** Lower than both its neighbours on the line. */
const isValley = (spots: readonly SeatedSpot[], i: number): boolean => {
  const [before, here, after] = [spots[i - 1], spots[i], spots[i + 1]];
  return (
    here?.line != null &&
    [before, after].every((beside) => beside !== undefined && beside.line === here.line && beside.y < here.y)
  );
};
