import {existsSync, mkdirSync, readdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {parseArgs} from "node:util";
import {templates} from "../tables/templates.ts";

/** `npm run templates [-- --out <folder>]`: a form for every table, for Excel. Never writes into a folder that holds anything. */
const {values} = parseArgs({options: {out: {type: "string", default: "templates"}}});
if (existsSync(values.out) && readdirSync(values.out).length > 0) {
  process.stderr.write(`${values.out} 里已经有文件，为免覆盖没有写入；请用 --out 另指一个空文件夹\n`);
  process.exitCode = 1;
} else {
  mkdirSync(values.out, {recursive: true});
  const files = templates();
  for (const [name, words] of files) writeFileSync(join(values.out, name), words);
  process.stdout.write(
    `已写出 ${files.size} 个文件到 ${values.out}：每张表一个模板（第二行是示例，请改成自己的），以及“填写说明.csv”\n`
  );
}
