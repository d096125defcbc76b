/**
 * Container of a model file: the magic word, the length of a JSON directory, the directory, then the sections,
 * each aligned to eight bytes so that it can be read in place as a typed array (little-endian).
 */
const MAGIC = 0x4d4c5654; // "TVLM"
const ALIGN = 8;

export type Section = Uint8Array | Uint16Array | Uint32Array | Float32Array;
type Kind = 'u8' | 'u16' | 'u32' | 'f32';
interface Entry {
  name: string;
  kind: Kind;
  offset: number;
  length: number;
}
interface Directory {
  properties: Record<string, string | number>;
  sections: Entry[];
}

export interface Container {
  properties: Readonly<Record<string, string | number>>;
  bytes(name: string): Uint8Array;
  shorts(name: string): Uint16Array;
  floats(name: string): Float32Array;
  text(name: string): string;
}

/** Lays sections out as one file. The same input gives the same bytes. */
export function writeContainer(
  properties: Record<string, string | number>,
  sections: ReadonlyMap<string, Section>,
): Uint8Array {
  const entries: Entry[] = [];
  let offset = 0;
  for (const [name, data] of sections) {
    entries.push({ name, kind: kindOf(data), offset, length: data.length });
    offset = align(offset + data.byteLength);
  }
  const directory = new TextEncoder().encode(JSON.stringify({ properties, sections: entries }));
  const base = align(8 + directory.length);
  const file = new Uint8Array(base + offset);
  const view = new DataView(file.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, directory.length, true);
  file.set(directory, 8);
  let i = 0;
  for (const data of sections.values()) {
    const at = base + (entries[i++] as Entry).offset;
    file.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), at);
  }
  return file;
}

/**
 * Reads a container without copying its sections.
 * Throws if the bytes are not a container, or a section is asked for that is not in it or of another kind.
 */
export function readContainer(file: Uint8Array): Container {
  const whole = file.byteOffset % ALIGN === 0 ? file : Uint8Array.from(file);
  const view = new DataView(whole.buffer, whole.byteOffset, whole.byteLength);
  if (whole.byteLength < 8 || view.getUint32(0, true) !== MAGIC) throw new Error('not a language model file');
  const size = view.getUint32(4, true);
  const directory = JSON.parse(new TextDecoder().decode(whole.subarray(8, 8 + size))) as Directory;
  const base = whole.byteOffset + align(8 + size);
  const entries = new Map(directory.sections.map((entry) => [entry.name, entry]));
  const section = (name: string, kind: Kind): Entry => {
    const entry = entries.get(name);
    if (entry?.kind !== kind) throw new Error(`language model file: no section "${name}" of kind ${kind}`);
    return entry;
  };
  const bytes = (name: string): Uint8Array => {
    const entry = section(name, 'u8');
    return new Uint8Array(whole.buffer, base + entry.offset, entry.length);
  };
  return {
    properties: directory.properties,
    bytes,
    shorts: (name) => {
      const entry = section(name, 'u16');
      return new Uint16Array(whole.buffer, base + entry.offset, entry.length);
    },
    floats: (name) => {
      const entry = section(name, 'f32');
      return new Float32Array(whole.buffer, base + entry.offset, entry.length);
    },
    text: (name) => new TextDecoder().decode(bytes(name)),
  };
}

function align(offset: number): number {
  return Math.ceil(offset / ALIGN) * ALIGN;
}

function kindOf(data: Section): Kind {
  if (data instanceof Uint8Array) return 'u8';
  if (data instanceof Uint16Array) return 'u16';
  return data instanceof Uint32Array ? 'u32' : 'f32';
}
