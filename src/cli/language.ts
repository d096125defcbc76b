export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export function isLanguage(text: string): text is Language {
  return (LANGUAGES as readonly string[]).includes(text);
}

/**
 * Language of everything shown to the user: --lang wherever it stands on the command line (help and errors of the
 * command line itself follow it too), else the locale, else Vietnamese.
 */
export function pickLanguage(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language {
  const asked = askedLanguage(argv);
  if (asked !== null) return asked;
  // The order of POSIX: LC_ALL over LC_MESSAGES over LANG; an empty one counts as unset.
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^en(?![a-z])/i.test(locale) ? 'en' : 'vi';
}

function askedLanguage(argv: readonly string[]): Language | null {
  for (const [position, argument] of argv.entries()) {
    if (argument === '--') return null;
    const value = argument === '--lang' ? argv[position + 1] : /^--lang=(.*)$/.exec(argument)?.[1];
    if (value !== undefined && isLanguage(value)) return value;
  }
  return null;
}
