/** 突破2万亿元、达到23562亿元; 连续24个月保持两位数增长: a mark that is said to be passed, against the figure beside it. */
import type { Excerpt, Figure } from '../../report/model.ts';
import { parseHan } from '../../text/hanNumerals.ts';
import type { Localized } from '../../text/localized.ts';
import { numberOf, operandsOf } from '../describe.ts';
import { amountOf, isExact } from '../interval.ts';
import { comparable } from '../passage.ts';
import type { Relation } from '../relation.ts';
import { agrees, contradicts } from './judged.ts';

const PASSES =
  /(?<!未|没有|没能|接近|逼近|将|力争|争取|预计|即将|尚未|望)(?:突破|超过|超|跨过|迈过|越过|跨越|站上|迈上|跃上)(?:了)?$/;
/** Only what reaches further follows: 达到, 总数达到, 为. */
const REACHES = /^(?:大关|关口|台阶|门槛|以上)?[,、]?(?:(?:总量|总数|总额|规模|数量)?(?:达到?|升至|增至|为)(?:了)?)$/;
const SAME: Localized = { zh: '所达到的数没有超过所说的界限', en: 'the figure does not pass the mark' };

/** In one paragraph. */
export function* findThresholds(excerpt: Excerpt): Generator<Relation> {
  const { figures, prose } = excerpt;
  for (let index = 0; index + 1 < figures.length; index++) {
    const [mark, value] = [figures[index], figures[index + 1]];
    if (!mark || !value || mark.sentence !== value.sentence) continue;
    const lead = prose.slice(Math.max(mark.sentence.span.start, mark.span.start - 10), mark.span.start);
    if (!PASSES.test(lead) || !comparable(mark, value) || !REACHES.test(prose.slice(mark.span.end, value.span.start)))
      continue;
    yield judge(excerpt, value, mark, amountOf(value).gte(amountOf(mark)), '≥', SAME);
  }
  yield* findRoundMarks(excerpt);
  yield* findKept(excerpt);
  yield* findTwoDigits(excerpt);
  yield* findFormerAndLatter(excerpt);
}

function judge(
  excerpt: Excerpt,
  value: Figure,
  mark: Figure,
  holds: boolean,
  sign: '≥' | '≤' | '>' | '<',
  note: Localized,
): Relation {
  const opposite = { '≥': '<', '≤': '>', '>': '≤', '<': '≥' }[sign];
  const judged = {
    kind: 'threshold',
    span: value.span,
    formula: `${numberOf(excerpt, value)}${holds ? sign : opposite}${numberOf(excerpt, mark)}`,
    operands: operandsOf(excerpt, [mark], '界限', 'mark'),
  } as const;
  if (holds) return agrees(excerpt, judged, isExact(value) ? 'grammar' : 'search');
  return contradicts(excerpt, { ...judged, note });
}

const ROUND =
  /(?:突破|超过|跨过|迈过|越过|跨越|站上|迈上)(千|万|百|十万|百万|千万|亿)(?:[个件人户家场名亿万元]{0,2})(?:大关|关口|门槛)$/;

/** 迈过千个大关，总数达到962个: a mark written as a bare numeral. */
function* findRoundMarks(excerpt: Excerpt): Generator<Relation> {
  const { prose, figures } = excerpt;
  if (!/大关|关口|门槛/.test(prose)) return;
  for (const value of figures) {
    const lead = prose.slice(Math.max(value.sentence.span.start, value.span.start - 30), value.span.start);
    const reach = /[,、]?(?:总量|总数|总额|规模|数量)?(?:达到?|升至|增至|为)(?:了)?$/.exec(lead);
    const mark = reach && ROUND.exec(lead.slice(0, reach.index));
    const least = mark?.[1] === undefined ? null : markOf(mark[1]);
    if (!reach || !mark || least === null || value.kind !== 'count') continue;
    const holds = amountOf(value).gte(least);
    const judged = {
      kind: 'threshold',
      span: value.span,
      formula: `${numberOf(excerpt, value)}${holds ? '≥' : '<'}${least}`,
    } as const;
    yield holds ? agrees(excerpt, judged) : contradicts(excerpt, { ...judged, note: SAME });
  }
}

