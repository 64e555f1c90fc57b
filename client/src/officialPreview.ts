/** Marks up the Markdown preview of a report, so that the style sheet can show it as the official paper that it becomes. */
import { commands, Disposable, Uri, workspace } from 'vscode';
import type { ActiveReport } from './activeReport.ts';

/** The parts of markdown-it, which the built-in extension brings along, that are used here. */
interface Token {
  readonly type: string;
  readonly content: string;
  attrJoin(name: string, value: string): void;
}

interface State {
  readonly env: { readonly currentDocument?: Uri | string } | undefined;
  readonly tokens: Token[];
  readonly Token: new (type: string, tag: string, nesting: number) => Token;
}

interface MarkdownIt {
  readonly core: { readonly ruler: { push(name: string, rule: (state: State) => void): void } };
}

/** Level of an ordinal → class; the style sheet gives each the typeface of GB/T 9704. */
const LEVELS: readonly (readonly [RegExp, string])[] = [
  [/^\*{0,2}[一二三四五六七八九十]{1,3}、/, 'fazhi-level-1'],
  [/^\*{0,2}(?:[（(][一二三四五六七八九十]{1,3}[）)]|[㈠-㈩])/, 'fazhi-level-2'],
  [/^\*{0,2}\d{1,2}[.．、](?!\d)/, 'fazhi-level-3'],
  [/^\d{4}年\d{1,2}月\d{1,2}日$/, 'fazhi-date'],
];

export interface OfficialPreview extends Disposable {
  /** What VS Code's Markdown extension calls for its `markdown.markdownItPlugins`. */
  extendMarkdownIt<T extends MarkdownIt>(markdown: T): T;
}

export function createOfficialPreview(report: ActiveReport): OfficialPreview {
  const isOfficial = (document: Uri | string | undefined) => {
    const uri = typeof document === 'string' ? Uri.parse(document) : document;
    return (
      uri !== undefined && report.isReport(uri) && workspace.getConfiguration('fazhi', uri).get('officialPreview', true)
    );
  };
  const refresh = () => void commands.executeCommand('markdown.preview.refresh').then(undefined, () => undefined);
  const following = Disposable.from(
    report.onDidChangeReports(refresh),
    workspace.onDidChangeConfiguration(event => event.affectsConfiguration('fazhi.officialPreview') && refresh()),
  );
  return {
    extendMarkdownIt(markdown) {
      markdown.core.ruler.push('fazhi', state => {
        if (isOfficial(state.env?.currentDocument)) markUp(state);
      });
      return markdown;
    },
    dispose: () => following.dispose(),
  };
}

function markUp({ tokens, Token }: State): void {
  for (const [index, token] of tokens.entries()) {
    const opening = tokens[index - 1];
    if (token.type !== 'inline' || !opening) continue;
    const level = LEVELS.find(([pattern]) => pattern.test(token.content));
    if (level) opening.attrJoin('class', level[1]);
  }
  const title = tokens.find(({ type }) => type === 'paragraph_open' || type === 'heading_open');
  title?.attrJoin('class', 'fazhi-title');
  const mark = Object.assign(new Token('html_block', '', 0), { content: '<div class="fazhi-report"></div>\n' });
  tokens.unshift(mark);
}
