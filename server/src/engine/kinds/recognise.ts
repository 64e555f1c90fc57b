/** How the kind of a document is found. */
import { placeOfValue } from '../report/frontMatter.ts';
import type { Report } from '../report/model.ts';
import type { Localized } from '../text/localized.ts';
import type { Span } from '../text/span.ts';
import { compileRecognition } from './compiled.ts';
import type { Kind } from './kind.ts';

/** Named in place of a kind for a document that is to be left alone. */
export const NO_REPORT = { id: 'none', name: { zh: '不是报告', en: 'Not a report' } } as const;

/** What the ways of naming a kind say, the strongest first. */
export interface NamedKind {
  /** For this run. */
  readonly forced: string | null;
  /** By a file pattern of the configuration; front matter stands above it. */
  readonly configured: string | null;
}

/**
 * The kind of `report` among `known`, tried in their order: forced, else by front matter `kind:`, else by a file pattern,
 * else recognised from title and text by the kinds' own data, else null – then the document is no report and is left
 * alone, as it is when named `NO_REPORT`. A name that no kind has is passed over; `kindProblem` tells of it.
 */
export function recogniseAmong(report: Report, named: NamedKind, known: readonly Kind[]): Kind | null {
  for (const name of [named.forced, report.frontMatter?.values['kind'], named.configured]) {
    if (name === null || name === undefined) continue;
    if (saysNoReport(name)) return null;
    const kind = kindNamed(name, known);
    if (kind) return kind;
  }
  return known.find(kind => recognises(kind, report)) ?? null;
}

/** The kind that `name` means: by its id, or by its Chinese name with or without what stands in brackets there. */
export function kindNamed(name: string, known: readonly Kind[]): Kind | undefined {
  const words = plainName(name);
  return known.find(({ id }) => id === name) ?? known.find(kind => plainName(kind.name.zh) === words);
}

/** Whether `name` can stand where a kind is named: for one of `known`, or for none. */
export function isKindName(name: string, known: readonly Kind[]): boolean {
  return saysNoReport(name) || kindNamed(name, known) !== undefined;
}

function saysNoReport(name: string): boolean {
  return name === NO_REPORT.id || plainName(name) === NO_REPORT.name.zh;
}

function plainName(name: string): string {
  return (name.split(/[（(]/, 1)[0] ?? '').trim();
}

/** `annual-report（法治政府建设年度报告）、…`, for a message that must name what there is. */
export function listKinds(known: readonly Kind[]): Localized {
  return {
    zh: known.map(({ id, name }) => `${id}（${plainName(name.zh)}）`).join('、'),
    en: known.map(({ id }) => id).join(', '),
  };
}

/** What is wrong with the front matter's `kind:`, with its place; null when nothing is. */
export function kindProblem(
  { text, frontMatter }: Report,
  known: readonly Kind[],
): { readonly span: Span; readonly message: Localized } | null {
  const name = frontMatter?.values['kind'];
  if (!frontMatter || name === undefined || isKindName(name, known)) return null;
  const { zh, en } = listKinds(known);
  return {
    span: placeOfValue(text, frontMatter, 'kind'),
    message: {
      zh: `没有文种「${name}」。可用的有：${zh}；不是报告、不作检查的写 ${NO_REPORT.id}。`,
      en: `There is no kind "${name}". Known: ${en}; write ${NO_REPORT.id} for what is no report.`,
    },
  };
}

function recognises(kind: Kind, report: Report): boolean {
  if (kind.recognise.needsSections && !looksOfficial(report)) return false;
  const { title, notTitle, text } = compileRecognition(kind);
  const named = report.title?.text ?? '';
  if (named !== '') return !notTitle?.test(named) && (title?.test(named) ?? false);
  return text.some(
    ({ all, headings, least, depth }) =>
      all.every(pattern => pattern.test(report.prose)) &&
      (headings === null || countHeadings(report, headings, depth) >= least),
  );
}

const ARTICLES = /^ {0,8}第[一1]条/m;

/** What a README does not have: numbered headings, or addressee, sign-off or articles. */
function looksOfficial({ sections, addressee, signOff, prose }: Report): boolean {
  return sections.length > 0 || addressee !== null || signOff !== null || ARTICLES.test(prose);
}

function countHeadings({ allSections }: Report, wordings: RegExp, depth: number): number {
  return allSections.filter(({ level, title }) => level <= depth && wordings.test(title)).length;
}
