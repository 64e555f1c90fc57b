/** By what name a figure is known again in another text: what it counts, where, of which year before the report's own, and as what. */

import { isOpenBase, isPriorHead, namedBy, toldBy } from '../relations/outside/quantities.ts';
import { keyOf, thingOf } from '../relations/outside/things.ts';
import type { Change, Mention, ParagraphReading } from '../relations/reading/model.ts';
import { namedByMove } from '../relations/reading/moves.ts';
import { shareOf } from '../relations/reading/shares.ts';
import type { Grid } from '../relations/tables/model.ts';
import { cellNames, countsOneThing } from '../relations/tables/names.ts';
import { yearOf } from '../relations/tables/roles.ts';
import { unitClass } from '../relations/units.ts';
import type { Figure } from '../report/model.ts';
import { withoutBold } from '../text/bold.ts';
import { captionOf, topicOf } from './caption.ts';

export interface Named {
  /** Known by it anywhere; null for what says too little. */
  readonly name: string | null;
  /** Known by it under the same headings, 公安局 of 行政处罚案件; null as above. */
  readonly localName: string | null;
  /** With what it is part of, whatever the headings. */
  readonly wholeName: string | null;
  /** Its own words with its time, without place and whole. */
  readonly words: string | null;
  readonly label: string;
  /** How many years before the report's own; null where that cannot be told. */
  readonly back: number | null;
}

/** 件 and 起, 人 and 名 are one; the kind where there is no unit. */
export function unitOf({ kind, unit }: Figure): string {
  return kind === 'count' ? unitClass(unit) : kind;
}

export function nameOfMention(reading: ParagraphReading, mention: Mention, year: number | null): Named {
  const { figure, role } = mention;
  const unit = unitOf(figure);
  switch (role) {
    case 'change': {
      const change = changeOf(reading, mention);
      const of = change?.now && !change.apart ? ownName(reading, change.now, year) : nameless('');
      const against = /环比/.test(mention.clauseWords) ? '环比' : '';
      const verb = change?.verb.ofNumber ? '增减' : change?.verb.word;
      return as(of, saidOf(of, reading, mention), `${against}${verb}`, unit);
    }
    case 'share': {
      const of = partOf(reading, mention, year);
      return as(of, saidOf(of, reading, mention), `占${shareOf(mention).whole ?? ''}`, unit);
    }
    default: {
      const own = ownName(reading, mention, year);
      return figure.inRange ? nameless(own.label) : as(own, own.label, role === 'average' ? '平均' : '', unit);
    }
  }
}

/** `办理行政处罚案件 同比下降`; where nothing says of what, the words that it has itself. */
function saidOf({ label }: Named, reading: ParagraphReading, mention: Mention): string {
  return label === '' ? captionOf(reading, mention) : `${label} ${mention.lead.trim()}`.trim();
}

export function changeOf({ changes }: ParagraphReading, mention: Mention): Change | undefined {
  return changes.find(({ stated }) => stated === mention);
}

function nameless(label: string): Named {
  return { name: null, localName: null, wholeName: null, words: null, label, back: null };
}

/** What is said of `named`: its change, its share, its average. */
function as({ name, localName, wholeName, words, back }: Named, label: string, role: string, unit: string): Named {
  const full = (own: string | null) => own && [own, role, unit].join('|');
  return {
    name: full(name),
    localName: full(localName),
    wholeName: full(wholeName),
    words: full(words),
    label,
    back,
  };
}

