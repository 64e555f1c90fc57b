/** Changes of the outline that the view 结构 and the commands ask for, each as one edit with what there is to say of it. */
import type { WorkspaceEdit } from 'vscode-languageserver';
import {
  applyEdits,
  deleteSection,
  demoteSection,
  dropSection,
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
} from '../engine/index.ts';
import type { Abilities } from './abilities.ts';
import type { RestructureParams, RestructureResult } from './protocol.ts';
import type { Entry } from './reportCache.ts';
import { nodesById } from './structureView.ts';
import { toWorkspaceEdit } from './toLsp.ts';

export function restructure(
  entry: Entry,
  { section: id, change }: RestructureParams,
  abilities: Abilities,
): RestructureResult<WorkspaceEdit> {
  const { report, settings } = entry;
  const section = sectionNamed(report, id);
  const done = section && changed(report, section, change);
  if (!done || done.edits.length === 0) return null;
  const after = parse(applyEdits(report.text, done.edits));
  const found = nodesById(outline(after, null)).find(([, { headingSpan }]) => headingSpan.start === done.at);
  const first = done.lost[0] ?? null;
  return {
    edit: toWorkspaceEdit(entry, done.edits, abilities),
    id: change.to === 'delete' ? null : (found?.[0] ?? null),
    place: after.lines.positionAt(done.at),
    lost: first && {
      message: localize(lostWords(report, done), settings.locale),
      at: after.lines.positionAt(afterEdits(first.span.start, done.edits)),
    },
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
    case 'drop': {
      const onto = sectionNamed(report, change.onto);
      return onto && dropSection(report, section, onto);
    }
    case 'rename': {
      const edits = renameSection(report, section, change.title);
      return edits && { edits, lost: [], at: section.headingSpan.start };
    }
  }
}

/** Null for what is no heading of its own, such as 二是 within a paragraph. */
function sectionNamed(report: Report, id: string): Section | null {
  const [, node] = nodesById(outline(report, null)).find(([other]) => other === id) ?? [];
  return report.allSections.find(({ headingSpan }) => headingSpan.start === node?.headingSpan.start) ?? null;
}

/** Where what stood at `offset` stands after the edits. */
function afterEdits(offset: number, edits: Rearrangement['edits']): number {
  return edits
    .filter(({ span }) => span.end <= offset)
    .reduce((at, { span, newText }) => at + newText.length - (span.end - span.start), offset);
}

function lostWords({ text }: Report, { lost }: Rearrangement): Localized {
  const words = lost.map(({ span }) => text.slice(span.start, span.end));
  return {
    zh: `有 ${words.length} 处引用没有跟着改，请核对：${words.map(word => `“${word}”`).join('、')}。`,
    en: `${words.length === 1 ? '1 reference' : `${words.length} references`} could not follow; check ${words.map(word => `“${word}”`).join(', ')}.`,
  };
}
