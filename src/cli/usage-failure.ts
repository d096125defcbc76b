import type { CommanderError } from 'commander';
import { Failure } from '../document/failure.ts';
import type { Bilingual } from '../document/message.ts';
import { SUGGESTION, USAGE_ERRORS } from './texts.ts';

/** The failure "usage" for an error of commander, in both languages. */
export function usageFailure(error: CommanderError): Failure {
  const item = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const text = USAGE_ERRORS[error.code]?.(item) ?? { vi: error.message, en: error.message };
  const near = /Did you mean (?:one of )?(.*)\?/.exec(error.message)?.[1];
  return new Failure('usage', near === undefined ? text : withSuggestion(text, SUGGESTION(near)));
}

function withSuggestion(text: Bilingual, suggestion: Bilingual): Bilingual {
  return { vi: `${text.vi} (${suggestion.vi})`, en: `${text.en} (${suggestion.en})` };
}
