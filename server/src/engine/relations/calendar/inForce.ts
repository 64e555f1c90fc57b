/** 《法治社会建设规划（2021—2025年）》收官。规划实施七年来…: how long a plan is said to be, or to have been in force, against the years that its title gives it. */

import { matchesIn } from '../../report/matches.ts';
import type { Excerpt } from '../../report/model.ts';
import { allMatches } from '../../text/allMatches.ts';
import { parseNumeral } from '../../text/hanNumerals.ts';
import type { Relation } from '../relation.ts';
import { judged } from './judged.ts';

const N = '([一二两三四五六七八九十]{1,3}|\\d{1,2})';
const PLAN = '(规划|纲要|计划|方案|行动)';
const TITLED = new RegExp(`${PLAN}》?\\(((?:19|20)\\d\\d)年?(?:[-—–~]{1,2}|至|到)((?:19|20)\\d\\d)年?\\)`, 'g');
/** 《规划》实施七年来 */
const IN_FORCE = new RegExp(
  `(?:^|[,;。:]|[该本这一此])《?(?:行动|工作|实施)?${PLAN}》?(?:实施|执行|施行|推进|落地)(?:的|了|这)?${N}年[来间]`,
  'g',
);
/** 该五年规划 */
const LENGTH = new RegExp(`(?:该|这一|这个|上述|此项|这项)${N}年(?:行动|工作|实施)?${PLAN}`, 'g');

/** 余下任务将于2027年底方案期满时完成 */
const RUNS_OUT =
  /((?:19|20)\d\d)年(?:底|末|年底)?[^,;。\d《》]{0,6}(?:规划|纲要|计划|方案|行动)(?:期满|到期|届满|收官)/g;

/** In one paragraph that names one plan with its years, of what calls itself a plan of that sort after it. */
export function* findInForce(excerpt: Excerpt): Generator<Relation> {
  const [titled, ...others] = matchesIn(excerpt, TITLED);
  if (!titled || others.length > 0) return;
  const [whole, sort, first, last] = titled;
  const from = titled.index + whole.length;
  const years = Number(last) - Number(first) + 1;
  if (years < 2) return;
  const rest = excerpt.prose.slice(from);
  for (const { index, 0: words, 1: again, 2: numeral = '' } of allMatches(rest, IN_FORCE)) {
    const said = parseNumeral(numeral) ?? 0;
    // Of a plan that is not over, fewer years have passed.
    if (again === sort) yield told(excerpt, from + index, words, said, years, said <= years);
  }
  for (const { index, 0: words, 1: year } of allMatches(rest, RUNS_OUT))
    yield told(excerpt, from + index, words, Number(year), Number(last), year === last);
  for (const { index, 0: words, 1: numeral = '', 2: again } of allMatches(rest, LENGTH)) {
    const said = parseNumeral(numeral) ?? 0;
    if (again === sort) yield told(excerpt, from + index, words, said, years, said === years);
  }
}

function told(excerpt: Excerpt, at: number, words: string, said: number, years: number, holds: boolean): Relation {
  const start = at + (/^[,;。:]/.test(words) ? 1 : 0);
  return judged(excerpt, {
    kind: 'period',
    span: { start, end: at + words.length },
    holds,
    isBound: said < years,
    formula: `${said}${said === years ? '=' : said < years ? '<' : '>'}${years}`,
    note: { zh: `题名里的起止年份共${years}年`, en: `the title gives it ${years} years` },
  });
}
