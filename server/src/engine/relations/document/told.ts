/** What a paragraph tells of how much: each count, rate and change with what it is of, so that it is known when told again. */
import data from '../../../../../seeds/quantities.json' with { type: 'json' };
import type { Excerpt, Figure } from '../../report/model.ts';
import { once } from '../../report/once.ts';
import { alternatives } from '../../text/alternatives.ts';
import { NO_NOUN } from '../reading/labels.ts';
import { isCount } from '../reading/mentions.ts';
import type { Change, Mention, ParagraphReading } from '../reading/model.ts';
import { readParagraph } from '../reading/read.ts';
import { subjectOf } from '../reading/subjects.ts';
import { unitClass } from '../units.ts';

export interface Told {
  readonly mention: Mention;
  readonly kind: 'count' | 'average' | 'rate' | 'change';
  /** The class of its unit, or its kind where it is no count. */
  readonly counted: string;
  /** What is counted without the words that only tell it: `行政复议` of 全年共审结行政复议案件. */
  readonly name: string;
  /** Whether the name is that of what stands in front: 审结91件 after 行政复议申请100件. */
  readonly inherited: boolean;
  /** Whether it is what was not done: 未整改. */
  readonly negated: boolean;
  /** Which step of a case is meant, by the first of the words for it: `审结` of 结案; '' where none is said. */
  readonly step: string;
  /** The body of which it is said; '' for the issuer. */
  readonly subject: string;
  readonly area: string;
  readonly period: string;
  /** Whether the same words may well be said of something else: 召开会议12次. */
  readonly vague: boolean;
  /** Whether it points back to what was told before: `全部302卷`, `在175件案件中`. */
  readonly refersBack: boolean;
  /** The whole of which it is told as a part. */
  readonly whole: Mention | null;
  /** All that is told around it. */
  readonly mentions: readonly Mention[];
  /** The words in front of it, where a short name may be spelt out. */
  readonly context: string;
  /** The words in front of it in its sentence. */
  readonly sentence: string;
}

const STEPS: ReadonlyMap<string, RegExp> = new Map(data.steps.map(words => [words[0] ?? '', any(words)]));
type StepWord = readonly [step: string, word: string];
const NO_WORDS: readonly StepWord[] = [];
const NO_STEPS: readonly string[] = [];
/** The words for the steps by their first character, in the order of the steps. */
const STEP_WORDS: ReadonlyMap<string, readonly StepWord[]> = byFirstCharacter(data.steps);
const EVENTS = any(data.events);
const NEUTRAL = new RegExp(`${any(data.neutral).source}|${EVENTS.source}`, 'g');
const VAGUE = any(data.vague);
const PREDICATE = any(data.predicates);
const REFERENCE = new RegExp(`${any(data.references).source}$`);
const OUT_OF = /^[一-龥]{0,12}中(?:[,:;]|$|有|已|的|属|共|经|以|由|被|仅)/;
const ALL_OF = /^[一-龥]{0,12}(?:全部|均|都|逐)/;
/** 废止和失效的41件`已在`网站公布 */
const ALL_DONE = /^(?:已|均|都|全部)/;
const RATE = /(?:率|比例|占比|满意度|覆盖面)$/;
/** 县公安局办理…: up to the body that a clause opens with. */
const BODY = /^[一-龥]{0,10}(?:人民政府|政府|委员会|局|法院|检察院|街道|镇|乡|中心|部门|机关|厅|系统|队)(?=[一-龥]{3})/;
/** 完成全年180万人目标的114% */
const IS_GOAL = /^的?(?:年度)?(?:目标|任务|计划)/;
/** 截至11月底 is no whole year. */
const PART_YEAR = /截至[^,;。]{0,8}(?<!\d)(?:[1-9]|1[01])月[^;。]{0,80}$/;
const PART_YEAR_REACH = 100;
const GOAL = any(data.goals);
/** 另有178件提案 are others than those told of. */
const FURTHER = new RegExp(`^${any(data.further).source}`);
const CONTEXT = 80;
/** 全县 is the report's own; 是由于区 is none. */
const NO_AREA = /^全|[是由于为在对从把]/;
const SCOPE = /^(?:全年|今年|本年度?|年度)?(?:全[市县区省州镇局]|全系统|全街道)?(?:全年)?/;
/** Said against last year; 增长3倍 alone may be said against any year. */
const YEARLY = /同比|上年|去年|上一年/;
const COMPARED = /(?:同比|环比|[比较与](?:上年|去年|上年同期|去年同期)(?:相比)?|分别|率|,)+/g;
/** 认真总结2024年办结 */
const OPENING = /^[^,;。]{0,30}(?:19|20)\d\d年度?/;
const AVERAGE = /平均|每|[人户月日年季期件案场均]均/;
/** 以上四类调解共化解 */
const ALL_THESE = /^(?:以上|上述)[\d一二三四五六七八九十]{0,3}[类项个种]?/;

