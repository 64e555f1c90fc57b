/** 从14家扩充为16家, 由…降至…: a rise must rise and a fall must fall; with it, the growth and points stated behind. */
import type { Figure } from '../report/model.ts';
import { describe, numberOf, operandsOf } from './describe.ts';
import { amountOf } from './interval.ts';
import { comparable, type Passage, textOf } from './passage.ts';
import type { Relation } from './relation.ts';

export interface Change {
  readonly from: Figure;
  readonly to: Figure;
  readonly direction: 'up' | 'down';
}

/** 增加到`2024年的`230件 */
const WHEN = '(?:(?:(?:19|20)\\d\\d年|今年|本年|目前|现在?)度?的?)?';
const UP = new RegExp(
  `(?:增|增加|增长|上升|提高|提升|扩充|扩大|扩展|扩增|攀升|跃升|升|扩容|拓展|发展|壮大|上涨)(?:了)?(?:到|至|为|成)${WHEN}$`,
);
const DOWN = new RegExp(`(?:降|下降|减少|减|缩短|压缩|缩减|降低|精简|压减|缩|下滑|回落)(?:了)?(?:到|至|为|成)${WHEN}$`);
/** 从`2023年的`184件 */
const FROM = /[从由](?:[^,。;:、\d]{0,9}|(?:19|20)\d\d年[^,。;:、\d]{0,6})$/;
const LONGEST_LEAD = 16;
const LONGEST_VERB = 20;

/** The changes a sentence states with both ends: 从/由 A … B. */
export function findChanges({ report, figures }: Passage): Change[] {
  const changes: Change[] = [];
  for (let index = 0; index + 1 < figures.length; index++) {
    const [from, to] = [figures[index], figures[index + 1]];
    if (!from || !to || !comparable(from, to)) continue;
    const start = Math.max(from.sentence.span.start, from.span.start - LONGEST_LEAD);
    const lead = report.prose.slice(start, from.span.start);
    const verb = report.prose.slice(from.span.end, to.span.start);
    if (!FROM.test(lead) || RANK.test(lead) || verb.length > LONGEST_VERB || /[。;]/.test(verb)) continue;
    const direction = UP.test(verb) ? 'up' : DOWN.test(verb) ? 'down' : null;
    if (direction) changes.push({ from, to, direction });
  }
  return changes;
}

/** A rank rises as its number falls: 排名由369位上升到235位. */
const RANK = /排名|位次|名次|排位|排序|位居|第$/;

export function* findDirections(passage: Passage): Generator<Relation> {
  if (!/[从由]/.test(passage.words)) return;
  const { report } = passage;
  for (const { from, to, direction } of findChanges(passage)) {
    const holds = direction === 'up' ? amountOf(to).gte(amountOf(from)) : amountOf(to).lte(amountOf(from));
    const sign = amountOf(to).gt(amountOf(from)) ? '>' : amountOf(to).equals(amountOf(from)) ? '=' : '<';
    yield describe({
      kind: 'direction',
      verdict: holds ? 'exact' : 'inconsistent',
      span: to.span,
      stated: textOf(report, { start: from.span.end, end: to.span.end }),
      formula: `${numberOf(report, to)}${sign}${numberOf(report, from)}`,
      operands: operandsOf(report, [from], '原来', 'before'),
    });
  }
}
