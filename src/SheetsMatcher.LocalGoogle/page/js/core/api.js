// Every call to the local server. Answers are JSON; refusals become an ApiError that says why.

export class ApiError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

export const get = (path) => call("GET", path);
export const post = (path, body) => call("POST", path, body);
export const put = (path, body) => call("PUT", path, body);
export const remove = (path) => call("DELETE", path);

async function call(method, path, body) {
  const headers = { Authorization: "Bearer page" };
  if (body !== undefined) headers["Content-Type"] = "application/json";
  const answer = await reach(marked(path), {
    method,
    headers,
    cache: "no-store",
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new ApiError(answer.status, reasonIn(text) ?? `status ${answer.status}`);
  if (text === "") return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError(answer.status, `The answer to ${method} ${path} was not JSON.`);
  }
}

/** Google's own parameter for telling users apart: the request log knows the page's reads by it. */
function marked(path) {
  if (!/^\/(v4|drive)\//.test(path)) return path;
  return `${path}${path.includes("?") ? "&" : "?"}quotaUser=page`;
}

async function reach(path, request) {
  try {
    return await fetch(path, request);
  } catch {
    throw new ApiError(0, "The local server does not answer. Is it still running?");
  }
}

/** Google's error body is {error: {message}}; the control routes may answer {message}. */
function reasonIn(text) {
  try {
    const body = JSON.parse(text);
    return body?.error?.message ?? body?.message ?? null;
  } catch {
    return null;
  }
}
