/** Reads the figures of a paragraph as mentions: where each stands among the marks, what it counts and what it is. */
import type { Excerpt, Figure } from '../../report/model.ts';
import { readLabel } from './labels.ts';
import type { Frame, Gap, Mention } from './model.ts';
import { readOpening, readPeriod, readRole } from './roles.ts';

const GAPS: Readonly<Record<string, Gap>> = { '、': 1, ',': 2, ':': 2, ';': 3, '。': 4, '!': 4, '?': 4 };

/** A bracket that is open: what stands in front of it, and the strongest mark in it since the last figure. */
interface Open {
  readonly owner: Mention | null;
  gap: Gap;
  leadStart: number;
  clauseStart: number;
  /** Where the bracket opens. */
  readonly opened: number;
  /** How many mentions there were when it opened. */
  readonly from: number;
  /** The words in front of a bracket that has just closed and holds no figures, or of which they name a rate: `合格率` of 合格率(含优秀)95%, `合格` of 合格(含优秀)235卷; else ''. */
  aside: string;
}

/** What may stand between a name's bracket and its figure. */
const LINK = /^(?:达到?|为|是|约|仅)?$/;

const NAMES_RATE = /[一-龥]{2}(?:率|比例|占比)$/;

/** Of a clause of thousands of figures that 、 joins only the end is looked at for each. */
const LONGEST_CLAUSE = 240;

/** A stretch ends with the sentence in which it has so many figures, or at the latest with twice as many. */
const LONG = 100;

/**
 * Every figure of `excerpt` in order, in stretches. A paragraph is one stretch but where it has more than a hundred figures,
 * so that the time that finders take grows with its length alone.
 */
export function readMentions(excerpt: Excerpt): readonly (readonly Mention[])[] {
  const { prose, sentences, figures } = excerpt;
  const stretches: Mention[][] = [];
  let mentions: Mention[] = [];
  let at = 0;
  let clause = 0;
  for (const [sentence, { span }] of sentences.entries()) {
    const levels: Open[] = [
      { owner: null, gap: 4, leadStart: span.start, clauseStart: span.start, opened: span.start, from: 0, aside: '' },
    ];
    if (mentions.length >= LONG) {
      stretches.push(mentions);
      mentions = [];
    }
    let last: Mention | null = null;
    const latest: (Mention | null)[] = [null];
    // 其中 goes on with what the sentence in front speaks of.
    let period = GOES_ON.test(prose.slice(span.start, span.start + LONGEST_OPENING))
      ? (mentions.at(-1)?.frame.period ?? '')
      : '';
    let area = '';
    let from = span.start;
    for (let figure = figures[at]; figure && figure.sentence === excerpt.sentences[sentence]; figure = figures[++at]) {
      if (isAgeGroup(figure, figures[at + 1]) || isOrdinalAt(prose, figure.span.start - 1)) continue;
      const to = figure.span.start;
      if (mentions.length >= 2 * LONG) {
        stretches.push(mentions);
        mentions = [];
        last = null;
        latest.fill(null);
      }
      for (let place = from; place < to; place++) {
        const code = prose.charCodeAt(place);
        if (code >= 0x4e00 && code <= 0x9fff) continue;
        const char = prose.charAt(place);
        const level = levels.at(-1);
        if (!level) break;
        if (char === '(' && WORD.test(prose.slice(place, place + LONGEST_WORD))) {
          place = prose.indexOf(')', place);
        } else if (char === '(' && isOrdinalAt(prose, place)) {
          place = prose.indexOf(')', place);
          level.leadStart = place + 1;
        } else if (char === '(') {
          levels.push({
            owner: ownerOf(prose, latest[levels.length - 1] ?? null, place),
            gap: 0,
            leadStart: place + 1,
            clauseStart: place + 1,
            opened: place,
            from: mentions.length,
            aside: '',
          });
          latest[levels.length - 1] = null;
          clause++;
        } else if (char === ')' && levels.length > 1) {
          levels.pop();
          const outer = levels.at(-1);
          if (outer) {
            const front = prose.slice(outer.leadStart, level.opened);
            // 公示率（已公示287户，应公示294户）为97.6%: the bracket tells of what the rate is, not what it is called.
            outer.aside = level.from === mentions.length || NAMES_RATE.test(front) ? front : '';
            outer.leadStart = place + 1;
          }
        } else {
          const gap = GAPS[char];
          if (gap === undefined || (char === ',' && isSuperlative(prose, place, to))) continue;
          level.gap = Math.max(level.gap, gap) as Gap;
          level.leadStart = place + 1;
          level.aside = '';
          if (gap > 1) {
            level.clauseStart = place + 1;
            clause++;
          }
        }
      }
      const level = levels.at(-1);
      if (!level) break;
      const outer = levels.at(-2);
      const leadStart = Math.max(
        level.leadStart,
        from === span.start ? 0 : from > level.leadStart ? from : level.leadStart,
      );
      const lead = prose.slice(leadStart, to).replace(',', ' ');
      const clauseWords = prose.slice(Math.max(level.clauseStart, to - LONGEST_CLAUSE), to);
      const rest = prose.slice(figure.after.start, figure.after.end);
      // 比“十三五”末（2020年末）的1000名: the words in front of the bracket say it.
      const said = level.aside !== '' && lead.trim() === '的' ? level.aside + lead : lead;
      const named = rest + quotationAt(prose, figure.after.end);
      if (levels.length === 1 && level.clauseStart > from)
        period = readOpening(prose.slice(from, level.clauseStart)) || period;
      const read = readPeriod(clauseWords, lead, levels.length > 1);
      // 在2025年8750次的基础上减少8.0%: what it starts from, of that year alone.
      if (read.opens && !STARTS_FROM.test(rest)) {
        period = read.period;
      }
      // 上年度查出问题84个，上述问题已整改79个: they are those of last year still.
      if (last && REFERS_BACK.test(lead)) period = last.frame.period;
      const own = read.period || period;
      const frame: Frame = { period: own, area: read.area || area };
      if (!OF_ANOTHER_AREA.test(lead)) area = frame.area;
      const mention: Mention = {
        index: mentions.length,
        figure,
        role: readRole(
          figure,
          said,
          clauseWords,
          rest,
          last,
          level.gap,
          levels.length > 1 ? prose.slice(outer?.clauseStart ?? from, level.opened) : null,
        ),
        label:
          last && level.gap === 0 && lead.trim() === '' && rest === '' && last.figure.kind === figure.kind
            ? last.label
            : readLabel(LINK.test(lead) ? level.aside + lead : lead, named, figure),
        frame,
        sentence,
        clause,
        gap: level.gap,
        owner: level.owner,
        depth: levels.length - 1,
        lead,
        clauseWords,
        between: prose.slice(from, to),
        rest,
      };
      // 去年审结81件，出庭72件，败诉6件；今年…: all that the thought tells is of last year.
      if (last === null && own === 'prior' && mention.role === 'plain' && OF_LAST_YEAR.test(lead.trim())) period = own;
      mentions.push(mention);
      level.gap = 0;
      latest[levels.length - 1] = mention;
      last = mention;
      from = figure.span.end;
      level.leadStart = from;
      level.aside = '';
    }
  }
  if (mentions.length > 0) stretches.push(mentions);
  return stretches;
}

