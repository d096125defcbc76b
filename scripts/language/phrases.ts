import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';

const VIETNAMESE = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/iu;
const ABBREVIATION = /^\p{Lu}{2,9}$/u;
/** Patterns and templates are not wording. */
const PATTERN = /[\\^$*|{}<>]|\(\?/u;

/** Vietnamese wording of a folder of rule packs: every string of its YAML files that carries a mark or is an abbreviation, once. */
export function rulePhrases(folder: string): string[] {
  const phrases = new Set<string>();
  for (const path of yamlFiles(folder)) {
    for (const document of parseAllDocuments(readFileSync(path, 'utf8'))) {
      collect((document as { toJS(): unknown }).toJS(), phrases);
    }
  }
  return [...phrases];
}

function yamlFiles(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) return yamlFiles(path);
      return name.endsWith('.yaml') ? [path] : [];
    });
}

function collect(value: unknown, phrases: Set<string>): void {
  if (typeof value === 'string') {
    const text = value.normalize('NFC').trim();
    if ((VIETNAMESE.test(text) || ABBREVIATION.test(text)) && !PATTERN.test(text)) phrases.add(text);
  } else if (Array.isArray(value)) for (const item of value) collect(item, phrases);
  else if (value !== null && typeof value === 'object')
    for (const item of Object.values(value)) collect(item, phrases);
}
