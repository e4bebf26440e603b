import type {Found, Rule} from "./found.ts";

const NUMBER = String.raw`(?:\d{1,4}|[一二三四五六七八九十百零〇两]{1,5}|[A-Za-z]\d{0,3}|\d{1,3}[A-Za-z])`;
const BUILDING = `第?${NUMBER}\\s?(?:号楼|栋|幢|座|楼|号院)`;
const UNIT = `${NUMBER}\\s?(?:单元|门(?!口))`;
const ROOM = `(?:${NUMBER}\\s?(?:层|楼)\\s?)?(?:\\d{2,4}|${NUMBER})\\s?(?:室|房(?![屋产价建顶])|户(?!主|外|用|型)|号房|号(?=\\s?(?:[,。;)、]|$)))`;
const DOOR = `${NUMBER}\\s?号(?:\\s?(?:附|之)\\s?${NUMBER}\\s?号)?`;

const DEVICE = String.raw`(?!\s?(?:泵|机|井|池|炉|点|站|样|线|车|楼|设|风|水|塔|罐|窑|断|闸|文|令|污|处理|垃圾|公厕|厕|桥|路|渠|坝|监|采|排|地块|地|矿|坑|硐|洞|口|桩|孔|标|弃|堆|填|库))`;

/** A flat in a block: 3栋2单元501室, 9栋1802室, 11栋3单元, 15楼1506房, 8栋12楼, 3栋501. */
const FLAT = new RegExp(
  `(?:${DOOR}\\s?)?(?:${BUILDING}\\s?(?:${UNIT}\\s?(?:${ROOM}|\\d{3,4}(?!\\d)|[东西南北中左右]户)?|${ROOM}|\\d{3,4}(?![\\d.]|\\s?[年米吨元户人平套万台])|(?:${NUMBER}|顶|底)\\s?[楼层](?!以|高)|[东西南北中左右]户)|${UNIT}\\s?(?:${ROOM}|\\d{3,4}(?![\\d.]|\\s?[年米吨元户人平套万台])|[东西南北中左右]户))`,
  "g"
);
/** A flat behind a door: 31号402室, 66号附12号2楼. */
const BEHIND_DOOR = new RegExp(
  `${NUMBER}\\s?号(?:\\s?(?:附|之)\\s?${NUMBER}\\s?号(?:\\s?(?:${NUMBER}\\s?(?:楼|层)|${ROOM}))?|\\s?(?:${ROOM}|${NUMBER}\\s?(?:楼|层)))`,
  "g"
);
/** A house of a villagers' group, a lane or a village: 三组18号, 翠屏巷31号, 2排3号; pumps and wells are numbered so as well. */
const GROUP = new RegExp(
  `(?:第?${NUMBER}\\s?(?:组|社|队|排)|(?<=[村屯寨庄坝弄巷里坊圩组营]|胡同))\\s?${NUMBER}\\s?号${DEVICE}`,
  "g"
);
/** 3-2-501 behind the name of an estate, or after 住. */
const SHORT =
  /(?<=(?:小区|花园|公寓|家园|新城|新村|雅居|苑|园|庭|府|湾|郡|里|居|院|城|邸|庄|住|家|[一二三四五六]期|[A-Za-z]区|房|址|号|墅|坊|楼|湖)\s?)(?:[A-Za-z]?\d{1,3}[-—]){1,3}(?!(?:19|20)\d\d)\d{3,4}(?![\d-])/g;
/** A room of a house that was named before: 宿舍312室. */
const ROOM_ALONE = /(?<=[楼栋幢元层舍寓院下上]\s?)\d{3,4}\s?(?:室|房(?![屋产价建顶]))/g;
/** A house or a whole block, where somebody is said to live. */
const LIVES = new RegExp(
  `(?:住(?!建|房[和城保]|院|宿|持)|户籍|籍贯|老家|门牌|(?<!注册|经营|公司|企业|单位|办公|项目|厂|联系|通讯|网站|网络|链接|邮箱|IP)地址|家在)[^。;\\n]{0,24}?((?:${DOOR}(?:\\s?${NUMBER}\\s?(?:楼|层))?${DEVICE}|${NUMBER}\\s?(?:栋|幢|号楼|座)(?:\\s?\\d{3,4})?))`,
  "gd"
);

/** Before an address of an office: its rooms are public. */
const OFFICE =
  /(?:政务|政府|人民法院|[一-龥]局(?!部)|委员会|法院|银行|站房|办公|会议|大楼|大厦|中心|写字楼|支队|大队|管委会|公司|集团|厂区|学校|医院|工业园|产业园|标准厂房)[^。;\n]{0,24}$/;
const HOME = /(?:住|家|户籍|业主|小区|花园|公寓|苑|来信|送达|居民|安置房|宿舍)[^。;\n]{0,24}$/;
const WORKPLACE = /^\s?(?:会议室|办公室|窗口|大厅|厂房|车间|仓库|实验室|机房|泵房|配电)/;

const AT_OFFICE = /^[^,。;]{0,8}(?:政务|政府|大厦|办公|委员会)/;

/** The forms, each behind a quick look whether it can be there at all. */
const FORMS: readonly (readonly [RegExp, RegExp])[] = [
  [/[栋幢座楼院元门]/, FLAT],
  [/号\s?[附之\d一二两三四五六七八九十]/, BEHIND_DOOR],
  [/[组社队排村屯寨庄坝弄巷里坊圩营同]\s?[\dA-Za-z一二两三四五六七八九十百]/, GROUP],
  [/\d\s?[室房]/, ROOM_ALONE],
  [/\d[-—]\d/, SHORT],
  [/住|户籍|籍贯|老家|门牌|地址|家在/, LIVES]
];

/** Any of these signs: most numbers of streets, documents and lengths have none. */
const ANY_SIGN = new RegExp(FORMS.map(([sign]) => sign.source).join("|"));
const NONE: readonly Found[] = [];

/** 住户门牌: the part of an address below the village, the street or the estate (practice of redaction, I). */
export const householdAddresses: Rule = (words) => (ANY_SIGN.test(words) ? addressesIn(words) : NONE);

const addressesIn: Rule = (words) =>
  FORMS.flatMap(([sign, form]) => (sign.test(words) ? [...words.matchAll(form)] : []))
    .map(({index, 0: all, indices}): Found => {
      const [from, to] = indices?.[1] ?? [index, index + all.length];
      return {kind: "household-address", from, to};
    })
    .filter(({from, to}) => {
      const before = words.slice(Math.max(0, from - 32), from);
      const after = words.slice(to, to + 12);
      return !WORKPLACE.test(after) && !AT_OFFICE.test(after) && (!OFFICE.test(before) || HOME.test(before));
    });
