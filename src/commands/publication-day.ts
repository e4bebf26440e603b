/** The publication day: AS_OF, else today in Asia/Shanghai, which has been UTC+8 without daylight saving since 1991. */
export const publicationDay = (): string =>
  process.env["AS_OF"] ?? new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
