/**
 * The client's texts in the one language that the server speaks: that of the setting `fazhi.locale`, else Chinese in a
 * Chinese VS Code and English in any other. VS Code's own `l10n` knows its display language only, so that 未复核 would stand
 * as “Not reviewed yet” beside Chinese rows.
 */
import { Disposable, type ExtensionContext, env, l10n as ofDisplayLanguage, Uri, workspace } from 'vscode';

/** Text in English → Chinese. */
type Catalogue = Readonly<Record<string, string>>;

let chinese: Catalogue | undefined;
let speaksChinese = true;

export const l10n = {
  /** `l10n.t('{0} characters', 5)`: `5字`. */
  t(message: string, ...values: readonly (string | number)[]): string {
    const text = (speaksChinese ? chinese?.[message] : undefined) ?? message;
    return text.replace(/\{(\d+)\}/g, (place, index: string) => String(values[Number(index)] ?? place));
  },
  /** What is said of one thing, one after the other: `已复核，比率`. */
  list: (parts: readonly string[]) => parts.filter(part => part !== '').join(speaksChinese ? '，' : ', '),
};

const listeners = new Set<() => void>();

/** Another language has been chosen. */
export function onDidChangeLanguage(listener: () => void): Disposable {
  listeners.add(listener);
  return new Disposable(() => listeners.delete(listener));
}

/** To be called before anything is shown. */
export async function followLocale({ extensionUri }: ExtensionContext): Promise<Disposable> {
  const choose = async () => {
    const own = workspace.getConfiguration('fazhi').get('locale');
    const wanted = own === 'zh-CN' || (own !== 'en' && env.language.startsWith('zh'));
    // VS Code has read it where its name is that of the display language, which zh-tw is not.
    if (wanted) chinese ??= ofDisplayLanguage.bundle ?? (await readCatalogue(extensionUri));
    speaksChinese = wanted;
  };
  await choose();
  return workspace.onDidChangeConfiguration(async event => {
    if (!event.affectsConfiguration('fazhi.locale')) return;
    await choose();
    for (const listener of listeners) listener();
  });
}

async function readCatalogue(extensionUri: Uri): Promise<Catalogue> {
  const file = Uri.joinPath(extensionUri, 'l10n', 'bundle.l10n.zh-cn.json');
  return JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(file)));
}
