import type {Inspection} from "../index.ts";

/** One sentence that says whether the folder may be published. */
export const verdict = ({faults, city}: Inspection, accept: boolean): string => {
  const wrong = faults.filter(({severity}) => severity === "fault").length;
  const open = faults.filter(({severity}) => severity === "warning").length;
  if (wrong > 0 || city === null) return `不能发布：${wrong} 处错误，${open} 处警告`;
  if (open === 0) return "可以发布";
  return accept ? `只能预览：${open} 处警告尚未答复，页面将标明“预览”` : `不能发布：${open} 处警告尚未答复`;
};
