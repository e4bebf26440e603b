import {csvParts, jsonParts} from "../../../src/measures/publish/publish-files.ts";

/** A download in one piece. */
export const tableCsv = (...args: Parameters<typeof csvParts>): string => [...csvParts(...args)].join("");
export const tableJson = (...args: Parameters<typeof jsonParts>): string => [...jsonParts(...args)].join("");
