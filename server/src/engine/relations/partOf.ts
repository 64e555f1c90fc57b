/** 审结 ≤ 受理, 出庭 ≤ 应诉, 其中 ≤ 总数: a part that passes its whole. */
import type { Figure } from '../report/model.ts';
import { describe, numberOf, operandsOf } from './describe.ts';
import { amountOf, intervalOf, isExact } from './interval.ts';
import { comparable, labelOf, type Passage, textOf } from './passage.ts';
import type { Relation } from './relation.ts';

/** [part, whole]: words of a label that name a stage and the stage it is a part of. */
const STAGES: readonly (readonly [part: RegExp, whole: RegExp])[] = [
  [/审结|办结|结案|撤回|驳回|维持|撤销/, /受理|收到|收案|收件|立案|办理|承办|参加行政诉讼|应诉/],
  [/(?<!应|应当)出庭/, /(?<!出庭)应诉|开庭|应当?出庭/],
  [/整改/, /(?:发现|排查|反馈|交办|梳理).{0,6}(?:问题|隐患|线索)/],
  [/采纳/, /提出|收到|建议/],
  [/(?<!审|办)调解成功|化解/, /排查|受理|纠纷|交办/],
  [/废止|修改|修订|宣布失效/, /清理|梳理/],
  [/败诉|胜诉/, /审结|应诉/],
];
const A_STAGE = new RegExp(STAGES.map(([{ source }]) => source).join('|'));
/** What stands behind the verb of a part's label: 办结`行政复议案件`. */
const OBJECT = /(?:审结|办结|结案|出庭|采纳|成功|化解|废止|修改|修订|失效)(?:的)?([\u4e00-\u9fff]{0,24})$/;
const GENERAL = /案件|行政|政府|法律|工作/;
/** Stages are stages of cases; 中心 and 平台 are not. */
const CASE_UNITS = ['', '件', '起', '宗', '份', '条', '卷', '人', '名', '案'];
/** Cases carried over from the year before are closed this year, so closed may pass received. */
const CARRIED_OVER = /结转|上年|去年|往年|旧存|积案|新收|历史/;
/** 交办积案38件,化解35件: here they are the whole. */
const CARRIED = /积案|历史/;

/** The pairs of a sentence whose labels name part and whole, and 其中 right behind a total. */
export function* findParts(passage: Passage): Generator<Relation> {
  const { report, figures, words } = passage;
  const counts = figures.filter(figure => figure.kind === 'count' && !figure.inRange && figure.unit !== '元');
  if (counts.length < 2) return;
  const carried = CARRIED_OVER.test(words);
  for (const [index, part] of counts.entries()) {
    const whole = wholeOf(passage, counts.slice(0, index), part);
    if (!whole || !comparable(part, whole)) continue;
    const holds = isWithin(part, whole);
    const outer = holds ? undefined : outerOf(passage, counts.slice(0, index), whole, part);
    const isCarried = carried && !CARRIED.test(labelOf(report, whole));
    const accusable = !isCarried && isExact(part) && isExact(whole);
    if (!holds && !accusable) continue;
    yield describe({
      kind: 'part-of',
      verdict: holds ? 'exact' : 'inconsistent',
      basis: accusable ? 'grammar' : 'search',
      certainty: outer && isWithin(part, outer) ? 'likely' : 'proven',
      span: part.span,
      stated: textOf(report, part.span),
      formula: `${numberOf(report, part)}${holds ? '≤' : '>'}${numberOf(report, whole)}`,
      operands: operandsOf(report, [whole], '整体', 'whole'),
    });
  }
}

/** 100件,其中处罚40件,其中许可45件: the second 其中 may be said of the first whole, unless it stands in a bracket. */
function outerOf({ report }: Passage, earlier: readonly Figure[], whole: Figure, part: Figure): Figure | undefined {
  const inBracket = report.prose.slice(whole.span.end, part.span.start).includes('(');
  const isPart = report.prose.slice(whole.before.start, whole.span.start).includes('其中');
  return isPart && !inBracket ? earlier[earlier.indexOf(whole) - 1] : undefined;
}

function wholeOf({ report }: Passage, earlier: readonly Figure[], part: Figure): Figure | null {
  const last = earlier.at(-1);
  if (
    last &&
    last.unit === part.unit &&
    /^[^。;,]{0,6}[,。;(:]?其中[:,]?/.test(report.prose.slice(last.span.end, part.span.start))
  )
    return last;
  const label = labelOf(report, part);
  if (!CASE_UNITS.includes(part.unit) && !(part.unit === '个' && label.includes('整改'))) return null;
  if (!A_STAGE.test(label)) return null;
  const wholes: RegExp[] = [];
  for (const [partWords, wholeWords] of STAGES)
    if (partWords.test(label) && !wholeWords.test(label)) wholes.push(wholeWords);
  if (wholes.length === 0) return null;
  return earlier.findLast(whole => wholes.some(words => isStageOf(label, labelOf(report, whole), words))) ?? null;
}

/** 审结 follows 受理行政复议申请, but 办结行政复议案件 is no part of 办理人大代表建议: an object of its own must be the same. */
function isStageOf(part: string, whole: string, wholeWords: RegExp): boolean {
  if (!wholeWords.test(whole)) return false;
  const object = OBJECT.exec(part)?.[1] ?? '';
  return object.length < 2 || bigrams(object).some(pair => whole.includes(pair));
}

function bigrams(words: string): string[] {
  return Array.from({ length: words.length - 1 }, (_, at) => words.slice(at, at + 2)).filter(
    pair => !GENERAL.test(pair),
  );
}

function isWithin(part: Figure, whole: Figure): boolean {
  const { low } = intervalOf(part);
  const { high } = intervalOf(whole);
  return low === null || high === null || amountOf(part).lte(amountOf(whole)) || low.lte(high);
}
