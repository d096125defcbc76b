import { describe, expect, it } from 'vitest';
import { storedZip } from '../../../src/ingest/docx/stored-zip.ts';
import { ingest } from '../../../src/ingest/ingest.ts';
import { cellTexts, expectFailure, sketch, tableAt, textBlock } from '../helpers.ts';
import {
  cell,
  type docx,
  docxFiles,
  numbered,
  paragraph,
  part,
  readDocxParts,
  row,
  run,
  table,
} from './build.ts';

async function show(body: string, others: Omit<Parameters<typeof docx>[0], 'body'> = {}) {
  return sketch((await readDocxParts({ body, ...others })).value.blocks);
}

const STYLES = `
  <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman"/><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>
  <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
  <w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:rPr><w:b/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="H1x"><w:name w:val="Mục"/><w:basedOn w:val="H1"/><w:rPr><w:i/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="Muc2"><w:name w:val="Tiểu mục"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
  <w:style w:type="character" w:styleId="Dam"><w:name w:val="Dam"/><w:rPr><w:b/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="Vong"><w:basedOn w:val="Vong2"/></w:style>
  <w:style w:type="paragraph" w:styleId="Vong2"><w:basedOn w:val="Vong"/></w:style>`;

describe('paragraphs of a DOCX', () => {
  it('take their look from styles up to their own formatting', async () => {
    const body = [
      paragraph('Tiêu đề', '<w:pStyle w:val="H1"/>'),
      paragraph('Kế thừa', '<w:pStyle w:val="H1x"/>'),
      paragraph('Tiểu mục', '<w:pStyle w:val="Muc2"/>'),
      paragraph(run('thường ') + run('đậm', '<w:rStyle w:val="Dam"/>') + run(' nghiêng', '<w:i/>')),
      paragraph(run('không đậm', '<w:b w:val="0"/>'), '<w:pStyle w:val="H1"/>'),
      paragraph(run('chữ hoa', '<w:caps/>')),
      paragraph('Kiểu vòng', '<w:pStyle w:val="Vong"/>'),
      paragraph('Kiểu lạ', '<w:pStyle w:val="Khong"/>'),
    ].join('');
    const { value } = await readDocxParts({ body, styles: STYLES });
    expect(sketch(value.blocks)).toEqual([
      'heading: <b>Tiêu đề</b>',
      'heading: <bi>Kế thừa</bi>',
      'heading: Tiểu mục',
      'paragraph: thường <b>đậm</b><i> nghiêng</i>',
      'heading: không đậm',
      'paragraph: CHỮ HOA',
      'paragraph: Kiểu vòng',
      'paragraph: Kiểu lạ',
    ]);
    expect([0, 1, 2].map((index) => textBlock(value.blocks, index).level)).toEqual([1, 1, 2]);
    expect(textBlock(value.blocks, 3).content.tokens[0]?.style).toEqual({
      bold: false,
      italic: false,
      font: 'Times New Roman',
      size: 14,
    });
  });

  it('have block paths and one token for each look', async () => {
    const body =
      paragraph('') + paragraph(run('a ') + run('b') + run('c', '<w:b/>')) + table(row([cell('d')]));
    const { value } = await readDocxParts({ body });
    const { tokens } = textBlock(value.blocks, 0).content;
    expect(tokens.map((token) => [token.start, token.end, token.location.path])).toEqual([
      [0, 3, 'body/2'],
      [3, 4, 'body/2'],
    ]);
    expect(tableAt(value.blocks).cells[0]?.content.tokens[0]?.location).toEqual({
      page: null,
      line: null,
      path: 'body/3/row/1/cell/1',
      box: null,
    });
  });

  it('keep line breaks, tabs, hyphens, links and symbols as text', async () => {
    const body = [
      paragraph('<w:r><w:t>KT. GIÁM ĐỐC</w:t><w:br/><w:t>PHÓ GIÁM ĐỐC</w:t></w:r>'),
      paragraph('<w:r><w:t>Số: 12/BC</w:t><w:noBreakHyphen/><w:t>SNV</w:t><w:tab/><w:t>Hà Nam</w:t></w:r>'),
      paragraph('<w:r><w:t>-</w:t><w:tab/><w:t>Sở Nội vụ</w:t></w:r>'),
      paragraph('<w:hyperlink r:id="x"><w:r><w:t>cổng dịch vụ</w:t></w:r></w:hyperlink>'),
      paragraph('<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t xml:space="preserve"> 5</w:t></w:r>'),
      paragraph('<w:r><w:t> thừa </w:t><w:t xml:space="preserve"> giữ</w:t></w:r>'),
    ].join('');
    expect(await show(body)).toEqual([
      'paragraph: KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC',
      'paragraph: Số: 12/BC-SNV\tHà Nam',
      'list-item: - Sở Nội vụ',
      'paragraph: cổng dịch vụ',
      'paragraph: ≥ 5',
      'paragraph: thừa giữ',
    ]);
  });

  it('give the result of a field and not its code', async () => {
    const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const body =
      field('begin') +
      '<w:r><w:instrText>HYPERLINK "http://x.vn"</w:instrText></w:r>' +
      field('separate') +
      run('xem thêm') +
      field('end');
    expect(
      await show(paragraph(body) + paragraph(`<w:fldSimple w:instr="DATE">${run('01/02')}</w:fldSimple>`)),
    ).toEqual(['paragraph: xem thêm', 'paragraph: 01/02']);
  });

  it('part at page breaks of every kind', async () => {
    const body = [
      paragraph('<w:r><w:t>một</w:t><w:br w:type="page"/><w:t>hai</w:t></w:r>'),
      paragraph('ba', '<w:pageBreakBefore/>'),
      paragraph('bốn', '<w:sectPr><w:type w:val="nextPage"/></w:sectPr>'),
      paragraph('năm', '<w:sectPr><w:type w:val="continuous"/></w:sectPr>'),
      paragraph('sáu'),
    ].join('');
    expect(await show(body)).toEqual([
      'paragraph: một',
      'page null',
      'paragraph: hai',
      'page null',
      'paragraph: ba',
      'paragraph: bốn',
      'page null',
      'paragraph: năm',
      'paragraph: sáu',
    ]);
  });

  it('read the accepted text of tracked changes', async () => {
    const body = [
      paragraph(
        `${run('còn ')}<w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del><w:ins>${run('thêm')}</w:ins>`,
      ),
      paragraph(`<w:moveFrom>${run('cũ')}</w:moveFrom><w:moveTo>${run('mới')}</w:moveTo>`),
      paragraph(run('nối '), '<w:rPr><w:del/></w:rPr>'),
      paragraph('liền'),
      table(row([cell('bỏ')], '<w:del/>'), row([cell('giữ')])),
    ].join('');
    const { value, messages } = await readDocxParts({ body });
    expect(sketch(value.blocks)).toEqual([
      'paragraph: còn thêm',
      'paragraph: mới',
      'paragraph: nối liền',
      'table 1x1',
    ]);
    expect(messages.map((message) => message.code)).toEqual(['docx-tracked-changes']);
  });

  it('leave hidden text out and say so', async () => {
    const { value, messages } = await readDocxParts({
      body: paragraph(run('thấy') + run('ẩn', '<w:vanish/>')),
    });
    expect(sketch(value.blocks)).toEqual(['paragraph: thấy']);
    expect(messages.map((message) => message.code)).toEqual(['docx-hidden-text']);
  });

  it('read text boxes of either kind once, behind the paragraph that holds them', async () => {
    const content = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
    const drawn = (text: string) =>
      `<w:drawing><wp:anchor><wps:wsp><wps:txbx>${content(text)}</wps:txbx></wps:wsp></wp:anchor></w:drawing>`;
    const shape = (text: string) =>
      `<w:pict><v:shape><v:textbox>${content(text)}</v:textbox></v:shape></w:pict>`;
    const both = `<mc:AlternateContent><mc:Choice Requires="wps">${drawn('hộp hai kiểu')}</mc:Choice><mc:Fallback>${shape('hộp hai kiểu')}</mc:Fallback></mc:AlternateContent>`;
    const body = paragraph(
      `<w:r><w:t>trước</w:t>${drawn('hộp mới')}</w:r><w:r>${shape('hộp cũ')}</w:r><w:r>${both}</w:r>`,
    );
    const { value } = await readDocxParts({ body: body + paragraph('sau') });
    expect(sketch(value.blocks)).toEqual([
      'paragraph: trước',
      'paragraph: hộp mới',
      'paragraph: hộp cũ',
      'paragraph: hộp hai kiểu',
      'paragraph: sau',
    ]);
    expect(textBlock(value.blocks, 1).content.tokens[0]?.location.path).toBe('body/1/textbox/1');
  });

  it('read equations, content controls and checkboxes', async () => {
    const body = [
      paragraph(
        '<m:oMath><m:f><m:num><m:r><m:t>(10)</m:t></m:r></m:num><m:den><m:r><m:t>(6)/(2)</m:t></m:r></m:den></m:f></m:oMath>',
      ),
      paragraph(
        '<m:oMath><m:sSup><m:e><m:r><m:t>m</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>',
      ),
      `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph(`<w:sdt><w:sdtContent>${run('trong khung')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`,
      paragraph(
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t> Có</w:t></w:r>',
      ),
    ].join('');
    expect(await show(body)).toEqual([
      'paragraph: (10)=(6)/(2)',
      'paragraph: m²',
      'paragraph: trong khung',
      'paragraph: ☒Có',
    ]);
  });

  it('leave the letters of a font encoding alone', async () => {
    const body = paragraph(
      run('h¹n ng\u00adêi', '<w:rFonts w:ascii=".VnTime"/>') + run(' h\u00ad', '<w:rFonts w:ascii="Arial"/>'),
    );
    const { value } = await readDocxParts({ body });
    const { content } = textBlock(value.blocks, 0);
    expect(content.text).toBe('h¹n ng\u00adêi h');
    expect(content.tokens.map((token) => token.style.font)).toEqual(['.VnTime', 'Arial']);
  });

  it('are found under any prefix and in the strict form of the format', async () => {
    const strict = `<a:document xmlns:a="http://purl.oclc.org/ooxml/wordprocessingml/main"><a:body><a:p><a:r><a:rPr><a:b/></a:rPr><a:t>Báo &#x1ec7; &amp; cáo</a:t></a:r></a:p></a:body></a:document>`;
    expect(await show('', { files: { 'word/document.xml': strict } })).toEqual([
      'paragraph: <b>Báo ệ & cáo</b>',
    ]);
  });

  it('are found where the relations point to, whatever the name of the part', async () => {
    const files = docxFiles({ body: '' });
    files.delete('word/document.xml');
    files.set('noi-dung/chinh.xml', part('document', `<w:body>${paragraph('Báo cáo')}</w:body>`));
    files.set(
      '_rels/.rels',
      (files.get('_rels/.rels') ?? '').replace('word/document.xml', '/noi-dung/chinh.xml'),
    );
    const { value } = await ingest(Uint8Array.from(storedZip(files)), 'a.docx');
    expect(sketch(value.blocks)).toEqual(['paragraph: Báo cáo']);
  });
});

const NUMBERING = `
  <w:abstractNum w:abstractNumId="0">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
    <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2.%3."/><w:suff w:val="space"/></w:lvl>
    <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%4)"/></w:lvl>
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="1">
    <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr></w:lvl>
    <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0A7;"/><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr></w:lvl>
  </w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`;

describe('list numbers', () => {
  it('become text as Word prints them, level by level', async () => {
    const levels = [0, 1, 2, 2, 1, 2, 3, 3, 0, 1];
    const body = levels.map((level) => paragraph('x', numbered(1, level))).join('');
    expect(await show(body, { numbering: NUMBERING })).toEqual([
      'paragraph: I. x',
      'paragraph: 1. x',
      'paragraph: 1.1. x',
      'paragraph: 1.2. x',
      'paragraph: 2. x',
      'paragraph: 2.1. x',
      'list-item: a) x',
      'list-item: b) x',
      'paragraph: II. x',
      'paragraph: 1. x',
    ]);
  });

  it('go on over other text and begin anew where a list says so', async () => {
    const body = [
      paragraph('x', numbered(1, 1)),
      paragraph('giữa'),
      paragraph('x', numbered(1, 1)),
      paragraph('x', numbered(3, 1)),
      paragraph('x', numbered(3, 1)),
    ].join('');
    expect(await show(body, { numbering: NUMBERING })).toEqual([
      'paragraph: 1. x',
      'paragraph: giữa',
      'paragraph: 2. x',
      'paragraph: 5. x',
      'paragraph: 6. x',
    ]);
  });

  it('print bullets, symbol fonts as a dot', async () => {
    const body = paragraph('x', numbered(2)) + paragraph('x', numbered(2, 1));
    expect(await show(body, { numbering: NUMBERING })).toEqual(['list-item: - x', 'list-item: • x']);
  });

  it('come from the style of the paragraph and can be taken away', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="S"><w:name w:val="S"/><w:pPr>${numbered(1, 1)}</w:pPr></w:style>`;
    const body = [
      paragraph(run('x', '<w:b/>'), '<w:pStyle w:val="S"/>'),
      paragraph('y', '<w:pStyle w:val="S"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
      paragraph('z', '<w:pStyle w:val="S"/>'),
    ].join('');
    expect(await show(body, { numbering: NUMBERING, styles })).toEqual([
      'paragraph: <b>1. x</b>',
      'paragraph: y',
      'paragraph: 2. z',
    ]);
  });

  it('number the rows of a table whose first cells are empty, but no empty line outside', async () => {
    const numberCell = cell(paragraph('', numbered(1, 1)));
    const body =
      table(row([numberCell, cell('Hồ sơ')]), row([numberCell, cell('Văn bản')])) +
      paragraph('', numbered(1, 1)) +
      paragraph('x');
    const { value } = await readDocxParts({ body, numbering: NUMBERING });
    expect(cellTexts(tableAt(value.blocks))).toEqual([
      ['1.', 'Hồ sơ'],
      ['2.', 'Văn bản'],
    ]);
    expect(sketch(value.blocks)).toEqual(['table 2x2', 'paragraph: x']);
  });
});

describe('tables of a DOCX', () => {
  it('keep merged cells, header rows and the lines of a cell', async () => {
    const down = (kind: string) => `<w:vMerge${kind === '' ? '' : ` w:val="${kind}"`}/>`;
    const across = (span: number) => `<w:gridSpan w:val="${span}"/>`;
    const body = table(
      row(
        [cell('STT', down('restart')), cell('Kết quả', across(2)), cell('Ghi chú', down('restart'))],
        '<w:tblHeader/>',
      ),
      row([cell('', down('')), cell('Đơn vị'), cell('Số'), cell('', down('continue'))], '<w:tblHeader/>'),
      row([
        cell('1'),
        cell(paragraph('Hồ sơ') + paragraph('mới')),
        cell(paragraph(run('05', '<w:b/>'))),
        cell(''),
      ]),
    );
    const { value, messages } = await readDocxParts({ body });
    const placed = tableAt(value.blocks);
    expect(placed).toMatchObject({ rowCount: 3, columnCount: 4, headerRows: 2 });
    expect(cellTexts(placed)).toEqual([
      ['STT', 'Kết quả', 'Ghi chú'],
      ['Đơn vị', 'Số'],
      ['1', 'Hồ sơ\nmới', '<b>05</b>', ''],
    ]);
    expect(placed.cells.slice(0, 5).map((c) => [c.row, c.column, c.rowSpan, c.colSpan])).toEqual([
      [0, 0, 2, 1],
      [0, 1, 1, 2],
      [0, 3, 2, 1],
      [1, 1, 1, 1],
      [1, 2, 1, 1],
    ]);
    expect(messages).toEqual([]);
  });

  it('survive bookmarks between rows, rows in content controls and cells merged in the old way', async () => {
    const body = table(
      '<w:bookmarkStart w:id="1" w:name="b"/>',
      row([
        cell('a', '<w:vMerge w:val="restart"/>'),
        cell('b', '<w:hMerge w:val="restart"/>'),
        cell('', '<w:hMerge/>'),
      ]),
      '<w:bookmarkEnd w:id="1"/>',
      `<w:sdt><w:sdtContent>${row([cell('', '<w:vMerge/>'), cell('c'), cell('d')])}</w:sdtContent></w:sdt>`,
    );
    const placed = tableAt((await readDocxParts({ body })).value.blocks);
    expect(placed.cells.map((c) => [c.content.text, c.row, c.column, c.rowSpan, c.colSpan])).toEqual([
      ['a', 0, 0, 2, 1],
      ['b', 0, 1, 1, 2],
      ['c', 1, 1, 1, 1],
      ['d', 1, 2, 1, 1],
    ]);
  });

  it('shift rows that leave columns free at their start', async () => {
    const body = table(row([cell('a'), cell('b'), cell('c')]), row([cell('d')], '<w:gridBefore w:val="2"/>'));
    const placed = tableAt((await readDocxParts({ body })).value.blocks);
    expect(placed.cells.find((c) => c.content.text === 'd')).toMatchObject({ row: 1, column: 2 });
  });

  it('say where rows are ragged and read a table inside a cell as its lines', async () => {
    const inner = table(row([cell('x'), cell('1')]), row([cell('y'), cell('2')]));
    const body = table(row([cell('a'), cell(inner + paragraph('sau')), cell('c')]), row([cell('d')]));
    const { value, messages } = await readDocxParts({ body });
    expect(cellTexts(tableAt(value.blocks))).toEqual([['a', 'x\t1\ny\t2\nsau', 'c'], ['d']]);
    expect(messages).toMatchObject([
      { code: 'table-ragged-rows', location: { path: 'body/1/row/2/cell/1' } },
    ]);
  });

  it('longer than one piece come out whole', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) =>
      row([cell(String(i)), cell(`Chỉ tiêu ${i}`), cell('0')]),
    );
    const { value } = await readDocxParts({ body: table(...rows) + paragraph('Hết') });
    expect(sketch(value.blocks)).toEqual(['table 3000x3', 'paragraph: Hết']);
    expect(cellTexts(tableAt(value.blocks)).at(-1)).toEqual(['2999', 'Chỉ tiêu 2999', '0']);
  });
});

const reference = (id: number, more = '') =>
  `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${id}"${more}</w:r>`;
const note = (id: number, text: string) =>
  `<w:footnote w:id="${id}"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>${run(` ${text}`)}</w:p></w:footnote>`;
const FOOTNOTES = `<w:footnote w:id="0" w:type="separator"><w:p/></w:footnote>${note(7, 'Kế hoạch số 1;')}${note(4, 'Quyết định số 2.')}${note(5, 'Tạm tính.')}${note(9, 'Không ai nhắc.')}`;

describe('notes of a DOCX', () => {
  it('are numbered in the order of their marks and tied by id', async () => {
    const body = paragraph(
      `${run('Kế hoạch')}${reference(4, '/>')}${run('; văn bản ')}${reference(7, '/>')}${run(', hết.')}`,
    );
    const { value } = await readDocxParts({ body, footnotes: FOOTNOTES });
    expect(sketch(value.blocks)).toEqual([
      'paragraph: Kế hoạch^1^; văn bản^2^, hết.',
      'footnote 1: Quyết định số 2.',
      'footnote 2: Kế hoạch số 1;',
    ]);
    expect(textBlock(value.blocks, 0).content.marks.map((mark) => mark.noteId)).toEqual([
      'footnote-4',
      'footnote-7',
    ]);
    expect(value.blocks.map((block) => (block.kind === 'footnote' ? block.noteId : null))).toEqual([
      null,
      'footnote-4',
      'footnote-7',
    ]);
  });

  it('keep the mark that the writer chose', async () => {
    const body = paragraph(
      `${run('Số liệu')}${reference(5, ' w:customMarkFollows="1"/><w:t>*</w:t>')}${reference(4, '/>')}`,
    );
    expect(await show(body, { footnotes: FOOTNOTES })).toEqual([
      'paragraph: Số liệu^*^^1^',
      'footnote *: Tạm tính.',
      'footnote 1: Quyết định số 2.',
    ]);
  });

  it('at the end of the document have Roman numbers unless it says otherwise', async () => {
    const end = '<w:r><w:endnoteReference w:id="2"/></w:r>';
    const endnotes = `<w:endnote w:id="2">${paragraph('Chú thích cuối')}</w:endnote>`;
    expect(await show(paragraph(run('a') + end), { endnotes })).toEqual([
      'paragraph: a^i^',
      'footnote i: Chú thích cuối',
    ]);
    const section =
      '<w:sectPr><w:endnotePr><w:numFmt w:val="decimal"/><w:numStart w:val="3"/></w:endnotePr></w:sectPr>';
    expect(await show(paragraph(run('a') + end) + section, { endnotes })).toEqual([
      'paragraph: a^3^',
      'footnote 3: Chú thích cuối',
    ]);
  });

  it('typed by hand are marks where they look like one', async () => {
    const raised = (text: string) => run(text, '<w:vertAlign w:val="superscript"/>');
    const body = [
      paragraph(`${run('Kế hoạch')}${raised('1')}${raised('2')}${run('; 45 m')}${raised('2')}${run(' đất')}`),
      paragraph(`${raised('12')}${run(' Kế hoạch số 3.')}`),
    ].join('');
    expect(await show(body)).toEqual(['paragraph: Kế hoạch^12^; 45 m² đất', 'footnote 12: Kế hoạch số 3.']);
  });

  it('in table cells keep their marks', async () => {
    const body = table(row([cell(paragraph(run('12') + reference(4, '/>'))), cell('x')]));
    const { value } = await readDocxParts({ body, footnotes: FOOTNOTES });
    expect(cellTexts(tableAt(value.blocks))).toEqual([['12^1^', 'x']]);
    expect(sketch(value.blocks)[1]).toBe('footnote 1: Quyết định số 2.');
  });
});

describe('a DOCX as a whole', () => {
  it('has no pages of its own and says what its page headers hold', async () => {
    const { value, messages } = await readDocxParts({ body: paragraph('a'), header: paragraph('SỞ NỘI VỤ') });
    expect(value).toMatchObject({ pageCount: null, pages: [{ number: 1, textSource: 'text-layer' }] });
    expect(value.mediaType).toMatch(/wordprocessingml/);
    expect(messages).toMatchObject([
      { code: 'docx-page-margin', text: { en: expect.stringContaining('SỞ NỘI VỤ') } },
    ]);
  });

  it('counts pictures, and is no text where it has nothing else', async () => {
    const picture = '<w:p><w:r><w:drawing><wp:inline/></w:drawing></w:r></w:p>';
    const { messages } = await readDocxParts({ body: paragraph('a') + picture });
    expect(messages.map((message) => message.code)).toEqual(['docx-images']);
    await expectFailure(readDocxParts({ body: picture }), 'format-unsupported');
    await expectFailure(readDocxParts({ body: paragraph('') }), 'file-empty');
  });

  it('gives the same tree on a second run', async () => {
    const parts = { body: paragraph('a') + table(row([cell('b')])), footnotes: FOOTNOTES };
    expect(await readDocxParts(parts)).toEqual(await readDocxParts(parts));
  });
});
