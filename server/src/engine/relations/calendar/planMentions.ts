/** Finds the plans and campaigns that a paragraph names: “十四五”规划, “八五”普法. */

import { matchesIn } from '../../report/matches.ts';
import type { Paragraph, Report } from '../../report/model.ts';
import { once } from '../../report/once.ts';
import type { Span } from '../../text/span.ts';
import type { Anchors } from './anchors.ts';
import { CAMPAIGNS, PLANS, type Term } from './data.ts';
import type { Place } from './parts.ts';

/** A plan or campaign named in a paragraph, in the paragraph's own offsets. */
export interface PlanMention {
  readonly term: Term;
  /** The name without quotation marks. */
  readonly span: Span;
  /** Name, quotation marks and the word after them: `“八五”普法`. */
  readonly whole: Span;
  readonly isCampaign: boolean;
}

const NAME =
  /(?<![第一二三四五六七八九十])“?((?:十?[一二三四五六七八九])五)(?:”|(?=规划|时期|期间|普法|以来|末|开局|收官))(普法)?/g;

/** Every plan that a paragraph names. */
export const planMentions = once((excerpt): readonly PlanMention[] => {
  if (!excerpt.prose.includes('五”') && !/五(?:规划|时期|期间|普法|以来|末|开局|收官)/.test(excerpt.prose)) return [];
  return matchesIn(excerpt, NAME).flatMap(({ index, 0: words, 1: name = '', 2: campaign }) => {
    const start = index + words.indexOf(name);
    const term = (campaign ? CAMPAIGNS : PLANS).find(known => known.name === name);
    if (!term) return [];
    const whole = { start: index, end: index + words.length };
    return [{ term, span: { start, end: start + name.length }, whole, isCampaign: campaign !== undefined }];
  });
});

/** A plan where it stands: in which report, part and paragraph. */
export interface PlanContext {
  readonly report: Report;
  readonly anchors: Anchors | null;
  readonly paragraph: Paragraph;
  readonly place: Place;
  readonly words: string;
  readonly mention: PlanMention;
}
