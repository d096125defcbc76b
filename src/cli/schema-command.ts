import { Failure } from '../document/failure.ts';
import { jsonSchemas } from '../rules/json-schema.ts';
import { type Io, print } from './io.ts';

const ENDING = '.schema.json';

/** `trichluc schema [NAME]`: prints a JSON Schema, that of the output without a name. */
export async function schemaCommand(name: string | undefined, io: Io): Promise<number> {
  const schemas = jsonSchemas();
  const text = schemas.get(`${name ?? 'extraction'}${ENDING}`);
  if (text === undefined) {
    const names = [...schemas.keys()].map((key) => key.slice(0, -ENDING.length)).join(', ');
    throw new Failure('usage', {
      vi: `không có lược đồ ${name} (có: ${names})`,
      en: `unknown schema ${name} (known: ${names})`,
    });
  }
  await print(io, text);
  return 0;
}
