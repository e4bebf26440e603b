import {expect, it} from "vitest";
import {type Room, closedRooms, sisters} from "../../src/layouts/rooms.ts";
import {navigation} from "../../src/layouts/sections.ts";

const room = (section: Room["section"], path: string): Room => ({section, path, title: path});
const OUTFALLS = room("water", "/water/outfalls/");
const SOURCES = room("water", "/water/sources/");
const REGIONS = room("regions", "/regions/");

it("leads to the page a section opens with", () => {
  expect(navigation([room("water", "/water/"), OUTFALLS, REGIONS]).map(({text, path}) => [text, path])).toEqual([
    ["碧水", "/water/"],
    ["属地", "/regions/"]
  ]);
});

it("leads to the first room that exists where a section has lost that page", () => {
  expect(navigation([OUTFALLS, SOURCES, REGIONS])[0]).toEqual({id: "water", text: "碧水", path: "/water/outfalls/"});
});

it("lets the rooms of such a section lead to one another, and only there", () => {
  expect(sisters([OUTFALLS, SOURCES, REGIONS], "water")).toEqual([OUTFALLS, SOURCES]);
  expect(sisters([room("water", "/water/"), OUTFALLS, SOURCES], "water")).toEqual([]);
  expect(sisters([OUTFALLS], undefined)).toEqual([]);
});

it("knows the rooms that nothing may link to", () => {
  const closed = closedRooms([OUTFALLS, REGIONS]);
  expect(closed).toContain("/water/");
  expect(closed).toContain("/promises/targets/");
  expect(closed).not.toContain("/water/outfalls/");
});
