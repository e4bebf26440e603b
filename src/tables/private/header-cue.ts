/** A longer cell is a sentence. */
const LONGEST_NAME = 12;
const PERSONAL = /(?:[人长主员者户机名])(?:名称|姓名)?$/;

export const isHeaderCue = (header: string, cell: string): boolean =>
  cell.length <= LONGEST_NAME && PERSONAL.test(header);

/** The header of a column is a cue as well, where its cells are short: 河湖长 over a name. Written before the cell. */
export const headerCue = (header: string, cell: string): string =>
  isHeaderCue(header, cell) ? `${header.replace(/名称$|姓名$/, "")}：` : "";
