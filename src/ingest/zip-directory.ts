/**
 * Names of the entries of a ZIP, from its central directory; null where the directory is damaged or cut off. Needs
 * no library, so that telling formats apart stays cheap.
 */
export function entryNames(data: Buffer): string[] | null {
  const end = data.lastIndexOf(END_SIGNATURE, data.length - END_BYTES, 'latin1');
  if (end < 0 || end < data.length - END_BYTES - MAX_COMMENT) return null;
  const count = data.readUInt16LE(end + 10);
  let at = data.readUInt32LE(end + 16);
  const names: string[] = [];
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_BYTES > data.length || data.toString('latin1', at, at + 4) !== ENTRY_SIGNATURE)
      return null;
    const [name, extra, comment] = [
      data.readUInt16LE(at + 28),
      data.readUInt16LE(at + 30),
      data.readUInt16LE(at + 32),
    ];
    names.push(data.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + name));
    at += ENTRY_BYTES + name + extra + comment;
  }
  return names;
}

// PKWARE APPNOTE 4.3.12 (central directory header) and 4.3.16 (end of central directory record).
const ENTRY_SIGNATURE = 'PK\x01\x02';
const ENTRY_BYTES = 46;
const END_SIGNATURE = 'PK\x05\x06';
const END_BYTES = 22;
const MAX_COMMENT = 65_535;
