/** The one entry of the client's bundle: asks which extension host it runs in and loads that half only. */
import type { ExtensionContext } from 'vscode';
import type { Api } from './client.ts';
import { followLocale } from './l10n.ts';

export async function activate(context: ExtensionContext): Promise<Api> {
  const began = performance.now();
  context.subscriptions.push(await followLocale(context));
  const half = 'WorkerGlobalScope' in globalThis ? await import('./browser.ts') : await import('./node.ts');
  return half.activate(context, began);
}
