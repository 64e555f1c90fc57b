/** The commands that read or write Word files, as the argument parser knows them. */
import { type Command, Option } from 'commander';
import { type CommonOptions, command, type Parts, withGeneralOptions } from './commandParts.ts';
import type { AnnotateOptions } from './commands/annotate.ts';
import type { ConvertOptions } from './commands/convert.ts';
import type { ExportOptions } from './commands/export.ts';
import { DESCRIPTIONS } from './commandWords.ts';

export function convertCommand(parts: Parts): Command {
  const { say } = parts;
  return withGeneralOptions(command('convert', DESCRIPTIONS.convert, parts), parts)
    .argument('<FILE>')
    .option('--output <FILE>', say(DESCRIPTIONS.output))
    .option('--force', say(DESCRIPTIONS.force))
    .option('--stdin-filename <NAME>', say(DESCRIPTIONS.stdinFilename))
    .option('--convert', say(DESCRIPTIONS.convertFirst))
    .action((path: string, options: ConvertOptions & CommonOptions) =>
      parts.run(options, async session => {
        const { convert } = await import('./commands/convert.ts');
        return convert(path, options, session);
      }),
    );
}

export function exportCommand(parts: Parts): Command {
  const { say } = parts;
  return withGeneralOptions(command('export', DESCRIPTIONS.export, parts), parts)
    .argument('<FILE>')
    .option('--output <FILE>', say(DESCRIPTIONS.exportOutput))
    .option('--force', say(DESCRIPTIONS.force))
    .option('--seal', say(DESCRIPTIONS.seal))
    .option('--no-seal', say(DESCRIPTIONS.noSeal))
    .addOption(new Option('--fonts <FONTS>', say(DESCRIPTIONS.fonts)).choices(['gb2312', 'windows', 'fangzheng']))
    .option('--line-spacing <POINTS>', say(DESCRIPTIONS.lineSpacing))
    .addOption(new Option('--page-numbers <PLACE>', say(DESCRIPTIONS.pageNumbers)).choices(['outer', 'center', 'none']))
    .option('--draft', say(DESCRIPTIONS.draft))
    .option('--strict', say(DESCRIPTIONS.strict))
    .option('--config <FILE>', say(DESCRIPTIONS.config))
    .option('--kind <KIND>', say(DESCRIPTIONS.kind))
    .option('--stdin-filename <NAME>', say(DESCRIPTIONS.stdinFilename))
    .action((path: string, options: ExportOptions & CommonOptions) =>
      parts.run(withoutOutput(options), async session => {
        const { exportWord } = await import('./commands/export.ts');
        return exportWord(path, options, session);
      }),
    );
}

export function annotateCommand(parts: Parts): Command {
  const { say } = parts;
  return withGeneralOptions(command('annotate', DESCRIPTIONS.annotate, parts), parts)
    .argument('<FILE>')
    .option('--output <FILE>', say(DESCRIPTIONS.annotateOutput))
    .option('--force', say(DESCRIPTIONS.force))
    .addOption(new Option('--track-fixes [FIXES]', say(DESCRIPTIONS.trackFixes)).choices(['safe', 'all']))
    .addOption(
      new Option('--level <LEVEL>', say(DESCRIPTIONS.level))
        .choices(['error', 'warning', 'info', 'hint'])
        .default('hint'),
    )
    .addOption(new Option('--author <NAME>', say(DESCRIPTIONS.author)).default('公文检查'))
    .option('--convert', say(DESCRIPTIONS.convertFirst))
    .option('--config <FILE>', say(DESCRIPTIONS.config))
    .option('--kind <KIND>', say(DESCRIPTIONS.kind))
    .option('--stdin-filename <NAME>', say(DESCRIPTIONS.stdinFilename))
    .action((path: string, options: AnnotateOptions & CommonOptions) =>
      parts.run(withoutOutput(options), async session => {
        const { annotate } = await import('./commands/annotate.ts');
        return annotate(path, options, session);
      }),
    );
}

/** The Word file goes there, not what is told. */
function withoutOutput({ output: _, ...options }: CommonOptions): CommonOptions {
  return options;
}
