/** What a figure counts: the words in front of it and after it without those that only introduce a number. */
import type { Figure } from '../../report/model.ts';
import { anyOf } from './lexicon.ts';
import type { Label, Mention, Stage } from './model.ts';

const INTRODUCES = new RegExp(
  `^(?:${anyOf('ofWhich', 'rest', 'besides')}|${anyOf('current')}|${anyOf('prior')}|(?:19|20)\\d\\d年度?|全(?:系统|[市县区省州镇乡局国])|截至[^,]{0,7}[日月底末前今年]|目前|已|并(?![联网购])|且|而|及(?![格时])|和(?![解谐])|与(?!会)|以及|共计|累计|合计|总计|共(?![享同建治商])|年内|期间|各级|有(?![效关期偿奖毒害])|在(?![线建编岗册押校职])|由(?!此)|从(?![轻重严业优])|到(?![位期庭会场案])|至|的|中(?![心小央国介医级层队学等试型])|对(?![外口接照])|将|把(?!关)|又|也|仅|就(?![业医诊学近地]))`,
);
const LINKS =
  '共计|合计|累计|总计|分别|依次|各|均|都|共|计|(?<!行)为|达到|达|到|至|是|有|了|的|(?<![签预节合特公])约|仅|已|和|与|及|约为|占|从|由|自|不足|不到|超过|超|近|将近|接近|高达|逾|突破|保持在|稳定在|控制在|维持在';
const ENDS = new RegExp(`(?:${LINKS}|数量|总数|总量|件数|人数|户数|次数|数为){1,4}$`);
/** 网上可办率`由2024年的`91.2% */
const SINCE_YEAR = /(?:由|从|自)(?:(?:19|20)\d\d年度?|上一?年度?|去年)(?:的|末|底)?$/;
const LINKED = new RegExp(`(?:${LINKS}|(?:[降升增减]|提高|提升|下降|上升|增加|扩大|缩短)[至到]|[，、,\\s]){1,4}$`);
const DENIES = /不予|不再|未予|未|没有|不[^断同仅少法]|非(?!法|诉|税|遗|公)|无(?!害|偿|障|人|线)/;
const DUE =
  /^(?:依法)?(?:应当?|需|须|计划|核定)(?![诉急用对])|^拟(?![定订制])|(?<=[一-龥]{2})计划(?=覆盖|开展|检查|抽查|抽检|完成|压减|培训|创建|新建)|编制|通知[一-龥]{0,10}出庭|(?<![反供相响适对效回感顺])应当?(?:出庭|参[加训会考]|到|整改|办|检|考|收|缴|学|公[开示]|持证|取证|配备|建|覆盖|督察|评查|评估)/;

/** 长期未结案件清理至9件 are old ones, not those of this year. */
const OLD = /长期未|历史|陈年|积案/;

const STAGES: readonly (readonly [Stage, RegExp])[] = [
  // 2024年结转至2025年3件, 年初在办6件, 去年末未结案件9件
  [
    'carried in',
    new RegExp(
      `${anyOf('carried in')}|(?:上年度?|去年)[末底](?:尚|仍)?(?:未(?:审|办)?结|在办|在审)|[年期季月]初[^,;]{0,14}(?:在办|在审|未结|未审结|未办结)|(?:加上|连同|含)(?:19|20)\\d\\d年度?结转|^(?:19|20)\\d\\d年度?结转的$|(?:19|20)\\d\\d年度?结转(?:至|到|入)(?:本|今|(?:19|20)\\d\\d)年`,
    ),
  ],
  // 年末存20件; 年末存款余额 is no case.
  ['carried out', new RegExp(`${anyOf('carried out')}|(?:年末|年底|期末)(?:只|仍|尚)?[余存]$`)],
  ['rejected', new RegExp(anyOf('rejected'))],
  // 应审结1501件 is what was there, not what was closed.
  ['handled', new RegExp(anyOf('to be closed'))],
  ['closed', new RegExp(anyOf('closed'))],
  ['received', new RegExp(anyOf('received'))],
  ['handled', new RegExp(anyOf('handled'))],
];

