// Writes the JSON Schemas of the rule files and of the output contract into rules/schema, and the compiled rule pack.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { COMPILED_FILE } from '../src/rules/compiled.ts';
import { jsonSchemas } from '../src/rules/json-schema.ts';
import { BUILT_IN_RULES, compileRules } from '../src/rules/load.ts';

const folder = join(BUILT_IN_RULES, 'schema');
mkdirSync(folder, { recursive: true });
const schemas = jsonSchemas();
for (const name of readdirSync(folder)) if (!schemas.has(name)) rmSync(join(folder, name));
for (const [name, text] of schemas) writeFileSync(join(folder, name), text);
console.log(`${schemas.size} schemas written to rules/schema`);

const compiled = join(BUILT_IN_RULES, COMPILED_FILE);
mkdirSync(dirname(compiled), { recursive: true });
writeFileSync(compiled, compileRules());
console.log(`compiled pack written to rules/${COMPILED_FILE}`);
