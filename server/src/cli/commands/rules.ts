/** `fazhi-lint rules`: lists every rule with severity and fixability. */
import { rules } from '../../engine/index.ts';
import { rulesJson } from '../formats/json.ts';
import { rulesStylish } from '../formats/listings.ts';
import type { Session } from '../session.ts';

export async function showRules(format: 'stylish' | 'json', session: Session): Promise<number> {
  await session.deliver(format === 'json' ? rulesJson(rules, session.locale) : rulesStylish(rules, session));
  return 0;
}
