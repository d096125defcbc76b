import { describe, expect, it } from 'vitest';
import { fileNamer } from '../../src/export/file-names.ts';

const FIRST = `sha256:${'1'.repeat(64)}`;
const SECOND = `sha256:${'2'.repeat(64)}`;

describe('names of output files', () => {
  it('keeps the ending of the input, so that two carriers of one report stay apart', () => {
    const nameOf = fileNamer('json');
    expect(nameOf('a.txt', FIRST)).toBe('a.txt.json');
    expect(nameOf('a.docx', SECOND)).toBe('a.docx.json');
  });

  it('marks a second file of the same name with its hash', () => {
    const nameOf = fileNamer('json');
    nameOf('a.txt', FIRST);
    expect(nameOf('a.txt', SECOND)).toBe('a.txt.222222222222.json');
  });

  it('holds names that differ in case only for one name', () => {
    const nameOf = fileNamer('json');
    nameOf('A.txt', FIRST);
    expect(nameOf('a.TXT', SECOND)).toBe('a.TXT.222222222222.json');
  });

  it('gives no second name to a file that was written already', () => {
    const nameOf = fileNamer('json');
    nameOf('a.txt', FIRST);
    nameOf('a.txt', SECOND);
    expect(nameOf('a.txt', FIRST)).toBeNull();
    expect(nameOf('a.txt', SECOND)).toBeNull();
  });

  it('finds a free name beside an input that is called like a marked one', () => {
    const nameOf = fileNamer('json');
    nameOf('a.txt', FIRST);
    nameOf('a.txt.222222222222', FIRST);
    expect(nameOf('a.txt', SECOND)).toBe(`a.txt.${'2'.repeat(64)}.json`);
  });
});
