// Makes elements. Text is always set as text, so nothing that an article contains becomes markup.

/**
 * @param {string} name the element's name, with classes after points: "li.entity"
 * @param {object} attributes attributes; a function is a listener, null and false leave an attribute out
 * @param {...(Node|string|null|false|undefined|Array)} children
 */
export function h(name, attributes = {}, ...children) {
  const [tag, ...classes] = name.split('.');
  const element = document.createElement(tag || 'div');
  if (classes.length > 0) {
    element.className = classes.join(' ');
  }

  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      element.addEventListener(key, value);
    } else if (key === 'class') {
      element.className = [element.className, value].filter(Boolean).join(' ');
    } else if (key === 'value') {
      // The default value stays what the page set, so that typed text can be told from it.
      element[element instanceof HTMLInputElement ? 'defaultValue' : 'value'] = value ?? '';
    } else if (value === true) {
      element.setAttribute(key, '');
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(key, String(value));
    }
  }

  element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

/** Replaces the children of an element, and keeps its scroll position. */
export function fill(element, ...children) {
  const top = element.scrollTop;
  element.replaceChildren(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
  element.scrollTop = top;
  return element;
}

/** Replaces the children of a form. The focus stays in the field of the same name, and so does what is being typed there. */
export function refill(element, ...children) {
  const typing = element.contains(document.activeElement) ? document.activeElement : null;
  const { value, defaultValue, selectionStart, selectionEnd } = typing ?? {};
  // Some browsers tell of a change when a field is removed, but the user has not finished it.
  const stop = event => event.stopImmediatePropagation();
  element.addEventListener('change', stop, true);
  fill(element, ...children);
  element.removeEventListener('change', stop, true);
  const field = typing?.name ? element.querySelector(`[name="${CSS.escape(typing.name)}"]`) : null;
  field?.focus();
  // A field that now states something else shows that.
  if (field instanceof HTMLInputElement && value !== defaultValue && field.defaultValue === defaultValue) {
    field.select();
    // Not field.value: for text that a script sets, leaving the field is not a change.
    document.execCommand(value === '' ? 'delete' : 'insertText', false, value);
    field.setSelectionRange(selectionStart, selectionEnd);
  }
}

/** A custom property of CSS: inline styles in markup are not allowed by the page's policy, but those that a script sets are. */
export function styled(element, properties) {
  for (const [name, value] of Object.entries(properties)) {
    element.style.setProperty(name, value);
  }

  return element;
}

export function plural(count, one, many = one + 's') {
  return `${count} ${count === 1 ? one : many}`;
}
