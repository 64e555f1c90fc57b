/** `fazhi-lint new`: writes the skeleton of a report of a kind. */
import { kindNamed, knownKinds, newDraft } from '../../engine/index.ts';
import { unknownKind } from '../readDocument.ts';
import type { Session } from '../session.ts';

export interface NewOptions {
  readonly issuer?: string;
  readonly year?: string;
}

export async function writeNew(id: string, { issuer, year }: NewOptions, session: Session): Promise<number> {
  const { config } = await session.configFor('new.md');
  const known = knownKinds(config.ownKinds);
  const kind = kindNamed(id, known);
  if (!kind) {
    session.complain('new', unknownKind(id, known));
    return 2;
  }
  if (year !== undefined && !/^(?:19|20)\d\d$/.test(year)) {
    session.complain('--year', {
      zh: `「${year}」应为四位数的年份，如 2025。`,
      en: `"${year}" should be a year: 2025.`,
    });
    return 2;
  }
  const draft = newDraft(kind, { issuer: issuer ?? null, year: year === undefined ? null : Number(year) });
  await session.deliver(draft);
  return 0;
}
