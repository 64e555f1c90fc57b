/** Which contents of its kind a report holds, and how: the one judgement of rules, views and exports. */

import type { Report, Section } from '../report/model.ts';
import { perReport } from '../report/perReport.ts';
import { reportYear } from '../report/reportYear.ts';
import { fold } from '../text/fold.ts';
import type { Localized } from '../text/localized.ts';
import { placeholdersIn } from '../text/placeholders.ts';
import { contains, type Span } from '../text/span.ts';
import type { Content, Kind } from './kind.ts';
import { findInProse, findSections } from './roles.ts';

/**
 * `section`: written under a heading of its own; `unwritten`: there is but what a template left to be filled in, （此处填写…）;
 * `empty`: there is but the heading; `prose`: in running text only.
 */
export type ContentState = 'section' | 'unwritten' | 'empty' | 'prose' | 'missing';

export interface Presence {
  readonly content: Content;
  readonly state: ContentState;
  /** The sections whose heading announces the content. */
  readonly sections: readonly Section[];
  /** Where running text holds it, looked for only when no heading does. */
  readonly prose: Span | null;
}

/** What is to be said of a content that has no written section. */
export const STATE_WORDS: Readonly<Record<Exclude<ContentState, 'section'>, Localized>> = {
  unwritten: { zh: '只有提示文字，还没有写', en: 'only a placeholder so far' },
  empty: { zh: '只有标题，还没有写', en: 'only a heading so far' },
  prose: { zh: '正文中有，没有单列标题', en: 'in the text, without a heading' },
  missing: { zh: '缺少', en: 'missing' },
};

/** Each content that the kind demands of a report of this year, or advises. */
export const contentsOf = perReport((report: Report, kind: Kind): readonly Presence[] => {
  const year = reportYear(report);
  return kind.contents
    .filter(({ since = 0 }) => (year ?? since) >= since)
    .map((content): Presence => {
      const sections = findSections(report, kind, content);
      const prose = sections.length > 0 ? null : findInProse(report, kind, content);
      return { content, state: stateOf(report, content, sections, prose), sections, prose };
    });
});

/** Each content that the kind demands of a report of this year. */
export const requiredContents = perReport((report: Report, kind: Kind): readonly Presence[] =>
  contentsOf(report, kind).filter(({ content }) => content.demand === 'required'),
);

export function isHeld(state: ContentState): boolean {
  return state === 'section' || state === 'prose';
}

function stateOf(
  report: Report,
  content: Content,
  sections: readonly Section[],
  prose: Span | null,
): Presence['state'] {
  if (sections.length === 0) return prose ? 'prose' : 'missing';
  if (sections.every(section => isEmpty(section, report))) return 'empty';
  const written = sections.some(section => !isEmpty(section, report) && isWritten(section, report, content));
  return written ? 'section' : 'unwritten';
}

/** Whether there is a heading and nothing below it. */
export function isEmpty(section: Section, report: Report): boolean {
  const { runIn, children, span, headingSpan, title } = section;
  if (runIn || children.length > 0 || bodyOf(section, report).length > 0) return false;
  // A point that is a whole sentence is its own text.
  if (/[。;,]/.test(report.prose[headingSpan.end] ?? ' ') || title.length > 40) return false;
  return !report.tables.some(table => contains(span, table.span));
}

/** Whether there are other words below the headings than those of a template; headings alone may be points of their own. */
function isWritten(section: Section, report: Report, { skeleton }: Content): boolean {
  if (report.tables.some(table => contains(section.span, table.span))) return true;
  const texts = textsBelow(section, report);
  const template = fold(skeleton.body, []);
  return texts.some(text => hasWords(withoutPlaceholders(text.replace(template, '')))) || !texts.some(hasWords);
}

/** The texts of a section and of those in it, without their headings. */
function textsBelow(section: Section, report: Report): readonly string[] {
  const { headingSpan, paragraph, children } = section;
  return [
    report.prose.slice(headingSpan.end, paragraph.span.end),
    ...bodyOf(section, report),
    ...children.flatMap(child => textsBelow(child, report)),
  ];
}

/** 特此报告。 below the last section is of the report, not of the section. */
function bodyOf({ body }: Section, { prose }: Report): readonly string[] {
  return body.map(({ span }) => prose.slice(span.start, span.end)).filter(words => !CLOSING.test(words));
}

const CLOSING = /^(?:特此|以上报告|[妥当]否)[^。\n]{0,12}。?$/;

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function withoutPlaceholders(prose: string): string {
  const placeholders = placeholdersIn(prose);
  if (placeholders.length === 0) return prose;
  const left = prose.split('');
  for (const { start, end } of placeholders) left.fill(' ', start, end);
  return left.join('');
}