function any(words: readonly string[]): RegExp {
  return new RegExp(`(?:${alternatives(words)})`);
}

function byFirstCharacter(steps: readonly (readonly string[])[]): ReadonlyMap<string, readonly StepWord[]> {
  const found = new Map<string, StepWord[]>();
  for (const words of steps)
    for (const word of words) {
      const first = word.charAt(0);
      found.set(first, [...(found.get(first) ?? []), [words[0] ?? '', word]]);
    }
  return found;
}

const LONGEST_NOUN = 12;

const NONE: readonly Told[] = [];

/** Every quantity of a paragraph that may be told again elsewhere. */
export const toldIn = once((excerpt: Excerpt): readonly Told[] => {
  const found: Told[] = [];
  for (const reading of readParagraph(excerpt)) {
    for (const mention of reading.mentions) {
      const told = tell(reading, mention, found);
      if (told) found.push(told);
    }
  }
  return found.length > 0 ? found : NONE;
});

function tell(
  { excerpt, mentions, splits, changes }: ParagraphReading,
  mention: Mention,
  before: readonly Told[],
): Told | null {
  const { figure, depth, frame, role, label, lead, rest } = mention;
  if (depth > 0 || figure.inRange || figure.approximator === 'atLeast' || figure.approximator === 'atMost') return null;
  const period = role === 'change' ? periodOfChange(mention, changes) : frame.period;
  if (period !== '' && period !== 'current' && !/^\d{4}$/.test(period)) return null;
  if (GOAL.test(mention.clauseWords) || IS_GOAL.test(rest) || FURTHER.test(lead) || isOfPartYear(excerpt.prose, figure))
    return null;
  const named =
    role === 'change'
      ? nameOfChange(mention, changes)
      : role === 'rate'
        ? (nameOfRate(mention) ?? nameInFront(mention, before))
        : role === 'average'
          ? nameOfAverage(mention)
          : inherit(nameOfCount(mention), mention, before);
  if (!named) return null;
  const split = splits.find(({ by, parts }) => by !== '' && by !== 'total after' && parts.includes(mention));
  return {
    mention,
    ...named,
    counted: figure.kind === 'count' ? unitClass(figure.unit) : figure.kind,
    negated: label.negated,
    subject:
      subjectOf(excerpt.prose, mention) || bodyOf(label.words) || (role === 'change' ? topicOf(excerpt.prose) : ''),
    area: frame.area === '' || NO_AREA.test(frame.area) ? '' : frame.area,
    period: period === 'current' ? '' : period,
    refersBack:
      REFERENCE.test(lead.trimEnd()) ||
      OUT_OF.test(rest) ||
      ALL_OF.test(rest) ||
      (/的$/.test(lead) && (named.step !== '' || ALL_DONE.test(rest))),
    whole: split?.total ?? null,
    mentions,
    sentence: excerpt.prose.slice(figure.sentence.span.start, figure.span.start),
    context: excerpt.prose.slice(Math.max(0, figure.span.start - CONTEXT), figure.span.start),
  };
}

/** What is told in the same sentence beside it. */
export function besideOf({ mention, mentions }: Pick<Told, 'mention' | 'mentions'>): readonly Mention[] {
  return mentions.filter(other => other !== mention && other.sentence === mention.sentence);
}

/** 道路运输业 of a paragraph that opens with 道路运输业方面: its 事故同比上升100% is not of all 事故. */
function topicOf(prose: string): string {
  return TOPIC.exec(prose.trimStart())?.[1] ?? '';
}

const TOPIC = /^(?:\([一二三四五六七八九十]{1,3}\)|\d{1,2}\.)?[*]*([一-龥]{2,12}?)方面[*]*[。:,]/;

function isOfPartYear(prose: string, { sentence, span }: Figure): boolean {
  const words = prose.slice(Math.max(sentence.span.start, span.start - PART_YEAR_REACH), span.start);
  return words.includes('截至') && PART_YEAR.test(words);
}

/** 新收189件 after 上年结转行政复议案件16件 is of the same cases; in 办结甲案件18件、乙案件23件 both were closed. */
function inherit(named: Named | null, { figure, gap }: Mention, before: readonly Told[]): Named | null {
  if (!named) return null;
  const last = before.at(-1);
  if (named.step === '' && gap < 2 && last?.kind === 'count' && !last.whole) return { ...named, step: last.step };
  if (named.name !== '' || named.step === '') return named;
  const topic = before.findLast(
    told => told.kind === 'count' && told.mention.figure.unit === figure.unit && told.name.length > 1 && !told.whole,
  );
  return topic ? { ...named, name: topic.name, inherited: true } : named;
}

type Named = Pick<Told, 'kind' | 'name' | 'step' | 'vague' | 'inherited'>;

