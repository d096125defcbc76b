import { describe, expect, it } from 'vitest';
import { storedZip } from '../../../src/ingest/docx/stored-zip.ts';
import { ingest } from '../../../src/ingest/ingest.ts';
import { expectFailure, sketch } from '../helpers.ts';
import { deflatedZip, docx, docxFiles, paragraph, part, run } from './build.ts';

const read = (bytes: Uint8Array, limits = {}) => ingest(bytes, 'bao-cao.docx', limits);
const whole = docx({ body: paragraph('Báo cáo').repeat(50) });

describe('a faulty DOCX', () => {
  it('that is text is read as text, that is junk is refused', async () => {
    const { value } = await read(new TextEncoder().encode('Báo cáo'));
    expect(value.mediaType).toBe('text/plain');
    await expectFailure(read(Uint8Array.from({ length: 900 }, (_, i) => (i * 101) & 0xff)), 'format-unknown');
  });

  it.each([0.2, 0.5, 0.9, 0.999])('cut off at %d of its length is damaged', async (share) => {
    await expectFailure(read(whole.slice(0, Math.floor(whole.length * share))), 'file-damaged');
  });

  it('with broken bytes inside an entry is damaged', async () => {
    const bytes = deflatedZip('word/document.xml', Buffer.from(part('document', '<w:body/>').repeat(40)));
    bytes.fill(0xff, 60, 120);
    await expectFailure(read(bytes), 'file-damaged');
  });

  it('with a password is encrypted', async () => {
    const ole = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(1000),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    await expectFailure(read(Uint8Array.from(ole)), 'file-encrypted');
  });

  it('with an encrypted entry is encrypted', async () => {
    const bytes = Buffer.from(deflatedZip('word/document.xml', Buffer.from(part('document', '<w:body/>'))));
    const entry = bytes.indexOf('PK\x01\x02', 0, 'latin1');
    bytes.writeUInt16LE(bytes.readUInt16LE(entry + 8) | 1, entry + 8);
    await expectFailure(read(Uint8Array.from(bytes)), 'file-encrypted');
  });

  it('without its main part, or with another in its place, is damaged', async () => {
    const files = docxFiles({ body: '' });
    files.delete('word/document.xml');
    await expectFailure(read(Uint8Array.from(storedZip(files))), 'file-damaged');
    await expectFailure(read(docx({ files: { 'word/document.xml': part('styles', '') } })), 'file-damaged');
  });

  it.each([
    [
      'not closed',
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p>',
    ],
    ['closed in the wrong order', '<a><b></a></b>'],
    ['cut inside a tag', '<a><b x="1'],
    ['cut inside a comment', '<a><!-- '],
    ['no XML', 'Báo cáo'],
    ['empty', ''],
  ])('whose XML is %s is damaged', async (_, xml) => {
    await expectFailure(read(docx({ files: { 'word/document.xml': xml } })), 'file-damaged');
  });

  it('that declares entities to read another file is refused unread', async () => {
    const xml = part('document', `<w:body>${paragraph('&x;')}</w:body>`).replace(
      '\n',
      '\n<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    );
    const failure = await expectFailure(read(docx({ files: { 'word/document.xml': xml } })), 'file-damaged');
    expect(failure.text.en).toMatch(/document type/);
  });

  it('that is a zip bomb is refused by its declared size, before anything is inflated', async () => {
    const bomb = deflatedZip('word/document.xml', Buffer.alloc(20 * 1024 * 1024, 0x20));
    expect(bomb.length).toBeLessThan(30_000);
    const failure = await expectFailure(read(bomb), 'limit-exceeded');
    expect(failure.text.en).toMatch(/zip bomb/);
    await expectFailure(read(bomb, { compressionRatio: 5000, inflatedBytes: 1024 }), 'limit-exceeded');
  });

  it('that lies about its size is stopped while it is inflated', async () => {
    const liar = deflatedZip('word/document.xml', Buffer.alloc(5 * 1024 * 1024, 0x20), 100);
    const failure = await read(liar).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: expect.stringMatching(/^(?:file-damaged|limit-exceeded)$/) });
  });

  it('of too many entries, elements or levels is refused', async () => {
    const files = docxFiles({ body: paragraph('a') });
    for (let i = 0; i < 50; i++) files.set(`word/media/${i}.png`, '');
    await expectFailure(read(Uint8Array.from(storedZip(files)), { entries: 40 }), 'limit-exceeded');
    await expectFailure(read(whole, { elements: 100 }), 'limit-exceeded');
    const deep = `${'<w:sdt><w:sdtContent>'.repeat(5000)}${paragraph('a')}${'</w:sdtContent></w:sdt>'.repeat(5000)}`;
    await expectFailure(read(docx({ body: deep })), 'limit-exceeded');
  });

  it('nested as deep as allowed is read', async () => {
    const deep = `${'<w:sdt><w:sdtContent>'.repeat(150)}${paragraph('a')}${'</w:sdtContent></w:sdt>'.repeat(150)}`;
    expect(sketch((await read(docx({ body: deep }))).value.blocks)).toEqual(['paragraph: a']);
  });

  it('with characters that XML cannot hold is read without them', async () => {
    const { value } = await read(docx({ body: paragraph(run('Báo&#1; cáo&#xFFFE;')) }));
    expect(sketch(value.blocks)).toEqual(['paragraph: Báo cáo']);
  });
});
