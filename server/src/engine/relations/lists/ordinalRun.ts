/** 开展四轮评查：第一轮…；第二轮…；第三轮…: a number against the ordinals of its own measure word that follow. */
import type { Excerpt } from '../../report/model.ts';
import { allMatches } from '../../text/allMatches.ts';
import { parseNumeral } from '../../text/hanNumerals.ts';
import type { Relation } from '../relation.ts';
import type { StatedCount } from './count.ts';
import { judgeProposal } from './proposal.ts';
import type { Stretch } from './stretch.ts';

const RUNS = /^(?:轮|批|场|期|阶段|[个]$)/;
const ORDINAL = /第([一二三四五六七八九十]{1,2}|\d{1,2})(轮|批|场|期|个?阶段|步|环节)/g;
/** Between the number and the first of them stands no other sentence. */
const OPENING = /^[^。;]{0,24}[:,;。]$/;
const OPENS = /[:,;。、]$/;
/** Some are told together, or are yet to come. */
const OPEN = /第[一二三四五六七八九十\d]{1,2}[、和与及至到—-]|最后|末[轮批期]|其余|余下|目前|正在|等|尚|后续|将/;
const LONGEST = 300;

/** The numbers of `stretch` that announce 第一轮, 第二轮 and so on. */
export function* findOrdinalRuns(
  excerpt: Excerpt,
  { start, words }: Stretch,
  counts: readonly StatedCount[],
): Generator<Relation> {
  if (!/第[一1]/.test(words)) return;
  for (const { span, numeral, number, measure, noun } of counts) {
    const unit = measure === '个' && noun.startsWith('阶段') ? '阶段' : measure;
    if (!RUNS.test(unit) || unit === '个') continue;
    const rest = words.slice(span.end, span.end + LONGEST);
    const items = allMatches(rest, ORDINAL).filter(match => match[2]?.endsWith(unit));
    const [first] = items;
    if (!first || !OPENING.test(rest.slice(0, first.index)) || items.length < 2) continue;
    const values = items.map(([, ordinal = '']) => parseNumeral(ordinal) ?? 0);
    const isRun = values.every((value, index) => value === index + 1);
    const open = items.every(({ index }) => OPENS.test(rest.slice(0, index)));
    if (!isRun || !open || OPEN.test(rest.slice(0, rest.indexOf('。', items.at(-1)?.index)))) continue;
    const relation = judgeProposal(
      excerpt,
      {
        kind: 'list-count',
        stated: span,
        numeral,
        number,
        items: items.map(({ index, 0: ordinal }) => ({
          start: span.end + index,
          end: span.end + index + ordinal.length,
        })),
        readings: [items.length],
        open: false,
        certainty: 'likely',
      },
      start,
    );
    if (relation) yield relation;
  }
}
