import {buildSite} from "./build-site.ts";

try {
  process.exitCode = (await buildSite()).code;
} catch (error) {
  console.error(error);
  console.error("程序出错，没有生成网站；这不是数据的问题，请把上面的信息报告给维护者");
  process.exitCode = 2;
}
