import type {WaterVerdicts} from "../../measures/water/water.ts";
import type {City} from "../../tables/city.ts";
import type {Figure} from "../figure.ts";
import {riverStrip} from "./river-strip.ts";
import {waterClassShare} from "./water-class-share.ts";
import {waterCondition} from "./water-condition.ts";
import {waterCwqi} from "./water-cwqi.ts";
import {waterGoodShare} from "./water-good-share.ts";
import {waterInferiorShare} from "./water-inferior-share.ts";
import {waterSection} from "./water-section.ts";
import {waterTli} from "./water-tli.ts";

/** Every figure of rivers, lakes and sections that the city has data for. */
export const waterFigures = (city: City, verdicts: WaterVerdicts): readonly Figure[] =>
  [
    waterClassShare(city, verdicts),
    waterGoodShare(city, verdicts),
    waterInferiorShare(city, verdicts),
    waterCondition(city, verdicts),
    waterCwqi(city, verdicts),
    ...verdicts.bodies.flatMap((body) => [riverStrip(city, verdicts, body), waterTli(city, verdicts, body)]),
    ...verdicts.sections.map((section) => waterSection(city, verdicts, section))
  ].filter((figure) => figure !== null);
