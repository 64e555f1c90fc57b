/** Changes of the outline that a writer asks for: renumber, restyle, promote, demote, move with all below, insert. */
import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import {
  demoteSection,
  type Edit,
  insertSection,
  type Localized,
  localize,
  moveSection,
  promoteSection,
  type Rearrangement,
  type Report,
  renumberDocument,
  restyleDocument,
  type Section,
  type Span,
  sectionAt,
} from '../../engine/index.ts';
import type { Abilities } from '../abilities.ts';
import type { Entry } from '../reportCache.ts';
import { toFillInEdit, toWorkspaceEdit } from '../toLsp.ts';

interface Refactoring {
  readonly kind: string;
  readonly title: Localized;
  /** Null or empty where it changes nothing or makes no sense. */
  edits(report: Report, section: Section | null): readonly Edit[] | null;
  /** Whether the edits leave something to be filled in; what a section that moves has of that is its own matter. */
  readonly toFillIn?: true;
}

const REWRITE = CodeActionKind.RefactorRewrite;
const MOVE = `${CodeActionKind.Refactor}.move`;
const NEW_HEADING = '（此处填写标题）';

const REFACTORINGS: readonly Refactoring[] = [
  {
    kind: `${REWRITE}.promote`,
    title: { zh: '升一级（连同下级）', en: 'Promote section with all below it' },
    edits: (report, section) => section && editsOf(promoteSection(report, section)),
  },
  {
    kind: `${REWRITE}.demote`,
    title: { zh: '降一级（连同下级）', en: 'Demote section with all below it' },
    edits: (report, section) => section && editsOf(demoteSection(report, section)),
  },
  {
    kind: `${MOVE}.up`,
    title: { zh: '上移（连同下级）', en: 'Move section up with all below it' },
    edits: (report, section) => section && editsOf(moveSection(report, section, 'up')),
  },
  {
    kind: `${MOVE}.down`,
    title: { zh: '下移（连同下级）', en: 'Move section down with all below it' },
    edits: (report, section) => section && editsOf(moveSection(report, section, 'down')),
  },
  {
    kind: `${REWRITE}.insert`,
    title: { zh: '在后面插入同级标题', en: 'Insert a section after this one' },
    edits: (report, section) => section && insertSection(report, section, NEW_HEADING),
    toFillIn: true,
  },
  {
    kind: `${REWRITE}.renumber`,
    title: { zh: '全文序号依次重排', en: 'Renumber the document' },
    edits: report => renumberDocument(report),
  },
  {
    kind: `${REWRITE}.restyle`,
    title: { zh: '按 GB/T 9704 统一序号样式', en: 'Restyle ordinals to GB/T 9704' },
    edits: report => restyleDocument(report),
  },
];

/** Kinds that begin with `wanted`; null stands for the light bulb, which is shown on headings only. */
export function refactoringsAt(
  { report, settings, ...target }: Entry,
  range: Span,
  wanted: readonly string[] | null,
  abilities: Abilities,
): CodeAction[] {
  const section = sectionAt(report, range.start);
  if (wanted === null && !(section && range.start <= section.headingSpan.end)) return [];
  return REFACTORINGS.filter(({ kind }) => !wanted || wanted.some(prefix => isWithin(kind, prefix))).flatMap(
    ({ kind, title, edits, toFillIn }) => {
      const found = edits(report, section) ?? [];
      if (found.length === 0) return [];
      const write = toFillIn ? toFillInEdit : toWorkspaceEdit;
      return [{ title: localize(title, settings.locale), kind, edit: write(target, found, abilities) }];
    },
  );
}

function editsOf(rearrangement: Rearrangement | null): readonly Edit[] | null {
  return rearrangement?.edits ?? null;
}

function isWithin(kind: string, prefix: string): boolean {
  return prefix === '' || kind === prefix || kind.startsWith(`${prefix}.`);
}
