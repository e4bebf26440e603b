/** The report stands alone: it is opened from a folder, offline, and printed. Paper, ink, and vermilion for what refuses. */
export const PAGE_STYLE = `
:root{--paper:#fbfaf6;--ink:#1d1c19;--soft:#5f5b52;--rule:#d9d4c7;--cell:#f1ede2;--zhu:#b8321f;--mark:#fbe3dc}
@media(prefers-color-scheme:dark){:root{--paper:#16171a;--ink:#eceae4;--soft:#a9a59b;--rule:#3a3b3f;--cell:#24252a;--zhu:#ef7a66;--mark:#4a2a24}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:60rem;padding:1.5rem 1rem 4rem;background:var(--paper);color:var(--ink);font:16px/1.7 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;overflow-wrap:anywhere}
h1,h2{font-family:"Songti SC","Noto Serif CJK SC",SimSun,serif;line-height:1.4;text-wrap:balance}
h1{font-size:1.7rem;margin:.2em 0}
h2{font-size:1.25rem;margin:2.5rem 0 .5rem;padding-top:.6rem;border-top:2px solid var(--ink)}
h3{font-size:1rem;margin:0}
.soft{color:var(--soft)}
.refused{color:var(--zhu)}
ol,ul{padding-left:1.4rem}
li{margin:.4rem 0}
article{padding:1rem 0;border-top:1px solid var(--rule);break-inside:avoid}
article p{margin:.25rem 0}
.fault h3::before{content:"■ ";color:var(--zhu)}
.warning h3::before{content:"◆ ";color:var(--zhu)}
.note h3::before{content:"○ ";color:var(--soft)}
.sheet{overflow-x:auto;margin:.6rem 0}
table{border-collapse:collapse;font-size:.875rem;font-variant-numeric:tabular-nums}
th,td{border:1px solid var(--rule);padding:.2rem .5rem;text-align:left;vertical-align:top;min-width:2.5rem}
th{background:var(--cell);font-weight:600}
th[scope=col].letter,th[scope=row]{color:var(--soft);font-weight:400;text-align:center}
td[aria-current]{background:var(--mark);outline:2px solid var(--zhu);outline-offset:-2px}
code,.paste{font-family:ui-monospace,Consolas,monospace;font-size:.875rem}
.paste{display:block;white-space:pre-wrap;margin:.3rem 0;padding:.5rem .7rem;background:var(--cell);border:1px dashed var(--rule);user-select:all}
.instead kbd{font:inherit;font-weight:600;padding:.05em .4em;background:var(--paper);border:1px solid var(--zhu);user-select:all}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}
dd{margin:0}
a{color:inherit}
@media print{:root{--paper:#fff;--ink:#000;--mark:#eee}body{max-width:none;padding:0;font-size:10.5pt}.sheet{overflow:visible}}
`;
