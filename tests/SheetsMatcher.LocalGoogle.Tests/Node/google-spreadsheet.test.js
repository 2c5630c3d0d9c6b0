import assert from 'node:assert/strict';
import test from 'node:test';
import { GoogleSpreadsheet } from 'google-spreadsheet';
import { leadFetchHere, sheetsClient } from './local-google.js';

leadFetchHere();

async function open() {
  const { data } = await sheetsClient().spreadsheets.create({
    requestBody: { properties: { title: 'Intake' } },
  });
  const doc = new GoogleSpreadsheet(data.spreadsheetId, { token: 'x' });
  await doc.loadInfo();
  return doc;
}

test('a document is opened, renamed and given tabs', async () => {
  const doc = await open();
  assert.equal(doc.title, 'Intake');
  await doc.updateProperties({ title: 'Winter' });
  const tab = await doc.addSheet({ title: 'Mentors', headerValues: ['name', 'email'] });
  assert.equal(doc.title, 'Winter');
  assert.equal(doc.sheetsByTitle.Mentors.sheetId, tab.sheetId);
  await tab.updateProperties({ title: 'People', gridProperties: { rowCount: 50, columnCount: 5, frozenRowCount: 1 } });
  assert.equal(tab.title, 'People');
  assert.equal(tab.rowCount, 50);
  await tab.delete();
  assert.equal(doc.sheetCount, 1);
});

test('rows are added, read, saved and deleted', async () => {
  const doc = await open();
  const tab = await doc.addSheet({ headerValues: ['name', 'places'] });
  await tab.addRows([
    { name: 'Ana', places: 2 },
    { name: 'Bo', places: 1 },
    { name: 'Cy', places: 3 },
  ]);
  const rows = await tab.getRows();
  assert.deepEqual(rows.map((row) => row.get('name')), ['Ana', 'Bo', 'Cy']);
  rows[1].set('name', 'Bea');
  await rows[1].save();
  await rows[0].delete();
  assert.deepEqual((await tab.getRows()).map((row) => row.toObject()), [
    { name: 'Bea', places: '1' },
    { name: 'Cy', places: '3' },
  ]);
});

test('cells are filled, formatted and given notes', async () => {
  const doc = await open();
  const [tab] = doc.sheetsByIndex;
  await tab.loadCells('A1:C3');
  const cell = tab.getCellByA1('B2');
  cell.value = 12.5;
  cell.note = 'by hand';
  cell.textFormat = { bold: true };
  cell.numberFormat = { type: 'NUMBER', pattern: '0.00' };
  tab.getCell(0, 0).formula = '=B2*2';
  await tab.saveUpdatedCells();
  tab.resetLocalCache(true);
  await tab.loadCells('A1:C3');
  const again = tab.getCellByA1('B2');
  assert.equal(again.value, 12.5);
  assert.equal(again.formattedValue, '12.50');
  assert.equal(again.note, 'by hand');
  assert.equal(again.textFormat.bold, true);
  assert.equal(tab.getCell(0, 0).formula, '=B2*2');
});

test('ranges are merged, protected, sorted by hand and cleared', async () => {
  const doc = await open();
  const [tab] = doc.sheetsByIndex;
  await tab.setHeaderRow(['kind', 'count']);
  await tab.addRow({ kind: 'law', count: 1 });
  await tab.mergeCells({ startRowIndex: 4, endRowIndex: 5, startColumnIndex: 0, endColumnIndex: 2 });
  await tab.unmergeCells({ startRowIndex: 4, endRowIndex: 5, startColumnIndex: 0, endColumnIndex: 2 });
  await tab.addProtectedRange({
    range: { sheetId: tab.sheetId, startRowIndex: 0, endRowIndex: 1 },
    description: 'header',
  });
  await tab.insertDimension('ROWS', { startIndex: 1, endIndex: 2 }, false);
  await tab.resize({ rowCount: 20, columnCount: 4 });
  await tab.clearRows();
  assert.deepEqual(await tab.getRows(), []);
  const copy = await tab.duplicate({ title: 'Again' });
  assert.equal(copy.title, 'Again');
});
