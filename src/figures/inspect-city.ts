import {dataDateAhead} from "../checks/data-date.ts";
import {type Inspection, inspect} from "../checks/index.ts";
import {maskFault} from "../checks/mask-faults.ts";
import {inOrder} from "../checks/order.ts";
import {placeIn} from "../checks/place.ts";
import {assess} from "../measures/assess.ts";
import type {City, CityFiles} from "../tables/city.ts";
import type {Fault} from "../tables/fault.ts";
import {nearestFew, nearestWords} from "../tables/nearest.ts";
import {FAMILIES} from "./families.ts";
import {placeIds} from "./place-ids.ts";

/**
 * All that check, build and the page of the staff desk refuse: what the checks find, and promises that name figures which
 * cannot exist, of which checks know nothing; and, where the publication day is known, a 数据截至 after it.
 * Said besides: what an empty baseUrl leaves out. Draws nothing, so that it runs in a browser.
 */
export const inspectCity = (files: CityFiles, publicationDay: string | null = null): Inspection => {
  const inspection = inspect(files);
  const {city} = inspection;
  if (city === null) return inspection;
  const sound = inspection.faults.every(({severity}) => severity !== "fault");
  const ahead = publicationDay === null ? [] : dataDateAhead(city, publicationDay);
  const strange = [...unknownFigures(city, sound), ...ahead];
  const faults = inOrder([...inspection.faults, ...[...strange, ...withoutAddress(city)].map(maskFault)]);
  return {...inspection, faults, publishable: inspection.publishable && strange.length === 0};
};

/** An empty baseUrl is allowed, and leaves things out that nobody would miss before a reader asks for them. */
const withoutAddress = ({site}: City): readonly Fault[] =>
  site.baseUrl !== ""
    ? []
    : [
        {
          ...{file: "site.json", line: null, row: null, column: "baseUrl", value: null, severity: "note"},
          code: "no-base-url",
          message: "没有填写网址：不生成订阅（Atom 和 JSON Feed），时限日历里的日子不带网址，各页按放在域名根目录生成",
          fix: "有了网址就填上；没有可以不填"
        }
      ];

/** A figure of a place must be one that the city has, where its family has any figure at all. */
const unknownFigures = (city: City, sound: boolean): readonly Fault[] => {
  const named = city.tables.promises.flatMap((row) => (row.figures ?? []).map((id) => ({row, id})));
  const places = sound && named.some(({id}) => id.includes("/") && FAMILIES.includes(familyOf(id)));
  const all = places ? placeIds(assess(city, city.site.dataAsOf)) : [];
  return named.flatMap(({row, id}): readonly Fault[] => {
    const family = familyOf(id);
    const own = all.filter((other) => familyOf(other) === family);
    const known = FAMILIES.includes(family) && (own.length === 0 || own.includes(id));
    return known
      ? []
      : [
          {
            ...placeIn("promises", row, "figures"),
            value: id,
            severity: "fault",
            code: "no-such-figure",
            message: `没有这张图表${nearestWords(id, own.length === 0 ? FAMILIES : own)}`,
            fix: "请照抄图表下方的编号；还没有图表能回答的，写“不可公开衡量的理由”",
            instead: nearestFew(id, own.length === 0 ? FAMILIES : own, 3).map((words) => ({words}))
          }
        ];
  });
};

/** `river-strip/shi-xi` → `river-strip/`. */
const familyOf = (id: string): string => (id.includes("/") ? id.slice(0, id.indexOf("/") + 1) : id);
