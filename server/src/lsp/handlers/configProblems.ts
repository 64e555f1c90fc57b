/** What is wrong with a configuration file, shown on the file itself: as saved, and while it is being written. */
import { type ParseError, parse as parseJson } from 'jsonc-parser';
import { indexLines, type Locale, parseConfig } from '../../engine/index.ts';
import { type ConfigStore, isConfigFile, type LoadedForFolder } from '../configs.ts';
import { guardEvent } from '../guard.ts';
import { normalUri, placeOf, uriOf } from '../place.ts';
import type { Session } from '../session.ts';
import { toConfigDiagnostic } from '../toLsp.ts';

export interface ConfigProblems {
  /** Publishes the problems of every file that a configuration was loaded from. */
  loaded(config: LoadedForFolder, locale: Locale): void;
  /** Something changed: of files that are open the problems are looked for again, of others when they are next loaded. */
  refresh(): void;
}

type Problem = Parameters<typeof toConfigDiagnostic>[0];

export function createConfigProblems(session: Session, configs: ConfigStore): ConfigProblems {
  const { connection, documents, settings, log } = session;
  /** What each file was last sent, so that the same is not sent twice. */
  const published = new Map<string, string>();

  const openText = (uri: string) =>
    documents
      .all()
      .find(document => normalUri(document.uri) === uri)
      ?.getText();

  const publish = (uri: string, text: string, problems: readonly Problem[], locale: Locale) => {
    // The client tells it of files that are open. Once is enough; what else is wrong is told when it is JSON again.
    const isTold = session.abilities().jsonSyntax && openText(uri) !== undefined && isBroken(text);
    const diagnostics = (isTold ? [] : problems).map(problem => toConfigDiagnostic(problem, locale));
    const state = JSON.stringify(diagnostics);
    if (state === (published.get(uri) ?? '[]')) return;
    if (diagnostics.length > 0) published.set(uri, state);
    else published.delete(uri);
    void connection.sendDiagnostics({ uri, diagnostics });
  };

  const showProblems = guardEvent<string>(log, 'configuration', async uri => {
    const { locale } = await settings.of(uri);
    const loaded = await configs.load(uri);
    const text = documents.get(uri)?.getText();
    const path = placeOf(uri)?.path;
    if (text === undefined || path === undefined) return;
    const isSaved = loaded?.texts.get(path) === text;
    publish(normalUri(uri), text, isSaved ? problemsIn(loaded, path) : unsavedProblems(text), locale);
  });
  documents.onDidChangeContent(({ document: { uri } }) => void (isConfigFile(uri) && showProblems(uri)));

  return {
    loaded(config, locale) {
      for (const path of new Set([...config.texts.keys(), ...config.problems.map(problem => problem.path)])) {
        const uri = uriOf({ prefix: config.prefix, path });
        // Of a file that is being written, `showProblems` shows the problems, at the places where they are now.
        const open = openText(uri);
        const saved = config.texts.get(path) ?? '';
        if (open === undefined || open === saved) publish(uri, saved, problemsIn(config, path), locale);
      }
    },
    refresh() {
      const open = documents.keys().filter(isConfigFile);
      const openUris = open.map(normalUri);
      for (const uri of [...published.keys()]) if (!openUris.includes(uri)) publish(uri, '', [], 'zh-CN');
      for (const uri of open) void showProblems(uri);
    },
  };
}

function problemsIn({ problems }: LoadedForFolder, file: string): readonly Problem[] {
  return problems.filter(({ path }) => path === file);
}

/** What the text alone tells; whether the files that it extends are there is seen when it is saved. */
function unsavedProblems(text: string): readonly Problem[] {
  const lines = indexLines(text);
  return parseConfig(text).problems.map(({ span, ...problem }) => ({ range: lines.rangeOf(span), ...problem }));
}

function isBroken(text: string): boolean {
  const errors: ParseError[] = [];
  parseJson(text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true });
  return errors.length > 0;
}