/** Most labels name no stage, which one pattern tells. */
const ANY_STAGE = new RegExp(STAGES.map(([, { source }]) => source).join('|'));

/** What follows a number without naming what is counted: 49件增加69件. */
export const NO_NOUN = /^(?:[增减升降涨多少较比占至到的]|上升|下降|提高|同比|以上|左右)/;

const NOTHING: Label = { words: '', noun: '', stage: null, negated: false, due: false };

/** `lead` stands directly in front of the figure in its clause, `rest` directly after. */
export function readLabel(lead: string, rest: string, { unit }: Figure): Label {
  // “法律明白人” is called so with and without the marks.
  const front = bare(lead.includes('“') ? lead.replace(QUOTATION_MARKS, '') : lead);
  const noun = nounOf(rest);
  if (front === '' && noun === '' && unit === '') return NOTHING;
  const words = front || noun;
  return { words, noun, stage: stageOf(lead, front, noun, rest), negated: DENIES.test(front), due: DUE.test(front) };
}

const QUOTATION_MARKS = /[“”]/g;

function bare(lead: string): string {
  return without(lead.trim().replace(SINCE_YEAR, ''), INTRODUCES, ENDS);
}

/** What `lead` names, in words to be read: `遂宁经济总量` of 遂宁经济总量突破, which as a label is no more than 遂宁经济. */
export function wordsInFront(lead: string): string {
  return without(lead.trim().replace(SINCE_YEAR, ''), INTRODUCES, LINKED);
}

function without(lead: string, start: RegExp, end: RegExp): string {
  let words = lead;
  for (let before = ''; before !== words; ) {
    before = words;
    words = words.replace(start, '').replace(end, '');
  }
  return words;
}

/** 63件`规范性文件`; a verb after the number begins another thought, but 60个`已整改` says what they are. */
export function nounOf(rest: string): string {
  const words = rest.replace(/^(?:的|以上|左右)/, '').trim();
  // 17件`一审案件`中败诉4件
  return /^([^中]{2,12})(?<!集|其)中(?![心小央国介医级层队学等试型])/.exec(words)?.[1] ?? words;
}

/** `下达` of 下达整改通知书: what a paper asks for has not been done by it. */
export function withoutPapers(words: string): string {
  return words.includes('书') ? words.replace(PAPER, '') : words;
}

const PAPER = /[一-龥]{2}(?:通知|意见|建议|决定|告知|承诺|责任)书/g;

/** 乡镇 of 乡镇（街道）: without what only explains. */
export function withoutBrackets(words: string): string {
  return words.replace(/\([^()\d]{1,6}\)/g, '');
}

const BEFORE_INTAKE = /(?:受理|立案|登记|收案)之?前/;

/** 受理前撤回8件 */
export function isBeforeIntake({ lead }: Pick<Mention, 'lead'>): boolean {
  return BEFORE_INTAKE.test(lead);
}

/** 上年有66件跨年案件在今年审结, 去年转来的34件也在今年审结: they were there when the year began, and are no figure to compare with. */
export function isCarriedOver(lead: string, rest: string): boolean {
  return OF_YEAR_BEFORE.test(lead.trimEnd()) && ACROSS_YEARS.test(rest);
}

const OF_YEAR_BEFORE = new RegExp(`${anyOf('prior')}(?:还?有|留下的|剩余的|立案的|受理的)?$`);
const ACROSS_YEARS = /^跨年|^[^,;。\d]{0,8}[在于](?:今年|本年|当年)(?:内|度)?(?:审结|办结|结案)/;

function stageOf(lead: string, front: string, noun: string, rest: string): Stage | null {
  if (isCarriedOver(lead, rest)) return 'carried in';
  // 受理前撤回8件 are of those that were never taken in.
  const words = (front === '' ? noun || rest : lead).replace(BEFORE_INTAKE, '');
  const stage = stageIn(words) ?? (front === '' ? null : stageIn(noun.slice(0, 6)));
  return stage !== null && OLD.test(words) ? null : stage;
}

function stageIn(words: string): Stage | null {
  if (!ANY_STAGE.test(words)) return null;
  return STAGES.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
