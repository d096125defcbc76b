/** Characters of the hash that tell two files of one name apart; 48 bits never meet in a folder of files. */
const HASH_LENGTH = 12;

/**
 * Gives each input its file name in an output folder: its own name with the ending of the format, so that
 * "report.txt" and "report.docx" stay apart. A second file of the same name from another folder also carries a part
 * of its SHA-256. The names depend on the inputs and their order only.
 * @returns a function from input (base name, "sha256:…") to the name, or to null for a file already written.
 */
export function fileNamer(extension: string): (fileName: string, documentId: string) => string | null {
  const taken = new Map<string, string>();
  return (fileName, documentId) => {
    const hash = documentId.replace(/^sha256:/, '');
    for (const mark of ['', `.${hash.slice(0, HASH_LENGTH)}`, `.${hash}`]) {
      const name = `${fileName}${mark}.${extension}`;
      // Some file systems hold "A.txt" and "a.txt" for one name.
      const key = name.normalize('NFC').toLowerCase();
      const holder = taken.get(key);
      if (holder === documentId) return null;
      if (holder !== undefined) continue;
      taken.set(key, documentId);
      return name;
    }
    throw new Error(`no free file name for ${fileName}`);
  };
}
