/** The figures of an earlier text against those of an open document, for the view 数字变化. */
import { RequestType } from 'vscode-languageserver';
import {
  COMPARISON_CLASSES,
  COMPARISON_WORDS,
  type ComparedFigure,
  type ComparisonClass,
  compareFigures,
  comparisonSummary,
  type Localized,
  localize,
  parse,
  type Report,
} from '../../engine/index.ts';
import {
  COMPARE_FIGURES,
  type ComparedFigureView,
  type ComparedView,
  type CompareParams,
  type CompareResult,
  type ComparisonView,
} from '../comparisonProtocol.ts';
import { guardRequest } from '../guard.ts';
import type { Entry } from '../reportCache.ts';
import type { Session } from '../session.ts';
import { toRange } from '../toLsp.ts';
import { unreadConfig } from '../unreadConfig.ts';

interface Earlier {
  readonly name: string;
  readonly report: Report;
}

export function registerComparison({ connection, reports, log, whyNoPrevious }: Session): void {
  // The view asks again whenever the document changes; the earlier text stays.
  let last: { readonly content: string; readonly report: Report } | null = null;
  const read = async ({ name, content }: NonNullable<CompareParams['earlier']>): Promise<Earlier | Localized> => {
    if (last?.content !== content) {
      const { readFile } = await import('../earlierText.ts');
      const found = readFile(content);
      if (typeof found !== 'string') return found;
      last = { content, report: parse(found) };
    }
    return { name, report: last.report };
  };
  connection.onRequest(
    new RequestType<CompareParams, CompareResult, never>(COMPARE_FIGURES),
    guardRequest<CompareParams, CompareResult>(log, COMPARE_FIGURES, null, async ({ uri, earlier }) => {
      const entry = await reports.get(uri);
      if (!entry) return null;
      const found = earlier ? await read(earlier) : (lastYear(entry) ?? (await whyNoPrevious(entry)));
      return 'report' in found ? viewOf(entry, found) : { problem: withConfig(entry, found) };
    }),
  );
}

function lastYear({ previous: { path, report } }: Entry): Earlier | null {
  return path !== null && report ? { name: path.replace(/^.*\//, ''), report } : null;
}

/** Last year's report may be one that the configuration names. */
function withConfig({ settings }: Entry, words: Localized): string {
  const parts = [words, unreadConfig(settings)].filter(part => part !== null);
  return parts.map(part => localize(part, settings.locale)).join(settings.locale === 'en' ? ' ' : '');
}

function viewOf(entry: Entry, { name, report: before }: Earlier): ComparisonView {
  const {
    report,
    settings: { locale },
  } = entry;
  const comparison = compareFigures(before, report);
  const earlier = (figures: readonly ComparedFigure[]) => figures.map(figure => figureView(before, figure));
  const later = (figures: readonly ComparedFigure[]) => figures.map(figure => figureView(report, figure));
  const rows: Readonly<Record<ComparisonClass, readonly ComparedView[]>> = {
    changed: comparison.changed.map(change => ({
      label: change.label,
      change: [change.amount, change.percent].filter(part => part !== null).join(locale === 'en' ? ', ' : '，'),
      before: earlier(change.before),
      after: later(change.after),
    })),
    unsure: comparison.unsure.map(match => ({
      label: match.label,
      change: '',
      before: earlier(match.before),
      after: later(match.after),
    })),
    added: comparison.added.map(figure => ({ label: figure.label, change: '', before: [], after: later([figure]) })),
    removed: comparison.removed.map(figure => ({
      label: figure.label,
      change: '',
      before: earlier([figure]),
      after: [],
    })),
  };
  return {
    name,
    text: before.text,
    groups: COMPARISON_CLASSES.filter(group => rows[group].length > 0).map(group => ({
      group,
      title: localize(COMPARISON_WORDS[group], locale),
      rows: rows[group],
    })),
    summary: withConfig(entry, comparisonSummary(comparison)),
  };
}

function figureView({ lines }: Report, { text, headings, span }: ComparedFigure): ComparedFigureView {
  return { text, heading: headings.at(-1) ?? '', range: toRange(lines, span) };
}
