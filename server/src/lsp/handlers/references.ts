/** From a cross-reference (详见第三部分, 见附件2) to what it names and back, and from a figure or a 《title》 to where else it stands. */
import type {
  Definition,
  DefinitionParams,
  DocumentLink,
  DocumentLinkParams,
  Location,
  ReferenceParams,
} from 'vscode-languageserver';
import {
  labelOf,
  type Reference,
  type Report,
  readAttachments,
  readCaptions,
  readNamedHeadings,
  readReferences,
  referredSection,
  type Span,
} from '../../engine/index.ts';
import type { Entry } from '../reportCache.ts';
import { answerFrom, type Session } from '../session.ts';
import { meets, toRange } from '../toLsp.ts';

export function registerReferences(session: Session): void {
  const { connection } = session;
  connection.onDocumentLinks(
    answerFrom<DocumentLinkParams, DocumentLink[]>(session, 'textDocument/documentLink', [], linksOf),
  );
  connection.onDefinition(
    answerFrom<DefinitionParams, Definition | null>(session, 'textDocument/definition', null, definitionAt),
  );
  connection.onReferences(
    answerFrom<ReferenceParams, Location[]>(session, 'textDocument/references', [], (entry, { position, context }) =>
      placesAt(entry.report, entry.lines.offsetAt(position), context.includeDeclaration).map(place => ({
        uri: entry.uri,
        range: toRange(entry.lines, place),
      })),
    ),
  );
}

function placesAt(report: Report, offset: number, includeDeclaration: boolean): readonly Span[] {
  const alike = titleMentions(report, offset) ?? equalFigures(report, offset);
  if (alike) return includeDeclaration ? alike : alike.filter(place => !meets(place, offset));
  const references = resolved(report);
  const target = referenceAt(references, offset)?.target ?? targetAt(report, offset);
  if (!target) return [];
  const places = references.filter(reference => reference.target.start === target.start).map(({ half }) => half);
  return includeDeclaration ? [target, ...places] : places;
}

interface Resolved extends Pick<Reference, 'half'> {
  readonly target: Span;
}

/** The references that name one thing that is there, by number or by its words. */
function resolved(report: Report): readonly Resolved[] {
  const numbered = readReferences(report).flatMap(reference => {
    const target = targetOf(report, reference);
    return target ? [{ half: reference.half, target }] : [];
  });
  const named = readNamedHeadings(report).map(({ section, span }) => ({ half: span, target: section.headingSpan }));
  return [...numbered, ...named].sort((a, b) => a.half.start - b.half.start);
}

/** Between the halves of 第一部分第（五）项 the cursor stands in the second. */
function referenceAt(references: readonly Resolved[], offset: number): Resolved | undefined {
  return references.findLast(({ half }) => meets(half, offset));
}

function linksOf({ uri, report, lines }: Entry): DocumentLink[] {
  return resolved(report).map(({ half, target }) => {
    const { line, character } = lines.positionAt(target.start);
    const tooltip = report.text.slice(target.start, target.end);
    return { range: toRange(lines, half), target: `${uri}#L${line + 1},${character + 1}`, tooltip };
  });
}

function definitionAt({ uri, report, lines }: Entry, { position }: DefinitionParams): Definition | null {
  const target = referenceAt(resolved(report), lines.offsetAt(position))?.target;
  return target ? { uri, range: toRange(lines, target) } : null;
}

/** The heading, attachment or caption that stands at `offset`, as references to it have it. */
function targetAt(report: Report, offset: number): Span | null {
  const { headings, listed } = readAttachments(report);
  const attachment = [...headings, ...listed].find(({ span }) => meets(span, offset));
  if (attachment) return headings.find(({ value }) => value === attachment.value)?.span ?? attachment.span;
  const caption = readCaptions(report).find(({ span }) => meets(span, offset));
  if (caption) return caption.span;
  return report.allSections.find(({ headingSpan }) => meets(headingSpan, offset))?.headingSpan ?? null;
}

/** The one heading, attachment or caption that the reference names; null where there is none, or several to choose from. */
function targetOf(report: Report, reference: Reference): Span | null {
  const { to, value } = reference;
  if (to === 'attachment') {
    const { headings, listed } = readAttachments(report);
    const named = (list: typeof listed) => list.find(attachment => attachment.value === value)?.span;
    return named(headings) ?? named(listed) ?? null;
  }
  if (to === 'table') return readCaptions(report).find(caption => caption.value === value)?.span ?? null;
  return referredSection(report, reference)?.headingSpan ?? null;
}

/** All figures that count the same: 受理 in one paragraph and 受理 in another. Null where no figure stands. */
function equalFigures(report: Report, offset: number): Span[] | null {
  const figure = report.figures.find(({ span }) => meets(span, offset));
  const label = figure && labelOf(report, figure);
  if (!figure || !label) return null;
  return report.figures
    .filter(other => other.kind === figure.kind && labelOf(report, other) === label)
    .map(({ span }) => span);
}

/** Every place that names the 《title》 under the cursor; null where none stands. */
export function titleMentions({ text }: Report, offset: number): Span[] | null {
  const open = text.lastIndexOf('《', offset);
  const close = text.indexOf('》', Math.max(open, offset - 1));
  const title = open < 0 || close < 0 ? '' : text.slice(open, close + 1);
  if (title === '' || title.indexOf('》') < title.length - 1 || title.includes('\n')) return null;
  const places: Span[] = [];
  for (let at = text.indexOf(title); at >= 0; at = text.indexOf(title, at + title.length)) {
    places.push({ start: at, end: at + title.length });
  }
  return places;
}
