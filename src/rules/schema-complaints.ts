import type { z } from 'zod';
import type { Bilingual } from '../document/message.ts';
import type { Complaint, NodePath } from './problem.ts';
import { knownKeys } from './schema-walk.ts';
import { nearest } from './suggest.ts';

type Issue = z.core.$ZodIssue;

/** Longer lists of allowed values are not printed whole. */
const MAX_VALUES_SHOWN = 12;

/** What a schema has against a parsed file, in words for the file's author. */
export function schemaComplaints(schema: z.ZodType, issues: readonly Issue[]): readonly Complaint[] {
  return issues.flatMap((issue) => complaintsOf(schema, issue, []));
}

function complaintsOf(schema: z.ZodType, issue: Issue, above: NodePath): readonly Complaint[] {
  const path = [...above, ...issue.path.map(asKey)];
  if (issue.code === 'unrecognized_keys') return unknownKeys(schema, issue.keys, path);
  if (issue.code === 'invalid_union') {
    const branch = closestBranch(issue.errors);
    if (branch.length > 0) return branch.flatMap((inner) => complaintsOf(schema, inner, path));
  }
  if (issue.code === 'invalid_key' || issue.code === 'invalid_element')
    return issue.issues.map((inner) => ({ path, atKey: true, text: textOf(inner), suggestion: null }));
  return [{ path, text: located(path, textOf(issue)), suggestion: suggestionFor(issue) }];
}

function asKey(key: PropertyKey): string | number {
  return typeof key === 'symbol' ? String(key) : key;
}

/** The branch of a union that the author most likely meant: the one with the fewest faults. */
function closestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  return [...branches].sort((a, b) => a.length - b.length)[0] ?? [];
}

function unknownKeys(schema: z.ZodType, keys: readonly string[], path: NodePath): readonly Complaint[] {
  const known = knownKeys(schema, path);
  return keys.map((key) => ({
    path: [...path, key],
    atKey: true,
    text: { vi: `không có khóa “${key}”`, en: `unknown key "${key}"` },
    suggestion: nearest(key, known),
  }));
}

function suggestionFor(issue: Issue): string | null {
  if (issue.code !== 'invalid_value' || typeof issue.input !== 'string') return null;
  return nearest(issue.input, issue.values.map(String));
}

function located(path: NodePath, text: Bilingual): Bilingual {
  const last = path.at(-1);
  const name = typeof last === 'number' ? `${path.at(-2) ?? ''}[${last}]` : last;
  return name === undefined ? text : { vi: `“${name}”: ${text.vi}`, en: `"${name}": ${text.en}` };
}

function textOf(issue: Issue): Bilingual {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return { vi: 'thiếu giá trị', en: 'is missing' };
      return {
        vi: `phải là ${issue.expected}, không phải ${describe(issue.input)}`,
        en: `must be ${issue.expected}, not ${describe(issue.input)}`,
      };
    case 'invalid_value': {
      if (issue.input === undefined) return { vi: 'thiếu giá trị', en: 'is missing' };
      const values = issue.values.map(String);
      const shown =
        values.slice(0, MAX_VALUES_SHOWN).join(', ') + (values.length > MAX_VALUES_SHOWN ? ', …' : '');
      return {
        vi: `không nhận giá trị ${describe(issue.input)}; chỉ nhận: ${shown}`,
        en: `does not take ${describe(issue.input)}; it takes: ${shown}`,
      };
    }
    case 'invalid_format':
      return {
        vi: `${describe(issue.input)} không đúng dạng ${issue.pattern ?? issue.format}`,
        en: `${describe(issue.input)} does not have the form ${issue.pattern ?? issue.format}`,
      };
    case 'too_small':
      return amount(issue.origin, Number(issue.minimum), 'ít nhất', 'at least');
    case 'too_big':
      return amount(issue.origin, Number(issue.maximum), 'nhiều nhất', 'at most');
    case 'custom':
      // A schema's own check gives its Vietnamese text as `params: { vi }`.
      return {
        vi: typeof issue.params?.vi === 'string' ? issue.params.vi : issue.message,
        en: issue.message,
      };
    default:
      return { vi: issue.message, en: issue.message };
  }
}

/** "must have at least 2 entries", "must be at most 12". */
function amount(origin: string, limit: number, vi: string, en: string): Bilingual {
  if (origin === 'string')
    return limit === 1 && en === 'at least'
      ? { vi: 'không được để trống', en: 'must not be empty' }
      : { vi: `phải có ${vi} ${limit} ký tự`, en: `must have ${en} ${limit} characters` };
  if (origin === 'array')
    return {
      vi: `phải có ${vi} ${limit} mục`,
      en: `must have ${en} ${limit} ${limit === 1 ? 'entry' : 'entries'}`,
    };
  return { vi: `phải ${vi} là ${limit}`, en: `must be ${en} ${limit}` };
}

function describe(value: unknown): string {
  if (typeof value === 'string') return `"${value}"`;
  if (Array.isArray(value)) return 'array';
  if (value !== null && typeof value === 'object') return 'object';
  return String(value);
}
