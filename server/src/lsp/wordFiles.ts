/** Makes Word files for the editor: a report laid out as one, and a copy of one with its findings as comments. */
import { formatHan, type Localized, localize, withHeadingMarks } from '../engine/index.ts';
import { voiceOf } from '../export/voice.ts';
import { commentDate, wordComments } from '../export/wordComments.ts';
import {
  annotateWord,
  changeTester,
  checkText,
  convertedText,
  holdsComment,
  isAutomaticNumber,
  layoutOf,
  openForAnnotation,
  openWord,
  unreadWords,
} from '../word/index.ts';
import { layoutFor, type Picture, pictureSources, readPicture, writeReport } from '../word/write/index.ts';
import type { Entry } from './reportCache.ts';
import type { Session } from './session.ts';
import {
  type AnnotateWordParams,
  type AnnotateWordResult,
  type ConvertWordParams,
  type ConvertWordResult,
  type ExportWordParams,
  type ExportWordResult,
  fromBase64,
  toBase64,
} from './wordProtocol.ts';

/** Under this name comments stand in a Word file; by it a later check finds those that it replaces. */
const AUTHOR = '公文检查';

export function exportWord(entry: Entry, given: ExportWordParams['pictures']): ExportWordResult {
  const { report, result, settings, lines } = entry;
  const say = (text: Localized) => localize(text, settings.locale);
  const { layout, problems } = layoutFor(report, settings.config.export);
  const errors = result.findings.filter(({ severity }) => severity === 'error').length;
  const pictures = pictureSources(report);
  const waiting = { content: null, pictures, problems: problems.map(say), errors, dropped: [] };
  if (problems.length > 0 || (given === null && pictures.length > 0)) return waiting;
  const terms = Object.values(settings.config.terms ?? {}).map(({ right }) => right);
  const { bytes, dropped, remarks } = writeReport(report, { layout, terms, pictures: picturesOf(given ?? {}) });
  const places = dropped.map(({ span, message }) => `${lines.rangeOf(span).start.line + 1}: ${say(message)}`);
  return { ...waiting, content: toBase64(bytes), dropped: [...places, ...remarks.map(say)] };
}

function picturesOf(given: Readonly<Record<string, string>>): ReadonlyMap<string, Picture> {
  const pictures = new Map<string, Picture>();
  for (const [source, content] of Object.entries(given)) {
    const picture = readPicture(fromBase64(content));
    if (picture) pictures.set(source, picture);
  }
  return pictures;
}

export async function annotate({ uri, content }: AnnotateWordParams, session: Session): Promise<AnnotateWordResult> {
  const word = openForAnnotation(fromBase64(content), AUTHOR, formatHan);
  const { locale } = await session.settings.of(uri);
  const refused = (problem: Localized) => ({ content: null, problem: localize(problem, locale), findings: 0 });
  if ('problem' in word) return refused(word.problem);
  const text = checkText(word);
  const { report, result } = await session.reports.read(uri, text.text, layoutOf(word, text));
  if (!result.kind) return refused(NO_REPORT);
  const comments = wordComments(
    report,
    result,
    {
      least: 'hint',
      trackFixes: 'none',
      unread: unreadWords(word.unread),
      isAutomaticNumber: span => isAutomaticNumber(text, span),
      holdsComment: span => holdsComment(text, span),
      canTrack: changeTester(word, text),
    },
    voiceOf(locale, new Date()),
  );
  const bytes = annotateWord(word, text, { ...comments, author: AUTHOR, date: commentDate(new Date()) });
  return { content: toBase64(bytes), problem: null, findings: result.findings.length };
}

export async function convert(
  { uri, content, folder }: ConvertWordParams,
  session: Session,
): Promise<ConvertWordResult> {
  const word = openWord(fromBase64(content), formatHan);
  const { locale } = await session.settings.of(uri);
  if ('problem' in word) {
    return { text: null, problem: localize(word.problem, locale), pictures: {}, remark: '' };
  }
  const { text, pictures, remark } = convertedText(word, folder);
  const files = [...pictures].map(([part, name]) => [name, toBase64(word.archive.bytes(part) ?? new Uint8Array())]);
  return {
    text: withHeadingMarks(text),
    problem: null,
    pictures: Object.fromEntries(files),
    remark: remark ? localize(remark, locale) : '',
  };
}

const NO_REPORT: Localized = {
  zh: '没有认出文种，没有加批注。可在配置的 kinds 中写明文种。',
  en: 'Its kind was not recognised, so there is nothing to comment on. Name it under kinds in the configuration.',
};
