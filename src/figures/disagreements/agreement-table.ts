import {agreements} from "../../measures/agreement.ts";
import type {FigureTable} from "../figure.ts";

/** 与已公布结果的一致性, as the methods page prints it. */
export const agreementTable: FigureTable = {
  columns: [
    {key: "what", label: "比对内容"},
    {key: "agreed", label: "一致", digits: 0},
    {key: "compared", label: "比对", digits: 0},
    {key: "source", label: "已公布的结果"},
    {key: "note", label: "说明"}
  ],
  rows: agreements.map(({what, agreed, compared, source, note}) => ({what, agreed, compared, source, note}))
};
