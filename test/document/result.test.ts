import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/document/message.ts';
import { andThen, result } from '../../src/document/result.ts';

function message(code: string): Message {
  return { code, severity: 'info', text: { vi: code, en: code }, location: null };
}

describe('a result', () => {
  it('says nothing unless told to', () => {
    expect(result(5)).toEqual({ value: 5, messages: [] });
  });

  it('hands its value on and keeps what both steps said, in order', () => {
    const first = result('12', [message('one')]);
    const both = andThen(first, (text) => result(Number(text) + 1, [message('two')]));
    expect(both.value).toBe(13);
    expect(both.messages.map(({ code }) => code)).toEqual(['one', 'two']);
    expect(first.messages).toHaveLength(1);
  });
});
