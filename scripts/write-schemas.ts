// Writes the JSON Schemas of the rule files and of the output contract into rules/schema.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { jsonSchemas } from '../src/rules/json-schema.ts';

const folder = fileURLToPath(new URL('../rules/schema/', import.meta.url));
mkdirSync(folder, { recursive: true });
const schemas = jsonSchemas();
for (const name of readdirSync(folder)) if (!schemas.has(name)) rmSync(`${folder}${name}`);
for (const [name, text] of schemas) writeFileSync(`${folder}${name}`, text);
console.log(`${schemas.size} schemas written to rules/schema`);
