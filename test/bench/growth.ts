/** Names the rules whose time grows faster than the text: `tsx test/bench/growth.ts [TEXT…]`, a number of odd texts each. */
import { kinds, parse, type Rule, rules } from '../../server/src/engine/index.ts';
import { findRelations } from '../../server/src/engine/relations/index.ts';

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

type Times = Readonly<Record<string, number>>;

const wanted = process.argv.slice(2);
for (const [name, unit] of Object.entries(UNITS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const small = measure(textOf(unit, SMALL));
  const large = measure(textOf(unit, LARGE));
  const suspects = Object.entries(large).filter(([what, time]) => time > LEAST && time > SUSPECT * (small[what] ?? 0));
  for (const [what, time] of suspects) {
    console.log(`${name}: ${what} ${(small[what] ?? 0).toFixed(1)} ms → ${time.toFixed(1)} ms`);
  }
}

function textOf(unit: string, length: number): string {
  return `一、情况\n\n甲${unit.repeat(Math.ceil(length / unit.length))}乙。\n`;
}

function measure(text: string): Times {
  const times: Record<string, number> = {};
  const timed = <T>(what: string, work: () => T): T => {
    const start = performance.now();
    const result = work();
    times[what] = performance.now() - start;
    return result;
  };
  const report = timed('parse', () => parse(text));
  const relations = timed('relations', () => findRelations(report));
  const kind = kinds.find(({ id }) => id === 'annual-report');
  if (!kind) throw new Error('no kind annual-report');
  for (const rule of rules as readonly Rule[]) {
    timed(rule.id, () => Array.from(rule.check(report, rule.options, { kind, relations, terms: {} })));
  }
  return times;
}
