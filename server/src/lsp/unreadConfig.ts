/** Says that a configuration is not in force, wherever something is told that may depend on it. */
import type { Localized } from '../engine/index.ts';
import { placeOf } from './place.ts';
import type { Settings } from './settings.ts';

/** Null where all files could be read. */
export function unreadConfig({ unreadFiles }: Pick<Settings, 'unreadFiles'>): Localized | null {
  if (unreadFiles.length === 0) return null;
  const paths = unreadFiles.map(file => placeOf(file)?.path ?? file);
  return {
    zh: `${paths.join('、')} 读不了，没有生效，错处见「问题」面板。`,
    en: `${paths.join(', ')} cannot be read and is not in force; Problems shows where it is wrong.`,
  };
}
