/** Marks up the Markdown preview of a report, so that the style sheet can show it as the official paper that it becomes. */
import { commands, Disposable, Uri, workspace } from 'vscode';
import type { ActiveReport } from './activeReport.ts';

/** The parts of markdown-it, which the built-in extension brings along, that are used here. */
interface Token {
  readonly type: string;
  readonly content: string;
  readonly attrs: [string, string][] | null;
  attrJoin(name: string, value: string): void;
}

interface Renderer {
  render(tokens: Token[], options: unknown, env: { readonly currentDocument?: Uri | string } | undefined): string;
}

interface MarkdownIt {
  readonly renderer: Renderer;
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
      // Not a rule of the parser: VS Code parses without a word on which document it is, and keeps the tokens.
      const { renderer } = markdown;
      const render = renderer.render.bind(renderer);
      renderer.render = (tokens, options, env) =>
        isOfficial(env?.currentDocument)
          ? `<div class="fazhi-report"></div>\n${render(markedUp(tokens), options, env)}`
          : render(tokens, options, env);
      return markdown;
    },
    dispose: () => following.dispose(),
  };
}

/** The tokens with classes on what opens a title, a heading or a date; those given stay as they are. */
function markedUp(tokens: readonly Token[]): Token[] {
  const title = tokens.findIndex(({ type }) => type === 'paragraph_open' || type === 'heading_open');
  const addressee = tokens.findIndex(({ type }, index) => index > title && type === 'paragraph_open');
  return tokens.map((token, index) => {
    const next = tokens[index + 1];
    const level = next?.type === 'inline' ? LEVELS.find(([pattern]) => pattern.test(next.content)) : undefined;
    const isAddressed = index === addressee && /^.{2,60}[：:]$/.test(next?.content ?? '');
    const name = index === title ? 'fazhi-title' : isAddressed ? 'fazhi-addressee' : level?.[1];
    if (name === undefined) return token;
    const attrs = token.attrs?.map(([key, value]): [string, string] => [key, value]) ?? null;
    const copy: Token = Object.assign(Object.create(Object.getPrototypeOf(token)), token, { attrs });
    copy.attrJoin('class', name);
    return copy;
  });
}
