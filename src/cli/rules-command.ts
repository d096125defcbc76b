import { resolve } from 'node:path';
import { loadRules } from '../rules/load.ts';
import { type Io, print } from './io.ts';

/** `trichluc rules check [DIR]`: says that a pack is sound, or fails with every problem in it. */
export async function rulesCheckCommand(folder: string | undefined, io: Io): Promise<number> {
  const rules = loadRules(folder === undefined ? undefined : resolve(io.folder, folder));
  const name = `${rules.pack.name} ${rules.pack.version}`;
  await print(io, io.language === 'vi' ? `Bộ quy tắc ${name} hợp lệ.\n` : `Rule pack ${name} is sound.\n`);
  return 0;
}
