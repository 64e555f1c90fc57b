/** What all commands of the argument parser are made of. */
import { Command, Option } from 'commander';
import type { Locale, Localized } from '../engine/index.ts';
import { DESCRIPTIONS } from './commandWords.ts';
import type { CliIo } from './io.ts';
import type { Session, SessionOptions } from './session.ts';
import { localizeHelp } from './usage.ts';

export type CommonOptions = Omit<SessionOptions, 'locale'>;

export interface Parts {
  readonly io: CliIo;
  readonly locale: Locale;
  say(text: Localized): string;
  run(options: CommonOptions, command: (session: Session) => Promise<number>): Promise<void>;
}

export function command(name: string, description: Localized, { io, locale, say }: Parts): Command {
  const made = new Command(name)
    .description(say(description))
    .helpOption('-h, --help', say(DESCRIPTIONS.helpOption))
    .exitOverride() // Errors come back to `run`, which says them in the user's language.
    .configureOutput({ writeOut: io.stdout, writeErr: io.stderr, outputError: () => undefined });
  localizeHelp(made, locale);
  return made;
}

/** They may stand in front of the command as well as after it. */
export function withGeneralOptions(command: Command, { say }: Parts): Command {
  return command
    .addOption(new Option('--locale <LOCALE>', say(DESCRIPTIONS.locale)).choices(['zh-CN', 'en']))
    .option('--no-color', say(DESCRIPTIONS.noColor));
}
