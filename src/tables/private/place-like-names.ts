import {FOLLOWS} from "./person-words.ts";

const ORGANISATION =
  /^[一-龥]{2,16}?(?:公司|集团|厂|作坊|合作社|养殖场|养猪场|猪场|农场|林场|矿|石场|砂场|料场|搅拌站|加油站|洗车场|修理铺|餐馆|饭店|酒店|酒楼|酒家|烧烤|火锅|小吃|茶楼|超市|商店|商行|商贸|门店|门市|经营部|店|铺|馆|行(?![为使])|坊|园区|市场|学校|医院|诊所|工程处|工程队|项目部|分部|事务所|工作室|服务部|服务中心|中心|委员会|村委|居委|协会|联合会|政府|街道|社区|村|寨|屯|镇|乡|河段|[河江湖溪箐](?!提)|沟(?!通)|水库|大桥|桥|路(?!过)|巷|街|小区|花园|公园|大道|渡口|断面|安置点|集中点|点位|林业|农业|水利|环保|环境|科技|建材|建设|实业|物流|能源|饲料|食品|机械|化工)/;

/** Words of action: what stands behind them is no part of the name of a place or firm. */
const ACTS =
  /反映|提出|承认|称|签|已|未|在|对|被|将|向|同意|要求|拒|擅|因|经营|承包|表示|组织|带|发现|证实|撤|补|驾|搬|愿|主持|负责|履行|缴|接受|违法|涉嫌|持|通过|使用|利用|的|家(?![具居电])|占|排|倾|堆|把|从|于|到|系|是|为|自|现场|当场|等|不(?!锈)|无|有(?!限)|没|及|和|与|说|来|去|租(?!赁)|开(?!发)|建(?![材设筑工])|拉|运(?!输)|挖|填|偷|收(?!购)|购|住|率|会同|陪同/;

const FAMILY_PLACE = /^家[村寨坝河湾沟庄屯坪山塘桥营巷院店铺岭坡冲箐渡口坳垭沱浜圩堡港集镇乡组洼峪崖梁窑堰]/;

/** 何家寨, 欧阳村, 高桥砂石厂: a place or a firm named like a person; `surname` is the length of what looks like one. */
export const isPlace = (words: string, surname: number): boolean => {
  if (FAMILY_PLACE.test(words.slice(surname))) return true;
  const firm = ORGANISATION.exec(words)?.[0];
  if (firm === undefined || ACTS.test(firm.slice(surname + 1))) return false;
  // 李长河 is a name where a sentence goes on behind it.
  return !(firm.length === surname + 2 && /[河桥行路江湖溪]$/.test(firm) && FOLLOWS.test(words.slice(firm.length)));
};