/** 35岁以下128名，36至50岁197名: ages from and to which people are counted are their name. */
function isAgeGroup({ unit, approximator, inRange }: Figure, next: Figure | undefined): boolean {
  return unit === '岁'
    ? approximator === 'atLeast' || approximator === 'atMost' || inRange
    : inRange && unit === '' && next?.unit === '岁';
}

/** 其中：`（1）`保障房438套；`（2）`棚改房204套: an ordinal, which counts nothing. */
function isOrdinalAt(prose: string, bracket: number): boolean {
  return /^\(\d{1,2}\)[一-龥]/.test(prose.slice(bracket, bracket + 5)) && /[:;。]/.test(prose.charAt(bracket - 1));
}

/** 占比最高，达53.0%: the comma after a superlative separates no figure from its name. */
function isSuperlative(prose: string, comma: number, figure: number): boolean {
  return SUPERLATIVE.test(prose.slice(comma - 2, comma)) && COPULA.test(prose.slice(comma + 1, figure));
}

const SUPERLATIVE = /最[高低大小多少]$/;
const COPULA = /^(?:高?达到?|为|是)$/;

/** 占全市新收案件的, 高于全省平均水平: the area is that of what the figure is held against, not of what follows. */
const OF_ANOTHER_AREA = /(?:占|相当于|[比较与高低于])[^,]{0,4}(?:全|省)/;

/** 其中, 劳动争议案件中， */
const GOES_ON = /^(?:其中|[^,;。\d]{2,12}(?<!其|集|年|期)中,)/;
const LONGEST_OPENING = 16;
const OF_LAST_YEAR = /^(?:[去上]年|上一年)(?![度末底结未遗同])/;
const STARTS_FROM = /^的?基础上/;
const REFERS_BACK = /^\s*(?:上述|以上|这些|该批)/;

/** 村（社区）, 县（市、区）, 镇（街道）: brackets within a word. */
const WORD = /^\((?:社区|街道|市、区|市区|区、市|市|区|镇|州|盟|旗|乡|居|局|部门|单位|场所|企业)\)/;
const LONGEST_WORD = 6;

/** `法律明白人` of 5220名“法律明白人”, which ends the words of the figure; '' where no quotation begins at `place`. */
function quotationAt(prose: string, place: number): string {
  if (prose.charAt(place) !== '“') return '';
  const end = prose.indexOf('”', place);
  return end < 0 || end - place > LONGEST_QUOTATION ? '' : prose.slice(place + 1, end);
}

const LONGEST_QUOTATION = 14;

/** 占监测天数（366天）: a bracket after other words than the figure's own is not the figure's. */
function ownerOf(prose: string, latest: Mention | null, place: number): Mention | null {
  return latest && !/[,;。:]/.test(prose.slice(latest.figure.span.end, place)) ? latest : null;
}

/** Whether the mention counts things: no change, base or average, no age, no mark of a test. */
export function isCount({ figure, role, rest }: Mention): boolean {
  if (figure.kind !== 'count' || figure.inRange || figure.unit === '岁') return false;
  if (role === 'change' || role === 'base' || role === 'average') return false;
  return figure.unit !== '' || !/^分(?![钟别局公])/.test(rest);
}
