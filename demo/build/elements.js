/** An element from its parts; text is never read as markup. */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in element && typeof value !== 'string') element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

let number = 0;

/** An id that no other element of the page has. */
export const newId = () => `row-${(number += 1)}`;

export function labeledInput(words, name, value, more = {}) {
  const id = newId();
  return make('label', {for: id}, words, make('input', {id, name, value, ...more}));
}

export function labeledSelect(words, name, value, choices) {
  const id = newId();
  const options = choices.map(([key, title]) => make('option', {value: key, selected: key === value}, title));
  return make('label', {for: id}, words, make('select', {id, name}, ...options));
}
