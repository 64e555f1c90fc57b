/** The commands and options of `fazhi-lint`, as the argument parser knows them. */
import { Command, Option } from 'commander';
import { version } from '../../../package.json';
import { type Locale, type Localized, localize } from '../engine/index.ts';
import type { CheckOptions } from './commands/check.ts';
import type { ReadOptions } from './commands/outline.ts';
import type { CliIo } from './io.ts';
import { openSession, type Session, type SessionOptions } from './session.ts';
import { GENERAL_HELP, localizeHelp } from './usage.ts';

type CommonOptions = Omit<SessionOptions, 'locale'>;

/** Builds the parser; `done` is told the exit code of the command that was run. */
export function buildProgram(io: CliIo, locale: Locale, done: (code: number) => void): Command {
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
  for (const build of [checkCommand, outlineCommand, figuresCommand, rulesCommand, lspCommand]) {
    program.addCommand(build(parts));
  }
  return program;
}

interface Parts {
  readonly io: CliIo;
  readonly locale: Locale;
  say(text: Localized): string;
  run(options: CommonOptions, command: (session: Session) => Promise<number>): Promise<void>;
}

const DESCRIPTIONS = {
  program: {
    zh: '检查法治政府建设报告等公文:层次序数、必备内容、数据勾稽。',
    en: 'Lints Chinese official reports: outline numbering, mandatory contents, figures that must agree.',
  },
  check: {
    zh: '检查文件、文件夹(含下级)或通配符;“-”为标准输入;不写为当前文件夹',
    en: 'lint files, folders with all below, or globs; "-" is standard input; default: this folder',
  },
  outline: { zh: '显示章节结构', en: 'show the section tree' },
  figures: { zh: '显示数据核对表:每一条数量关系及结论', en: 'show every relation between figures with its verdict' },
  rules: { zh: '列出全部规则', en: 'list the rules' },
  lsp: { zh: '启动供编辑器使用的语言服务', en: 'start the language server for editors' },
  help: { zh: '显示某条命令的用法', en: 'show help for a command' },
  helpOption: { zh: '显示用法', en: 'show this help' },
  version: { zh: '显示版本号', en: 'show the version' },
  format: { zh: '输出格式:stylish(默认)、json', en: 'output format: stylish (default), json' },
  output: { zh: '把结果写入文件,不显示在屏幕上', en: 'write the result to a file instead of the screen' },
  config: { zh: '只用这个配置文件,不再逐级查找', en: 'use this configuration and look for no other' },
  locale: {
    zh: '语言:zh-CN、en(默认依 FAZHI_LOCALE、LANG)',
    en: 'language: zh-CN, en (default by FAZHI_LOCALE, LANG)',
  },
  noColor: { zh: '不用颜色', en: 'no colours' },
  stdinFilename: { zh: '标准输入的内容当作这个文件', en: 'the file that standard input stands for' },
  fix: {
    zh: '直接修正序号、标点等无争议的问题(不改数字、日期、名称)',
    en: 'mend what is mechanical; never a figure, a date or a name',
  },
  fixDryRun: { zh: '只显示 --fix 会改什么,不写入文件', en: 'only show what --fix would change' },
  failOn: {
    zh: '有此级别及以上的问题时退出码为 1:error(默认)、warning、info、never',
    en: 'exit 1 for findings at or above: error (default), warning, info, never',
  },
  stdio: { zh: '经标准输入输出通信(须写明)', en: 'talk over standard input and output (required)' },
} as const satisfies Record<string, Localized>;

function command(name: string, description: Localized, { io, locale, say }: Parts): Command {
  const made = new Command(name)
    .description(say(description))
    .helpOption('-h, --help', say(DESCRIPTIONS.helpOption))
    .exitOverride() // Errors come back to `run`, which says them in the user's language.
    .configureOutput({ writeOut: io.stdout, writeErr: io.stderr, outputError: () => undefined });
  localizeHelp(made, locale);
  return made;
}

/** They may stand in front of the command as well as behind it. */
function withGeneralOptions(command: Command, { say }: Parts): Command {
  return command
    .addOption(new Option('--locale <LOCALE>', say(DESCRIPTIONS.locale)).choices(['zh-CN', 'en']))
    .option('--no-color', say(DESCRIPTIONS.noColor));
}

function reportCommand(name: string, description: Localized, parts: Parts): Command {
  const { say } = parts;
  const made = command(name, description, parts)
    .addOption(
      new Option('--format <FORMAT>', say(DESCRIPTIONS.format)).choices(['stylish', 'json']).default('stylish'),
    )
    .option('--output <FILE>', say(DESCRIPTIONS.output));
  return withGeneralOptions(made, parts);
}

/** A command that reads one file. */
function readCommand(name: string, description: Localized, parts: Parts): Command {
  const { say } = parts;
  return reportCommand(name, description, parts)
    .argument('<FILE>')
    .option('--config <FILE>', say(DESCRIPTIONS.config))
    .option('--stdin-filename <NAME>', say(DESCRIPTIONS.stdinFilename));
}

function checkCommand(parts: Parts): Command {
  const { say } = parts;
  return reportCommand('check', DESCRIPTIONS.check, parts)
    .argument('[PATH...]')
    .option('--fix', say(DESCRIPTIONS.fix))
    .addOption(new Option('--fix-dry-run', say(DESCRIPTIONS.fixDryRun)).conflicts('fix'))
    .addOption(
      new Option('--fail-on <LEVEL>', say(DESCRIPTIONS.failOn))
        .choices(['error', 'warning', 'info', 'never'])
        .default('error'),
    )
    .option('--config <FILE>', say(DESCRIPTIONS.config))
    .option('--stdin-filename <NAME>', say(DESCRIPTIONS.stdinFilename))
    .action((paths: string[], options: CheckOptions & CommonOptions) =>
      parts.run(options, async session => {
        const { check } = await import('./commands/check.ts');
        return check(paths.length > 0 ? paths : ['.'], options, session);
      }),
    );
}

function outlineCommand(parts: Parts): Command {
  return readCommand('outline', DESCRIPTIONS.outline, parts).action(
    (path: string, options: ReadOptions & CommonOptions) =>
      parts.run(options, async session => {
        const { showOutline } = await import('./commands/outline.ts');
        return showOutline(path, options, session);
      }),
  );
}

function figuresCommand(parts: Parts): Command {
  return readCommand('figures', DESCRIPTIONS.figures, parts).action(
    (path: string, options: ReadOptions & CommonOptions) =>
      parts.run(options, async session => {
        const { showFigures } = await import('./commands/figures.ts');
        return showFigures(path, options, session);
      }),
  );
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
