/** The form: filled from a setup, read into one. */
import {attributeRules, colours, loads, questionTypes, targets} from './settings.js';
import {profiles} from './profiles.js';

const labels = {accent: 'Brand color', surface: 'Background', raised: 'Boxes', text: 'Text'};
const lock =
  '<svg viewBox="0 0 14 16" aria-hidden="true"><path d="M3 7V4.5a4 4 0 0 1 8 0V7h1v9H2V7zm2 0h4V4.5a2 2 0 0 0-4 0z"/></svg>';

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

export class Form {
  #form;
  #build;
  #rows = 0;

  /** @param changed called after every change that is not a choice of profile, which goes to `begin` */
  constructor(form, build, changed, begin) {
    this.#form = form;
    this.#build = build;
    this.#offer();
    const onChange = ({target, type}) => {
      if (target.name === 'page.profile') return type === 'change' && begin(target.value);
      this.#pair(target);
      return changed(type);
    };
    // Fields outside of the form element belong to it too, but their events do not pass through it.
    for (const type of ['input', 'change'])
      document.addEventListener(type, (event) => event.target.form === form && onChange(event));
    form.addEventListener('submit', (event) => event.preventDefault());
    document
      .getElementById('add-slot')
      .addEventListener('click', () => this.#add('slots', this.#slotRow({name: 'brand', text: '', link: ''})));
    document
      .getElementById('add-own')
      .addEventListener('click', () => this.#add('own', this.#ownRow({name: '', text: '', options: ''})));
    form.addEventListener('click', ({target}) => {
      const row = target.matches('[data-remove]') && target.closest('.row');
      if (!row) return;
      const after = row.parentElement.nextElementSibling;
      row.remove();
      after.focus();
      changed();
    });
  }

  /** What the form says, for `accept` to look at. */
  read() {
    const raw = {attributes: {}, looks: {}, slots: [], own: [], page: {}};
    const rules = attributeRules(this.#build);
    for (const field of this.#form.elements) {
      const [, room, name] = /^(?:(page|looks)\.)?(.+)$/.exec(field.name) ?? [];
      if (!name || field.closest('.row')) continue;
      if (room) raw[room][name] = field.value;
      else if (Object.hasOwn(rules, name))
        raw.attributes[name] = field.type === 'checkbox' ? field.checked : field.value;
    }
    const ticks = [...document.querySelectorAll('#optional input')];
    const usual = ticks.every(({checked, dataset}) => checked === (dataset.asked === 'true'));
    if (!usual)
      raw.attributes.questions = ticks
        .filter(({checked}) => checked)
        .map(({value}) => value)
        .join(' ');
    for (const id of ['slots', 'own'])
      raw[id] = [...document.querySelectorAll(`#${id} .row`)].map((row) =>
        Object.fromEntries([...row.querySelectorAll('[name]')].map(({name, value}) => [name, value])),
      );
    return raw;
  }

  show({attributes, looks, slots, own, page}) {
    for (const field of this.#form.elements) {
      const [, room, name] = /^(?:(page|looks)\.)?(.+)$/.exec(field.name) ?? [];
      if (!name || field.closest('.row')) continue;
      const value = ({page, looks}[room] ?? attributes)[name];
      if (field.type === 'checkbox') field.checked = value === true;
      else field.value = value ?? '';
      this.#pair(field);
    }
    const asked = attributes.questions?.split(' ');
    for (const tick of document.querySelectorAll('#optional input'))
      tick.checked = asked ? asked.includes(tick.value) : tick.dataset.asked === 'true';
    document.getElementById('slots').replaceChildren(...slots.map((slot) => this.#slotRow(slot)));
    document.getElementById('own').replaceChildren(...own.map((question) => this.#ownRow(question)));
  }

  /** Marks the fields whose value was refused, and says beside each what is allowed. Nobody is corrected in the middle of a word: `fresh` marks wait for the end of it. */
  mark(refused, {fresh}) {
    for (const wrong of document.querySelectorAll('.wrong')) wrong.remove();
    const marked = [...this.#form.elements].filter((field) => field.hasAttribute('aria-invalid'));
    for (const field of marked) this.#clear(field);
    for (const {name, allowed, value} of refused) {
      const field =
        [...this.#form.elements].find(
          (input) => input.name.replace(/^(?:page|looks)\./, '') === name && !input.closest('.row'),
        ) ?? this.#rowField(name, value);
      if (!field || !(fresh || marked.includes(field))) continue;
      const id = `wrong-${name.replace(/\W/g, '-')}`;
      field.setAttribute('aria-invalid', 'true');
      field.dataset.described = field.getAttribute('aria-describedby') ?? '';
      field.setAttribute('aria-describedby', `${field.dataset.described} ${id}`.trim());
      (field.closest('.pick') ?? field).after(make('span', {class: 'wrong', id}, `Not used. Allowed: ${allowed}.`));
    }
  }

  #clear(field) {
    field.removeAttribute('aria-invalid');
    if (field.dataset.described) field.setAttribute('aria-describedby', field.dataset.described);
    else field.removeAttribute('aria-describedby');
  }

  /** The field of a row that holds the value refused as `slot NAME` or `own NAME`. */
  #rowField(name, value) {
    const [, room, id] = /^(slot|own) (.*)$/.exec(name) ?? [];
    const rows = room
      ? [...document.querySelectorAll(`#${room === 'slot' ? 'slots' : 'own'} .row`)].map((row) => [
          ...row.querySelectorAll('[name]'),
        ])
      : [];
    return rows.find(([first]) => first.value.trim() === id)?.find((field) => field.value.trim() === value);
  }

  #offer() {
    const {regions, languages, openers, optional, safety} = this.#build;
    const fill = (name, options) =>
      this.#form.elements[name].append(...options.map(([value, text]) => make('option', {value}, text)));
    const names = new Intl.DisplayNames('en', {type: 'language'});
    fill('page.profile', [['', 'An empty setup'], ...Object.entries(profiles).map(([id, {title}]) => [id, title])]);
    fill('region', [['', 'From the language of the page'], ...regions.map(({id, name}) => [id, name])]);
    fill('lang', [['', 'As the page'], ...languages.map((id) => [id, names.of(id)])]);
    fill('first', [
      ['', 'The body map, as the rules say'],
      ['safety', 'The emergency questions, nothing before them'],
      ...openers.map(({id, text}) => [id, text]),
    ]);
    fill('page.target', Object.entries(targets));
    fill('page.load', Object.entries(loads));
    document
      .getElementById('optional')
      .append(
        ...optional.map(({id, text, asked}) =>
          make('label', {}, make('input', {type: 'checkbox', value: id, 'data-asked': String(asked)}), text),
        ),
      );
    document.getElementById('safety').append(
      ...safety.map(({text}) => {
        const item = make('li', {}, make('span'), text);
        item.firstChild.innerHTML = lock;
        return item;
      }),
    );
    document
      .getElementById('colours')
      .append(
        ...colours.map((name) =>
          make(
            'fieldset',
            {},
            make('legend', {}, labels[name]),
            ...['', '-dark'].map((scheme) => this.#colour(name, scheme)),
          ),
        ),
      );
  }

  #colour(name, scheme) {
    const words = scheme ? 'in dark' : 'in light';
    const [light, dark] = this.#build.colours[name];
    return make(
      'div',
      {},
      make('label', {for: `${name}${scheme}`, 'aria-label': `${labels[name]} ${words}`}, words),
      make(
        'span',
        {class: 'pick'},
        make('input', {
          id: `${name}${scheme}`,
          name: `looks.${name}${scheme}`,
          placeholder: scheme ? dark : light,
          spellcheck: 'false',
          'aria-label': `${labels[name]} ${words}`,
        }),
        make('input', {
          type: 'color',
          'data-for': `looks.${name}${scheme}`,
          'aria-label': `${labels[name]} ${words}: choose`,
        }),
      ),
    );
  }

  /** A colour can be typed or chosen: each of the two fields follows the other, and what is not chosen for dark follows light. */
  #pair(field) {
    if (field.dataset.for) this.#form.elements[field.dataset.for].value = field.value;
    const name = field.dataset.for ?? field.name;
    const [, colour] = /^looks\.(\w+?)(?:-dark)?$/.exec(name) ?? [];
    if (!colours.includes(colour)) return;
    const [light, dark] = ['', '-dark'].map((scheme) => this.#form.elements[`looks.${colour}${scheme}`]);
    const standard = this.#build.colours[colour];
    const valid = ({value}) => /^#[\da-f]{6}$/i.test(value);
    dark.placeholder = valid(light) ? light.value : standard[1];
    for (const [colour, usual] of [
      [light, standard[0]],
      [dark, dark.placeholder],
    ])
      this.#form.querySelector(`[data-for="${colour.name}"]`).value = valid(colour) ? colour.value : usual;
  }

  #add(id, row) {
    document.getElementById(id).append(row);
    row.querySelector('[name]').focus();
  }

  #field(words, name, value, more = {}) {
    const id = `row-${(this.#rows += 1)}`;
    return make('label', {for: id}, words, make('input', {id, name, value, ...more}));
  }

  #slotRow({name, text, link, contributor = ''}) {
    const help = make('p', {class: 'help', id: `row-${(this.#rows += 1)}`});
    const select = make(
      'select',
      {id: `row-${(this.#rows += 1)}`, name: 'name', 'aria-describedby': help.id},
      ...this.#build.slots.map((slot) => make('option', {value: slot.name, selected: slot.name === name}, slot.name)),
    );
    const target = this.#field('Only with these contributors', 'contributor', contributor, {
      placeholder: 'shoes load-jump',
      title: this.#build.contributors.map(({id, title}) => `${id}: ${title}`).join('\n'),
    });
    const tell = () => {
      target.hidden = select.value !== 'products';
      const slot = this.#build.slots.find((slot) => slot.name === select.value);
      help.textContent = [slot.title && `“${slot.title}”.`, slot.description].filter(Boolean).join(' ');
    };
    select.addEventListener('change', tell);
    tell();
    const remove = make(
      'button',
      {type: 'button', 'data-remove': '', 'aria-label': `Remove ${name}: ${text}`},
      'Remove',
    );
    return make(
      'div',
      {class: 'row'},
      make('label', {for: select.id}, 'Slot'),
      select,
      help,
      this.#field('Text', 'text', text),
      this.#field('Link, if any', 'link', link, {inputmode: 'url'}),
      target,
      remove,
    );
  }

