/** The one entry of the client's bundle: asks which extension host it runs in and loads that half only. */
import type { ExtensionContext } from 'vscode';

export async function activate(context: ExtensionContext): Promise<void> {
  const half = 'WorkerGlobalScope' in globalThis ? await import('./browser.ts') : await import('./node.ts');
  await half.activate(context);
}
