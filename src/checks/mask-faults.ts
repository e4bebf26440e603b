import type {Fault} from "../tables/fault.ts";
import {maskCell, maskPrivate} from "../tables/private/mask.ts";

/** The last step before anything is said: no check has to think of it, and none can forget. */
export const maskFault = (fault: Fault): Fault => ({
  ...fault,
  file: maskPrivate(fault.file),
  column: fault.column === null ? null : maskPrivate(fault.column),
  value: fault.value === null ? null : maskCell(fault.header ?? fault.column ?? "", fault.value),
  message: maskPrivate(fault.message),
  fix: maskPrivate(fault.fix),
  ...(fault.header === undefined ? {} : {header: maskPrivate(fault.header)}),
  ...(fault.instead === undefined ? {} : {instead: maskPrivate(fault.instead)}),
  ...(fault.key === undefined ? {} : {key: maskPrivate(fault.key)})
});