  #select(words, name, value, choices) {
    const id = `row-${(this.#rows += 1)}`;
    const options = choices.map(([key, title]) => make('option', {value: key, selected: key === value}, title));
    return make('label', {for: id}, words, make('select', {id, name}, ...options));
  }

  #ownRow({name, text, options, type = 'one', after = '', required = '', 'show-when': showWhen = ''}) {
    const remove = make(
      'button',
      {type: 'button', 'data-remove': '', 'aria-label': `Remove the question ${text}`},
      'Remove',
    );
    return make(
      'div',
      {class: 'row'},
      this.#field('Name in the hand-over', 'name', name, {placeholder: 'insurer'}),
      this.#field('Question', 'text', text),
      this.#select('Type', 'type', type || 'one', Object.entries(questionTypes)),
      this.#field('Choices, for one or several', 'options', options, {
        placeholder: 'acme: Acme Health | other: Another',
      }),
      this.#field('After the question', 'after', after, {placeholder: 'training'}),
      this.#select('Has to be answered', 'required', required, [
        ['', 'As usual for its type'],
        ['true', 'Yes'],
        ['false', 'No'],
      ]),
      this.#field('Only with this answer to another of yours', 'show-when', showWhen, {placeholder: 'insurer=other'}),
      remove,
    );
  }
}
