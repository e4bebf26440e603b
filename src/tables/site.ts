import {z} from "zod";

const words = z.string().default("");
const address = z.union([z.literal(""), z.url({protocol: /^https?$/})]).default("");

/** site.json: whose site it is. Only `region` and `dataAsOf` are required; an empty value is not shown. */
export const Site = z.object({
  region: z.string().min(1),
  /** 数据截至: decides lateness and every sentence. */
  dataAsOf: z.iso.date(),
  /** Decides the 演示数据 banner, alone. */
  demo: z.boolean().default(false),
  siteName: words,
  publisher: words,
  baseUrl: address,
  contact: z.object({phone: words, email: words, address: words}).default({phone: "", email: "", address: ""}),
  siteIdCode: words,
  icp: words,
  publicSecurityRecord: words,
  licence: words,
  indexExposure: z.boolean().default(false),
  /** A bureau that rounds measured water values to the digits of the assessment before it judges them. */
  roundBeforeJudging: z.boolean().default(false),
  /** Which end of the hour `air_hourly` is labelled by. */
  hourLabel: z.enum(["end", "start"]).default("end")
});
export type Site = z.output<typeof Site>;
