/** The commands and options of `fazhi-lint`, as the argument parser knows them. */
import { type Command, Option } from 'commander';
import { version } from '../../../package.json';
import { type Locale, type Localized, localize } from '../engine/index.ts';
import { CHECK_FORMATS, type CheckOptions } from './checkOptions.ts';
import { type CommonOptions, command, type Parts, withGeneralOptions } from './commandParts.ts';
import type { DiffOptions } from './commands/diff.ts';
import type { FiguresOptions } from './commands/figures.ts';
import type { MergeOptions } from './commands/merge.ts';
import type { NewOptions } from './commands/new.ts';
import type { OutlineOptions, ReadOptions } from './commands/outline.ts';
import { DESCRIPTIONS } from './commandWords.ts';
import type { CliIo } from './io.ts';
import { openSession } from './openSession.ts';
import { DIFF_HELP, GENERAL_HELP } from './usage.ts';
import { annotateCommand, convertCommand, exportCommand } from './wordCommands.ts';

/** Builds the parser for `args`; `done` is told the exit code of the command that was run. */
export function buildProgram(
  args: readonly string[],
  io: CliIo,
  locale: Locale,
  done: (code: number) => void,
): Command {
  const parts: Parts = {
    io,
    locale,
    say: text => localize(text, locale),
    async run(options, command) {
      const color = program.opts<CommonOptions>().color !== false && options.color !== false;
      const session = openSession(io, { ...options, color, locale });
      const code = await command(session);
      done(session.failed ? 2 : code);
    },
  };
  const program = withGeneralOptions(command('fazhi-lint', DESCRIPTIONS.program, parts), parts)
    .version(version, '--version', parts.say(DESCRIPTIONS.version))
    .helpCommand('help [COMMAND]', parts.say(DESCRIPTIONS.help))
    .addHelpText('after', parts.say(GENERAL_HELP))
    .enablePositionalOptions();
  const [named = ''] = args;
  // Only the command that is called, so that a call starts fast; all of them for help and for what is no command.
  const builders = Object.hasOwn(COMMANDS, named)
    ? [COMMANDS[named as keyof typeof COMMANDS]]
    : Object.values(COMMANDS);
  for (const build of builders) program.addCommand(build(parts));
  return program;
}

const COMMANDS = {
  check: checkCommand,
  outline: outlineCommand,
  figures: figuresCommand,
  diff: diffCommand,
  config: configCommand,
  merge: mergeCommand,
  new: newCommand,
  convert: convertCommand,
  export: exportCommand,
  annotate: annotateCommand,
  rules: rulesCommand,
  lsp: lspCommand,
};

interface Formats {
  readonly names: readonly string[];
  readonly description: Localized;
}

const TWO_FORMATS: Formats = { names: ['stylish', 'json'], description: DESCRIPTIONS.format };

function reportCommand(name: string, description: Localized, parts: Parts, formats = TWO_FORMATS): Command {
  const { say } = parts;
  const made = command(name, description, parts)
    .addOption(new Option('--format <FORMAT>', say(formats.description)).choices(formats.names).default('stylish'))
    .option('--output <FILE>', say(DESCRIPTIONS.output))
    .option('--force', say(DESCRIPTIONS.force));
  return withGeneralOptions(made, parts);
}

/** A command that reads one file. */
function readCommand(name: string, description: Localized, parts: Parts, formats = TWO_FORMATS): Command {
  const { say } = parts;
  return reportCommand(name, description, parts, formats)
    .argument('<FILE>')
    .option('--config <FILE>', say(DESCRIPTIONS.config))
    .option('--kind <KIND>', say(DESCRIPTIONS.kind))
    .option('--stdin-filename <NAME>', say(DESCRIPTIONS.stdinFilename))
    .option('--convert', say(DESCRIPTIONS.convertFirst));
}

function checkCommand(parts: Parts): Command {
  const { say } = parts;
  const formats = { names: CHECK_FORMATS, description: DESCRIPTIONS.checkFormat };
  return reportCommand('check', DESCRIPTIONS.check, parts, formats)
    .argument('[PATH...]')
    .option('--fix', say(DESCRIPTIONS.fix))
    .option('--fix-ordinals', say(DESCRIPTIONS.fixOrdinals))
    .addOption(new Option('--fix-dry-run', say(DESCRIPTIONS.fixDryRun)).conflicts('fix'))
    .addOption(failOn(parts))
    .option('--config <FILE>', say(DESCRIPTIONS.config))
    .option('--kind <KIND>', say(DESCRIPTIONS.kind))
    .option('--stdin-filename <NAME>', say(DESCRIPTIONS.stdinFilename))
    .option('--convert', say(DESCRIPTIONS.convertFirst))
    .option('--baseline <FILE>', say(DESCRIPTIONS.baseline))
    .addOption(
      new Option('--write-baseline <FILE>', say(DESCRIPTIONS.writeBaseline)).conflicts(['baseline', 'updateBaseline']),
    )
    .option('--update-baseline', say(DESCRIPTIONS.updateBaseline))
    .option('--shard <i/n>', say(DESCRIPTIONS.shard))
    .option('--jobs <N>', say(DESCRIPTIONS.jobs))
    .option('--cache', say(DESCRIPTIONS.cache))
    .option('--cache-location <FOLDER>', say(DESCRIPTIONS.cacheLocation))
    .option('--no-gitignore', say(DESCRIPTIONS.noGitignore))
    .action((paths: string[], options: CheckOptions & CommonOptions) =>
      parts.run(options, async session => {
        const { check } = await import('./commands/check.ts');
        return check(paths.length > 0 ? paths : ['.'], options, session);
      }),
    );
}

