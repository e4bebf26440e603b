import type {City} from "../tables/city.ts";
import type {Site} from "../tables/site.ts";
import {type NavItem, absentSections, navigation, siteName} from "./sections.ts";

/** What every page and picture of one build says about itself; handed to layouts and components as `Astro.locals.mast`. */
export interface Mast {
  readonly site: Site;
  readonly name: string;
  readonly navigation: readonly NavItem[];
  /** Section paths without a page: a crumb to one is left out. */
  readonly absent: readonly string[];
  /** 版本, or null for 未发布预览. */
  readonly edition: string | null;
  /** Built with open warnings: stamped 预览 on every page. */
  readonly preview: boolean;
}

export const mastOf = (city: City, edition: string | null, preview: boolean): Mast => ({
  site: city.site,
  name: siteName(city),
  navigation: navigation(city),
  absent: absentSections(city),
  edition,
  preview
});
