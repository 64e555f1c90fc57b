/** The language of everything the command line says. */
import type { Locale } from '../engine/index.ts';

/**
 * --locale, else FAZHI_LOCALE, else the system's; Chinese where none of them says English. Read before the arguments
 * are parsed, because help and complaints about arguments are in that language too.
 */
export function chooseLocale(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Locale {
  const given = optionValue(args, '--locale') || env['FAZHI_LOCALE'] || systemLocale(env);
  return /^en\b|^en_/i.test(given) ? 'en' : 'zh-CN';
}

function optionValue(args: readonly string[], name: string): string | undefined {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  const at = options.findLastIndex(argument => argument === name || argument.startsWith(`${name}=`));
  const argument = options[at];
  return argument === name ? options[at + 1] : argument?.slice(name.length + 1);
}

function systemLocale(env: Readonly<Record<string, string | undefined>>): string {
  return env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
}
