/**
 * Makes the bytes of a DOCX depend on its content alone: parts in a fixed order, one fixed date, and no clock
 * in docProps/core.xml. Without this two builds of the same source would differ.
 */
import { crc32, deflateRawSync } from 'node:zlib';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';

const FIXED_TIMESTAMP = '2026-01-01T00:00:00Z';
/** 1 January 2026, 00:00 in the date format of ZIP: years since 1980, month, day. */
const DOS_DATE = ((2026 - 1980) << 9) | (1 << 5) | 1;
const VERSION = 20;
const DEFLATE = 8;
const UTF8_NAMES = 0x0800;

export async function fixZip(zip: Buffer): Promise<Buffer> {
  const parts = await readParts(zip);
  parts.sort((a, b) => partOrder(a.name) - partOrder(b.name) || (a.name < b.name ? -1 : 1));
  return writeParts(parts.map((part) => ({ name: part.name, data: withoutClock(part.name, part.data) })));
}

export interface Part {
  readonly name: string;
  readonly data: Buffer;
}

/** [Content_Types].xml comes first, as Word writes it. */
const partOrder = (name: string): number =>
  name === '[Content_Types].xml' ? 0 : name.startsWith('_rels/') ? 1 : 2;

function withoutClock(name: string, data: Buffer): Buffer {
  if (name !== 'docProps/core.xml') return data;
  return Buffer.from(data.toString('utf8').replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, FIXED_TIMESTAMP));
}

/** The parts of a DOCX with their unpacked bytes, in the order of the file. */
export function readParts(zip: Buffer): Promise<Part[]> {
  return new Promise((resolve, reject) => {
    fromBuffer(zip, { lazyEntries: true }, (error, file) => {
      if (error || !file) return reject(error ?? new Error('no zip'));
      const parts: Part[] = [];
      file.on('error', reject);
      file.on('end', () => resolve(parts));
      file.on('entry', (entry: Entry) => {
        readEntry(file, entry).then((data) => {
          if (!entry.fileName.endsWith('/')) parts.push({ name: entry.fileName, data });
          file.readEntry();
        }, reject);
      });
      file.readEntry();
    });
  });
}

function readEntry(file: ZipFile, entry: Entry): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    file.openReadStream(entry, (error, stream) => {
      if (error || !stream) return reject(error ?? new Error('no stream'));
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => resolve(Buffer.concat(chunks)));
      stream.on('error', reject);
    });
  });
}

function writeParts(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const packed = deflateRawSync(part.data, { level: 9 });
    const local = Buffer.concat([signature(0x04034b50), shared(part, packed), Buffer.from(part.name)]);
    bodies.push(local, packed);
    directory.push(centralEntry(part, packed, offset));
    offset += local.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, central, end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value, 0);
  return bytes;
}

/** The 26 bytes that a local header and a central entry have in common. */
function shared(part: Part, packed: Buffer): Buffer {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(VERSION, 0);
  bytes.writeUInt16LE(UTF8_NAMES, 2);
  bytes.writeUInt16LE(DEFLATE, 4);
  bytes.writeUInt16LE(0, 6);
  bytes.writeUInt16LE(DOS_DATE, 8);
  bytes.writeUInt32LE(crc32(part.data), 10);
  bytes.writeUInt32LE(packed.length, 14);
  bytes.writeUInt32LE(part.data.length, 18);
  bytes.writeUInt16LE(Buffer.byteLength(part.name), 22);
  return bytes;
}

function centralEntry(part: Part, packed: Buffer, offset: number): Buffer {
  const head = Buffer.alloc(6);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(VERSION, 4);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  return Buffer.concat([head, shared(part, packed), tail, Buffer.from(part.name)]);
}
