// What can be annotated, with the letter of each kind. The server says which kinds, slots and attributes there are; this file says how they are typed.

/** The letters, while words are selected. */
export const letters = {
  p: 'person', o: 'org', l: 'place', g: 'group', e: 'event', w: 'work',
  d: 'date', T: 'time', t: 'duration', m: 'money', n: 'number', u: 'quantity', '%': 'percent',
  q: 'quote', c: 'claim',
};

let info = null;

export function setInfo(value) {
  info = value;
}

export function getInfo() {
  return info;
}

export function kindOf(name) {
  return info.kinds.find(kind => kind.class === name);
}

/** The class of CSS for a kind: a custom kind has that of things, whatever it is called. */
export function styleOf(kind) {
  return kind === null || kind === undefined || kind === 'anchor' || info.kinds.some(known => known.class === kind) ? kind ?? null : 'thing';
}

export function roleOf(name) {
  return kindOf(name)?.role ?? 'entity';
}

/** The attributes that a span of these classes may have, in the vocabulary's order. */
export function attributesOf(classes, kind) {
  const own = new Set([kind, ...classes].filter(Boolean));
  const isAnchor = classes.some(name => info.anchors.includes(name));
  const isStatement = kind !== null && kind !== undefined && roleOf(kind) === 'statement';
  const isEntity = kind !== null && kind !== undefined && roleOf(kind) === 'entity';
  return info.attributes.filter(attribute => {
    if (attribute.kinds.length > 0) {
      return attribute.kinds.some(name => own.has(name));
    }

    switch (attribute.name) {
      case 'for': return isAnchor;
      case 'of': case 'as': return !isStatement && !isEntity;
      case 'cont': return kind !== null;
      case 'name': case 'same-as': return isEntity;
      default: return true;
    }
  });
}

/** Classes that a key can give: kinds first, then slots and anchors. */
export function allClasses() {
  return [...info.kinds.map(kind => kind.class), ...info.slots, ...info.anchors];
}

/** A date, a number or an amount as an author types it, if it is written in a form that has one meaning; otherwise null. */
export function valueOf(kind, words) {
  const text = words.trim();
  switch (kind) {
    case 'date': return /^\d{4}(-\d\d(-\d\d)?)?$/.test(text) ? text : null;
    case 'time': return /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? text : null;
    case 'number': return /^-?\d+$/.test(text) ? text : null;
    case 'percent': return /^(-?\d+)\s*(%|Prozent|percent|per cent)?$/i.exec(text)?.[1] ?? null;
    default: return null;
  }
}
