/** Names the rules whose time grows faster than the text: `tsx test/bench/growth.ts [TEXT…]`, a number of odd texts each. */
import { timeRules } from './timeRules.ts';

const SMALL = 4_000;
const LARGE = 16_000;
/** Linear work takes four times as long; below so many milliseconds the clock tells nothing. */
const SUSPECT = 7;
const LEAST = 25;

const PROSE =
  '（一）健全制度，规范执法。全年受理行政复议案件1200余件，办结1150件，办结率95.8%，其中：调解580件、撤回320件；一是抓学习，二是抓考核。';

/** Each is repeated up to the length wanted. */
const UNITS: Readonly<Record<string, string>> = {
  prose: PROSE,
  paragraphs: `${PROSE}\n\n`,
  digits: '1',
  counts: '12件、',
  percentages: '5%',
  totals: '共3件：',
  ofWhich: '其中',
  commas: '一,',
  fullCommas: '，',
  stops: '。',
  opening: '（',
  closing: '）',
  brackets: '（）',
  openQuotes: '“',
  quotes: '“”',
  openNames: '《',
  names: '《甲》、',
  stars: '*',
  underscores: '_',
  spaces: ' ',
  wideSpaces: '　',
  letters: '的',
  numerals: '一二三四五六七八九十',
  series: '一是',
  seriesLines: '一是甲；\n',
  han: '一、',
  hanLines: '一、\n',
  arabicLines: '1.\n',
  mixedLines: '（一）\n二、\n',
  headings: '# 一\n',
  years: '2022年',
  ranges: '2021-',
  dates: '2022年1月1日\n',
  documentNumbers: '〔2022〕1号',
  attachments: '附件：1.甲\n',
  signatories: '云泽市人民政府\n',
  leftovers: 'XX',
  comments: '<!-',
  tags: '<a ',
  links: '[甲](',
  quotations: '> ',
  fences: '```\n',
  bars: '|',
  tables: '| a |\n|---|\n| 1 |\n\n',
  returns: '\r',
};

const wanted = process.argv.slice(2);
for (const [name, unit] of Object.entries(UNITS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const small = timeRules(textOf(unit, SMALL));
  const large = timeRules(textOf(unit, LARGE));
  for (const [step, time] of large) {
    const before = small.get(step) ?? 0;
    if (time < LEAST || time < SUSPECT * before) continue;
    console.log(`${name}: ${step} ${before.toFixed(1)} ms → ${time.toFixed(1)} ms`);
  }
}

function textOf(unit: string, length: number): string {
  return `一、情况\n\n甲${unit.repeat(Math.ceil(length / unit.length))}乙。\n`;
}
