import type {Inspection} from "../index.ts";

/** The report for programs, on stdout and nothing else there. */
export const reportJson = ({faults, repairs, tables}: Inspection): string =>
  `${JSON.stringify(
    {
      faults: faults.map(({file, line, column, value, severity, code, message, fix}) => ({
        file,
        line,
        column,
        value,
        severity,
        code,
        message,
        fix
      })),
      repairs: repairs.map(({file, column, code, message, count, lines}) => ({
        file,
        column,
        code,
        message,
        count,
        lines
      })),
      tables
    },
    null,
    2
  )}\n`;
