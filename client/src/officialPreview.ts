/** Marks up the Markdown preview of a report, so that the style sheet can show it as the official paper that it becomes. */
import { commands, type Diagnostic, Disposable, languages, Uri, window, workspace } from 'vscode';
import type { ActiveReport } from './activeReport.ts';
import { markFindings } from './previewFindings.ts';
import { withListsRunIn } from './previewLists.ts';
import { createShownMarks, type Marks } from './previewMarks.ts';
import { type MarkdownIt, type Token, withClass } from './previewTokens.ts';

/** Level of an ordinal → class; the style sheet gives each the typeface of GB/T 9704. */
const LEVELS: readonly (readonly [RegExp, string])[] = [
  [/^\*{0,2}[一二三四五六七八九十]{1,3}、/, 'fazhi-level-1'],
  [/^\*{0,2}(?:[（(][一二三四五六七八九十]{1,3}[）)]|[㈠-㈩])/, 'fazhi-level-2'],
  [/^\*{0,2}\d{1,2}[.．、](?!\d)/, 'fazhi-level-3'],
];

/** 表1　行政执法案件统计表, which the Word file sets in the middle, too. */
const CAPTION = /^(?:附?[表图])\s?[\d一二三四五六七八九十]/;

/**
 * Milliseconds after which VS Code has shown an edit by itself, with the findings that have come till then. A preview that
 * is made again from outside is loaded from the start, flickers and may go back to its top: only where it must be. Asked
 * sooner, as while a document is being opened, VS Code forgets what it was asked for, because it is about to look itself
 * whether the text has changed.
 */
const QUIET = 400;

export interface OfficialPreview extends Disposable {
  /** What VS Code's Markdown extension calls for its `markdown.markdownItPlugins`. */
  extendMarkdownIt<T extends MarkdownIt>(markdown: T): T;
}

export function createOfficialPreview(report: ActiveReport): OfficialPreview {
  const isOfficial = (uri: Uri | undefined): uri is Uri =>
    uri !== undefined && report.isReport(uri) && workspace.getConfiguration('fazhi', uri).get('officialPreview', true);
  const shown = createShownMarks();
  const marksOf = (uri: Uri | undefined): Marks | null =>
    isOfficial(uri) ? { findings: findingsIn(uri), signed: report.signed(uri) } : null;
  const outdated = () => shown.outdated(uri => marksOf(Uri.parse(uri)));
  const refresh = () => {
    const uris = [...outdated().keys()];
    if (uris.length === 0) return;
    // Of the others it stays known what they show: VS Code may drop what it is asked for here.
    for (const uri of uris) shown.forget(uri);
    void commands.executeCommand('markdown.preview.refresh').then(undefined, () => undefined);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let awaited = '';
  const lookSoon = () => {
    // Waits on where nothing else is to be shown than before: of open documents VS Code's Markdown extension tells again
    // five times a second that they have been checked, and the quiet time would never come.
    const wanted = JSON.stringify([...outdated()]);
    if (wanted === awaited) return;
    awaited = wanted;
    clearTimeout(timer);
    timer = setTimeout(() => {
      awaited = '';
      refresh();
    }, QUIET);
  };
  const following = Disposable.from(
    { dispose: () => clearTimeout(timer) },
    report.onDidChangeReports(lookSoon),
    workspace.onDidChangeConfiguration(event => event.affectsConfiguration('fazhi.officialPreview') && lookSoon()),
    workspace.onDidCloseTextDocument(({ uri }) => shown.forget(uri.toString())),
    languages.onDidChangeDiagnostics(({ uris }) => {
      if (isPreviewOpen() && uris.some(report.isReport)) lookSoon();
    }),
  );
  return {
    extendMarkdownIt(markdown) {
      // Not a rule of the parser: VS Code parses without a word on which document it is, and keeps the tokens.
      const { renderer } = markdown;
      const render = renderer.render.bind(renderer);
      renderer.render = (tokens, options, env) => {
        const uri = documentOf(env);
        if (!uri) return render(tokens, options, env);
        const marks = marksOf(uri);
        shown.show(uri.toString(), marks);
        if (!marks) return render(tokens, options, env);
        const marked = withFindings(markedUp(withListsRunIn(tokens), marks.signed), marks.findings, uri);
        return `<div class="fazhi-report"></div>\n${render(marked, options, env)}`;
      };
      return markdown;
    },
    dispose: () => following.dispose(),
  };
}

function documentOf(env: unknown): Uri | undefined {
  const { currentDocument: document } = (env ?? {}) as { readonly currentDocument?: Uri | string };
  return typeof document === 'string' ? Uri.parse(document) : document;
}

function isPreviewOpen(): boolean {
  return window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => /markdown\.preview/.test((input as { viewType?: string } | undefined)?.viewType ?? '')),
  );
}

function findingsIn(uri: Uri): Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === 'fazhi');
}

function withFindings(tokens: Token[], findings: readonly Diagnostic[], uri: Uri): Token[] {
  const document = workspace.textDocuments.find(each => each.uri.toString() === uri.toString());
  return document && findings.length > 0 ? markFindings(tokens, findings, document) : tokens;
}

/** Words without the marks of Markdown around them. */
function plain(line: string): string {
  return line.replace(/[*_]{1,3}/g, '').trim();
}

/** The tokens with classes on what opens a title, a heading or the sign-off; those given stay as they are. */
function markedUp(tokens: readonly Token[], signed: readonly string[]): Token[] {
  const wordsIn = (index: number) => (tokens[index + 1]?.type === 'inline' ? (tokens[index + 1]?.content ?? '') : '');
  const opens = tokens.flatMap(({ type }, index) =>
    type === 'paragraph_open' || type === 'heading_open' ? [index] : [],
  );
  const paragraphs = opens.filter(index => tokens[index]?.type === 'paragraph_open');
  const [title = -1] = opens;
  const addressee = paragraphs.find(index => index > title);
  const names = new Map<number, string>();
  for (const index of opens) {
    const level = LEVELS.find(([pattern]) => pattern.test(wordsIn(index)));
    if (level) names.set(index, level[1]);
  }
  // By their words, since lines move while one types; from below, since a letter head may bear the same name.
  const left = signed.map(plain);
  for (const index of paragraphs.toReversed()) {
    const lines = wordsIn(index).split('\n').map(plain);
    if (!lines.every(line => left.includes(line))) continue;
    for (const line of lines) left.splice(left.indexOf(line), 1);
    names.set(index, 'fazhi-signed');
  }
  for (const index of paragraphs)
    if (tokens[index + 3]?.type === 'table_open' && CAPTION.test(wordsIn(index))) names.set(index, 'fazhi-caption');
  if (addressee !== undefined && /^.{2,60}[：:]$/.test(wordsIn(addressee))) names.set(addressee, 'fazhi-addressee');
  if (title >= 0) names.set(title, 'fazhi-title');
  return tokens.map((token, index) => {
    const name = names.get(index);
    return name === undefined ? token : withClass(token, name);
  });
}
