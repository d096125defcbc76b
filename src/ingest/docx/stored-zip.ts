import { crc32 } from 'node:zlib';

/** A ZIP of uncompressed entries (PKWARE APPNOTE 4.3): what a library needs that takes packages only. */
export function storedZip(files: ReadonlyMap<string, string>): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of files) {
    const nameBytes = Buffer.from(name);
    const data = Buffer.from(text);
    const common = entryFields(data, nameBytes.length);
    local.push(Buffer.from('PK\x03\x04', 'latin1'), common, nameBytes, data);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), common, rest, nameBytes);
    offset += 4 + common.length + nameBytes.length + data.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.size, 8);
  end.writeUInt16LE(files.size, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, entries, end]);
}

/** Version 2.0, UTF-8 names, stored, no time; the fields that both headers of an entry share. */
function entryFields(data: Buffer, nameLength: number): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(0x0800, 2);
  fields.writeUInt32LE(crc32(data), 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(data.length, 18);
  fields.writeUInt16LE(nameLength, 22);
  return fields;
}