function markOf(numeral: string): number | null {
  return parseHan(/^[百千万亿]/.test(numeral) ? `一${numeral}` : numeral);
}

const KEPT =
  /^(?:[,、])(?:(?:已|均|都|且)?连续[^,、。;\d]{0,3}\d{0,2}(?:年|个月|个季度|季度))?(?:保持|稳定|维持|均)?在$/;

/** 97.8%，连续三年保持在98%以上. */
function* findKept(excerpt: Excerpt): Generator<Relation> {
  const { prose, figures } = excerpt;
  for (let index = 1; index < figures.length; index++) {
    const mark = figures[index];
    // 连续3年 is a figure of its own.
    const value = figures.slice(Math.max(0, index - 2), index).findLast(({ kind }) => kind === 'percent');
    if (!mark || !value || mark.kind !== 'percent' || value.sentence !== mark.sentence) continue;
    const sign =
      /^以上|^及以上/.test(prose.slice(mark.span.end, mark.span.end + 3)) || mark.approximator === 'atLeast'
        ? '≥'
        : mark.approximator === 'atMost'
          ? '≤'
          : null;
    if (sign === null || !KEPT.test(prose.slice(value.span.end, mark.span.start)) || !isExact(value)) continue;
    const holds = sign === '≥' ? amountOf(value).gte(amountOf(mark)) : amountOf(value).lte(amountOf(mark));
    yield judge(excerpt, value, mark, holds, sign, {
      zh: '与所说一直保持的水平不符',
      en: 'it does not keep to the level that is stated',
    });
  }
}

/** 增长30.4%、连续24个月保持两位数增长. */
function* findTwoDigits(excerpt: Excerpt): Generator<Relation> {
  const { prose, figures } = excerpt;
  if (!prose.includes('位数增长')) return;
  for (const value of figures) {
    if (value.kind !== 'percent') continue;
    const lead = prose.slice(Math.max(value.sentence.span.start, value.span.start - 6), value.span.start);
    const behind = prose.slice(value.span.end, value.span.end + 24);
    if (
      !/(?:增长|增速|增幅)(?:为|达到?)?$/.test(lead) ||
      !/^[,、](?:已)?(?:连续\d{1,3}(?:年|个月|个季度)|[^,、。;\d]{0,4})(?:保持|实现)两位数增长/.test(behind)
    )
      continue;
    const holds = amountOf(value).gte(10);
    const judged = {
      kind: 'threshold',
      span: value.span,
      formula: `${numberOf(excerpt, value)}${holds ? '≥' : '<'}10%`,
    } as const;
    const note = { zh: '不是两位数增长', en: 'this is no growth of two digits' };
    yield holds ? agrees(excerpt, judged) : contradicts(excerpt, { ...judged, note });
  }
}

/** 首次超过…，前者为1236件，后者为1328件. */
function* findFormerAndLatter(excerpt: Excerpt): Generator<Relation> {
  const { prose, figures } = excerpt;
  if (!prose.includes('前者')) return;
  for (let index = 0; index + 1 < figures.length; index++) {
    const [former, latter] = [figures[index], figures[index + 1]];
    if (!former || !latter || former.sentence !== latter.sentence || !comparable(former, latter)) continue;
    const lead = prose.slice(former.sentence.span.start, former.span.start);
    const verb = /(超过|高于|多于|大于|低于|少于|小于)[^。;]{1,30},前者(?:为|是|达到?)?$/.exec(lead)?.[1];
    if (verb === undefined || !/^[,、]后者(?:为|是|达到?)?$/.test(prose.slice(former.span.end, latter.span.start)))
      continue;
    const more = /超过|高|多|大/.test(verb);
    const holds = more ? amountOf(former).gt(amountOf(latter)) : amountOf(former).lt(amountOf(latter));
    yield judge(excerpt, former, latter, holds, more ? '>' : '<', {
      zh: `前者没有${verb}后者`,
      en: 'the former does not stand to the latter as is said',
    });
  }
}
