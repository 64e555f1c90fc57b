/** The only door to the engine: text in, findings out, no input or output of its own. */

export { compareFigures } from './comparison/compareFigures.ts';
export type { ComparedFigure, FigureChange, FigureComparison, UnsureMatch } from './comparison/model.ts';
export {
  COMPARISON_CLASSES,
  COMPARISON_WORDS,
  type ComparisonClass,
  comparisonSummary,
  isUnchanged,
} from './comparison/words.ts';
export { compatibleFixes, type FixSet } from './compatibleFixes.ts';
export { builtIns } from './config/builtIns.ts';
export {
  CONFIG_FILE_NAME,
  type Config,
  type ConfigProblem,
  isIgnored,
  kindByPattern,
  type Level,
  levelOfNotice,
  mergeConfigs,
  type Term,
} from './config/config.ts';
export {
  DEFAULT_EXPORT,
  EXPORT_FIELD,
  type ExportField,
  type ExportLayout,
  type Imprint,
  type LetterHead,
  readExportLayout,
} from './config/exportLayout.ts';
export { type Notice, notices } from './config/notices.ts';
export { parseConfig } from './config/parseConfig.ts';
export { parseTermTable } from './config/parseTermTable.ts';
export type { Known } from './draft/fillIn.ts';
export { draftSnippet, newDraft } from './draft/newDraft.ts';
export { type Snippet, snippetsOf } from './draft/snippets.ts';
export { withTabStops } from './draft/tabStops.ts';
export { yearOffered } from './draft/yearOffered.ts';
export { fingerprintsOf } from './fingerprint.ts';
export { withHeadingMarks } from './headingMarks.ts';
export { type Identity, identify, identityOf, isYearBefore, mayBeYearBefore } from './identity.ts';
export {
  type ContentState,
  contentsOf,
  isHeld,
  type Presence,
  requiredContents,
  STATE_WORDS,
} from './kinds/contents.ts';
export { type Coverage, coverage } from './kinds/coverage.ts';
export { kinds, knownKinds, offeredKinds, recogniseKind } from './kinds/index.ts';
export type { Content, Kind } from './kinds/kind.ts';
export { type ParsedKind, parseKind } from './kinds/parseKind.ts';
export { isKindName, kindNamed, kindProblem, listKinds, NO_REPORT } from './kinds/recognise.ts';
export { rolesOf } from './kinds/roles.ts';
export {
  GROUP_ADVICE,
  GROUP_WORDS,
  groupOf,
  groupRows,
  isRelationRow,
  LEDGER_GROUPS,
  type LedgerEntry,
  type LedgerGroup,
  needsReview,
  REVIEWED,
  reasonWords,
  summaryOf,
} from './ledgerWords.ts';
export { isOfWording, type LintOptions, type LintResult, ledger, lint, settingOf } from './lint.ts';
export { lintInSight, readAhead } from './lintInSight.ts';
export { type OutlineNode, outline } from './outline.ts';
export {
  type DropPlace,
  deleteSection,
  demoteSection,
  dropPlaces,
  insertSection,
  moveSection,
  numbersAfter,
  promoteSection,
  type Rearrangement,
  renameSection,
  renumberDocument,
  restyleDocument,
  sectionAt,
} from './refactor/index.ts';
export {
  type FigureCounts,
  type Ledger,
  type LedgerRow,
  type LoneFigure,
  NO_LEDGER,
  type Status,
} from './relations/ledger/model.ts';
export { type Fact, type ParsedFacts, parseFacts } from './relations/outside/parseFacts.ts';
export { labelOf } from './relations/passage.ts';
export type { RateWords } from './relations/reading/rates.ts';
export {
  agrees,
  type Elsewhere,
  type Operand,
  type Relation,
  type RelationKind,
  type Verdict,
} from './relations/relation.ts';
export { type SuggestedFigure, suggestFigures } from './relations/suggest.ts';
export type * from './report/layout.ts';
export type * from './report/model.ts';
export { parse } from './report/parse.ts';
export { reportYear } from './report/reportYear.ts';
export { signedParagraphs } from './report/signed.ts';
export {
  findingsOn,
  progressWords,
  type ReviewProgress,
  relationKeysOf,
  reviewedRows,
  reviewKeysOf,
  reviewProgress,
  twinKeysOf,
  withReviewed,
} from './reviews.ts';
export { rules } from './rules/index.ts';
export { type Attachment, readAttachments } from './rules/outline/attachments.ts';
export { readCaptions } from './rules/outline/captions.ts';
export { readNamedHeadings, readQuotations } from './rules/outline/quotations.ts';
export { readReferences, referredSection, titleSpan } from './rules/outline/references.ts';
export type { Reference } from './rules/outline/referenceWords.ts';
export type { Evidence, Finding, Fix, Fixability, Rule, RuleOptions, Severity } from './rules/rule.ts';
export { insertion, insertionInLine } from './rules/sections/insertion.ts';
export { compatibleOrdinalFixes, compatibleSafeFixes, safeFixOf } from './safeFixes.ts';
export { type SectionCount, sectionCounts } from './sectionCounts.ts';
export { readSuppressions, type Suppression } from './suppression.ts';
export { suppressionEdit, suppressionRemoval } from './suppressionEdit.ts';
export { withoutBold } from './text/bold.ts';
export { applyEdits, type Edit } from './text/edits.ts';
export { formatHan } from './text/hanNumerals.ts';
export { indexLines, type LineIndex, type Position, type Range } from './text/lineIndex.ts';
export { type Locale, type Localized, localize } from './text/localized.ts';
export { askedAs, nearestName } from './text/nearestName.ts';
export {
  blankAfter,
  formatOrdinal,
  isOfOutline,
  type Ordinal,
  STANDARD_LEVEL,
  STANDARD_STYLES,
} from './text/ordinals.ts';
export type { Span } from './text/span.ts';
export { withoutTwins } from './twins.ts';
export {
  FIX_WORDS,
  RELATION_WORDS,
  SEVERITIES,
  SEVERITY_WORDS,
  VERDICT_ICONS,
  verdictWords,
} from './words.ts';
