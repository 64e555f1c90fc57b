/** Which of the fields that a report of its kind is expected to speak of it does speak of, and where. */
import type { Report } from '../report/model.ts';
import type { Localized } from '../text/localized.ts';
import type { Span } from '../text/span.ts';
import { finderOf } from './compiled.ts';
import type { Field, Kind } from './kind.ts';

export interface Coverage {
  readonly field: string;
  readonly name: Localized;
  /** Headings that name the field, else the sentences that do; empty when the report does not speak of it. */
  readonly passages: readonly Span[];
}

const MOST_PASSAGES = 20;

/** One entry per field of the kind (组织领导 … 数字法治政府), in its order; none for a kind without fields. */
export function coverage(report: Report, kind: Kind): readonly Coverage[] {
  return kind.fields.map(field => ({ field: field.id, name: field.name, passages: passagesOf(report, field) }));
}

function passagesOf({ prose, allSections, sentences }: Report, { wordings }: Field): readonly Span[] {
  const finder = finderOf(wordings);
  if (!finder) return [];
  const names = ({ start, end }: Span) => finder.test(prose.slice(start, end));
  const headings = allSections.map(({ headingSpan }) => headingSpan).filter(names);
  const passages = headings.length > 0 ? headings : sentences.map(({ span }) => span).filter(names);
  return passages.slice(0, MOST_PASSAGES);
}
