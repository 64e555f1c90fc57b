/** Changes of the outline that the view 结构 and the commands ask for, each as one edit with what there is to say of it. */
import type { WorkspaceEdit } from 'vscode-languageserver';
import {
  applyEdits,
  type DropPlace,
  deleteSection,
  demoteSection,
  dropPlaces,
  isOfOutline,
  type Localized,
  localize,
  moveSection,
  outline,
  parse,
  promoteSection,
  type Rearrangement,
  type Report,
  renameSection,
  type Section,
  STANDARD_LEVEL,
} from '../engine/index.ts';
import type { Abilities } from './abilities.ts';
import type { Entry } from './reportCache.ts';
import type { DropParams, DropView, RestructureParams, RestructureResult } from './restructureProtocol.ts';
import { nodesById } from './structureView.ts';
import { toWorkspaceEdit } from './toLsp.ts';

export function restructure(
  entry: Entry,
  { section: id, change }: RestructureParams,
  abilities: Abilities,
): RestructureResult<WorkspaceEdit> {
  const { report, settings } = entry;
  const section = sectionNamed(report, id);
  if (!section) return null;
  const done = changed(report, section, change);
  if (!done || done.edits.length === 0) {
    const refusal = whyNot(section, change.to);
    return refusal && { refusal: localize(refusal, settings.locale) };
  }
  const after = parse(applyEdits(report.text, done.edits));
  const found = nodesById(outline(after, null)).find(([, { headingSpan }]) => headingSpan.start === done.at);
  const first = done.lost[0] ?? null;
  return {
    edit: toWorkspaceEdit(entry, done.edits, abilities),
    from: report.lines.positionAt(section.headingSpan.start),
    id: change.to === 'delete' ? null : (found?.[0] ?? null),
    place: after.lines.positionAt(done.at),
    note: done.isUnmarked ? localize(UNMARKED(section.title), settings.locale) : null,
    lost: first && {
      message: localize(lostWords(report, done), settings.locale),
      at: after.lines.positionAt(afterEdits(first.span.start, done.edits)),
    },
  };
}

/** Where a section can go that is dropped, in words. */
export function dropView({ report, settings }: Entry, { section: id, onto }: DropParams): DropView | null {
  const section = sectionNamed(report, id);
  const places = section ? placesFor(report, section, onto) : [];
  if (!section || places.length === 0) return null;
  return {
    isPlain: places.every(({ isPlain }) => isPlain),
    places: places.map(place => ({
      label: localize(labelOf(report, place), settings.locale),
      note: localize(noteOf(report, section, place), settings.locale),
    })),
  };
}

function placesFor(report: Report, section: Section, onto: string | null): DropPlace[] {
  const target = onto === null ? null : sectionNamed(report, onto);
  return onto !== null && target === null ? [] : dropPlaces(report, section, target);
}

function labelOf({ text }: Report, { side, target: { headingSpan } }: DropPlace): Localized {
  const heading = text.slice(headingSpan.start, headingSpan.end);
  switch (side) {
    case 'before':
      return { zh: `移到「${heading}」之前`, en: `Move in front of “${heading}”` };
    case 'after':
      return { zh: `移到「${heading}」之后`, en: `Move after “${heading}”` };
    case 'below':
      return { zh: `成为「${heading}」的下一层`, en: `Put below “${heading}”` };
  }
}

/** What the section is afterwards: on another level its number is of another style, and so are those below it. */
function noteOf(report: Report, section: Section, { change }: DropPlace): Localized {
  const text = applyEdits(report.text, change.edits);
  const after = parse(text).allSections.find(({ headingSpan }) => headingSpan.start === change.at);
  const words = after ? text.slice(after.headingSpan.start, after.headingSpan.end) : section.title;
  if (after?.ordinal?.style === section.ordinal?.style)
    return { zh: `层级不变，成为「${words}」`, en: `same level, becomes “${words}”` };
  const below = section.children.some(({ ordinal }) => ordinal !== null);
  return {
    zh: `改变层级，成为「${words}」${below ? '，下面各节跟着改' : ''}`,
    en: `another level, becomes “${words}”${below ? ', those below it follow' : ''}`,
  };
}

