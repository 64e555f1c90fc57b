/** Which year of a plan a sentence speaks of, 开局之年, 收官, 第三年, and which year the sentence says that is. */
import { allMatches } from '../../text/allMatches.ts';
import { parseNumeral } from '../../text/hanNumerals.ts';
import type { Span } from '../../text/span.ts';
import { type PlanContext, planMentions } from './planMentions.ts';

export interface Stage {
  /** The years that the sentence or its place says it may be. */
  readonly said: Years;
  /** The four digits in the paragraph, where it is written. */
  readonly written: Span | null;
  /** The years of the plan that the words mean. */
  readonly meant: Years;
  /** 开局之年, in the words of a message. */
  readonly name: string;
  /** Where the words stand in the paragraph. */
  readonly words: Span;
}

export interface Years {
  readonly first: number;
  readonly last: number;
}

const STAGE =
  /^(?:规划|时期|发展|普法|法治|建设|宣传|教育|圆满|顺利|实现|良好|胜利|将?迎来|实施|成功|奠基|确保|正式|目标|任务|和|的|要|\([^()]{0,16}\)){0,8}(开局|开好局|起步|收官|承上启下|承前启后|第([一二三四五1-5])年|首年|最后一年)/;

/** Null where no stage is named or nothing says which year it is. */
export function readStage(context: PlanContext): Stage | null {
  const { words, mention } = context;
  const match = STAGE.exec(words.slice(mention.whole.end, mention.whole.end + 40));
  const said = match ? yearsSaid(context) : null;
  if (!match?.[1] || !said) return null;
  const end = mention.whole.end + match[0].length;
  return { ...said, ...meaning(mention.term, match[1], match[2]), words: { start: mention.whole.end, end } };
}

function meaning({ first, last }: Years, stage: string, nth: string | undefined): Pick<Stage, 'meant' | 'name'> {
  const number = parseNumeral(nth ?? '');
  if (number !== null) return { meant: only(first + number - 1), name: `第${nth}年` };
  if (/收官|最后/.test(stage)) return { meant: only(last), name: '收官之年' };
  if (/承/.test(stage)) return { meant: { first: first + 1, last: last - 1 }, name: `${stage}的年份` };
  return { meant: only(first), name: '开局之年' };
}

function only(year: number): Years {
  return { first: year, last: year };
}

/** Another time than that of the report is prepared: 为“十五五”良好开局打下基础. */
const PREPARES = /为$|为[^,。;]{0,12}$|谋划|编制|研究|迎接|准备|衔接|奠定|打下|打好|夯实|基础|总结|评估|验收/;
const WRITTEN = /((?:19|20)\d\d)年(?!\d{1,2}月|来|以来)/g;
const NEAR = 60;

/** The year written in front in the sentence, or 今年, 过去一年, or the part of the report. */
function yearsSaid(context: PlanContext): Pick<Stage, 'said' | 'written'> | null {
  const { words, mention } = context;
  const { start } = mention.whole;
  const sentence = Math.max(words.lastIndexOf('。', start), words.lastIndexOf(';', start)) + 1;
  // 做好2025年工作，对“十四五”收官、“十五五”开局都重要: each of two plans may be meant by a year of its own.
  if (isSecond(context, sentence)) return null;
  const from = Math.max(sentence, start - NEAR);
  const near = words.slice(from, start);
  const year = allMatches(near, WRITTEN).at(-1);
  if (year?.[1]) {
    const between = near.slice(year.index + 5);
    const isTold = between.split(',').length <= 2 && between.length <= 48 && !PREPARES.test(between);
    const written = { start: from + year.index, end: from + year.index + 4 };
    return isTold ? { said: only(Number(year[1])), written } : null;
  }
  const said = PREPARES.test(near.slice(near.lastIndexOf(',') + 1)) ? null : yearsOfPlace(context, near);
  return said && { said, written: null };
}

function yearsOfPlace({ anchors, place }: PlanContext, near: string): Years | null {
  if (anchors === null || !anchors.isSure) return null;
  const { planned, reported, isGovernmentReport } = anchors;
  if (/(?:今年|本年|新的一年)[^。;]{0,20}$/.test(near))
    return isGovernmentReport || place.part === 'plan' ? only(planned) : null;
  if (!isGovernmentReport || place.part === null) return null;
  if (/(?:过去的?一年|去年|上一年)[^。;]{0,20}$/.test(near)) return only(reported);
  // Every five years a review is of them all: “十三五”圆满收官, “十四五”良好开局.
  return place.part === 'review' ? { first: reported - 4, last: reported } : only(planned);
}

/** Whether another plan stands shortly in front in the sentence, with no year of its own between them. */
function isSecond({ report, paragraph, words, mention }: PlanContext, sentence: number): boolean {
  const excerpt = report.excerpts[paragraph.index];
  if (!excerpt) return false;
  const { start } = mention.whole;
  return planMentions(excerpt).some(
    ({ whole }) => sentence <= whole.start && whole.end <= start && !/\d年|^.{30}/.test(words.slice(whole.end, start)),
  );
}
