import {expect, it} from "vitest";
import {exposureFigures} from "../../../src/figures/exposure/exposure.ts";
import {NARROW, WIDE} from "../../../src/figures/frame.ts";
import {filePicture} from "../../../src/figures/render.ts";
import {assessExposure} from "../../../src/measures/exposure/exposure.ts";
import {entry, update} from "../../measures/exposure/exposure-rows.ts";
import {cityOf} from "../../measures/rows.ts";

const SECRET = "云溪甲乙丙食品有限公司";
const city = cityOf({
  exposure_list: [
    entry({id: "1", field: "水", fine: 125_000}),
    entry({id: "2", field: "水", fine: null, deadline: "2026-10-01"}),
    entry({id: "3", field: "大气", fine: 25_625, state: "已核实完成"}),
    entry({id: "4", field: "固废", fine: 0, state: "已整改待核"}),
    entry({id: "5", until: "2026-06-30", fine: 900_000}),
    entry({id: "6"}),
    entry({id: "7", publishedOn: "2027-01-01"})
  ],
  exposure_updates: [update("信用修复", "2026-07-01", "6")]
});
const [states, fines] = exposureFigures(city, assessExposure(city, "2026-11-01"));

it("counts standing entries by the state of mending and the others by why they are down", () => {
  const rows = states?.table.rows.map(({group, state, count}) => [group, state, count]);
  expect(rows).toEqual([
    ["公示中", "逾期未整改", 1],
    ["公示中", "整改中", 1],
    ["公示中", "已整改待核", 1],
    ["公示中", "已核实完成", 1],
    ["已撤下", "到期撤下", 1],
    ["已撤下", "信用修复撤下", 1],
    ["公示中", "合计", 4],
    ["已撤下", "合计", 2]
  ]);
  expect(states?.sentence).toBe("在公示的 4 件中，1 件逾期未整改，1 件已核实完成；另有 2 件已撤下。");
});

it("adds the fines of standing entries only; no fine is no fine of 0", () => {
  // 12.5 + 2.5625 = 15.0625 万元 over two entries.
  expect(fines?.table.rows.at(-1)).toEqual({field: "合计", entries: 4, fined: 2, fine: 15.0625, mean: 7.53125});
  expect(fines?.table.rows[2]).toMatchObject({field: "固废", entries: 1, fined: 0, mean: {why: "没有罚款"}});
  expect(fines?.sentence).toBe("在公示的 4 件中 2 件处以罚款，合计 15.06 万元，平均每件 7.53 万元。");
});

it("carries no name in table, sentence, notes or picture", () => {
  for (const figure of [states, fines])
    for (const width of [WIDE, NARROW]) {
      const svg =
        figure === undefined ? "" : filePicture(figure, {width, theme: "light", edition: null, demo: true, href: null});
      expect(svg).toContain("<svg");
      expect(svg + JSON.stringify(figure)).not.toContain(SECRET);
    }
});

it("draws as it did", async () => {
  for (const figure of [states, fines])
    for (const width of [WIDE, NARROW])
      await expect(
        figure && filePicture(figure, {width, theme: "light", edition: null, demo: true, href: null})
      ).toMatchFileSnapshot(`../../output/${figure?.id}-${width}.svg`);
});

it("has no figure where nothing was ever exposed", () => {
  expect(exposureFigures(cityOf({}), assessExposure(cityOf({}), "2026-11-01"))).toEqual([]);
});
