import type {Site} from "../tables/site.ts";
import {type Held, type Room, closedRooms, roomsOf} from "./rooms.ts";
import {type NavItem, navigation, siteName} from "./sections.ts";

/** What every page and picture of one build says about itself; handed to layouts and components as `Astro.locals.mast`. */
export interface Mast {
  readonly site: Site;
  readonly name: string;
  readonly navigation: readonly NavItem[];
  /** Every room this city has. */
  readonly rooms: readonly Room[];
  /** Addresses of rooms it has nothing for: a crumb to one is left out. */
  readonly closed: readonly string[];
  /** 版本, or null for 未发布预览. */
  readonly edition: string | null;
  /** Built with open warnings: stamped 预览 on every page. */
  readonly preview: boolean;
}

export const mastOf = (held: Held, edition: string | null, preview: boolean): Mast => {
  const rooms = roomsOf(held);
  return {
    site: held.city.site,
    name: siteName(held.city),
    navigation: navigation(rooms),
    rooms,
    closed: closedRooms(rooms),
    edition,
    preview
  };
};
