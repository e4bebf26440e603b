import type {ClassRank} from "../../standards/water/single-factor.ts";
import {classRank} from "../../standards/water/single-factor.ts";
import type {WaterKind} from "../../standards/water/gb3838-2002.ts";
import type {City} from "../../tables/city.ts";
import type {WaterReading} from "../../tables/schemas/index.ts";
import {slug} from "../../tables/slug.ts";

/** A monitoring section (断面, 点位), from water_sections or, where a city has none, from its readings. */
export interface WaterSectionPlace {
  readonly slug: string;
  readonly name: string;
  /** 所在水体; null when nothing says it. */
  readonly body: string | null;
  /** 上下游序号 within the body. */
  readonly order: number | null;
  readonly region: string | null;
  readonly level: string | null;
  readonly assessed: boolean | null;
  readonly kind: WaterKind;
  /** False where no table says 河流 or 湖库, and 河流 was assumed. */
  readonly kindStated: boolean;
  readonly target: ClassRank | null;
  /** Positions in water_readings, by time. */
  readonly readings: readonly number[];
}

/** A river, lake or reservoir; where a city has no water_bodies, what its sections name. */
export interface WaterBodyPlace {
  readonly slug: string;
  readonly name: string;
  /** 河流, 湖泊, 水库; null where no table says it (a 流域 named by the readings). */
  readonly kind: "河流" | "湖泊" | "水库" | null;
  readonly basin: string | null;
  readonly flowsInto: string | null;
  readonly about: string | null;
  /** From source to mouth where 上下游序号 is given, else in the order of the table. */
  readonly sections: readonly WaterSectionPlace[];
}

export interface WaterPlaces {
  readonly sections: readonly WaterSectionPlace[];
  readonly bodies: readonly WaterBodyPlace[];
  /** Section of each row of water_readings; null when none is known. */
  readonly sectionOf: readonly (WaterSectionPlace | null)[];
}

export const waterPlaces = (city: City): WaterPlaces => {
  const rows = city.tables.water_readings;
  const groups = city.tables.water_sections.length > 0 ? registered(city) : named(rows);
  const sections = withSlugs(groups).map((group) => place(group, city));
  const sectionOf: (WaterSectionPlace | null)[] = rows.map(() => null);
  for (const section of sections) for (const position of section.readings) sectionOf[position] = section;
  return {sections, bodies: bodies(city, sections), sectionOf};
};

interface Group {
  readonly name: string;
  readonly registered: City["tables"]["water_sections"][number] | null;
  readonly positions: readonly number[];
}

const registered = (city: City): readonly Group[] => {
  const byName = new Map<string, {region: string; positions: number[]}[]>();
  const groups = city.tables.water_sections.map((section) => {
    const positions: number[] = [];
    const same = byName.get(section.name) ?? [];
    same.push({region: section.region, positions});
    byName.set(section.name, same);
    return {name: section.name, registered: section, positions};
  });
  city.tables.water_readings.forEach((row, position) => {
    const same = byName.get(row.section) ?? [];
    // Two sections may share a name in two regions; the row then has to say which.
    (same.length === 1 ? same[0] : same.find(({region}) => region === row.region))?.positions.push(position);
  });
  return groups;
};

/** Dictionary §6: a section is its name within its 省份; a blank place never splits it. */
const named = (rows: readonly WaterReading[]): readonly Group[] => {
  const provinces = new Map<string, Set<string>>();
  for (const row of rows) {
    const known = provinces.get(row.section) ?? new Set<string>();
    if (row.province !== null) known.add(row.province);
    provinces.set(row.section, known);
  }
  const groups = new Map<string, {name: string; registered: null; positions: number[]}>();
  rows.forEach((row, position) => {
    const known = provinces.get(row.section);
    const province = row.province ?? (known?.size === 1 ? [...known][0] : "");
    const key = `${row.section}\n${province}`;
    const group = groups.get(key) ?? {name: row.section, registered: null, positions: []};
    group.positions.push(position);
    groups.set(key, group);
  });
  return [...groups.values()];
};

/** A slug taken twice gets a number, so that every section keeps an address. */
const withSlugs = (groups: readonly Group[]): readonly (Group & {slug: string})[] => {
  const taken = new Map<string, number>();
  return groups.map((group) => {
    const plain = slug(group.name, group.registered?.code ?? null);
    const count = (taken.get(plain) ?? 0) + 1;
    taken.set(plain, count);
    return {...group, slug: count === 1 ? plain : `${plain}-${count}`};
  });
};

const place = (group: Group & {slug: string}, city: City): WaterSectionPlace => {
  const rows = city.tables.water_readings;
  const readings = [...group.positions].sort((a, b) => order(rows[a]?.time ?? "", rows[b]?.time ?? "") || a - b);
  const first = <T>(value: (row: WaterReading) => T | null): T | null => {
    for (const position of readings) {
      const row = rows[position];
      const found = row === undefined ? null : value(row);
      if (found !== null) return found;
    }
    return null;
  };
  const {registered} = group;
  const kind = registered?.kind ?? first((row) => row.kind);
  return {
    slug: group.slug,
    name: group.name,
    body: registered?.body ?? first((row) => row.body) ?? first((row) => row.basin),
    order: registered?.order ?? null,
    region: registered?.region ?? first((row) => knownRegion(row, city)),
    level: registered?.level ?? null,
    assessed: registered?.assessed ?? null,
    kind: kind ?? "河流",
    kindStated: kind !== null,
    target: registered === null ? null : classRank(registered.target),
    readings
  };
};

/** Dictionary §1: the first of 行政区域, 所在地市, 省份 that regions.csv knows. */
const knownRegion = (row: WaterReading, city: City): string | null => {
  for (const name of [row.region, row.city, row.province]) {
    const region = city.tables.regions.find((known) => known.name === name || (name !== null && known.short === name));
    if (region !== undefined) return region.name;
  }
  return null;
};

const bodies = (city: City, sections: readonly WaterSectionPlace[]): readonly WaterBodyPlace[] => {
  const known = city.tables.water_bodies;
  const sectionsOf = (name: string): readonly WaterSectionPlace[] =>
    sections
      .map((section, position) => ({section, position}))
      .filter(({section}) => section.body === name)
      .sort((a, b) => (a.section.order ?? Infinity) - (b.section.order ?? Infinity) || a.position - b.position)
      .map(({section}) => section);
  const others = [...new Set(sections.map(({body}) => body))].filter(
    (name) => name !== null && !known.some((body) => body.name === name)
  ) as string[];
  return [
    ...known.map(({name, code, kind, basin, flowsInto, about}) => ({
      slug: slug(name, code),
      name,
      kind,
      basin,
      flowsInto,
      about,
      sections: sectionsOf(name)
    })),
    ...others.map((name) => ({
      slug: slug(name),
      name,
      kind: null,
      basin: null,
      flowsInto: null,
      about: null,
      sections: sectionsOf(name)
    }))
  ];
};

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
