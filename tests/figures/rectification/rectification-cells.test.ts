import {expect, it} from "vitest";
import {cellSeries} from "../../../src/figures/rectification/rectification-cells.ts";

const at = (x: number, y: number) => ({x, y, standing: "writtenOff"}) as const;

it("draws a cell and its tick at every place of a series, each told from the one before", () => {
  const body = cellSeries([at(183, 0), at(213, 0), at(273, 0), at(183, 30)], 27);
  expect(body).toContain('<marker id="cell-27-writtenOff"');
  expect(body).toContain('<path d="M183 0h30h60l-90 30" fill="none" marker-start="url(#cell-27-writtenOff)"');
  expect(body.match(/h27v27h-27z/g)).toHaveLength(1);
  expect(body.match(/stroke-linecap="round"/g)).toHaveLength(1);
});

it("draws a single cell of a standing too, and a series for every standing", () => {
  const body = cellSeries([at(0, 0), {x: 31.5, y: 0, standing: "unstarted"}], 28);
  expect(body).toContain('d="M0 0h0" fill="none"');
  expect(body).toContain('d="M31.5 0h0" fill="none" marker-start="url(#cell-28-unstarted)"');
  expect(body).toContain("stroke-dasharray");
});
