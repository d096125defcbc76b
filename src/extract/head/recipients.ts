import { squeeze } from '../../text/fold.ts';
import { alternatives } from '../citations/grammar.ts';
import type { HeadContext } from './context.ts';

/** The list under "Nơi nhận", one entry for each item, without bullets and closing signs. */
export function recipients(context: HeadContext): string[] {
  const { recipientsOpenings, bullets } = context.rules.layout;
  const opening = new RegExp(String.raw`^\s*(?:${alternatives(recipientsOpenings)})\s*:?\s*`, 'iu');
  const bullet = new RegExp(String.raw`^\s*(?:${alternatives(bullets)})\s*`, 'u');
  const lines = context.outline.frame.recipients
    .map((line) => line.text.replace(opening, ''))
    .flatMap((line) => line.split(new RegExp(String.raw`;\s+(?=(?:${alternatives(bullets)})\s)`, 'u')));
  const bulleted = lines.some((line) => bullet.test(line));
  const items: string[] = [];
  let open = false;
  for (const line of lines) {
    const bare = squeeze(line.replace(bullet, ''));
    if (bare === '') continue;
    if (open && bulleted && !bullet.test(line)) items[items.length - 1] = `${items.at(-1)} ${bare}`;
    else items.push(...(bulleted ? [bare] : bare.split(/;\s*/u)));
    open = !/[;.]\s*$/u.test(bare);
  }
  return items
    .map((item) => item.replace(/[\s;.,]+(?:\/\.)?$/u, '').trim())
    .filter((item) => /[\p{L}\d]/u.test(item));
}
