import type { Command } from 'commander';
import { Failure } from '../document/failure.ts';
import { isLanguage, LANGUAGES, type Language } from './language.ts';
import { HELP, HELP_TITLES } from './texts.ts';

/** Makes commander speak the language of the user; applied to the program and to each command. */
export function localise(command: Command, language: Language): Command {
  return command
    .helpOption('-h, --help', HELP.help[language])
    .option('--lang <vi|en>', HELP.lang[language], checkLanguage)
    .configureHelp({
      styleTitle: (title) => HELP_TITLES[title]?.[language] ?? title,
      subcommandTerm: (sub) => `${sub.name()} ${sub.usage()}`,
    });
}

/** The value itself was taken by `pickLanguage` before the parsing; here a wrong one is refused. */
function checkLanguage(given: string): Language {
  if (isLanguage(given)) return given;
  const known = LANGUAGES.join(', ');
  throw new Failure('usage', {
    vi: `không có ngôn ngữ ${given} (có: ${known})`,
    en: `unknown language ${given} (known: ${known})`,
  });
}