function nameOfRate({ figure, label }: Mention): Named | null {
  if (figure.kind !== 'percent' || figure.approximator !== null || label.negated) return null;
  const words = label.words.replace(SCOPE, '');
  return RATE.test(words) && !VAGUE.test(words.slice(0, -2))
    ? { kind: 'rate', name: words, step: '', vague: false, inherited: false }
    : null;
}

/** 2024年败诉率为9.2%，`2025年降至5.7%`: a rate that says no more than its year goes by the name in front. */
function nameInFront({ lead, sentence, figure }: Mention, before: readonly Told[]): Named | null {
  const last = before.at(-1);
  if (figure.kind !== 'percent' || last?.kind !== 'rate' || sentence - last.mention.sentence > 1) return null;
  const { name, step, vague } = last;
  return YEAR_ALONE.test(lead) ? { kind: 'rate', name, step, vague, inherited: true } : null;
}

const YEAR_ALONE =
  /^(?:而|到|至)?(?:(?:19|20)\d\d年|今年|本年度?)(?:度|全年)?(?:已|则)?(?:[降升增提下上][^,;。]{0,2}[至到为]|为|达到?|是)$/;

/** The year whose change it is: that after 2024 of 比2024年下降3.1个百分点, the one reported on of 比上年增长. */
function periodOfChange(mention: Mention, changes: readonly Change[]): string {
  const since = COMPARED_WITH.exec(mention.lead);
  if (!since) return (changes.find(({ stated }) => stated === mention)?.now ?? mention).frame.period;
  return since[1] === undefined ? '' : String(Number(since[1]) + 1);
}

const COMPARED_WITH = /[比较与](?:上年|去年|上一年|((?:19|20)\d\d)年)/;

/** 教育信访总量下降14.8%: by what changed and which way. */
function nameOfChange(mention: Mention, changes: readonly Change[]): Named | null {
  const change = changes.find(({ stated }) => stated === mention);
  if (!change || mention.figure.kind === 'count') return null;
  const { now, verb } = change;
  const own = mention.lead.slice(0, Math.max(0, verb.span.start - (mention.figure.span.start - mention.lead.length)));
  const name = bare(own.replace(COMPARED, '')) || bare(now?.label.words ?? '');
  return name.length < 2
    ? null
    : {
        kind: 'change',
        name,
        step: verb.falls ? '降' : '升',
        vague: !YEARLY.test(mention.clauseWords),
        inherited: false,
      };
}

/** 平均每期54人次: by of what it is an average. */
function nameOfAverage({ lead, figure, label }: Mention): Named | null {
  if (figure.kind !== 'count' || figure.unit === '') return null;
  const name = lead.slice(lead.search(AVERAGE)).replace(/平均|约|为|达到?/g, '') || label.words;
  return { kind: 'average', name, step: '', vague: false, inherited: false };
}

function nameOfCount(mention: Mention): Named | null {
  const { figure, label } = mention;
  if (!isCount(mention) || figure.unit === '' || label.due) return null;
  const front = (label.noun === label.words ? '' : label.words).replace(ALL_THESE, '').replace(BODY, '');
  const noun = nounOf(label.noun);
  if (VAGUE.test(front) || VAGUE.test(noun)) return null;
  const step = stepOf(front) || (front === '' ? '' : stepOf(noun));
  const name = bare(withoutStep(front, step) + withoutStep(noun, step));
  if (name === '' && step === '') return null;
  return { kind: 'count', name, step, vague: EVENTS.test(front) || name.length < 2, inherited: false };
}

/** The step that stands last: 化解 of 四类调解共化解. */
function stepOf(words: string): string {
  let last = '';
  let told: readonly string[] = NO_STEPS;
  for (let at = 0; at < words.length; at++) {
    let here = '';
    for (const [step, word] of STEP_WORDS.get(words.charAt(at)) ?? NO_WORDS) {
      if (told.includes(step) || !words.startsWith(word, at)) continue;
      if (here === '') here = step;
      told = [...told, step];
    }
    if (here !== '') last = here;
  }
  return last;
}

function withoutStep(words: string, step: string): string {
  const pattern = STEPS.get(step);
  return pattern ? words.replace(pattern, '') : words;
}

/** `市局机关` of 市局机关办理行政许可, which 全系统 is not. */
function bodyOf(words: string): string {
  const body = BODY.exec(words)?.[0] ?? '';
  return body === '' || /[我本全各]/.test(body) ? '' : body.slice(-4);
}

function bare(words: string): string {
  return words.replace(OPENING, '').replace(NEUTRAL, '');
}

/** `行政执法主体` of 61个行政执法主体全部开展案卷评查. */
function nounOf(words: string): string {
  if (NO_NOUN.test(words)) return '';
  const bound = words.slice(1).search(PREDICATE);
  const noun = bound < 0 ? words : words.slice(0, bound + 1);
  const middle = noun.indexOf('中');
  return noun.slice(0, middle < 0 ? LONGEST_NOUN : Math.min(middle, LONGEST_NOUN));
}
