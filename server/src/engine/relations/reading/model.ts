/** What a paragraph says about its figures, read once. Types only; every span counts from the start of the paragraph. */
import type { Excerpt, Figure } from '../../report/model.ts';
import type { Span } from '../../text/span.ts';

/** What a figure is in its sentence: a count, a total of others, a change, a rate or share, an average, the base of a change. */
export type Role = 'plain' | 'total' | 'change' | 'rate' | 'share' | 'average' | 'base';

/** Where a case stands on its way: carried in from last year, received, closed, carried out to the next. */
export type Stage = 'carried in' | 'received' | 'handled' | 'rejected' | 'closed' | 'carried out';

export interface Label {
  /** The words that say what is counted: `受理行政复议申请` of 受理行政复议申请436件, `规范性文件` of 63件规范性文件. */
  readonly words: string;
  /** The noun after the number: `规范性文件` of 63件规范性文件; '' where there is none. */
  readonly noun: string;
  readonly stage: Stage | null;
  /** Whether the words deny what is counted: 不予受理, 未办结, 不合格. */
  readonly negated: boolean;
  /** Whether it is what ought to have been: 应参训, 应到, 编制. */
  readonly due: boolean;
}

/** In what the figure is counted; parts, wholes and repeats must share it. */
export interface Frame {
  /** `2023`, `prior` (上年), `current`, `上半年`; '' where nothing is said. */
  readonly period: string;
  /** `全市`, `市本级`; '' where nothing is said. */
  readonly area: string;
}

/** How a mention is separated from the one in front: nothing or 和, a 、, a comma, a semicolon, the end of a sentence. */
export type Gap = 0 | 1 | 2 | 3 | 4;

export interface Mention {
  readonly index: number;
  readonly figure: Figure;
  /** In a row of 上年243件、288件 that of the first; set once, while the paragraph is read. */
  role: Role;
  label: Label;
  frame: Frame;
  readonly sentence: number;
  /** Number of the clause, a stretch between commas, in the paragraph. */
  readonly clause: number;
  /** The strongest mark between this and the mention in front of it in the same bracket or outside of any. */
  readonly gap: Gap;
  /** The mention after which the bracket opened in which this stands; null outside of brackets. */
  readonly owner: Mention | null;
  /** Brackets around it. */
  readonly depth: number;
  /** The words between the last mark, figure or bracket and the figure: `，同比增长` gives 同比增长. */
  readonly lead: string;
  /** All words of the clause in front of it, other figures included. */
  readonly clauseWords: string;
  /** All words between the mention in front and this one, marks included. */
  readonly between: string;
  /** The words after it up to the next mark or figure. */
  readonly rest: string;
}

export interface ChangeVerb {
  readonly span: Span;
  readonly word: string;
  readonly falls: boolean;
  /** Said of the number itself (增长), not of what it measures (提高 of a time that was shortened). */
  readonly ofNumber: boolean;
}

/** A stated change with what the wording names it of: `受理417件，比上年的243件增长71.6%`. */
export interface Change {
  /** The stated change: 71.6 %, 174件, 1.5倍, 0.9个百分点. */
  readonly stated: Mention;
  readonly verb: ChangeVerb;
  /** What changed, or null where the paragraph does not say. */
  readonly now: Mention | null;
  readonly base: Mention | null;
  /** The change of the same figure in numbers that stands beside: 增加`10件`，增长22.1%. */
  readonly by: Mention | null;
  /** Whether a subject of its own stands between (举报量增长12%), so that `now` is only likely. */
  readonly apart: boolean;
  /** Whether its place in a row says of which figures it is. */
  readonly placed: boolean;
}

/** A total and the run of counts after or in front of it that may make it up. */
export interface Split {
  readonly total: Mention;
  readonly parts: readonly Mention[];
  /** The parts with what stands in one list after an item that says 其他. */
  readonly run: readonly Mention[];
  /** What joins them: 其中, a bracket, a colon, 合计 after them; '' where only their place does. */
  readonly by: 'of which' | 'bracket' | 'colon' | 'axis' | 'out of' | 'total after' | '';
  /** Whether something says that nothing is left out: 其他, a bracket, 按…分. */
  readonly closed: boolean;
  /** Whether 等 or the wording leaves it open. */
  readonly open: boolean;
  /** Whether one thing may be counted in several parts. */
  readonly overlaps: boolean;
}

/** Figures of one kind that stand side by side, 36.3%、25.3%、12.8%, each said of one of as many names or counts. */
export interface Row {
  readonly mentions: readonly Mention[];
  /** The names in front, one for each figure; none where they are not as many. */
  readonly names: readonly string[];
  /** Whether 分别 or 依次 says so. */
  readonly distributed: boolean;
}

/** 由14家扩充为16家, 从第10位升至第5位. */
export interface Move {
  readonly from: Mention;
  readonly to: Mention;
  readonly verb: ChangeVerb;
}

/** 翻了一番: a change without a figure of its own. */
export interface Doubling {
  readonly span: Span;
  /** 1 for 翻一番 (2 ×), 2 for 翻两番 (4 ×). */
  readonly times: number;
  readonly now: Mention;
  readonly base: Mention;
}

/** 专职与兼职之比为`1∶5`: said of two counts. */
export interface Proportion {
  readonly span: Span;
  /** As written: `1` and `5`. */
  readonly left: string;
  readonly right: string;
  readonly now: Mention;
  readonly base: Mention;
}

export interface ParagraphReading {
  readonly excerpt: Excerpt;
  readonly mentions: readonly Mention[];
  readonly splits: readonly Split[];
  readonly changes: readonly Change[];
  readonly moves: readonly Move[];
  readonly doublings: readonly Doubling[];
  readonly proportions: readonly Proportion[];
  readonly rows: readonly Row[];
}

/** Counts whose labels make an equation: 新收436件，审结429件，结转28件. */
export interface Equation {
  /** The figure that the others give. */
  readonly stated: Mention;
  readonly plus: readonly Mention[];
  readonly minus: readonly Mention[];
  /** Whether the words leave nothing out; of a `slip` only what looks like one is reported. */
  readonly certainty: 'proven' | 'likely' | 'slip';
}
