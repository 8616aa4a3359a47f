// The classes of the format, by what they mean. A test compares them with the library's vocabulary.

export const entities = ['person', 'org', 'place', 'group', 'event', 'work', 'product', 'thing'];

export const values = ['date', 'time', 'duration', 'number', 'percent', 'quantity', 'money', 'link'];

export const statements = ['quote', 'claim'];

export const anchors = ['cue', 'speaker', 'source', 'addressee', 'frame'];

export const slots = [
    'kicker', 'headline', 'deck', 'byline', 'author', 'dateline', 'agency', 'lead',
    'correction', 'note', 'caption', 'credit', 'crosshead', 'listitem',
];

/** Attributes whose values are ids, with or without `#`. */
export const references = [
    'speaker', 'source', 'addressee', 'for', 'of', 'cont', 'by', 'members', 'participants', 'affiliation', 'place',
];
