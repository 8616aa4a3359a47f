// Entities and quotes of all articles of the folder.
import { download, get, linkTo, post, Refused } from './api.js';
import { fill, h, plural } from './dom.js';
import { say } from './status.js';
import { getInfo, styleOf } from './vocabulary.js';

const shownRows = 500;

export class Overview {
  data = null;

  #folder;
  #onlyConflicts = false;

  constructor(folder) {
    this.#folder = folder;
  }

  draw(view, body, summary, filter) {
    if (this.data === null) {
      return;
    }

    const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
    const matches = text => words.every(word => text.toLowerCase().includes(word));
    if (view === 'entities') {
      this.#drawEntities(body, summary, matches);
    } else {
      this.#drawQuotes(body, summary, matches, filter);
    }
  }

  #drawEntities(body, summary, matches) {
    const conflicts = this.data.entities.filter(entity => entity.conflict).length;
    const rows = this.data.entities.filter(entity => (!this.#onlyConflicts || entity.conflict) && matches(`${entity.name} ${entity.kind} ${entity.sameAs ?? ''} ${entity.ids.map(id => id.id).join(' ')}`));
    summary.textContent = `${plural(rows.length, 'entity', 'entities')} in ${plural(this.data.articles, 'article')}${conflicts > 0 ? `, ${plural(conflicts, 'conflict')}` : ''}`;
    fill(body, this.#buttons('entities', conflicts === 0 ? null : h('label', {}, h('input', { type: 'checkbox', checked: this.#onlyConflicts, change: event => { this.#onlyConflicts = event.target.checked; this.#folder.redraw(); } }), ' conflicts only')),
      h('table', {}, h('thead', {}, h('tr', {}, ['Name', 'Kind', 'Mentions', 'Where', 'Conflict'].map(title => h('th', { scope: 'col' }, title)))),
        h('tbody', {}, rows.slice(0, shownRows).map(entity => h('tr', {},
          h('td', { class: styleOf(entity.kind), dir: 'auto' }, entity.name, /^https?:/.test(entity.sameAs ?? '') ? [' ', h('a', { href: entity.sameAs, rel: 'noreferrer', target: '_blank', 'aria-label': `Address of ${entity.name}` }, '↗')] : null),
          h('td', {}, entity.kind), h('td.number', {}, String(entity.mentions)),
          h('td', {}, entity.ids.map(id => [h('a', { href: linkTo({ f: id.f, at: id.first?.join(':') }) }, `${id.f} #${id.id ?? ''}`), ' ', h('small', {}, `${id.mentions}×`), ' '])),
          h('td', {}, entity.conflict ? [h('span.count.warning', {}, entity.conflict), ' ', this.#mergeButtons(entity)] : ''))))),
      rows.length > shownRows ? h('p.empty', {}, `and ${rows.length - shownRows} more: write in the filter`) : null);
  }

  /** Two ids of one article that are the same entity become one. */
  #mergeButtons(entity) {
    const byFile = Map.groupBy(entity.ids.filter(id => id.id), id => id.f);
    return [...byFile].filter(([, ids]) => ids.length > 1).map(([f, ids]) => {
      const [into, ...others] = ids.toSorted((a, b) => b.mentions - a.mentions);
      return others.map(other => h('button.small', { type: 'button', disabled: getInfo().readOnly, click: () => this.#folder.keyboard.enqueue(() => this.#merge(f, other.id, into.id)) }, `Merge #${other.id} into #${into.id}`));
    });
  }

  async #merge(f, id, into) {
    try {
      const { version } = await get('article', { f });
      await post('edit', { f, version, ops: [{ op: 'mergeIds', id, into }], label: 'merge' });
      say(`#${id} is now #${into} in ${f}.`);
      await this.#folder.load();
    } catch (error) {
      if (!(error instanceof Refused)) {
        throw error;
      }

      say(error.message, 'error');
    }
  }

  #drawQuotes(body, summary, matches, filter) {
    const rows = this.data.quotes.filter(quote => matches(`${quote.voice ?? ''} ${quote.text} ${quote.f} ${quote.headline ?? ''} ${quote.kind}`));
    summary.textContent = `${plural(rows.length, 'quote or claim', 'quotes and claims')} in ${plural(this.data.articles, 'article')}`;
    fill(body, this.#buttons('quotes', null, filter),
      h('table', {}, h('thead', {}, h('tr', {}, ['Who', 'What', 'Article'].map(title => h('th', { scope: 'col' }, title)))),
        h('tbody', {}, rows.slice(0, shownRows).map(quote => h('tr', {}, h('td', { dir: 'auto' }, quote.voice ?? ''), h('td', { class: quote.kind, dir: 'auto', lang: quote.language }, quote.text), h('td', {}, h('a', { href: linkTo({ f: quote.f, at: `${quote.block}:${quote.span}` }) }, quote.headline || quote.f)))))),
      rows.length > shownRows ? h('p.empty', {}, `and ${rows.length - shownRows} more: write in the filter`) : null);
  }

  #buttons(view, more, filter = '') {
    const button = (ending, text) => h('button.small', { type: 'button', click: () => download(`overview/${view}.${ending}`, view === 'quotes' && filter !== '' ? { text: filter } : {}, `${view}.${ending}`).catch(error => say(error.message, 'error')) }, text);
    return h('div.buttons', {}, button('csv', 'CSV'), button('json', 'JSON'), more);
  }
}
