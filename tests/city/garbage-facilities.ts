import type {Draft} from "./csv.ts";

type Facility = Draft<"garbage_facilities"> & {readonly name: string; readonly capacity: number};

export const MAIN = "云溪市生活垃圾焚烧发电厂";
export const EAST = "梧岭市生活垃圾焚烧发电厂";
export const KITCHEN = "云溪市餐厨废弃物处理厂";
export const KITCHEN_EAST = "梧岭市餐厨废弃物处理站";

/** 设施名称 | 编码 | 类型 | 行政区域 | 设计能力 | 能力口径 | 服务范围 | 投运日期 | 运行状态 | 运营单位 */
const LINES = `
云溪市生活垃圾焚烧发电厂 | yun-xi-fen-shao | 焚烧厂 | 城关区 | 1200 | 入厂 | 城关区、石溪县、铁厂县、渔洞县、松坪县、云顶县、云溪经济开发区 | 2019-11-08 | 运行 | 云溪清净能源公司
梧岭市生活垃圾焚烧发电厂 | wu-ling-fen-shao | 焚烧厂 | 梧岭市 | 450 | 入炉 | 梧岭市、柳塘县 | 2022-09-20 | 运行 | 梧岭清净能源公司
铁厂县小型焚烧项目 | tie-chang-fen-shao | 焚烧厂 | 铁厂县 | 150 | 入炉 | 铁厂县、大箐片区 |  | 在建 | 
云溪市餐厨废弃物处理厂 | yun-xi-can-chu | 餐厨处理厂 | 城关区 | 80 | 入厂 | 城关区、云溪经济开发区、石溪县、渔洞县 | 2021-03-18 | 运行 | 云溪清净能源公司
梧岭市餐厨废弃物处理站 | wu-ling-can-chu | 餐厨处理厂 | 梧岭市 | 40 | 入厂 | 梧岭市、柳塘县 | 2023-06-15 | 运行 | 梧岭清净能源公司
铁厂县餐厨处理站 | tie-chang-can-chu | 餐厨处理厂 | 铁厂县 | 15 | 入厂 | 铁厂县、松坪县、云顶县 | 2024-09-01 | 检修 | 
云溪市马蹄生活垃圾填埋场 | ma-ti-tian-mai | 填埋场 | 城关区 | 400 |  | 市级应急，平时不进场 | 2009-06-30 | 应急备用 | 云溪城投水务公司
梧岭市窑上生活垃圾填埋场 | yao-shang-tian-mai | 填埋场 | 梧岭市 | 180 |  | 梧岭市、柳塘县应急 | 2011-04-12 | 应急备用 | 
石溪县岔河生活垃圾填埋场 | cha-he-tian-mai | 填埋场 | 石溪县 | 90 |  | 石溪县应急 | 2012-08-20 | 应急备用 | 
铁厂县二道河生活垃圾填埋场 | er-dao-he-tian-mai | 填埋场 | 铁厂县 | 70 |  | 铁厂县 | 2010-10-16 | 封场 | 
渔洞县沙坝生活垃圾填埋场 | sha-ba-tian-mai | 填埋场 | 渔洞县 | 85 |  | 渔洞县 | 2011-12-28 | 封场 | 
云顶县草坝生活垃圾填埋场 | cao-ba-tian-mai | 填埋场 | 云顶县 | 50 |  | 云顶县 | 2013-05-09 | 封场 | 
松坪县坪上生活垃圾填埋场 | ping-shang-tian-mai | 填埋场 | 松坪县 | 50 |  | 松坪县 | 2013-11-21 | 封场 | 
柳塘县圩上生活垃圾填埋场 | xu-shang-tian-mai | 填埋场 | 柳塘县 | 75 |  | 柳塘县 | 2012-03-30 | 封场 | 
石溪县生活垃圾转运站 | shi-xi-zhuan-yun | 转运站 | 石溪县 | 180 | 入厂 | 石溪县 | 2020-12-10 | 运行 | 
渔洞县生活垃圾转运站 | yu-dong-zhuan-yun | 转运站 | 渔洞县 | 160 | 入厂 | 渔洞县 | 2021-01-22 | 运行 | 
柳塘县生活垃圾转运站 | liu-tang-zhuan-yun | 转运站 | 柳塘县 | 150 | 入厂 | 柳塘县 | 2022-08-30 | 检修 | 
松坪县生活垃圾转运站 | song-ping-zhuan-yun | 转运站 | 松坪县 | 110 | 入厂 | 松坪县 | 2022-05-18 | 运行 | 
云顶县生活垃圾转运站 | yun-ding-zhuan-yun | 转运站 | 云顶县 | 100 | 入厂 | 云顶县 | 2023-01-16 | 运行 | 
经开区东园转运站 | dong-yuan-zhuan-yun | 转运站 | 云溪经济开发区 | 60 | 入厂 | 云溪经济开发区 |  | 在建 | 
城关区溪东转运站 | xi-dong-zhuan-yun | 转运站 | 城关区 | 300 | 入厂 | 城关区 |  | 在建 | 
银硐乡小型热解处理站 | yin-dong-re-jie | 乡镇小型设施 | 铁厂县 | 5 | 入炉 | 银硐乡 | 2018-07-01 | 停用 | 
杉木乡小型热解处理站 | shan-mu-re-jie | 乡镇小型设施 | 松坪县 | 5 | 入炉 | 杉木乡 | 2018-09-15 | 停用 | 
雾岭乡小型热解处理站 | wu-ling-xiang-re-jie | 乡镇小型设施 | 云顶县 | 6 | 入炉 | 雾岭乡 | 2019-05-20 | 停用 | 
冷水乡垃圾就地处理站 | leng-shui-chu-li | 乡镇小型设施 | 松坪县 | 8 | 入厂 | 冷水乡 | 2020-11-11 | 检修 | 
高桥乡垃圾就地处理站 | gao-qiao-chu-li | 乡镇小型设施 | 云顶县 | 8 | 入厂 | 高桥乡 | 2021-06-30 | 运行 | 
`;

export const FACILITIES: readonly Facility[] = LINES.trim()
  .split("\n")
  .map((line) => {
    const [name = "", code, kind, region, capacity, capacityBasis, serves, opened, state, operator] = line
      .split("|")
      .map((cell) => cell.trim());
    return {name, code, kind, region, capacity: Number(capacity), capacityBasis, serves, opened, state, operator};
  });
