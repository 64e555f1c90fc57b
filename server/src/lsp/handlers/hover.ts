/** What is known of a figure (its relations), an ordinal (its siblings), a 《title》 (where else it is cited) and a suppression. */

import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import {
  agrees,
  GROUP_WORDS,
  groupOf,
  type LedgerRow,
  type Locale,
  localize,
  RELATION_WORDS,
  REVIEWED,
  type Relation,
  type Report,
  reasonWords,
  reviewedRows,
  type Section,
  VERDICT_ICONS,
} from '../../engine/index.ts';
import type { Abilities } from '../abilities.ts';
import { locationOf } from '../elsewhere.ts';
import type { Entry } from '../reportCache.ts';
import { answerFrom, type Session } from '../session.ts';
import { meets, toRange } from '../toLsp.ts';
import { type Found, MARKDOWN, PLAIN, type Style } from './hoverStyle.ts';
import { titleMentions } from './references.ts';
import { suppressionHover } from './suppressionHover.ts';

export function registerHover(session: Session): void {
  session.connection.onHover(answerFrom<HoverParams, Hover | null>(session, 'textDocument/hover', null, hoverOf));
}

function hoverOf(entry: Entry, { position }: HoverParams, { markdownHover }: Abilities): Hover | null {
  const offset = entry.lines.offsetAt(position);
  const style = markdownHover ? MARKDOWN : PLAIN;
  const parts = [figureHover, ordinalHover, titleHover, suppressionHover].map(hover => hover(entry, offset, style));
  const found = parts.filter(part => part !== null);
  const [first] = found;
  if (!first) return null;
  return {
    contents: {
      kind: markdownHover ? MarkupKind.Markdown : MarkupKind.PlainText,
      value: found.map(({ text }) => text).join('\n\n'),
    },
    range: toRange(entry.lines, first.span),
  };
}

function figureHover(entry: Entry, offset: number, style: Style): Found | null {
  const { report, result, reviewed } = entry;
  const touched = result.ledger.relations.flatMap(relation => {
    // That a rate lies between 0 and 100 says nothing new to whoever reads it.
    if (relation.status === 'trivial') return [];
    const span = [relation.span, ...relation.operands.map(operand => operand.span)].find(place => meets(place, offset));
    return span ? [{ relation, span }] : [];
  });
  const [first] = touched;
  if (!first) return null;
  const ticked = reviewedRows(report, result.ledger, reviewed);
  return {
    span: first.span,
    text: touched.map(({ relation }) => describe(relation, ticked.has(relation), entry, style)).join('\n\n'),
  };
}

function describe(relation: LedgerRow, isReviewed: boolean, entry: Entry, style: Style): string {
  const { locale } = entry.settings;
  const { kind, verdict, formula, note, ignored } = relation;
  const group = groupOf(relation);
  const lines = [
    `${style.strong(localize(RELATION_WORDS[kind], locale))} ${VERDICT_ICONS[verdict]} ${style.text(localize(note, locale))}`,
    formula === '' ? '' : style.formula(formula),
    style.text(comparison(relation, locale)),
    outside(relation, entry, style),
    group && group !== 'wrong' && group !== 'unsure' ? style.text(localize(GROUP_WORDS[group], locale)) : '',
    ignored === null ? '' : style.text(localize(reasonWords(ignored), locale)),
    isReviewed ? style.text(localize(REVIEWED, locale)) : '',
  ];
  return lines.filter(line => line !== '').join(style.lineBreak);
}

/** Where last year's report or a facts file says so, with a link that leads there. */
function outside({ elsewhere }: Relation, entry: Entry, style: Style): string {
  if (!elsewhere) return '';
  const words = localize(elsewhere, entry.settings.locale);
  const location = locationOf(entry, elsewhere);
  if (!location) return style.text(words);
  const { line, character } = location.range.start;
  return style.link(words, `${location.uri}${line > 0 ? `#L${line + 1},${character + 1}` : ''}`);
}

/** The figure as written against the computed one, where the two differ. */
function comparison({ verdict, stated, computed }: Relation, locale: Locale): string {
  if (computed === null || agrees(verdict)) return '';
  return locale === 'en' ? `written ${stated}, computed ${computed}` : `文中为 ${stated}，计算为 ${computed}`;
}

function ordinalHover({ report, settings }: Entry, offset: number, style: Style): Found | null {
  const run = runAt(report, offset);
  const index = run?.findIndex(({ span }) => meets(span, offset)) ?? -1;
  const ordinal = run?.[index];
  if (!run || !ordinal) return null;
  const [at, all] = [String(index + 1), String(run.length)];
  const place = settings.locale === 'en' ? `${at} of ${all} at this level` : `同级共 ${all} 项，这是第 ${at} 项`;
  const siblings = run.map(({ raw }, sibling) => (sibling === index ? style.strong(raw) : style.text(raw)));
  return { span: ordinal.span, text: style.text(place) + style.lineBreak + siblings.join(' ') };
}

/** Where else a 《title》 is cited; nothing where it stands once only. */
function titleHover({ report, lines, settings }: Entry, offset: number, style: Style): Found | null {
  const mentions = titleMentions(report, offset) ?? [];
  const span = mentions.find(place => meets(place, offset));
  if (!span || mentions.length < 2) return null;
  const others = [
    ...new Set(mentions.filter(place => place !== span).map(({ start }) => lines.positionAt(start).line + 1)),
  ];
  const text =
    settings.locale === 'en'
      ? `cited ${mentions.length} times, also on line ${others.join(', ')}`
      : `全文共引用 ${mentions.length} 次，另见第 ${others.join('、')} 行`;
  return { span, text: style.text(text) };
}

type Ordinal = NonNullable<Section['ordinal']>;

/** The ordinals of the siblings among which `offset` stands on one: of headings, or of a run 一是…二是… */
function runAt({ allSections, sections, series }: Report, offset: number): readonly Ordinal[] | undefined {
  const section = allSections.find(({ ordinal }) => ordinal && meets(ordinal.span, offset));
  if (!section) return series.find(({ ordinals }) => ordinals.some(({ span }) => meets(span, offset)))?.ordinals;
  const siblings = section.parent ? section.parent.children : sections;
  return siblings.flatMap(({ ordinal }) => (ordinal ? [ordinal] : []));
}
