import assert from 'node:assert/strict';
import test from 'node:test';
import { sheetsClient } from './local-google.js';

const { spreadsheets } = sheetsClient();

async function create(title = 'Intake') {
  const { data } = await spreadsheets.create({
    requestBody: { properties: { title }, sheets: [{ properties: { title: 'Matches' } }] },
  });
  return data;
}

const batch = async (spreadsheetId, ...requests) =>
  (await spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests } })).data.replies;

async function values(spreadsheetId, range, options = {}) {
  const { data } = await spreadsheets.values.get({ spreadsheetId, range, ...options });
  return data.values;
}

const put = (spreadsheetId, range, rows, valueInputOption = 'RAW') =>
  spreadsheets.values.update({
    spreadsheetId,
    range,
    valueInputOption,
    requestBody: { values: rows },
  });

test('a new spreadsheet has what Google gives it', async () => {
  const made = await create();
  assert.match(made.spreadsheetUrl, /^https:\/\/docs\.google\.com\/spreadsheets\/d\//);
  assert.equal(made.properties.locale, 'en_US');
  assert.equal(made.properties.spreadsheetTheme.themeColors[2].color.rgbColor.red, 0.25882354);
  assert.deepEqual(made.sheets[0].properties.gridProperties, { rowCount: 1000, columnCount: 26 });
  const { data } = await spreadsheets.get({
    spreadsheetId: made.spreadsheetId,
    fields: 'sheets(properties(sheetId,title))',
  });
  assert.deepEqual(data, { sheets: [{ properties: { sheetId: 0, title: 'Matches' } }] });
});

test('values go in and come out', async () => {
  const { spreadsheetId } = await create();
  const { data } = await put(
    spreadsheetId,
    'Matches!A1',
    [['Mentor', 'Since', 'Share'], ['Ana', '2010-11-05', '12.5%'], ['', null, "'007"]],
    'USER_ENTERED',
  );
  assert.equal(data.updatedRange, 'Matches!A1:C3');
  assert.equal(data.updatedCells, 8);
  assert.deepEqual(await values(spreadsheetId, 'Matches!A1:C'), [
    ['Mentor', 'Since', 'Share'],
    ['Ana', '2010-11-05', '12.50%'],
    ['', '', '007'],
  ]);
  assert.deepEqual(
    await values(spreadsheetId, 'Matches!B2:C2', { valueRenderOption: 'UNFORMATTED_VALUE' }),
    [[40487, 0.125]],
  );
  const several = await spreadsheets.values.batchGet({
    spreadsheetId,
    ranges: ['Matches!A:A', 'Matches!C3'],
    majorDimension: 'COLUMNS',
  });
  assert.deepEqual(
    several.data.valueRanges.map((range) => [range.range, range.values]),
    [
      ['Matches!A1:A1000', [['Mentor', 'Ana']]],
      ['Matches!C3', [['007']]],
    ],
  );
});

test('rows are appended below the table', async () => {
  const { spreadsheetId } = await create();
  await put(spreadsheetId, 'Matches!A1', [['x', '', 'y']]);
  const { data } = await spreadsheets.values.append({
    spreadsheetId,
    range: 'Matches',
    valueInputOption: 'RAW',
    includeValuesInResponse: true,
    requestBody: { values: [[1, 2, 3]] },
  });
  assert.equal(data.tableRange, 'Matches!C1');
  assert.equal(data.updates.updatedRange, 'Matches!C2:E2');
  assert.deepEqual(data.updates.updatedData.values, [['1', '2', '3']]);
  await spreadsheets.values.clear({ spreadsheetId, range: 'Matches!A1:Z' });
  assert.equal(await values(spreadsheetId, 'Matches'), undefined);
});

test('cells are formatted, merged, given notes and read with their grid', async () => {
  const { spreadsheetId } = await create();
  await put(spreadsheetId, 'Matches!A1', [['Mentor', 'Fit'], ['Ana', 0.9]]);
  const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 1 };
  await batch(
    spreadsheetId,
    {
      repeatCell: {
        range,
        cell: {
          userEnteredFormat: {
            textFormat: { bold: true },
            backgroundColor: { red: 0.9, green: 1 },
            numberFormat: { type: 'PERCENT', pattern: '0%' },
          },
          note: 'Made by the program',
        },
        fields: 'userEnteredFormat(textFormat.bold,backgroundColor,numberFormat),note',
      },
    },
    { mergeCells: { range: { ...range, startColumnIndex: 2, endColumnIndex: 4 }, mergeType: 'MERGE_ALL' } },
    {
      updateSheetProperties: {
        properties: { sheetId: 0, gridProperties: { frozenRowCount: 1 } },
        fields: 'gridProperties.frozenRowCount',
      },
    },
  );
  const { data } = await spreadsheets.get({
    spreadsheetId,
    ranges: ['Matches!A1:B2'],
    includeGridData: true,
  });
  const [sheet] = data.sheets;
  const [cell] = sheet.data[0].rowData[0].values;
  assert.equal(sheet.properties.gridProperties.frozenRowCount, 1);
  assert.deepEqual(sheet.merges, [
    { startRowIndex: 0, endRowIndex: 1, startColumnIndex: 2, endColumnIndex: 4 },
  ]);
  assert.equal(cell.note, 'Made by the program');
  assert.equal(cell.userEnteredFormat.textFormat.bold, true);
  assert.deepEqual(cell.userEnteredFormat.backgroundColor, { red: 0.8980392, green: 1 });
  assert.equal(cell.effectiveFormat.textFormat.fontSize, 10);
  assert.equal(sheet.data[0].rowData[1].values[1].formattedValue, '0.9');
});

