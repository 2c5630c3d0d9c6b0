import assert from 'node:assert/strict';
import test from 'node:test';
import { refusalOf, sheetsClient } from './local-google.js';

const { spreadsheets } = sheetsClient();
const { data: made } = await spreadsheets.create({ requestBody: {} });
const { spreadsheetId } = made;

const refused = (request, client = spreadsheets) =>
  refusalOf(client.batchUpdate({ spreadsheetId, requestBody: { requests: [request] } }));

test('a missing spreadsheet', async () => {
  const refusal = await refusalOf(spreadsheets.get({ spreadsheetId: 'nothing' }));
  assert.deepEqual(refusal, {
    code: 404,
    message: 'Requested entity was not found.',
    status: 'NOT_FOUND',
  });
});

test('a range that means nothing', async () => {
  const refusal = await refusalOf(spreadsheets.values.get({ spreadsheetId, range: 'Nowhere!A1' }));
  assert.equal(refusal.code, 400);
  assert.equal(refusal.status, 'INVALID_ARGUMENT');
  assert.equal(refusal.message, 'Unable to parse range: Nowhere!A1');
});

test('every unknown name is told', async () => {
  const refusal = await refused({ addSheet: { properties: { titel: 'x', colour: 'y' } } });
  const texts = ['titel', 'colour'].map(
    (name) =>
      `Invalid JSON payload received. Unknown name "${name}" at 'requests[0].add_sheet.properties': Cannot find field.`,
  );
  assert.equal(refusal.message, texts.join('\n'));
  assert.deepEqual(refusal.details, [
    {
      '@type': 'type.googleapis.com/google.rpc.BadRequest',
      fieldViolations: texts.map((description) => ({
        field: 'requests[0].add_sheet.properties',
        description,
      })),
    },
  ]);
});

test('a mask that names no field', async () => {
  const refusal = await refusalOf(spreadsheets.get({ spreadsheetId, fields: 'sheets.nothing' }));
  assert.equal(refusal.message, 'Request contains an invalid argument.');
  assert.equal(refusal.details[0].fieldViolations[0].field, 'sheets.nothing');
});

test('a kind that is not served here', async () => {
  const { message } = await refused({ autoFill: { range: { sheetId: 0 } } });
  assert.match(message, /^Invalid requests\[0\]\.autoFill: .*not implemented here/);
});

test('what Google refuses of a batch', async () => {
  const cases = [
    [{ deleteSheet: { sheetId: 0 } }, "deleteSheet: You can't remove all the sheets in a document."],
    [
      { addSheet: { properties: { title: 'Sheet1' } } },
      'addSheet: A sheet with the name "Sheet1" already exists. Please enter another name.',
    ],
    [
      {
        updateSheetProperties: { properties: { sheetId: 0, hidden: true }, fields: 'hidden' },
      },
      "updateSheetProperties: You can't hide all the sheets in a document.",
    ],
    [
      {
        repeatCell: {
          range: { sheetId: 0, startRowIndex: 1000, startColumnIndex: 0, endColumnIndex: 2 },
          cell: {},
          fields: 'note',
        },
      },
      'repeatCell: Range (Sheet1!A1001:B) exceeds grid limits. Max rows: 1000, max columns: 26',
    ],
  ];
  for (const [request, message] of cases) {
    assert.equal((await refused(request)).message, `Invalid requests[0].${message}`);
  }
});

test('a protected range holds off everyone but its editors', async () => {
  await spreadsheets.batchUpdate({
    spreadsheetId,
    requestBody: {
      requests: [
        {
          addProtectedRange: {
            protectedRange: {
              range: { sheetId: 0, startRowIndex: 0, endRowIndex: 2 },
              editors: { users: ['bo@example.org'] },
            },
          },
        },
      ],
    },
  });
  const stranger = sheetsClient('cy@example.org').spreadsheets;
  const write = (client, range) =>
    client.values.update({
      spreadsheetId,
      range,
      valueInputOption: 'RAW',
      requestBody: { values: [['x']] },
    });
  const refusal = await refusalOf(write(stranger, 'Sheet1!A2'));
  assert.equal(refusal.code, 400);
  assert.match(refusal.message, /^You are trying to edit a protected cell or object\. /);
  await write(stranger, 'Sheet1!A3');
  await write(sheetsClient('bo@example.org').spreadsheets, 'Sheet1!A2');
  const { data } = await stranger.get({ spreadsheetId, fields: 'sheets.protectedRanges' });
  assert.equal(data.sheets[0].protectedRanges[0].editors, undefined);
});
