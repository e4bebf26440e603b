import type {Draft} from "./csv.ts";

type Promised = readonly [words: string, answer: {readonly figures: readonly string[]} | {readonly why: string}];

const by = (...figures: readonly string[]) => ({figures});
const why = (words: string) => ({why: words});

/** An invented leader's speech, part by part: what was promised, and the figures that answer it or why none can. */
const SPEECH: readonly (readonly [part: string, promises: readonly Promised[]])[] = [
  [
    "一、提高站位",
    [
      ["树牢绿水青山就是金山银山的理念", why("属于思想认识和工作要求，没有可公开计量的指标")],
      ["全地域、全领域、全要素推进污染防治，不留死角", by("coverage")]
    ]
  ],
  [
    "二、实打实抓整改",
    [
      ["反馈问题整改一项盯一项，销号一项公开一项", by("rectification-wall", "rectification-states")],
      [
        "历次督察反馈问题实打实整改，限期到了就交账",
        by("rectification-rounds", "rectification-late", "rectification-deadlines")
      ],
      ["客观条件限制完不成的，说明原因、明确新的时限，再拖就通报", by("rectification-late")],
      [
        "督察进驻前来一次突出问题大清零，没有清零的逐项列明",
        by("rectification-burndown", "rectification-states", "rectification-regions")
      ],
      ["整改完成不等于销号，已销号的开展回头看，防止反弹", by("rectification-lookback")],
      ["围绕十二个重点领域自检自查自改，发现一个、整改一个", by("self-inspection")],
      [
        "难度大的问题定期调度，牵头单位主要领导到现场督促",
        why("现场督办和调度逐次写在每项任务的环节里；次数多少说明不了整改成效，不作合计")
      ],
      ["群众身边的信访举报，件件有着落、事事有回音", by("petition-closing", "petition-regions")],
      ["把群众反映强烈的突出问题作为整改重点", by("petition-types", "petition-batches")]
    ]
  ],
  [
    "三、打好蓝天碧水净土三大保卫战",
    [
      ["打好蓝天保卫战，让群众多看见蓝天", by("air-good-days", "air-calendar/2026")],
      ["夏季控臭氧、秋冬控细颗粒物，一微克一微克往下降", by("air-pm25-target", "air-pollutants")],
      ["打好碧水保卫战，让江河湖库水质稳步改善", by("water-good-share", "water-class-share")],
      ["坚决消除劣Ⅴ类断面", by("water-inferior-share")],
      ["石溪河不能越治越差，重点断面逐月晒水质", by("river-strip/shi-xi")],
      ["入河排污口查测溯治到底，黑臭水体动态清零", by("outfall-progress", "black-odorous-cleared")],
      ["守好饮用水水源，让群众喝上放心水", by("drinking-water-compliance")],
      ["打好净土保卫战，守住土壤安全底线", by("farmland-safe-use", "construction-land")],
      ["推进畜禽粪污资源化利用", by("manure-use")],
      [
        "尾矿库、历史遗留废渣一点一策治理",
        why("点位和隐患等级属于敏感信息，依法不逐点公开；列入督察整改的逐项公开进展")
      ]
    ]
  ],
  [
    "四、补齐城乡两污短板",
    [
      ["城镇污水应收尽收，管网修到哪里、污水收到哪里", by("sewage-collection-rate", "sewage-projects")],
      ["污水处理厂建一座、运行好一座", by("sewage-plants")],
      ["全面提升农村生活污水治理水平，建一处管一处用一处", by("rural-sewage")],
      ["生活垃圾全焚烧、餐厨垃圾全处理、生活垃圾零填埋", by("three-promises", "garbage-balance")],
      ["农村生活垃圾治理要走城乡一体、镇村一体、就地就近三种路子", by("rural-garbage-modes")]
    ]
  ],
  [
    "五、压实责任",
    [
      ["把生态环境保护责任压实到每个部门、每个岗位", by("responsibility-units")],
      ["警示曝光一批典型案例，形成有力震慑", by("exposure-states", "exposure-fines")],
      ["对履职不力的严肃追责问责，支持检察机关公益诉讼", by("accountability")],
      [
        "严格落实生态环境损害责任终身追究",
        why("责任终身追究的依据与结果由纪检监察机关依法公布，不在公开数据中统计到人")
      ],
      ["对督察发现的环境违法线索依法从严惩处", why("涉及侦查办案信息，依法不公开；公开的汇总数见问责表")],
      [
        "综合考评结果与干部评价、资金分配挂钩",
        why("只公布批准的考评等次，怎样运用属于内部管理信息；各单位等次见责任清单")
      ],
      [
        "管住生态环境第三方机构，弄虚作假的公开曝光",
        why("已经公布的检查结果逐条列出；没有公布机构总数，算不出抽查比例和合格率")
      ]
    ]
  ]
];

export const promiseRows = (): Draft<"promises">[] =>
  SPEECH.flatMap(([part, promises]) => promises.map((promise) => ({part, promise}))).map(
    ({part, promise: [words, answer]}, i) => ({
      id: `P-${String(i + 1).padStart(2, "0")}`,
      words,
      origin: `云溪市2024年生态环境保护工作推进会讲话（虚构）${part}`,
      figures: "figures" in answer ? [...answer.figures] : null,
      unmeasurable: "why" in answer ? answer.why : null
    })
  );
