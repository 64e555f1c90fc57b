/** `fazhi-lint figures`: shows the ledger of one report, every relation between figures with its verdict. */
import { basename } from 'node:path';
import { ledger } from '../../engine/index.ts';
import { figuresJson } from '../formats/json.ts';
import { figuresStylish } from '../formats/ledgerListing.ts';
import { sessionVoice } from '../formats/sessionVoice.ts';
import { type InputOptions, kindOfDocument, previousOf, readDocument } from '../readDocument.ts';
import type { Session } from '../session.ts';

export interface FiguresOptions extends InputOptions {
  readonly format: 'stylish' | 'json' | 'csv' | 'html';
  readonly lone?: boolean;
}

export async function showFigures(path: string, options: FiguresOptions, session: Session): Promise<number> {
  const document = await readDocument(path, session, options);
  if (!document) return 2;
  const { report } = document;
  const { config } = document.loaded;
  const { report: previous, path: previousPath } = await previousOf(document, session);
  const found = ledger(report, { previous, config });
  const kind = kindOfDocument(document);
  const render = async (format: FiguresOptions['format']) => {
    if (format === 'json') return figuresJson(document, found, session.locale);
    if (format === 'stylish') return figuresStylish(document, kind, found, options.lone ?? false, session);
    const { ledgerCsv, ledgerPage } = await import('../../export/ledger.ts');
    const voice = sessionVoice(session);
    const shown = { ...document, previous: previousPath && basename(previousPath) };
    const wanted = { withLone: options.lone ?? false };
    return format === 'csv'
      ? ledgerCsv(shown, found, voice, wanted)
      : ledgerPage(document.path, shown, found, voice, wanted);
  };
  await session.deliver(await render(options.format));
  return 0;
}
