/** What a rule is, what it yields, and what a finding becomes when the linter has stamped it. */
import type { Kind } from '../kinds/kind.ts';
import type { Conditions } from '../lexicon/conditions.ts';
import type { Elsewhere, Relation, RelationKind } from '../relations/relation.ts';
import type { Layout } from '../report/layout.ts';
import type { Report } from '../report/model.ts';
import type { Edit } from '../text/edits.ts';
import type { Localized } from '../text/localized.ts';
import type { Span } from '../text/span.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

export type Fixability = 'safe' | 'ask' | 'none';

export interface Evidence {
  readonly span: Span;
  readonly note: Localized;
}

/**
 * One way to fix a finding. `safe` may run on save, and touches marks and spaces alone: no numeral, no word, nothing
 * that Markdown makes a heading, an item, a quotation, code, a link or a formula of. `ask` is only ever offered.
 */
export interface Fix {
  readonly title: Localized;
  readonly safety: 'safe' | 'ask';
  /** Whether it rewrites the ordinals and nothing else, which may be asked for in bulk: `--fix-ordinals`. */
  readonly ordinals?: boolean;
  /**
   * Whether it changes figures that the finding rests on and not the one that is said to be wrong: 491人 for 489人 where
   * 合格率 does not fit. Offered last and only where one writes; print says that such a figure may be wrong and not what to
   * make of it, which would read as advice to change counts until they agree.
   */
  readonly altersBasis?: boolean;
  readonly edits: readonly Edit[];
}

/** What a rule yields: no id, and a severity only where the verdict of a relation weighs less than the rule's own. */
export interface Fault {
  readonly span: Span;
  readonly message: Localized;
  readonly evidence?: readonly Evidence[];
  readonly fixes?: readonly Fix[];
  /** Evidence in another file. */
  readonly elsewhere?: Elsewhere | null;
  readonly severity?: Severity;
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: Localized;
  readonly evidence: readonly Evidence[];
  readonly elsewhere?: Elsewhere;
  readonly fixes: readonly Fix[];
}

/**
 * `"市法制办": { "right": "市司法局", "reason": "2019年机构改革" }`; a bare string is the right wording alone. A key between
 * slashes is a pattern, `"/第(\\d{1,3})小组/"`, and `right` may name its groups, `第$1工作组`.
 */
export interface Term extends Conditions {
  readonly right: string;
  readonly reason?: string | undefined;
  readonly severity?: Severity | undefined;
  /** Only in headings, or only in running text; everywhere where not given. */
  readonly within?: 'headings' | 'text' | undefined;
  /** Ids of the kinds of document that the term is about; all where not given. */
  readonly kinds?: readonly string[] | undefined;
}

export interface RuleContext {
  readonly kind: Kind;
  /** Every arithmetic relation found in the report; computed once for all rules and the ledger. */
  readonly relations: readonly Relation[];
  /** Name of the file without its folder, or null for a text that has none. */
  readonly fileName: string | null;
  /** The same issuer's report of the year before, or null. */
  readonly previous: Report | null;
  /** House terms of the project: unwanted wording → what to write instead. */
  readonly terms: Readonly<Record<string, Term>>;
  /** How the text looks in the Word file that it was read from; null for Markdown. */
  readonly layout: Layout | null;
}

export type RuleOptions = Readonly<Record<string, string | number | boolean | readonly string[]>>;

export interface Rule<Options extends RuleOptions = RuleOptions> {
  /** `family/fault`: file path, page anchor, setting key and suppression word at once. */
  readonly id: string;
  readonly title: Localized;
  /** Where the demand comes from, as a reader can look it up. */
  readonly source: string;
  readonly severity: Severity;
  readonly fix: Fixability;
  /**
   * Of a rule that judges each paragraph by itself: what it says there rests on that paragraph and on the frame of the
   * report (title, headings, sign-off), and nothing that stands in another one takes it back. So it can be told before
   * the others have been read.
   */
  readonly scope?: 'paragraph';
  /** Of a rule that speaks of Markdown's marks, or of a layout that only Word files have; without it, it holds for both. */
  readonly medium?: 'markdown' | 'word';
  /** Defaults of the rule's options. */
  readonly options: Options;
  /** Kinds of relation whose failing the rule reports. */
  readonly reports?: readonly RelationKind[];
  check(report: Report, options: Options, context: RuleContext): Iterable<Fault>;
}

/** Declares a rule; exists for its type check. */
export function defineRule<Options extends RuleOptions>(rule: Rule<Options>): Rule<Options> {
  return rule;
}
