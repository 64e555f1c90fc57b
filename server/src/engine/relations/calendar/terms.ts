/** Congresses and terms of legislatures that the year of issue decides: 第十二届…第一次会议以来的五年, 党的二十一大. */
import type { Report } from '../../report/model.ts';
import { allMatches } from '../../text/allMatches.ts';
import { parseHan } from '../../text/hanNumerals.ts';
import type { Relation } from '../relation.ts';
import type { Anchors } from './anchors.ts';
import { anyOf, congressYear, LEGISLATURES, termStart } from './data.ts';
import { judged, spanOf } from './judged.ts';

const HAN = '[一二三四五六七八九十]{1,3}';
const LEGISLATURE = `第(${HAN})届(${anyOf(LEGISLATURES)})`;
const SINCE = new RegExp(`${LEGISLATURE}第一次会议以来的([一二三四五六七八九])年`, 'g');
const HELD = new RegExp(`(20\\d\\d)年\\d{1,2}月\\d{1,2}日在${LEGISLATURE}第(${HAN})次会议`, 'g');
const CONGRESS = new RegExp(`党的(${HAN})(?:大(?!会)|届)`, 'g');

/** Over the whole report. */
export function* findTerms(report: Report, { planned, isSure, isGovernmentReport }: Anchors): Generator<Relation> {
  if (!isSure) return;
  yield* findCongresses(report, planned);
  if (!isGovernmentReport || !report.prose.includes('次会议')) return;
  for (const match of allMatches(report.prose, SINCE)) {
    const [, term = '', name = '', years = ''] = match;
    const [start, length] = [termStart(name, parseHan(term) ?? 0), parseHan(years)];
    if (start === null) continue;
    const holds = planned - start === length;
    yield judged(report, {
      kind: 'session',
      span: spanOf(match),
      holds,
      formula: `${planned}-${start}${holds ? '=' : '≠'}${length}`,
      note: {
        zh: `${name}第${term}届第一次会议在${start}年，到${planned}年是${planned - start}年`,
        en: `that session was in ${start}, ${planned - start} years before ${planned}`,
      },
    });
  }
  for (const match of allMatches(report.prose, HELD)) {
    const [, year, term = '', name = '', session = ''] = match;
    const start = termStart(name, parseHan(term) ?? 0);
    if (start === null) continue;
    const wanted = start + (parseHan(session) ?? 0) - 1;
    const holds = Number(year) === wanted;
    const formula = `${year}${holds ? '=' : '≠'}${start}+${wanted - start}`;
    const note = { zh: `这次会议应在${wanted}年`, en: `that session belongs to ${wanted}` };
    yield judged(report, { kind: 'session', span: spanOf(match), holds, formula, note });
  }
}

const AWAITED = /迎接|喜迎|迎|筹备|召开前/;

/** A congress that has not met yet, and is not awaited either: 以优异成绩迎接党的二十一大. */
function* findCongresses(report: Report, planned: number): Generator<Relation> {
  for (const match of allMatches(report.prose, CONGRESS)) {
    const year = congressYear(parseHan(match[1] ?? '') ?? 0);
    if (
      year === null ||
      year <= planned ||
      AWAITED.test(report.prose.slice(Math.max(0, match.index - 12), match.index))
    )
      continue;
    const note = {
      zh: `党的${match[1]}大到${year}年才召开`,
      en: `that congress does not meet before ${year}`,
    };
    yield judged(report, { kind: 'session', span: spanOf(match), holds: false, formula: `${year}>${planned}`, note });
  }
}
