/** Which year of a plan a sentence speaks of, 开局之年, 收官, 第三年, and which year the sentence says that is. */
import { parseNumeral } from '../../text/hanNumerals.ts';
import type { Span } from '../../text/span.ts';
import { type PlanContext, planMentions } from './planMentions.ts';

export interface Stage {
  /** The year that the sentence or its place says it is. */
  readonly year: number;
  /** The years of the plan that the words mean. */
  readonly wanted: { readonly first: number; readonly last: number };
  /** 开局之年, in the words of a message. */
  readonly name: string;
  /** Where the words stand in the paragraph. */
  readonly words: Span;
}

const STAGE =
  /^(?:规划|时期|发展|普法|法治|建设|宣传|教育|圆满|顺利|实现|良好|胜利|将?迎来|实施|成功|奠基|确保|正式|目标|任务|和|的|要|\([^()]{0,16}\)){0,8}(开局|开好局|起步|收官|承上启下|承前启后|第([一二三四五1-5])年|首年|最后一年)/;
/** Another time than that of the report is prepared: 为“十五五”良好开局打下基础. */
const PREPARES = /为$|为[^,。;]{0,12}$|谋划|编制|研究|迎接|准备|衔接|奠定|打下|打好|夯实|基础|总结|评估|验收/;
const NEAR = 60;

/** Null where no stage is named or nothing says which year it is. */
export function readStage(context: PlanContext): Stage | null {
  const { words, mention } = context;
  const match = STAGE.exec(words.slice(mention.whole.end, mention.whole.end + 40));
  if (!match?.[1]) return null;
  const { first, last } = mention.term;
  const nth = match[2] === undefined ? null : parseNumeral(match[2]);
  const [from, to, name] =
    nth !== null
      ? [first + nth - 1, first + nth - 1, `第${match[2]}年`]
      : /收官|最后/.test(match[1])
        ? [last, last, '收官之年']
        : /承/.test(match[1])
          ? [first + 1, last - 1, `${match[1]}的年份`]
          : [first, first, '开局之年'];
  const year = yearMeant(context);
  if (year === null) return null;
  const end = mention.whole.end + match[0].length;
  return { year, wanted: { first: from, last: to }, name, words: { start: mention.whole.end, end } };
}

/** The year written in front in the sentence, or 今年, 过去一年, or the part of the report. */
function yearMeant({ anchors, place, words, mention, report, paragraph }: PlanContext): number | null {
  const start = Math.max(words.lastIndexOf('。', mention.whole.start), words.lastIndexOf(';', mention.whole.start)) + 1;
  const lead = words.slice(start, mention.whole.start);
  const near = lead.slice(-NEAR);
  // 做好2025年工作，对“十四五”收官、“十五五”开局都重要: of two plans each may be meant by its own year.
  const excerpt = report.excerpts[paragraph.index];
  const isSecond = excerpt
    ? planMentions(excerpt).some(
        ({ whole }) =>
          start <= whole.start &&
          whole.end <= mention.whole.start &&
          words.slice(whole.end, mention.whole.start).length < 30,
      )
    : false;
  const clause = near.slice(near.lastIndexOf(',') + 1);
  const written = [...near.matchAll(/((?:19|20)\d\d)年(?!\d{1,2}月|来|以来)/g)].at(-1);
  if (written?.[1]) {
    const between = near.slice(written.index + 5);
    const isTold = /^[^,。;]{0,24}$|[^,。;]{0,24},[^,。;]{0,24}$/.test(between) && !PREPARES.test(between) && !isSecond;
    return isTold ? Number(written[1]) : null;
  }
  if (isSecond || PREPARES.test(clause) || anchors === null || !anchors.isSure) return null;
  if (/(?:今年|本年|新的一年)[^。;]{0,20}$/.test(near))
    return anchors.isGovernmentReport || place.part === 'plan' ? anchors.planned : null;
  if (/(?:过去的?一年|去年|上一年)[^。;]{0,20}$/.test(near))
    return anchors.isGovernmentReport ? anchors.reported : null;
  if (place.part === null || !anchors.isGovernmentReport) return null;
  return place.part === 'review' ? anchors.reported : anchors.planned;
}
