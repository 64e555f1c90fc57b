/** The frame of an HTML report: one file that needs nothing else, runs nothing, and prints on A4. */
import { version } from '../../../package.json';
import { escapeMarkup } from './markup.ts';
import type { Voice } from './voice.ts';

/** Of `STYLE`, written down because a browser computes it only asynchronously; a test holds it against the page. */
const STYLE_DIGEST = 'f3c+3nPEspxiXH/rrUECGABCZNzbOGndG8BVsI/FKfE=';

const STYLE = `
:root{--line:#bbb;--error:#b00020;--warning:#9a5b00;--info:#0b57a4;--hint:#555}
*{box-sizing:border-box}
body{max-width:60em;margin:2em auto;padding:0 1.5em;color:#111;background:#fff;font:16px/1.8 "FangSong_GB2312","FangSong","STFangsong","Noto Serif CJK SC","Source Han Serif SC","Songti SC","SimSun",serif}
h1,h2,h3,th{font-family:"SimHei","Heiti SC","Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei","PingFang SC",sans-serif;font-weight:600}
h1{font-size:1.6em;text-align:center}h2{font-size:1.25em;border-bottom:2px solid #111;margin-top:2em;overflow-wrap:anywhere}h3{font-size:1.05em}
table{border-collapse:collapse;width:100%;margin:.6em 0;font-size:.9em;line-height:1.5}
th,td{border:1px solid var(--line);padding:.25em .5em;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:#f2f2f2;white-space:nowrap}.whole{white-space:nowrap}
.error{color:var(--error)}.warning{color:var(--warning)}.info{color:var(--info)}.hint{color:var(--hint)}
b.error,b.warning,b.info,b.hint{white-space:nowrap}
.more{color:#444;font-size:.92em}.quiet{color:#555}
.paper{margin:.6em 0;padding:2em 3em;border:1px solid var(--line)}.paper>div{position:relative}.paper td{overflow-wrap:break-word}.paper p{margin:0;text-indent:2em;text-align:justify;overflow-wrap:anywhere}
.line{position:absolute;left:-3em;width:2.4em;text-align:right;color:#888;font-size:.8em;user-select:none}
.paper .title{margin:.5em 0 1em;font-size:1.5em;line-height:1.5;text-align:center;text-indent:0}.paper .addressee{text-indent:0}.paper .signed{margin-right:2em;text-align:right;text-indent:0}
.level1{font-family:"SimHei","Heiti SC","Noto Sans CJK SC",sans-serif}.level2{font-family:"KaiTi_GB2312","KaiTi","STKaiti","Noto Serif CJK SC",serif}.level3{font-weight:700}
mark{background:#ffe9a8;color:inherit}mark.error{background:#ffd3d3}mark.info{background:#dceaff}mark.hint{background:#efefef}u{text-decoration-style:dotted;text-underline-offset:.2em}
sup a{font-size:.75em;text-decoration:none;margin-left:.1em}
.sign{display:flex;gap:3em;margin-top:3em}.sign span{flex:1;border-bottom:1px solid #111}
@media (max-width:40em){table{display:block;overflow-x:auto}td a{display:inline-block;min-width:8em}}
@page{size:A4;margin:25mm 22mm;@bottom-center{content:"— " counter(page) " —"}}
@media print{.paper{border:0;padding:0 0 0 3em}body{margin:0;padding:0;max-width:none;font-size:11pt}section.file~section.file{break-before:page}table{font-size:.82em}td,th{padding:.2em .35em}tr{break-inside:avoid}h2,h3,h4{break-after:avoid}thead{display:table-header-group}a{color:inherit;text-decoration:none}mark,th{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;

export function pageStart(title: string, { locale, day, say }: Voice): string {
  const policy = `default-src 'none'; style-src 'sha256-${STYLE_DIGEST}'; base-uri 'none'; form-action 'none'`;
  const made = say({ zh: `由 fazhi-lint ${version} 检查`, en: `Checked by fazhi-lint ${version}` });
  return `<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>${escapeMarkup(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escapeMarkup(title)}</h1>
<p class="quiet">${made} · ${day}</p>
`;
}

export function pageEnd({ say }: Voice): string {
  const checker = say({ zh: '核对人：', en: 'Checked by:' });
  const date = say({ zh: '日期：', en: 'Date:' });
  return `<div class="sign"><span>${checker}</span><span>${date}</span></div>\n</body>\n</html>\n`;
}

/** A row of cells that are HTML already. */
export function row(cells: readonly string[], cell: 'td' | 'th' = 'td'): string {
  return `<tr>${cells.map(content => `<${cell}>${content}</${cell}>`).join('')}</tr>\n`;
}

export function table(head: readonly string[], rows: readonly string[]): string {
  return `<table>\n<thead>${row(head.map(escapeMarkup), 'th')}</thead>\n<tbody>\n${rows.join('')}</tbody>\n</table>\n`;
}
