/** The messages that this server and its own client exchange beyond the standard ones: names and shapes. */

/** Server to client, a notification: what the status bar shows of a document. Views ask again when it comes. */
export const STATUS = 'fazhi/status';
/** Server to client, a notification: the classes of the figures, sent when nothing has been typed for a moment. */
export const FIGURES = 'fazhi/figures';
/** Server to client, a request: the text of a file that the server cannot read itself. */
export const READ_TEXT = 'fazhi/readText';
/** Server to client, a request: the names of the files in a folder that the server cannot list itself. */
export const LIST_FOLDER = 'fazhi/listFolder';
/** Server to client, a request: URIs of all files of the workspace that may be reports. */
export const FIND_FILES = 'fazhi/findFiles';
/** Client to server, a request: the kinds of report that a document can be given. */
export const KINDS = 'fazhi/kinds';
/** Client to server, a request: the edit that gives a document a kind in its front matter. */
export const KIND_EDIT = 'fazhi/kindEdit';
/** Client to server, a request: the rules by name, for whoever wants to read about one. */
export const RULES = 'fazhi/rules';
/** Client to server, a request: the edit that suppresses a rule, with the writer's reason. */
export const SUPPRESSION = 'fazhi/suppression';
/** Client to server, a request: the findings of a document that are ignored, each with the reason. */
export const IGNORED = 'fazhi/ignored';
/** Client to server, a request: sections, mandatory contents and fields, for the view 结构. */
export const STRUCTURE = 'fazhi/structure';
/** Client to server, a request: the whole report of the check as HTML, or the ledger of figures as HTML or CSV. */
export const EXPORT_REPORT = 'fazhi/exportReport';
/** Client to server, a request: the edit that inserts a missing content, with tab stops where the client knows such. */
export const INSERT_CONTENT = 'fazhi/insertContent';
/** Client to server, a request: the innermost section at a place, for the status bar; asked when FIGURES has come. */
export const SECTION_AT = 'fazhi/sectionAt';
/** Client to server, a request: a new report as a snippet, with a tab stop wherever something is to be filled in. */
export const NEW_REPORT = 'fazhi/newReport';
/** Client to server, a request: the year that a new report of a kind is most likely on; null for a kind that is none. */
export const YEAR_OFFERED = 'fazhi/yearOffered';
/** Client to server, a request: the text of a new configuration, with the kind of the document where there is one. */
export const NEW_CONFIG = 'fazhi/newConfig';
/** Client to server, a request: what is in force for a document and where it comes from, as Markdown. */
export const EFFECTIVE_CONFIG = 'fazhi/effectiveConfig';
/** Client to server, a request with progress and cancellation: publishes the findings of all reports of the workspace. */
export const CHECK_WORKSPACE = 'fazhi/checkWorkspace';
/** Client to server, a notification: what of a document is in sight; sent until STATUS tells that all of it is checked. */
export const IN_SIGHT = 'fazhi/inSight';
/** Client to server, a notification: documents are shown no more, though they may stay open for a while. */
export const HIDDEN = 'fazhi/hidden';

/** Command of the client that a suppression calls: it asks for the reason and sends `SUPPRESSION`. */
export const SUPPRESS_COMMAND = 'fazhi.suppress';

/** Schemes of what the client shows to be read only begin so: an earlier text, the text of a Word file. It is not checked. */
export const SHOWN_ONLY = 'fazhi-';

/** `initializationOptions`: which of the messages above the client understands. */
export interface ClientOptions {
  readonly status?: boolean;
  readonly readText?: boolean;
  readonly listFolder?: boolean;
  readonly findFiles?: boolean;
  /** Whether the client has the command `SUPPRESS_COMMAND`. */
  readonly suppressCommand?: boolean;
  /** Whether the client has the commands `REVIEW_COMMAND` and `UNREVIEW_COMMAND`. */
  readonly reviewCommands?: boolean;
  /** Whether the client says itself where a configuration that is open is no JSON at all. */
  readonly jsonSyntax?: boolean;
  /** Where the page of a rule is found: `{rule}` stands for its id, `{page}` for the name of its page. */
  readonly rulePages?: string;
}

export interface KindName {
  readonly id: string;
  readonly name: string;
}

export interface RuleName {
  readonly id: string;
  readonly title: string;
}

export interface Place {
  readonly line: number;
  readonly character: number;
}

/** As the protocol's own `Range`. */
export interface ViewRange {
  readonly start: Place;
  readonly end: Place;
}

export interface DocumentParams {
  readonly uri: string;
}

export interface StatusParams {
  readonly uri: string;
  /** `off`: switched off in the settings; `ignored`: left out by the project's configuration. */
  readonly state: 'report' | 'noReport' | 'off' | 'ignored';
  readonly kind: KindName | null;
  readonly counts: { readonly error: number; readonly warning: number; readonly info: number; readonly hint: number };
  /** URIs of the configuration files, the nearest first. */
  readonly configFiles: readonly string[];
  /** Those of them that cannot be read and are not in force. */
  readonly unreadFiles: readonly string[];
  /** The lines that stand to the right on paper: who signs, and the date or where it is to be written. */
  readonly signed: readonly string[];
}

