import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Channel } from '../model/channel.ts';
import { LanguageModel } from '../model/language-model.ts';

/** Everything that restoration reads from its model folder. */
export interface RestoreModel {
  language: LanguageModel;
  /** Channel of an engine without Vietnamese letters. */
  foreign: Channel;
  /** Channel of a Vietnamese engine on poor scans. */
  light: Channel;
}

/** Reads the model files of a folder. Throws if one is missing or malformed. */
export function loadRestoreModel(folder: string): RestoreModel {
  return {
    language: new LanguageModel(readFileSync(join(folder, 'language.bin'))),
    foreign: new Channel(readFileSync(join(folder, 'channel-foreign.tsv'), 'utf8')),
    light: new Channel(readFileSync(join(folder, 'channel-vietnamese.tsv'), 'utf8')),
  };
}
