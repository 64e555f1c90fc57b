/** What a figure is called where people read it: its words whole, where the name by which it is known again may be bare. */

import { NO_NOUN, nounOf, wordsInFront } from '../relations/reading/labels.ts';
import type { Mention, ParagraphReading, Row } from '../relations/reading/model.ts';
import type { Figure } from '../report/model.ts';
import { withoutBold } from '../text/bold.ts';
import type { Span } from '../text/span.ts';

const LONGEST = 24;

/** `依法从轻减轻处罚` of 依法从轻减轻处罚205件, `建设县(市、区)平台` of 建设7个县（市、区）平台; '' where the wording names nothing. */
export function captionOf(reading: ParagraphReading, mention: Mention): string {
  const row = reading.rows.find(({ mentions }) => mentions.includes(mention));
  if (row && row.names.length > 1) return ofRow(reading, row, row.mentions.indexOf(mention));
  const from = reading.moves.find(({ to }) => to === mention)?.from;
  if (from) return captionOf(reading, from);
  const noun = nounAfter(reading, mention);
  if (mention.label.words === '' && noun === '') return '';
  const front = isOfOneInFront(mention) && noun !== '' ? '' : wordsInFront(mention.lead) || frontOfBracket(mention);
  const isCounted = noun !== '' && !front.endsWith(noun) && measureAfter(reading, mention) === '';
  const words = withoutBold(isCounted ? front + noun : front || noun);
  const topic = topicOf(reading, mention);
  return NAMES.test(words) ? `${topic ? captionOf(reading, topic) : ''} ${words}`.trimStart() : '';
}

/** 审结131件 after 收到行政复议申请152件 alone names no more than a step: that of which it is one is told in front. */
export function topicOf({ mentions, splits }: ParagraphReading, mention: Mention): Mention | undefined {
  const { label, sentence, figure, index } = mention;
  if (label.stage === null || label.words.length >= SPEAKS) return undefined;
  if (splits.some(({ by, run }) => by !== '' && run.includes(mention))) return undefined;
  return mentions
    .slice(0, index)
    .findLast(
      front => front.sentence === sentence && front.figure.unit === figure.unit && front.label.words.length >= SPEAKS,
    );
}

/** So many characters name a thing by themselves. */
const SPEAKS = 4;

/** No name is shorter: 让, 惠, 县. */
const NAMES = /[一-龥]{2}|[A-Za-z]/;

/** 刑事、治安案件分别下降5%、3%: what all have in common stands with the last name. */
function ofRow({ changes }: ParagraphReading, { names, mentions }: Row, at: number): string {
  const verb = changes.find(({ stated }) => stated === mentions.at(-1))?.verb.word ?? '';
  const bare = names.map(name => (name.endsWith(verb) ? name.slice(0, name.length - verb.length) : name));
  return `${bare[at]}（${bare.join('、')}）`;
}

/** What stands for the unit of a number that has none of those known: `微克每立方米` of 28.5微克每立方米; else ''. */
export function measureAfter(reading: ParagraphReading, mention: Mention): string {
  const { figure, lead } = mention;
  const noun = isBare(figure) && wordsInFront(lead) !== '' ? nounAfter(reading, mention) : '';
  return noun.length <= LONGEST_MEASURE ? noun : '';
}

const LONGEST_MEASURE = 6;

function isBare({ kind, unit }: Figure): boolean {
  return kind === 'count' && unit === '';
}

/** 20个联系点`和`68个…: the words in front are those of the figure before. */
function isOfOneInFront({ gap, lead, between, index }: Mention): boolean {
  return index > 0 && gap === 0 && between === lead && /(?:[和与及]|以及)\s*$/.test(lead);
}

/** 合格率（含优秀）95%: the reading has found the words in front of the bracket. */
function frontOfBracket({ label: { words, noun } }: Mention): string {
  return words === noun ? '' : words;
}

/** Up to the next mark or number, with brackets that belong to the word and without what only leads on. */
function nounAfter({ excerpt: { prose } }: ParagraphReading, { figure }: Mention): string {
  AFTER.lastIndex = figure.after.start;
  const words = nounOf(AFTER.exec(prose)?.[0] ?? '');
  // 12天压缩至9天: the verb of a move.
  return NO_NOUN.test(words) || /[至到]$/.test(words) ? '' : shortened(words.replace(LEADS_ON, ''));
}

function shortened(words: string): string {
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}

const AFTER = /(?:[^,;:。!?、()|\d\s]|\([^()\d]{1,8}\))*/y;
const LEADS_ON = /(?:和|与|及|以及|的|为|达|占|有){1,4}$/;

/** The words in front of a figure in its sentence, from a mark on, for one whose wording names nothing. */
export function wordsBefore(text: string, { start }: Span): string {
  const from = Math.max(...[...'。；;\n'].map(mark => text.lastIndexOf(mark, start - 1))) + 1;
  const words = text
    .slice(from, start)
    .replace(/[\s、，,]{1,4}$/, '')
    .trim();
  const short = [...words.matchAll(/[，、,]/g)]
    .map(({ index }) => words.slice(index + 1))
    .find(({ length }) => length <= LONGEST);
  if (words.length <= LONGEST) return words;
  return short !== undefined && NAMES.test(short) ? short : `…${words.slice(-LONGEST)}`;
}