export interface FiguresParams {
  readonly uri: string;
  /** `共139条：请复核96（不相符7，单独的数字89），核对无误43`. */
  readonly summary: string;
}

export interface SectionAtParams extends DocumentParams {
  readonly line: number;
  readonly character: number;
}

/** Null outside of every section. */
export type SectionAtResult = {
  /** Of the section and those that it stands in, the outer one first. */
  readonly headings: readonly string[];
  /** 字数, as word processors count, with all below. */
  readonly characters: number;
  /** Figures that wait for a person and are not reviewed. */
  readonly waiting: number;
} | null;

export interface ReadTextParams {
  readonly uri: string;
}

/** Null when the file does not exist or cannot be read. */
export type ReadTextResult = string | null;

export interface ListFolderParams {
  readonly uri: string;
}

/** Null when there is no such folder. */
export type ListFolderResult = readonly string[] | null;

export interface KindsParams {
  /** What this document can be given: the kinds of its project as well, and to be none. Without it those that ship. */
  readonly uri?: string;
}

export interface KindEditParams {
  readonly uri: string;
  /** Null takes the kind away, so that it is recognised. */
  readonly kind: string | null;
}

export interface SuppressionParams {
  readonly uri: string;
  readonly rule: string;
  /** What the rule is called, for whoever is asked. */
  readonly title: string;
  /** Where the finding starts, as the protocol counts. */
  readonly line: number;
  readonly character: number;
  /** `accept` writes `wording` into the configuration as right everywhere, `accept-no-more` takes it out again. */
  readonly scope: 'next-line' | 'file' | 'config' | 'accept' | 'accept-no-more';
  /** The words of the finding, for these two. */
  readonly wording?: string;
  /** May be empty. */
  readonly reason: string;
}

/** What a row of a view says; the words are in the language of the findings. */
interface RowView {
  /** Beside the row's name; may be empty. */
  readonly note: string;
  /** The whole row as a sentence for a screen reader. */
  readonly spoken: string;
}

export interface SectionView extends RowView {
  /** By its title and those above it: the same when numbers change. */
  readonly id: string;
  /** Ordinal and title. */
  readonly heading: string;
  readonly title: string;
  /** Of the heading. */
  readonly range: ViewRange;
  /** Of the section with all below it, from the start of the line. */
  readonly whole: ViewRange;
  /** Errors and warnings of the section with all below it. */
  readonly counts: { readonly error: number; readonly warning: number };
  /** What can be done with it: all with a heading, no change of level with a paragraph 一是, nothing with a passage of one. */
  readonly form: 'heading' | 'paragraph' | 'passage';
  readonly children: readonly SectionView[];
}

/** One mandatory content; `missing` ones carry the role by which they can be inserted. */
export interface ContentView extends RowView {
  readonly role: string;
  readonly name: string;
  readonly source: string;
  /** As the engine judges it, see `ContentState` there. */
  readonly state: 'section' | 'unwritten' | 'empty' | 'prose' | 'missing';
  readonly range: ViewRange | null;
  readonly insertable: boolean;
  /** Of a missing one: how many top sections stand in front of its place. */
  readonly place: number;
}

export interface FieldView extends RowView {
  readonly name: string;
  readonly ranges: readonly ViewRange[];
}

/** Rows below a name of their own. */
export interface GroupView<Row> extends RowView {
  readonly name: string;
  /** What is listed below, shown where the mouse rests on it. */
  readonly details: string;
  readonly rows: readonly Row[];
}

export interface StructureView {
  readonly kind: KindName;
  readonly sections: readonly SectionView[];
  readonly contents: GroupView<ContentView>;
  readonly fields: GroupView<FieldView>;
}

export interface IgnoredView {
  /** What it would be told as. */
  readonly title: string;
  /** The words that it marks, in one line. */
  readonly words: string;
  /** As shown, and what is shown where none is given. */
  readonly reason: string;
  readonly range: ViewRange;
}

export interface ExportParams extends DocumentParams {
  /** `html`: the whole check; `ledger`: the table of figures alone, as a page. */
  readonly format: 'csv' | 'html' | 'ledger';
}

export interface InsertParams extends DocumentParams {
  readonly role: string;
}

export interface NewConfigParams {
  /** The document that is open, and its path from the folder of the configuration; null where none is. */
  readonly document: (DocumentParams & { readonly path: string }) | null;
}

export interface YearParams {
  readonly kind: string;
}

export interface NewReportParams {
  readonly kind: string;
  readonly issuer: string | null;
  readonly year: number | null;
}

export interface CheckParams {
  readonly workDoneToken?: string | number;
  /**
   * Documents that the client shows and asks about itself; without it those that are open. VS Code keeps a document open
   * long after its tab is gone, and asks about it no more.
   */
  readonly shown?: readonly string[];
}

export interface InSightParams extends DocumentParams {
  /** One for each stretch in each editor that shows it. */
  readonly ranges: readonly ViewRange[];
}

export interface HiddenParams {
  readonly uris: readonly string[];
}

export interface CheckResult {
  readonly reports: number;
  readonly others: number;
  /** As many as an editor lists: hints are shown in the text alone. */
  readonly findings: number;
  readonly cancelled: boolean;
}
