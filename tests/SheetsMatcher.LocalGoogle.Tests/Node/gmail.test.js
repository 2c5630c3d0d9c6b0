import assert from 'node:assert/strict';
import test from 'node:test';
import { gmailClient, refusalOf } from './local-google.js';

const { users } = gmailClient();
const me = { userId: 'me' };

const raw = (subject) =>
  Buffer.from(
    `To: ana@example.org\r\nSubject: ${subject}\r\nMIME-Version: 1.0\r\n` +
      'Content-Type: text/plain; charset="UTF-8"\r\n\r\nWelcome.\r\n',
  ).toString('base64url');

test('a draft that is sent is gone, and its message is new', async () => {
  const draft = (await users.drafts.create({ ...me, requestBody: { message: { raw: raw('Kickoff') } } })).data;
  const sent = (await users.drafts.send({ ...me, requestBody: { id: draft.id } })).data;
  assert.notEqual(sent.id, draft.message.id);
  assert.ok(sent.labelIds.includes('SENT'));
  const again = await refusalOf(users.drafts.send({ ...me, requestBody: { id: draft.id } }));
  assert.equal(again.code, 404);
  const gone = await refusalOf(users.drafts.get({ ...me, id: draft.id }));
  assert.equal(gone.code, 404);
});

test('what was sent is found and read', async () => {
  const { data: sent } = await users.messages.send({ ...me, requestBody: { raw: raw('Halfway there') } });
  const { data: list } = await users.messages.list({ ...me, q: 'in:sent subject:halfway' });
  assert.deepEqual(list.messages.map((message) => message.id), [sent.id]);
  const { data: message } = await users.messages.get({ ...me, id: sent.id, format: 'full' });
  assert.equal(message.payload.headers.find((header) => header.name === 'Subject').value, 'Halfway there');
  const { data: thread } = await users.threads.get({ ...me, id: sent.threadId });
  assert.equal(thread.messages.length, 1);
});

test('history tells what came since', async () => {
  const { data: before } = await users.getProfile(me);
  const { data: sent } = await users.messages.send({ ...me, requestBody: { raw: raw('News') } });
  const { data } = await users.history.list({ ...me, startHistoryId: before.historyId });
  assert.ok(data.history.some((entry) => entry.messages.some((message) => message.id === sent.id)));
});
