import type {Fault} from "../tables/fault.ts";
import {maskCell, maskPrivate} from "../tables/private/mask.ts";

/** The last step before anything is said: no check has to think of it, and none can forget. */
export const maskFault = ({instead, ...fault}: Fault): Fault => ({
  ...fault,
  file: maskPrivate(fault.file),
  column: fault.column === null ? null : maskPrivate(fault.column),
  value: fault.value === null ? null : maskCell(fault.header ?? fault.column ?? "", fault.value),
  message: maskPrivate(fault.message),
  fix: maskPrivate(fault.fix),
  ...(fault.header === undefined ? {} : {header: maskPrivate(fault.header)}),
  ...unmasked({...fault, ...(instead === undefined ? {} : {instead})}),
  ...(fault.key === undefined ? {} : {key: maskPrivate(fault.key)})
});

/** What is to be typed is said whole or not at all. */
const unmasked = ({instead, header, column}: Fault): Pick<Fault, "instead"> => {
  const own = (instead ?? []).filter(
    (one) =>
      maskCell(one.column ?? header ?? column ?? "", one.words) === one.words && maskPrivate(one.words) === one.words
  );
  return own.length === 0 ? {} : {instead: own};
};
