import { Command } from 'commander';
import { programVersion } from '../export/version.ts';
import type { ExtractOptions } from './extract/options.ts';
import { localise } from './help.ts';
import type { Language } from './language.ts';
import type { NormaliseCommandOptions } from './normalise.ts';
import { HELP, USAGE_WORDS } from './texts.ts';

/** What the commands do; each is loaded when it is asked for. Numbers are exit codes. */
export interface Actions {
  readonly extract: (files: readonly string[], options: ExtractOptions) => Promise<number>;
  readonly normalise: (file: string | undefined, options: NormaliseCommandOptions) => Promise<number>;
  readonly schema: (name: string | undefined) => Promise<number>;
  readonly checkRules: (folder: string | undefined) => Promise<number>;
}

/**
 * The command line. A new command is one entry in Actions and one block here.
 * @param done takes the exit code of the command that ran.
 */
export function buildProgram(
  language: Language,
  actions: Actions,
  done: (exitCode: number) => void,
): Command {
  const say = (key: keyof typeof HELP): string => HELP[key][language];
  const word = (key: keyof typeof USAGE_WORDS): string => USAGE_WORDS[key][language];
  const options = `[${word('options')}]`;
  const program = localise(new Command('trichluc'), language)
    .description(say('program'))
    .usage(`${options} ${word('command')}`)
    .version(programVersion(), '-V, --version', say('version'))
    .helpCommand(false);
  const add = (parent: Command, name: string, usage: string): Command =>
    localise(parent.command(name), language).usage(usage);

  add(program, 'extract', `${options} ${word('files')}…`)
    .description(say('extract'))
    .argument('<files...>', say('files'))
    .option(`-o, --output <${word('folderOrFile')}>`, say('output'))
    .option('-f, --format <json|ndjson>', say('format'))
    .option(`--rules <${word('folder')}>`, say('rules'))
    .action(async (files: string[], given: ExtractOptions) => done(await actions.extract(files, given)));

  add(program, 'normalise', `${options} [${word('files')}]`)
    .description(say('normalise'))
    .argument('[file]', say('textFile'))
    .option('-e, --explain', say('explain'))
    .option(`-o, --output <${word('files')}>`, say('textOutput'))
    .action(async (file: string | undefined, given: NormaliseCommandOptions) =>
      done(await actions.normalise(file, given)),
    );

  add(program, 'schema', `${options} [${word('name')}]`)
    .description(say('schema'))
    .argument('[name]', say('schemaName'))
    .action(async (name?: string) => done(await actions.schema(name)));

  const rules = localise(program.command('rules'), language)
    .description(say('rulesGroup'))
    .usage(word('command'))
    .helpCommand(false);
  add(rules, 'check', `${options} [${word('folder')}]`)
    .description(say('rulesCheck'))
    .argument('[dir]', say('rulesDir'))
    .action(async (folder?: string) => done(await actions.checkRules(folder)));
  return program;
}
