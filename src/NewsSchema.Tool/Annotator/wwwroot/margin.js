// The margin shows who says what: a bar next to the lines of each statement and the speaker's name. Arcs are drawn for one statement only, because all at
// once strike through the words.
import { fill, h, styled } from './dom.js';

const lane = 7;

export class Margin {
  #session;
  #text;
  #seen = new Set();
  #waiting = new Set();
  #observer;
  #onVoice;

  constructor(session, text, onVoice) {
    this.#session = session;
    this.#text = text;
    this.#onVoice = onVoice;
    this.#observer = new IntersectionObserver(entries => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) {
          this.#seen.add(target);
          this.#later(target);
        } else {
          this.#seen.delete(target);
        }
      }
    }, { rootMargin: '400px' });
    new ResizeObserver(() => this.#seen.forEach(row => this.#later(row))).observe(text.container);
  }

  watchAll() {
    this.#observer.disconnect();
    this.#seen.clear();
    this.#text.rows.forEach(row => this.#observer.observe(row));
  }

  watch(index) {
    this.#observer.observe(this.#text.row(index));
  }

  /** The names of speakers may have changed anywhere. */
  refresh() {
    this.#seen.forEach(row => this.#later(row));
  }

  #later(row) {
    if (this.#waiting.size === 0) {
      requestAnimationFrame(() => this.#draw());
    }

    this.#waiting.add(row);
  }

  /** All places are read before anything is written, so that the browser lays out once. */
  #draw() {
    const rows = [...this.#waiting].filter(row => row.isConnected);
    this.#waiting.clear();
    const plans = rows.map(row => this.#measure(row));
    const labels = [];
    rows.forEach((row, i) => {
      const margin = row.lastElementChild;
      const bars = plans[i].map(({ top, height, depth, statement }) =>
        styled(h('span.bar', { class: statement.kind }), { top: top + 'px', height: height + 'px', 'inset-inline-start': depth * lane + 'px' }));
      const names = plans[i].filter(plan => plan.isNamed).map(plan => {
        const name = styled(h('span.voice', { class: plan.statement.kind, click: () => this.#onVoice(plan.at) }, plan.statement.voice), { 'inset-inline-start': (plan.lanes * lane + 8) + 'px' });
        labels.push({ name, top: plan.top, row });
        return name;
      });
      fill(margin, bars, names);
    });
    const heights = labels.map(({ name }) => name.offsetHeight);
    let free = 0;
    labels.forEach(({ name, top, row }, i) => {
      const isFirst = i === 0 || labels[i - 1].row !== row;
      const at = isFirst ? top : Math.max(top, free);
      free = at + heights[i] + 2;
      styled(name, { top: at + 'px' });
    });
  }

  #measure(row) {
    const index = Number(row.dataset.block);
    const block = this.#session.blocks[index];
    const origin = row.getBoundingClientRect().top;
    const plans = [];
    const add = (at, depth, element, statement) => {
      const rects = [...element.getClientRects()];
      if (rects.length === 0) {
        return;
      }

      const top = Math.min(...rects.map(rect => rect.top)) - origin;
      const bottom = Math.max(...rects.map(rect => rect.bottom)) - origin;
      plans.push({ at, depth, top, height: bottom - top, statement });
    };

    const whole = this.#session.annotationAt(index, -1);
    if (whole?.voice !== undefined) {
      add([index, -1], 0, this.#text.spanElement(index, -1), whole);
    }

    for (const span of block.spans) {
      const statement = span.role === 'statement' ? this.#session.annotationAt(index, span.index) : undefined;
      if (statement?.voice !== undefined) {
        let depth = whole?.voice !== undefined ? 1 : 0;
        for (let parent = span.parent; parent >= 0; parent = block.spans[parent].parent) {
          depth += block.spans[parent].role === 'statement' ? 1 : 0;
        }

        add([index, span.index], depth, this.#text.spanElement(index, span.index), statement);
      }
    }

    const lanes = Math.max(0, ...plans.map(plan => plan.depth + 1));
    plans.forEach((plan, i) => {
      plan.lanes = lanes;
      plan.isNamed = !plans.slice(0, i).some(other => other.statement === plan.statement || (other.statement.voice === plan.statement.voice && other.top + other.height >= plan.top));
    });
    return plans;
  }
}

/** Draws lines from a statement to the words that name its speaker, cue, source and addressee. */
export function drawArcs(svg, text, statement) {
  svg.replaceChildren();
  if (!statement) {
    return;
  }

  const from = text.spanElement(...statement.mentions[0]);
  if (!from) {
    return;
  }

  const origin = svg.getBoundingClientRect();
  const start = from.getClientRects()[0];
  if (!start) {
    return;
  }

  const anchors = (statement.anchors ?? []).map(anchor => ({ role: anchor.role, rect: text.spanElement(...anchor.at)?.getClientRects()[0] })).filter(anchor => anchor.rect);
  for (const { role, rect } of anchors) {
    const x1 = start.left + Math.min(12, start.width / 2) - origin.left;
    const y1 = start.top - origin.top;
    const x2 = rect.left + rect.width / 2 - origin.left;
    const y2 = rect.top - origin.top;
    const top = Math.min(y1, y2) - 14;
    svg.append(shape('path', { d: `M ${x1} ${y1} C ${x1} ${top}, ${x2} ${top}, ${x2} ${y2}`, class: statement.kind }), shape('circle', { cx: x2, cy: y2, r: 2.5, class: statement.kind }));
    const label = shape('text', { x: x2, y: y2 - 5, class: statement.kind });
    label.textContent = role;
    svg.append(label);
  }
}

function shape(name, attributes) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, value);
  }

  return element;
}
