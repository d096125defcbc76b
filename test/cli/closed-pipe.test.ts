import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trichluc-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a pipe whose reader goes away', () => {
  it('ends the program quietly', async () => {
    const files = Array.from({ length: 30 }, (_, i) => {
      writeFileSync(
        join(folder, `${i}.txt`),
        `BÁO CÁO\n\n${'Trong tháng đã tiếp nhận 07 hồ sơ.\n\n'.repeat(200)}`,
      );
      return `${i}.txt`;
    });
    const child = spawn(process.execPath, [MAIN, 'extract', ...files], { cwd: folder });
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString();
    });
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [code] = await once(child, 'close');
    expect(err).toBe('');
    expect(code).toBe(0);
  });
});