function outlineCommand(parts: Parts): Command {
  const made = readCommand('outline', DESCRIPTIONS.outline, parts);
  return made
    .option('--coverage', parts.say(DESCRIPTIONS.coverage))
    .action((path: string, options: OutlineOptions & CommonOptions) =>
      parts.run(options, async session => {
        const { showOutline } = await import('./commands/outline.ts');
        return showOutline(path, options, session);
      }),
    );
}

function figuresCommand(parts: Parts): Command {
  const formats = { names: ['stylish', 'json', 'csv', 'html'], description: DESCRIPTIONS.figuresFormat };
  return readCommand('figures', DESCRIPTIONS.figures, parts, formats)
    .option('--lone', parts.say(DESCRIPTIONS.lone))
    .action((path: string, options: FiguresOptions & CommonOptions) =>
      parts.run(options, async session => {
        const { showFigures } = await import('./commands/figures.ts');
        return showFigures(path, options, session);
      }),
    );
}

function diffCommand(parts: Parts): Command {
  const { say } = parts;
  return reportCommand('diff', DESCRIPTIONS.diff, parts)
    .argument('<OLD>')
    .argument('<NEW>')
    .option('--convert', say(DESCRIPTIONS.convertFirst))
    .addHelpText('after', say(DIFF_HELP))
    .action((before: string, after: string, options: DiffOptions & CommonOptions) =>
      parts.run(options, async session => {
        const { diff } = await import('./commands/diff.ts');
        return diff(before, after, options, session);
      }),
    );
}

function configCommand(parts: Parts): Command {
  return readCommand('config', DESCRIPTIONS.configCommand, parts).action(
    (path: string, options: ReadOptions & CommonOptions) =>
      parts.run(options, async session => {
        const { showConfig } = await import('./commands/config.ts');
        return showConfig(path, options, session);
      }),
  );
}

function newCommand(parts: Parts): Command {
  const { say } = parts;
  return withGeneralOptions(command('new', DESCRIPTIONS.new, parts), parts)
    .argument('<KIND>')
    .option('--issuer <NAME>', say(DESCRIPTIONS.issuer))
    .option('--year <YEAR>', say(DESCRIPTIONS.year))
    .option('--output <FILE>', say(DESCRIPTIONS.output))
    .option('--force', say(DESCRIPTIONS.force))
    .action((kind: string, options: NewOptions & CommonOptions) =>
      parts.run(options, async session => {
        const { writeNew } = await import('./commands/new.ts');
        return writeNew(kind, options, session);
      }),
    );
}

function mergeCommand(parts: Parts): Command {
  const { say } = parts;
  return withGeneralOptions(command('merge', DESCRIPTIONS.merge, parts), parts)
    .argument('<FILE...>')
    .option('--output <FILE>', say(DESCRIPTIONS.output))
    .option('--force', say(DESCRIPTIONS.force))
    .addOption(failOn(parts))
    .action((paths: string[], options: MergeOptions & CommonOptions) =>
      parts.run(options, async session => {
        const { merge } = await import('./commands/merge.ts');
        return merge(paths, options, session);
      }),
    );
}

function failOn({ say }: Parts): Option {
  return new Option('--fail-on <LEVEL>', say(DESCRIPTIONS.failOn))
    .choices(['error', 'warning', 'info', 'never'])
    .default('error');
}

function rulesCommand(parts: Parts): Command {
  return reportCommand('rules', DESCRIPTIONS.rules, parts).action((options: ReadOptions & CommonOptions) =>
    parts.run(options, async session => {
      const { showRules } = await import('./commands/rules.ts');
      return showRules(options.format, session);
    }),
  );
}

/** Editors add options of their own (`--clientProcessId=…`), which the server reads itself. */
function lspCommand(parts: Parts): Command {
  return command('lsp', DESCRIPTIONS.lsp, parts)
    .requiredOption('--stdio', parts.say(DESCRIPTIONS.stdio))
    .allowUnknownOption()
    .allowExcessArguments()
    .action(() =>
      parts.run({}, async session => {
        const { startLanguageServer } = await import('./commands/lsp.ts');
        return startLanguageServer(session);
      }),
    );
}
