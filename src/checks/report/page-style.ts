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
article p>b:first-child,ol b{font-weight:400;color:var(--soft);margin-right:.5em}
h3 code{font-weight:400;color:var(--soft);font-size:.8125rem;margin-left:.4em;white-space:nowrap}
nav{overflow-x:auto;margin:1.5rem 0}
nav td:nth-child(n+2),nav th:nth-child(n+2){text-align:right;min-width:4rem}
.fault h3::before{content:"■ ";color:var(--zhu)}
.warning h3::before{content:"◆ ";color:var(--zhu)}
.note h3::before{content:"○ ";color:var(--soft)}
.sheet{overflow-x:auto;margin:.6rem 0}
table{border-collapse:collapse;font-size:.875rem;font-variant-numeric:tabular-nums}
th,td{border:1px solid var(--rule);padding:.2rem .5rem;text-align:left;vertical-align:top;min-width:2.5rem;max-width:18rem}
th{background:var(--cell);font-weight:600}
th[scope=col].letter,th[scope=row]{color:var(--soft);font-weight:400;text-align:center}
.sheet th[scope=row]{position:sticky;left:0}
.sheet .instead{border:0;padding-left:.9rem;white-space:nowrap;color:var(--soft)}
td[aria-current]{background:var(--mark);outline:2px solid var(--zhu);outline-offset:-2px}
@media(max-width:40rem){.sheet .beside{display:none}.sheet td,.sheet th{max-width:11rem}.sheet td[aria-current]{min-width:6.5rem}.sheet .instead{white-space:normal;min-width:7rem}nav td:nth-child(n+2),nav th:nth-child(n+2){min-width:2.6rem}}
code,.paste{font-family:ui-monospace,Consolas,monospace;font-size:.875rem}
.paste{display:block;white-space:pre-wrap;margin:.3rem 0;padding:.5rem .7rem;background:var(--cell);border:1px dashed var(--rule);user-select:all}
.instead kbd{font:inherit;font-weight:600;padding:.05em .4em;color:var(--ink);background:var(--cell);border-bottom:2px solid var(--ink);user-select:all}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}
dd{margin:0}
a{color:inherit}
@page{margin:16mm 14mm}
@media print{
:root{--paper:#fff;--ink:#000;--soft:#444;--rule:#bbb;--cell:#f2f2f2;--zhu:#a02a18;--mark:#fbe3dc}
body{max-width:none;padding:0;font-size:10pt;line-height:1.5;print-color-adjust:exact;-webkit-print-color-adjust:exact}
h2{margin-top:1.5rem;break-after:avoid}
h3,article p{break-after:avoid}
.sheet,nav{overflow:visible}
.sheet .beside{display:table-cell}
tr,li,.paste{break-inside:avoid}
thead{display:table-header-group}
a{text-decoration:none}
}
`;
