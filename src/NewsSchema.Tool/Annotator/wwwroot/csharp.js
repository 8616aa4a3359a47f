// The record of the article as JSON and as generated C#.
import { get, Refused } from './api.js';
import { fill, h } from './dom.js';

let body = null;
let shown = 0;
let current = null;

async function load(screen) {
  const version = screen.session.version;
  if (current === version) {
    return;
  }

  current = version;
  try {
    const { schema, json, csharp, diagnostics } = await get('csharp', { f: screen.session.f });
    draw([['JSON', json], ...(csharp ?? []).map(({ name, text }) => [name, text])], schema, diagnostics ?? []);
  } catch (error) {
    if (!(error instanceof Refused)) {
      throw error;
    }

    if (body !== null) {
      fill(body, h('p.error', {}, error.message));
    }
  }
}

function draw(files, schema, diagnostics) {
  if (body === null) {
    return;
  }

  shown = Math.min(shown, files.length - 1);
  const code = h('pre', { tabindex: '0', role: 'region', 'aria-label': files[shown][0] }, files[shown][1] ?? '');
  fill(body,
    h('p', {}, 'Record ', h('code', {}, schema ?? '')),
    diagnostics.length > 0 ? h('ul.findings', {}, diagnostics.map(diagnostic => h('li', {}, `${diagnostic.code ?? ''} ${diagnostic.message ?? diagnostic}`))) : null,
    h('div.tabs', { role: 'group', 'aria-label': 'Files' }, files.map(([name], index) => h('button.small', { type: 'button', 'aria-pressed': String(index === shown), click: () => { shown = index; draw(files, schema, diagnostics); } }, name))),
    code);
}

export const csharpPane = {
  title: 'C# and JSON',

  open(screen, element) {
    body = element;
    current = null;
    fill(body, h('p.empty', {}, 'Working …'));
    load(screen);
  },

  changed: load,

  closed() {
    body = null;
  },
};
