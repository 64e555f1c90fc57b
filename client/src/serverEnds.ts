/** What happens when the server ends of itself: it is started again, and only when that does not help is anything said. */
import { commands, window } from 'vscode';
import { type BaseLanguageClient, CloseAction, type ErrorHandler } from 'vscode-languageclient';
import { l10n } from './l10n.ts';

/** As the client's own handler decides; that one says so in English. */
export function createErrorHandler(client: () => BaseLanguageClient): ErrorHandler {
  let defaults: ErrorHandler | undefined;
  const own = () => {
    defaults ??= client().createDefaultErrorHandler();
    return defaults;
  };
  return {
    error: async (...parameters) => ({ ...(await own().error(...parameters)), handled: true }),
    async closed() {
      const result = await own().closed();
      if (result.action === CloseAction.DoNotRestart) void offerRestart();
      return { ...result, handled: true };
    },
  };
}

async function offerRestart(): Promise<void> {
  const restart = l10n.t('Restart');
  const output = l10n.t('Show output');
  const chosen = await window.showErrorMessage(
    l10n.t('The checking service has ended several times.'),
    restart,
    output,
  );
  if (chosen === restart) await commands.executeCommand('fazhi.restart');
  if (chosen === output) await commands.executeCommand('fazhi.showOutput');
}
