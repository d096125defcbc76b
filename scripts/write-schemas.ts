// Writes the JSON Schemas of the rule files and of the output contract into rules/schema, and the compiled rule pack.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { asFailure } from '../src/document/failure.ts';
import { COMPILED_FILE } from '../src/rules/compiled.ts';
import { jsonSchemas } from '../src/rules/json-schema.ts';
import { BUILT_IN_RULES } from '../src/rules/load.ts';
import { parseRules } from '../src/rules/parse-rules.ts';
import { rulesInvalid } from '../src/rules/problem.ts';

function writeSchemas(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const schemas = jsonSchemas();
  for (const name of readdirSync(folder)) if (!schemas.has(name)) rmSync(join(folder, name));
  for (const [name, text] of schemas) writeFileSync(join(folder, name), text);
  console.log(`${schemas.size} schemas written to rules/schema`);
}

function writeCompiled(path: string): void {
  const parsed = parseRules(BUILT_IN_RULES);
  const text = parsed.compiled();
  if (text === null) throw rulesInvalid(parsed.problems);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(`compiled pack written to rules/${COMPILED_FILE}`);
}

try {
  writeSchemas(join(BUILT_IN_RULES, 'schema'));
  writeCompiled(join(BUILT_IN_RULES, COMPILED_FILE));
} catch (thrown) {
  const failure = asFailure(thrown);
  console.error(failure.text.en);
  process.exitCode = failure.exitCode;
}
