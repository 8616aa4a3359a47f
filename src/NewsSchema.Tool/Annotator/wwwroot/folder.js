// The screen of a folder: its articles and texts, its entities and quotes.
import { get, lines, linkTo, post, Refused, Unreachable } from './api.js';
import { openDialog } from './dialogs.js';
import { fill, h, plural, styled } from './dom.js';
import { isField } from './keyboard.js';
import { Overview } from './overview.js';
import { banner, say } from './status.js';
import { getInfo, styleOf } from './vocabulary.js';

/** How many rows are drawn; the filter finds the others. */
const shownRows = 500;

export class FolderScreen {
  #files = new Map();
  #active = 0;
  #view;
  #isComplete = false;
  #isDrawing = false;

  constructor(keyboard, view) {
    this.keyboard = keyboard;
    this.#view = view ?? 'files';
    this.filter = h('input', { type: 'search', name: 'filter', placeholder: 'Filter  /', 'aria-label': 'Filter', autocomplete: 'off', spellcheck: 'false', input: () => { this.#active = 0; this.#draw(); } });
    this.summary = h('p.summary', { role: 'status' });
    this.body = h('div.list', { tabindex: '0', role: 'region', 'aria-label': 'Articles' });
    this.overview = new Overview(this);
    const tab = (name, text) => h('a', { href: linkTo({ view: name === 'files' ? undefined : name }), 'aria-current': this.#view === name ? 'page' : null }, text);
    this.element = h('div.screen.folder-screen', {},
      h('header.bar', {}, h('strong', {}, getInfo().folder ? `Folder ${getInfo().folder}` : 'Articles'), getInfo().readOnly ? h('span.badge', {}, 'read-only') : null, h('nav.group', { 'aria-label': 'Views' }, tab('files', 'Articles'), tab('entities', 'Entities'), tab('quotes', 'Quotes')), h('span.space'), this.filter),
      h('main', { 'aria-label': 'Folder' }, h('h1.unseen', {}, 'Folder ' + (getInfo().folder ?? '')), this.summary, this.body));
    document.title = `${getInfo().folder ? `Folder ${getInfo().folder}` : 'Articles'} – NewsSchema`;
  }

  opened() {
    this.body.focus({ preventScroll: true });
    banner(null);
    this.load();
  }

  close() {}

  handle(name, data) {
    if (name === 'folder' || name === 'connected') {
      this.load();
    } else if (name === 'disconnected') {
      banner('The server does not answer. What is shown may be old.');
    }

    if (name === 'connected') {
      banner(null);
    }

    return data;
  }

  async load() {
    try {
      if (this.#view !== 'files') {
        this.overview.data = await get('overview');
        this.#draw();
        return;
      }

      const files = new Map();
      this.#isComplete = false;
      let last = 0;
      for await (const line of lines('folder')) {
        if (line.f !== undefined) {
          files.set(line.f, line);
          if (performance.now() - last > 200) {
            last = performance.now();
            this.#files = new Map([...this.#files, ...files]);
            this.#draw();
          }
        }
      }

      this.#files = files;
      this.#isComplete = true;
      this.#draw();
    } catch (error) {
      if (!(error instanceof Refused || error instanceof Unreachable)) {
        throw error;
      }

      banner(error.message);
    }
  }

  get rows() {
    const words = this.filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    // A text that was started is shown as its article.
    return [...this.#files.values()].filter(file => !(file.kind === 'raw' && file.article)).filter(file => {
      const text = `${file.f} ${file.headline ?? ''} ${file.language ?? ''} ${file.kind === 'raw' ? 'not started' : ''} ${file.draft ? 'draft' : ''} ${file.errors > 0 ? 'errors' : ''}`.toLowerCase();
      return words.every(word => text.includes(word));
    });
  }

  redraw() {
    this.#draw();
  }

  #draw() {
    if (!this.#isDrawing) {
      this.#isDrawing = true;
      requestAnimationFrame(() => {
        this.#isDrawing = false;
        if (this.#view === 'files') {
          this.#drawFiles();
        } else {
          this.overview.draw(this.#view, this.body, this.summary, this.filter.value);
        }
      });
    }
  }

  #drawFiles() {
    const rows = this.rows;
    const articles = rows.filter(file => file.kind === 'article');
    this.summary.textContent = `${plural(articles.length, 'article')}, ${plural(rows.length - articles.length, 'text')} not started${this.#isComplete ? '' : ' …'}`;
    this.#active = Math.max(0, Math.min(this.#active, rows.length - 1));
    const start = this.#active < shownRows ? 0 : this.#active - shownRows + 1;
    const hadFocus = this.body.contains(document.activeElement);
    fill(this.body,
      this.#isComplete && this.#files.size === 0 ? h('p.empty', {}, 'This folder has no articles (*.news.md) and no texts (.txt, .md, .html). Save a text here, and it appears.') : null,
      rows.length === 0 ? null : h('table', {}, h('thead', {}, h('tr', {}, ['Headline', 'File', 'Language', 'Kinds', 'Findings', 'Annotated'].map(title => h('th', { scope: 'col' }, title)))),
        h('tbody', {}, rows.slice(start, start + shownRows).map((file, index) => this.#row(file, start + index === this.#active)))),
      rows.length > start + shownRows ? h('p.empty', {}, `and ${rows.length - start - shownRows} more: write in the filter`) : null);
    if (hadFocus) {
      this.body.focus({ preventScroll: true });
    }
  }

  #row(file, isActive) {
    const isRaw = file.kind === 'raw';
    const kinds = Object.entries(file.kinds ?? {});
    const total = kinds.reduce((sum, [, count]) => sum + count, 0);
    const headline = file.error ? h('span.error', {}, file.error)
      : isRaw ? [h('button.start', { type: 'button', 'aria-label': `Start ${file.f}`, disabled: getInfo().readOnly, click: () => this.keyboard.enqueue(() => this.openStart(file.f)) }, 'Start'), h('span.soft', {}, ` ${file.headline || file.f.split('/').at(-1)}`)]
        : h('a', { href: linkTo({ f: file.f }) }, file.headline || '(no headline)');
    const share = Math.round((file.annotated ?? 0) * 100);
    return h('tr', { class: isActive ? 'active' : null, 'aria-selected': null },
      h('td', { dir: 'auto' }, headline), h('td.file', {}, file.f), h('td', {}, file.language ?? ''),
      h('td', {}, total === 0 ? h('span.soft', {}, isRaw ? 'not started' : file.error ? '' : 'no spans yet') : h('span.bars', { role: 'img', 'aria-label': kinds.map(([kind, count]) => `${kind} ${count}`).join(', '), title: kinds.map(([kind, count]) => `${kind} ${count}`).join(', ') }, kinds.map(([kind, count]) => styled(h('span', { class: styleOf(kind) }), { width: Math.max(3, Math.round(90 * count / total)) + 'px' })))),
      h('td', {}, [['errors', 'error'], ['warnings', 'warning'], ['notes', 'note']].filter(([key]) => file[key] > 0).map(([key, one]) => h('span.count', { class: one }, plural(file[key], one)))),
      h('td.number', {}, isRaw || file.error ? '' : `${share} %`));
  }

  /** Asks for what a text does not say about itself. */
  openStart(f) {
    const schemas = [...this.#files.values()].map(file => file.schema).filter(Boolean);
    const published = h('input', { type: 'text', name: 'published', placeholder: '2025-03-04', pattern: '\\d{4}-\\d\\d-\\d\\d', autofocus: true });
    const schema = h('input', { type: 'text', name: 'schema', value: mostFrequent(schemas) ?? 'Story', required: true });
    const language = h('input', { type: 'text', name: 'language', placeholder: 'found out from its words' });
    const submit = event => {
      event.preventDefault();
      dialog.close();
      this.keyboard.enqueue(() => this.start({ f, published: published.value || undefined, schema: schema.value, language: language.value || undefined }));
    };
    const field = (name, input, note) => h('label.form-field', {}, h('span.name', {}, name), input, h('span.note', {}, note));
    const dialog = openDialog('Start an article', h('form', { submit },
      h('p', {}, `The article is written next to ${f}, which stays as it is.`),
      field('Published', published, 'the day; dates such as “on Tuesday” are relative to it. May be empty.'),
      field('Schema', schema, 'the name of the record in C#'),
      field('Language', language, 'such as de or en-GB'),
      h('div.buttons', {}, h('button', { type: 'submit' }, 'Start'))));
    dialog.classList.add('narrow');
    published.focus();
  }

  async start(request) {
    try {
      const { f: article } = await post('start', request);
      location.hash = linkTo({ f: article });
    } catch (error) {
      if (!(error instanceof Refused || error instanceof Unreachable)) {
        throw error;
      }

      if (error.reason === 'exists' && error.body.f) {
        location.hash = linkTo({ f: error.body.f });
      } else {
        say(error.message, 'error');
      }
    }
  }

  takes(key, target, isBusy) {
    if (document.querySelector('dialog[open]') !== null) {
      return false;
    }

    if (isField(target) && !isBusy) {
      return ['Escape', 'ArrowDown'].includes(key) || (key === 'Enter' && target === this.filter);
    }

    if (target instanceof HTMLElement && target.matches('a, button, summary') && ['Enter', 'Space'].includes(key)) {
      return false;
    }

    return ['/', 'j', 'k', 'ArrowDown', 'ArrowUp', 'Enter', 'Escape', '?', 'Home', 'End'].includes(key);
  }

  press(key) {
    const rows = this.#view === 'files' ? this.rows : [];
    switch (key) {
      case '/':
        this.filter.focus();
        this.filter.select();
        break;
      case 'Escape':
        if (document.activeElement === this.filter && this.filter.value !== '') {
          this.filter.value = '';
        }

        this.body.focus({ preventScroll: true });
        this.#draw();
        break;
      case 'j': case 'ArrowDown':
        this.#step(rows, 1);
        break;
      case 'k': case 'ArrowUp':
        this.#step(rows, -1);
        break;
      case 'Home': case 'End':
        this.#step(rows, key === 'Home' ? -rows.length : rows.length);
        break;
      case '?':
        say('/ filters, j and k or the arrows choose, Enter opens the article or starts a text.');
        break;
      default: {
        const file = rows[this.#active];
        if (file?.kind === 'raw') {
          return this.openStart(file.f);
        }

        if (file !== undefined) {
          location.hash = linkTo({ f: file.f });
        }
      }
    }

    return undefined;
  }

  #step(rows, step) {
    this.body.focus({ preventScroll: true });
    this.#active = Math.max(0, Math.min(rows.length - 1, this.#active + step));
    this.#drawFiles();
    this.body.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
  }
}

function mostFrequent(values) {
  const counts = Map.groupBy(values, value => value);
  return [...counts].sort((a, b) => b[1].length - a[1].length)[0]?.[0];
}
