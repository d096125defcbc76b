import { z } from 'zod';
import { Extraction } from '../document/contract/extraction.ts';
import { RULE_FILES } from './files.ts';

/** JSON Schemas for editors and other systems: file name under rules/schema -> content of the file. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  const schemas = new Map<string, string>();
  for (const rule of Object.values(RULE_FILES)) {
    // What an author may write: a field with a default need not be there.
    const schema = z.toJSONSchema(rule.schema, { io: 'input' });
    schemas.set(schemaName(rule.path), print({ title: `Trích Lục: ${rule.path}`, ...schema }));
  }
  const output = z.toJSONSchema(Extraction, { io: 'output' });
  schemas.set('extraction.schema.json', print({ title: 'Trích Lục: extraction', ...output }));
  return schemas;
}

/** "units.yaml" -> "units.schema.json", folder "indicators" -> "indicators.schema.json". */
function schemaName(path: string): string {
  return `${path.replace(/\.yaml$/, '').replaceAll('/', '-')}.schema.json`;
}

function print(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
