// The server's protocol: requests with the token of the page's address, and the stream of events.

/** The server does not answer. What was sent may have been done or not. */
export class Unreachable extends Error {}

/** The server refused; `status`, `name` and the members of the answer say why. */
export class Refused extends Error {
  constructor(status, body) {
    super(body.message ?? `The server answered ${status}.`);
    this.status = status;
    this.body = body;
    this.reason = body.error ?? 'failed';
  }
}

/** The parameters of the page's address: t (token), f (file), at (a place in it), view. */
export function address() {
  return Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
}

/** An address of this page, with the token. */
export function linkTo(parameters) {
  const values = { t: address().t ?? '', ...parameters };
  return '#' + new URLSearchParams(Object.entries(values).filter(([, value]) => value !== undefined && value !== null));
}

export const client = crypto.randomUUID();

function headers(more = {}) {
  return { 'X-NewsSchema-Token': address().t ?? '', 'X-NewsSchema-Client': client, ...more };
}

async function send(path, options) {
  let response;
  try {
    response = await fetch('/api/' + path, options);
  } catch (error) {
    if (error instanceof TypeError) {
      throw new Unreachable('The server does not answer.');
    }

    throw error;
  }

  if (!response.ok) {
    const text = await response.text();
    let body;
    try {
      body = JSON.parse(text);
    } catch {
      body = { message: text || `The server answered ${response.status}.` };
    }

    throw new Refused(response.status, body);
  }

  return response;
}

async function json(path, options) {
  const response = await send(path, options);
  try {
    return await response.json();
  } catch (error) {
    // The connection broke in the middle of the answer.
    throw error instanceof SyntaxError || error instanceof TypeError ? new Unreachable('The server does not answer.') : error;
  }
}

export function get(path, parameters = {}) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null));
  return json(path + (query.size > 0 ? '?' + query : ''), { headers: headers(), cache: 'no-store' });
}

export function post(path, body) {
  return json(path, { method: 'POST', headers: headers({ 'Content-Type': 'application/json' }), body: JSON.stringify(body) });
}

/** A file that the server makes, as a download. A link cannot carry the token's header. */
export async function download(path, parameters, name) {
  const response = await send(path + '?' + new URLSearchParams(parameters), { headers: headers() });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/** The lines of an answer that the server writes line by line. */
export async function* lines(path) {
  const response = await send(path, { headers: headers() });
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    const parts = (rest + (value ?? '')).split('\n');
    rest = parts.pop();
    for (const part of parts) {
      if (part.trim() !== '') {
        yield JSON.parse(part);
      }
    }

    if (done) {
      if (rest.trim() !== '') {
        yield JSON.parse(rest);
      }

      return;
    }
  }
}

/** Follows the server's events for as long as the page is open. `handle(name, data)` also gets "connected" and "disconnected". */
export async function follow(handle) {
  for (;;) {
    try {
      const response = await send('events', { headers: headers({ Accept: 'text/event-stream' }) });
      handle('connected', {});
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      let rest = '';
      for (;;) {
        const { value, done } = await reader.read();
        if (done) {
          break;
        }

        const events = (rest + value).replaceAll('\r\n', '\n').split('\n\n');
        rest = events.pop();
        for (const event of events) {
          const name = /^event: ?(.*)$/m.exec(event)?.[1] ?? 'message';
          const data = [...event.matchAll(/^data: ?(.*)$/gm)].map(match => match[1]).join('\n');
          handle(name, data === '' ? {} : JSON.parse(data));
        }
      }

      handle('disconnected', {});
    } catch (error) {
      if (error instanceof Refused) {
        handle('refused', { status: error.status, message: error.message });
        return;
      }

      if (!(error instanceof Unreachable || error instanceof TypeError || error instanceof DOMException)) {
        throw error;
      }

      handle('disconnected', {});
    }

    await new Promise(resolve => setTimeout(resolve, 1000));
  }
}
