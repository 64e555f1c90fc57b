/** 近三年（2021年至2024年）, 二季度（4月至7月）: how long a time is said to be, against the years or months beside it. */

import { matchesIn } from '../../report/matches.ts';
import type { Excerpt } from '../../report/model.ts';
import { parseNumeral } from '../../text/hanNumerals.ts';
import type { Relation } from '../relation.ts';
import { confirmed, judged, spanOf } from './judged.ts';

const N = '([一二两三四五六七八九十]{1,3}|\\d{1,2})';
const YEARS = '((?:19|20)\\d\\d)年?(?:[-—–~]{1,2}|至|到)((?:19|20)\\d\\d)年';
/** Years listed one by one: 2022年、2023年、2024年. */
const LISTED = '((?:(?:19|20)\\d\\d年?[、和]){1,9}(?:19|20)\\d\\d年)';
const RECENT = new RegExp(`(?:近|这|最近|过去|连续|前|头)${N}年来?\\((?:${YEARS}|${LISTED})\\)`, 'g');
/** 实施5年来（2021年至2025年）; to the day of its beginning it may be a year less. */
const IN_FORCE = new RegExp(`(?:实施|施行|推行|推进|运行|开展)${N}年(?:来|间)?\\(${YEARS}\\)`, 'g');
/** 三年行动计划（2023—2025年）, 两年攻坚实施方案（2024—2025年）. */
const PLANNED = new RegExp(
  `${N}年(?:行动|攻坚|规划|计划|方案|任务|倍增|提升|实施|工作|专项|整治|建设|工程|纲要){1,4}\\(${YEARS}\\)`,
  'g',
);
/** 2021年至2025年,五个年度; 2021年至2025年五年间, of which the first may be the one that the others are counted from. */
const SPANNED = new RegExp(
  `${YEARS}(?:度|间|期间)?\\)?,?(?:的|这|共|共计|历时|前后|整整){0,2}${N}(?:个(年度)|年(?:间|来|里))`,
  'g',
);
/** 2023年和2024年,连续两年; 2021年至2023年、2025年 is no one run, nor is what 继2023年、2024年之后 adds to. */
const RUNNING = new RegExp(
  `(?<![继在除至到—-])(?:${YEARS}|${LISTED})(?![、和及与]|至|到)(?:间|期间)?,?(?:(?!之?后|今年|本年|再次|又|基础)[^,。;]){0,16}?连续${N}年`,
  'g',
);
const QUARTER = /([一二三四])季度\((\d{1,2})月?(?:[-—–~]{1,2}|至|到)(\d{1,2})月\)/g;
const HALF = /(上|下)半年\((\d{1,2})月?(?:[-—–~]{1,2}|至|到)(\d{1,2})月\)/g;

/** In one paragraph. */
export function* findPeriods(excerpt: Excerpt): Generator<Relation> {
  const { prose } = excerpt;
  if (/年来?\(/.test(prose)) yield* findRecent(excerpt);
  if (prose.includes('年') && prose.includes('(')) yield* findLengths(excerpt);
  if (/年度|年[间来里]/.test(prose)) yield* findSpanned(excerpt);
  if (prose.includes('连续')) yield* findRunning(excerpt);
  if (prose.includes('季度(')) {
    for (const match of matchesIn(excerpt, QUARTER))
      yield inMonths(excerpt, match, '一二三四'.indexOf(match[1] ?? ''), 3);
  }
  if (prose.includes('半年(')) {
    for (const match of matchesIn(excerpt, HALF)) yield inMonths(excerpt, match, '上下'.indexOf(match[1] ?? ''), 6);
  }
}

/** 近三年(2022年、2023年、2024年). */
function* findRecent(excerpt: Excerpt): Generator<Relation> {
  for (const match of matchesIn(excerpt, RECENT)) {
    const [, said = '', first, last, listed] = match;
    const years = listed === undefined ? Number(last) - Number(first) + 1 : listed.split(/[、和]/).length;
    yield inYears(excerpt, match, parseNumeral(said) ?? 0, years);
  }
}

function* findLengths(excerpt: Excerpt): Generator<Relation> {
  for (const match of matchesIn(excerpt, IN_FORCE)) {
    const [said, years] = [parseNumeral(match[1] ?? '') ?? 0, Number(match[3]) - Number(match[2]) + 1];
    yield inYears(excerpt, match, said, said === years - 1 ? said : years);
  }
  for (const match of matchesIn(excerpt, PLANNED))
    yield inYears(excerpt, match, parseNumeral(match[1] ?? '') ?? 0, Number(match[3]) - Number(match[2]) + 1);
}

/** 2021年至2025年,五个年度: as many as the years have. */
function* findSpanned(excerpt: Excerpt): Generator<Relation> {
  for (const match of matchesIn(excerpt, SPANNED)) {
    const [, first, last, numeral = '', isEach] = match;
    const [said, years] = [parseNumeral(numeral) ?? 0, Number(last) - Number(first) + 1];
    if (isEach !== undefined && said < years && !OF_ALL.test(excerpt.prose.slice(match.index + match[0].length)))
      continue;
    yield inYears(excerpt, match, said, isEach === undefined && said === years - 1 ? said : years);
  }
}

/** 3个年度被评为优秀 may be some of them; 四个年度的考核均为优秀 are all. */
const OF_ALL = /^[^,。;]{0,12}(?:均|都|全部|共|累计)/;

/** 2021年至2024年,我县已连续四年: fewer of these years may be 连续, more cannot. */
function* findRunning(excerpt: Excerpt): Generator<Relation> {
  for (const match of matchesIn(excerpt, RUNNING)) {
    const [, first, last, listed, said = ''] = match;
    const years = listed === undefined ? Number(last) - Number(first) + 1 : listed.split(/[、和]/).length;
    const running = parseNumeral(said) ?? 0;
    if (running <= years) yield confirmed(excerpt, 'period', spanOf(match), `${running}≤${years}`);
    else yield inYears(excerpt, match, running, years);
  }
}

function inYears(excerpt: Excerpt, match: RegExpExecArray, said: number, years: number): Relation {
  return judged(excerpt, {
    kind: 'period',
    span: spanOf(match),
    holds: said === years,
    formula: `${years}${said === years ? '=' : '≠'}${said}`,
    note: { zh: `所列的年份是${years}年，不是${said}年`, en: `the years beside it are ${years}, not ${said}` },
  });
}

/** A quarter or a half of the year, the `index`th of `months` months. */
function inMonths(excerpt: Excerpt, match: RegExpExecArray, index: number, months: number): Relation {
  const [first, last] = [index * months + 1, (index + 1) * months];
  const holds = Number(match[2]) === first && Number(match[3]) === last;
  return judged(excerpt, {
    kind: 'period',
    span: spanOf(match),
    holds,
    formula: `${match[2]}—${match[3]}${holds ? '=' : '≠'}${first}—${last}`,
    note: { zh: `应当是${first}月至${last}月`, en: `it runs from month ${first} to month ${last}` },
  });
}
