// Points each client at the LocalGoogle whose address the test runner passes on.
import { auth as googleAuth, sheets } from '@googleapis/sheets';
import { gmail } from '@googleapis/gmail';

export const rootUrl = process.env.LOCAL_GOOGLE;
if (!rootUrl) {
  throw new Error('LOCAL_GOOGLE must hold the address of a LocalGoogle, such as http://127.0.0.1:5080/');
}

function signedIn(token) {
  const auth = new googleAuth.OAuth2();
  auth.setCredentials({ access_token: token });
  return auth;
}

export const sheetsClient = (token = 'x') =>
  sheets({ version: 'v4', rootUrl, auth: signedIn(token), retry: false });

export const gmailClient = (token = 'x') =>
  gmail({ version: 'v1', rootUrl, auth: signedIn(token), retry: false });

/** google-spreadsheet has Google's addresses built in; only where they lead is changed. */
export function leadFetchHere() {
  const original = globalThis.fetch;
  globalThis.fetch = (input, options) => {
    const request = new Request(input, options);
    const { hostname, pathname, search } = new URL(request.url);
    return hostname.endsWith('googleapis.com')
      ? original(new Request(new URL(pathname + search, rootUrl), request))
      : original(request);
  };
}

/** The refusal of a call that must fail, as Google's envelope has it. */
export async function refusalOf(call) {
  try {
    await call;
  } catch (problem) {
    const { status, data } = problem.response;
    return { code: status, ...data.error };
  }
  throw new Error('The call was not refused.');
}
