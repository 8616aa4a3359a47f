// The lists next to an article: entities, who says what, findings.
import { fill, h } from './dom.js';
import { styleOf } from './vocabulary.js';

const severities = { error: 'Error', warning: 'Warning', note: 'Note' };

export class Lists {
  #screen;
  #waiting = new Set();
  #entities = h('div');
  #statements = h('div');
  #findings = h('div');

  constructor(screen) {
    this.#screen = screen;
    this.element = h('nav.lists', { 'aria-label': 'Entities, statements and findings', tabindex: '0' }, this.#findings, this.#entities, this.#statements);
  }

  /** Draws after the text has been painted: the eye is there. */
  drawLater(parts) {
    if (this.#waiting.size === 0 && parts.size > 0) {
      requestAnimationFrame(() => setTimeout(() => {
        const all = this.#waiting;
        this.#waiting = new Set();
        this.draw(all);
      }));
    }

    parts.forEach(part => this.#waiting.add(part));
  }

  draw(parts) {
    const { session } = this.#screen;
    if (parts.has('entities')) {
      this.#list(this.#entities, 'Entities', session.entities, entity => this.#entity(entity));
    }

    if (parts.has('statements')) {
      this.#list(this.#statements, 'Who says what', session.statements, statement => this.#item(statement.kind, statement.mentions, h('strong', {}, statement.voice), ' ', statement.text, h('small', {}, ' ' + statement.kind + (statement.act ? ', ' + statement.act : ''))));
    }

    if (parts.has('findings')) {
      this.#list(this.#findings, 'Findings', session.findings, (finding, index) => this.#finding(finding, index));
    }
  }

  #list(element, title, items, draw) {
    if (items.length === 0) {
      fill(element, title === 'Findings' ? [h('h2', {}, 'Findings'), h('p.empty', {}, 'No findings.')] : null);
      return;
    }

    // A very long list is drawn when it is asked for, not at each edit.
    const limit = 400;
    fill(element, h('h2', {}, `${title} (${items.length})`), h('ul', {}, items.slice(0, limit).map((item, index) => h('li', {}, draw(item, index)))), items.length > limit ? h('p.empty', {}, `and ${items.length - limit} more`) : null);
  }

  #entity(entity) {
    const count = entity.mentions?.length ?? 0;
    return this.#item(entity.kind, entity.mentions, entity.name ?? entity.id, h('small', {}, ` ${entity.kind} · ${count}×`));
  }

  #item(kind, mentions, ...content) {
    return h('button.item', { type: 'button', class: styleOf(kind), click: () => this.#next(mentions) }, content);
  }

  #finding(finding, index) {
    return h('div.finding', { class: finding.severity },
      h('button.item', { type: 'button', click: () => this.#screen.goToFinding(index) }, h('strong', {}, severities[finding.severity] ?? finding.severity), ' ', finding.message, h('small', {}, ` ${finding.code}`)),
      finding.across ? null : h('button.small', { type: 'button', click: () => this.#screen.openFixes(index) }, 'Fix'));
  }

  /** Goes to the first mention, or from a mention to the next. */
  #next(mentions) {
    if (!mentions?.length) {
      this.#screen.openPane('front');
      return;
    }

    const { block, span } = this.#screen.cursor.at;
    const index = mentions.findIndex(([b, s]) => b === block && s === (span ?? -1));
    const [nextBlock, nextSpan] = mentions[(index + 1) % mentions.length];
    this.#screen.goTo(nextBlock, nextSpan);
  }
}
