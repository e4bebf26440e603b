import {type Kind, type Place} from "../damage.ts";
import {bytesOf} from "../grid.ts";

export const FILES: readonly Kind[] = [
  {
    name: "两个文件对调",
    rule: "两张表的文件：任一文件的列名行。同一张表的两个文件各值不变；文件名给出值的（取自文件名、没有年份的时间）无从分辨或报在行里",
    damage: (slice, random) => {
      const {target, grids} = slice;
      const other = random.pick([...grids.values()].filter((grid) => grid.path !== target.path));
      if (other === undefined) return null;
      const names = /^air_hourly_.*\.csv$/;
      return {
        files: new Map([
          [target.path, bytesOf({...other, path: target.path})],
          [other.path, bytesOf({...target, path: other.path})]
        ]),
        places: [...grids.keys()].map((file): Place => ({file})),
        indistinguishable: names.test(target.path) && names.test(other.path),
        what: `对调 ${target.path}、${other.path}`
      };
    }
  },
  {
    name: "文件名写错",
    rule: "该文件，或缺少它的表",
    damage: (slice, random) => {
      const {target, grids} = slice;
      const wrong = random.pick([
        target.path.replace(".csv", "1.csv"),
        target.path.replace(".csv", " (2).csv"),
        target.path.replace(".csv", ".txt"),
        `副本${target.path.replace("/", "_")}`
      ]) as string;
      return {
        files: new Map([[wrong, bytesOf(target)]]),
        gone: [target.path],
        places: [wrong, ...grids.keys()].map((file): Place => ({file})),
        indistinguishable: false,
        what: `改名 ${wrong}`
      };
    }
  },
  {
    name: "同一文件放了两份",
    rule: "同一张表的两个文件里相同的行只留一行：各值不变；不许两处都有的，该文件",
    damage: (slice) => {
      const {target} = slice;
      const [table = "", folder] = target.path.includes("/") ? target.path.split("/") : [target.table];
      const copy = folder === undefined ? `${table}/副本.csv` : `${table}/副本_${folder}`;
      return {
        files: new Map([[copy, bytesOf(target)]]),
        places: [{file: target.path}, {file: copy}],
        indistinguishable: false,
        what: `又有 ${copy}`
      };
    }
  }
];
