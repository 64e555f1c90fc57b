/** `fazhi-lint new`: writes the skeleton of a report of a kind. */
import { kinds, newDraft } from '../../engine/index.ts';
import type { Session } from '../session.ts';

export interface NewOptions {
  readonly issuer?: string;
  readonly year?: string;
}

export async function writeNew(id: string, { issuer, year }: NewOptions, session: Session): Promise<number> {
  const { config } = await session.configFor('new.md');
  const known = [...(config.ownKinds ?? []), ...kinds];
  const kind = known.find(each => each.id === id);
  if (!kind) {
    const ids = known.map(each => each.id);
    session.complain('new', {
      zh: `没有文种“${id}”。可用的有：${ids.join('、')}。`,
      en: `There is no kind "${id}". Known: ${ids.join(', ')}.`,
    });
    return 2;
  }
  if (year !== undefined && !/^(?:19|20)\d\d$/.test(year)) {
    session.complain('--year', { zh: `“${year}”应为四位数的年份，如 2025。`, en: `"${year}" should be a year: 2025.` });
    return 2;
  }
  const draft = newDraft(kind, { issuer: issuer ?? null, year: year === undefined ? null : Number(year) });
  await session.deliver(draft);
  return 0;
}
