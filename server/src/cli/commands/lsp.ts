/** `fazhi-lint lsp --stdio`: starts the language server for editors. */
import type { Session } from '../session.ts';

export async function startLanguageServer(session: Session): Promise<number> {
  try {
    await session.io.startServer();
    return 0;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    session.complain('fazhi-lint', {
      zh: `检查服务没有启动（${reason}）。请重新安装 fazhi-lint。`,
      en: `The language server did not start (${reason}). Install fazhi-lint again.`,
    });
    return 2;
  }
}