test('a sorted range takes its formulas along', async () => {
  const { spreadsheetId } = await create();
  await put(spreadsheetId, 'Matches!A1', [[3, '=A1*$D$1'], [1, '=A2*$D$1'], [2, '=A3*$D$1']], 'USER_ENTERED');
  await batch(spreadsheetId, {
    sortRange: {
      range: { sheetId: 0, endRowIndex: 3, endColumnIndex: 2 },
      sortSpecs: [{ dimensionIndex: 0, sortOrder: 'ASCENDING' }],
    },
  });
  await batch(spreadsheetId, {
    insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1 } },
  });
  assert.deepEqual(await values(spreadsheetId, 'Matches!A2:B4', { valueRenderOption: 'FORMULA' }), [
    [1, '=A2*$D$2'],
    [2, '=A3*$D$2'],
    [3, '=A4*$D$2'],
  ]);
});

test('tabs, named ranges, filters, groups, charts and metadata have their replies', async () => {
  const { spreadsheetId } = await create();
  await put(spreadsheetId, 'Matches!A1', [['Kind', 'Count'], ['public', 2], ['Public', 2], [' law ', 1]]);
  const source = { sheetId: 0, startRowIndex: 0, endRowIndex: 4, startColumnIndex: 0, endColumnIndex: 2 };
  const replies = await batch(
    spreadsheetId,
    { addSheet: { properties: { sheetId: 5, title: 'Problems' } } },
    { addNamedRange: { namedRange: { name: 'counts', range: source } } },
    { setBasicFilter: { filter: { range: source } } },
    { addDimensionGroup: { range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 2 } } },
    { trimWhitespace: { range: source } },
    { deleteDuplicates: { range: source } },
    {
      addChart: {
        chart: {
          spec: {
            title: 'Kinds',
            basicChart: {
              chartType: 'COLUMN',
              domains: [{ domain: { sourceRange: { sources: [{ ...source, endColumnIndex: 1 }] } } }],
            },
          },
          position: { overlayPosition: { anchorCell: { sheetId: 5, rowIndex: 1 } } },
        },
      },
    },
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: 'column',
          metadataValue: 'count',
          visibility: 'DOCUMENT',
          location: { dimensionRange: { sheetId: 0, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 } },
        },
      },
    },
  );
  assert.equal(replies.length, 8);
  assert.equal(replies[0].addSheet.properties.index, 1);
  assert.equal(replies[3].addDimensionGroup.dimensionGroups[0].depth, 1);
  assert.deepEqual(replies[4], { trimWhitespace: { cellsChangedCount: 1 } });
  assert.deepEqual(replies[5], { deleteDuplicates: { duplicatesRemovedCount: 1 } });
  assert.equal(replies[6].addChart.chart.position.overlayPosition.widthPixels, 600);
  assert.deepEqual(await values(spreadsheetId, 'counts'), [['Kind', 'Count'], ['public', '2'], ['law', '1']]);
  const found = await spreadsheets.developerMetadata.search({
    spreadsheetId,
    requestBody: { dataFilters: [{ developerMetadataLookup: { metadataKey: 'column' } }] },
  });
  assert.equal(found.data.matchedDeveloperMetadata[0].developerMetadata.metadataValue, 'count');
});

test('hundreds of ranges come in one address', async () => {
  const { spreadsheetId } = await create();
  const ranges = Array.from({ length: 400 }, (_, i) => `Matches!A${i + 1}:B${i + 2}`);
  const { data } = await spreadsheets.values.batchGet({ spreadsheetId, ranges });
  assert.equal(data.valueRanges.length, 400);
});