function changed(report: Report, section: Section, change: RestructureParams['change']): Rearrangement | null {
  switch (change.to) {
    case 'up':
    case 'down':
      return moveSection(report, section, change.to);
    case 'promote':
      return promoteSection(report, section);
    case 'demote':
      return demoteSection(report, section);
    case 'delete':
      return deleteSection(report, section);
    case 'drop':
      return placesFor(report, section, change.onto)[change.place]?.change ?? null;
    case 'rename': {
      const edits = renameSection(report, section, change.title);
      return edits && { edits, lost: [], at: section.headingSpan.start };
    }
  }
}

/** Null for a passage of a paragraph, such as 一是 with 二是 after it: they have no lines of their own. */
function sectionNamed(report: Report, id: string): Section | null {
  const [, node] = nodesById(outline(report, null)).find(([other]) => other === id) ?? [];
  if (node?.form === 'passage') return null;
  return report.allSections.find(({ headingSpan }) => headingSpan.start === node?.headingSpan.start) ?? null;
}

/** Where what stood at `offset` stands after the edits. */
function afterEdits(offset: number, edits: Rearrangement['edits']): number {
  return edits
    .filter(({ span }) => span.end <= offset)
    .reduce((at, { span, newText }) => at + newText.length - (span.end - span.start), offset);
}

/** What stands in the way of a change that cannot be made; null for one that changes nothing. */
function whyNot({ ordinal, parent, title }: Section, to: RestructureParams['change']['to']): Localized | null {
  const isLevelled = ordinal !== null && isOfOutline(STANDARD_LEVEL[ordinal.style]);
  switch (to) {
    case 'promote':
      return !isLevelled ? NO_LEVEL(title) : parent?.ordinal ? UNCOUNTABLE(title) : AT_TOP(title);
    case 'demote':
      return isLevelled ? CANNOT_SINK(title) : NO_LEVEL(title);
    case 'up':
      return AT_END(title, 'up');
    case 'down':
      return AT_END(title, 'down');
    case 'delete':
      return UNCOUNTABLE(title);
    case 'drop':
    case 'rename':
      return null;
  }
}

const AT_END = (title: string, way: 'up' | 'down'): Localized => ({
  zh: `「${title}」不能${way === 'up' ? '上移：前' : '下移：后'}面没有同级的可以换位置，或者序号没法跟着改（如“一是”“二是”写在同一段里）。`,
  en: `“${title}” cannot move ${way}: nothing of its level is there to change places with, or the numbers could not follow (such as 一是 and 二是 in one paragraph).`,
});
const NO_LEVEL = (title: string): Localized => ({
  zh: `「${title}」不是带“一、”“（一）”这类序号的标题，没有升级、降级可言。`,
  en: `“${title}” is no heading with a number such as 一、 or （一）, so it has no level to change.`,
});
const AT_TOP = (title: string): Localized => ({
  zh: `「${title}」已经是最高一级，不能再升。`,
  en: `“${title}” is on the highest level already.`,
});
const CANNOT_SINK = (title: string): Localized => ({
  zh: `「${title}」前面没有同级标题可以归到下面，或者已经是最低一级，不能降级。`,
  en: `“${title}” cannot go down a level: no heading of its level stands before it to take it, or the level is the lowest.`,
});
const UNCOUNTABLE = (title: string): Localized => ({
  zh: `「${title}」没有改：后面的序号没法跟着改（如“一是”“二是”写在同一段里）。请在正文里改。`,
  en: `“${title}” was left alone, as the numbers after it could not follow (such as 一是 and 二是 in one paragraph). Change it in the text.`,
});

const UNMARKED = (title: string): Localized => ({
  zh: `「${title}」的标题和正文写在同一行，没有像同级标题那样加上「#」。要单独成行，请在标题后换行，再加「#」。`,
  en: `“${title}” got no “#” like the headings beside it, as its text follows in the same line. To give it a line of its own, break the line after the heading and add the marks.`,
});

function lostWords({ text }: Report, { lost }: Rearrangement): Localized {
  const words = lost.map(({ span }) => text.slice(span.start, span.end));
  return {
    zh: `有 ${words.length} 处引用没有跟着改，请核对：${words.map(word => `「${word}」`).join('、')}。`,
    en: `${words.length === 1 ? '1 reference' : `${words.length} references`} could not follow; check ${words.map(word => `“${word}”`).join(', ')}.`,
  };
}
