import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { RULE_FILES } from '../../src/rules/files.ts';
import { jsonSchemas } from '../../src/rules/json-schema.ts';
import type { RuleFile } from '../../src/rules/rule-file.ts';
import { readSources } from '../../src/rules/sources.ts';

const RULES = fileURLToPath(new URL('../../rules/', import.meta.url));
const ADVICE = 'run "npm run schema" and commit rules/schema';

describe('published JSON Schemas', () => {
  it('are as fresh as the schemas of the program', () => {
    const committed = new Map(
      readdirSync(`${RULES}schema`).map((name) => [name, readFileSync(`${RULES}schema/${name}`, 'utf8')]),
    );
    const fresh = jsonSchemas();
    expect([...committed.keys()].sort(), ADVICE).toEqual([...fresh.keys()].sort());
    for (const [name, text] of fresh) expect(committed.get(name) === text, `${name}: ${ADVICE}`).toBe(true);
  });

  it('are named in the first line of every rule file, so that editors find them', () => {
    const { keyed } = readSources<RuleFile>(RULES, RULE_FILES);
    for (const { shape, sources } of keyed)
      for (const { file, text } of sources) {
        const up = shape.kind === 'folder' ? '../' : '';
        const name = shape.path.replace(/\.yaml$/, '');
        expect(text.split('\n')[0], file).toBe(
          `# yaml-language-server: $schema=${up}schema/${name}.schema.json`,
        );
      }
  });
});