/** Of a count, a rate, a total, a base; of a part with what it is part of. */
function ownName(reading: ParagraphReading, mention: Mention, year: number | null): Named {
  const called = namedByMove(reading.moves, mention);
  const topic = topicOf(reading, mention);
  const own = `${topic ? wordsOf(topic) : ''} ${wordsOf(called)}`.trimStart();
  const goesOn = GOES_ON.test(sentenceOf(reading, mention));
  const total = wholeOf(reading, mention, goesOn);
  const whole = total ? wordsOf(total) : '';
  const named = whole === '' ? own : `${whole} 其中 ${own}`.trim();
  const isOnce = total === undefined || (!goesOn && isPastOfWhich(reading, mention));
  const label = [...(isOnce ? [] : [captionOf(reading, total), '其中']), captionOf(reading, mention)].join(' ').trim();
  const told = toldBy(reading.excerpt, called);
  const said = typeof told.year === 'number' ? (year === null ? null : year - told.year) : (told.year?.back ?? null);
  const back = said ?? (isOpenBase(reading.excerpt, reading.moves, mention) ? 1 : null);
  // 上半年 is told apart from the year; what is of no certain time has no name.
  const time = back ?? (/年|季|月/.test(mention.frame.period) ? mention.frame.period : null);
  if (time === null) return { ...nameless(label), back };
  return {
    name: told.key && [told.key, time].join('|'),
    localName: (whole !== '' || !goesOn) && SAYS.test(own) ? [named, mention.frame.area, time].join('|') : null,
    wholeName: (whole !== '' || !goesOn) && SAYS.test(own) ? [named, areaOf(mention), time].join('|') : null,
    words: SAYS.test(wordsOf(called)) ? [wordsOf(called), time].join('|') : null,
    label,
    back,
  };
}

const SAYS = /[一-龥]{2}/;

/** 全县 is the place that the whole report is about. */
function areaOf({ frame: { area } }: Mention): string {
  return /^全/.test(area) ? '' : area;
}

/** What a sentence that begins so counts is told by the one in front. */
export const GOES_ON = /^(?:其中|其[他余]|该|此|上述|以上|同期|同比|这|两者|分别|[比较]上年|[比较]去年)/;

function sentenceOf({ excerpt: { prose } }: ParagraphReading, { figure }: Mention): string {
  const { start, end } = figure.sentence.span;
  return prose.slice(start, end).trimStart();
}

/** The total of which the wording makes the mention a part, or what the sentence in front counts first. */
function wholeOf({ splits, mentions }: ParagraphReading, mention: Mention, goesOn: boolean): Mention | undefined {
  const total = splits.find(({ by, run }) => by !== '' && run.includes(mention))?.total;
  const first = goesOn ? mentions.find(({ sentence }) => sentence === mention.sentence - 1) : undefined;
  const whole = total ?? first;
  return whole && whole !== mention && wordsOf(whole) !== '' ? whole : undefined;
}

/** 办理300件，其中复议100件；应诉50件: what follows the ； may be no part any more; after 其中： it is one. */
function isPastOfWhich({ excerpt: { prose } }: ParagraphReading, { figure: { span, sentence } }: Mention): boolean {
  const front = prose.slice(sentence.span.start, span.start);
  const at = front.lastIndexOf('其中');
  return at >= 0 && front[at + 2] !== ':' && front.slice(at).includes(';');
}

function wordsOf({ label: { words, noun } }: Mention): string {
  const all = noun === '' || words.endsWith(noun) ? words : `${words}${noun}`;
  return withoutBold(all);
}

/** 占22%: the part that the words name, or the count in front. */
function partOf(reading: ParagraphReading, mention: Mention, year: number | null): Named {
  const { named } = shareOf(mention);
  if (named !== '') return { ...nameless(''), name: namedBy(reading.excerpt, mention, named, '').key };
  const front = reading.mentions[mention.index - 1];
  const isNear = front?.sentence === mention.sentence && front.figure.kind === 'count' && mention.gap < 3;
  return isNear ? ownName(reading, front, year) : nameless('');
}

/** Of a cell's first number, which is read as a figure before it has a name; a share or a change has none. */
export function nameOfCell(
  grid: Grid,
  at: number,
  index: number,
  year: number | null,
): Pick<Named, 'label' | 'back'> & { name(figure: Figure): string | null } {
  const [row, column] = [grid.rows[at], grid.columns[index]];
  if (!row || !column) return { label: '', back: null, name: () => null };
  const label = [row.words, column.words].filter(words => words !== '').join(' ');
  const said = yearOf(column) ?? yearOf(row);
  const back = said === null || year === null ? Number(isPriorHead(column.words)) : year - said;
  const [name] = cellNames(row, column, countsOneThing(grid));
  return {
    label,
    back,
    name: figure => {
      const key = name === undefined ? null : keyOf(thingOf(name), figure.kind === 'percent' ? '%' : figure.unit);
      return key && [`${key}  `, back, '', unitOf(figure)].join('|');
    },
  };
}
