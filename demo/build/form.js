/** The form: filled from a setup, read into one. */
import {make} from './elements.js';
import {OrderedList} from './ordered-list.js';
import {profiles} from './profiles.js';
import {ownRow, readRow, slotRow} from './rows.js';
import {attributeRules, colours, contactFields, loads, optionIds, targets} from './settings.js';

const labels = {accent: 'Brand color', surface: 'Background', raised: 'Boxes', text: 'Text'};
const lock =
  '<svg viewBox="0 0 14 16" aria-hidden="true"><path d="M3 7V4.5a4 4 0 0 1 8 0V7h1v9H2V7zm2 0h4V4.5a2 2 0 0 0-4 0z"/></svg>';

export class Form {
  #form;
  #build;
  #questions;
  #contact;

  /** @param changed called after every change that is not a choice of profile, which goes to `begin` */
  constructor(form, build, changed, begin) {
    this.#form = form;
    this.#build = build;
    this.#offer(changed);
    const onChange = ({target, type}) => {
      if (target.name === 'page.profile') return type === 'change' && begin(target.value);
      this.#pair(target);
      return changed(type);
    };
    // Fields outside of the form element belong to it too, but their events do not pass through it.
    for (const type of ['input', 'change'])
      document.addEventListener(type, (event) => event.target.form === form && onChange(event));
    form.addEventListener('submit', (event) => event.preventDefault());
    const rows = {
      slots: () => slotRow({name: 'brand', text: '', link: ''}, build),
      own: () => ownRow({name: '', text: '', options: ''}),
    };
    for (const [id, newRow] of Object.entries(rows)) {
      const list = document.getElementById(id);
      list.nextElementSibling.addEventListener('click', () => {
        list.append(newRow());
        list.lastElementChild.querySelector('[name]').focus();
        changed();
      });
    }
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
    const raw = {attributes: {}, looks: {}, slots: [], own: [], words: {}, page: {}};
    const rules = attributeRules(this.#build);
    for (const [field, room, name] of this.#fields()) {
      if (room) raw[room][name] = field.value;
      else if (Object.hasOwn(rules, name))
        raw.attributes[name] = field.type === 'checkbox' ? field.checked : field.value;
    }
    const questions = this.#questions.entries.filter(({isChosen}) => isChosen).map(({id}) => id);
    const usual = this.#build.optional.filter(({asked}) => asked).map(({id}) => id);
    if (questions.join(' ') !== usual.join(' ')) raw.attributes.questions = questions.join(' ');
    raw.attributes['consult-fields'] = this.#contact.entries
      .filter(({isChosen}) => isChosen)
      .map(({id, isRequired}) => (isRequired ? `${id}*` : id))
      .join(' ');
    for (const id of ['slots', 'own']) raw[id] = [...document.querySelectorAll(`#${id} .row`)].map(readRow);
    return raw;
  }

  show({attributes, looks, slots, own, words, page}) {
    const rooms = {page, looks, words};
    for (const [field, room, name] of this.#fields()) {
      const value = (room ? rooms[room] : attributes)[name];
      if (field.type === 'checkbox') field.checked = value === true;
      else field.value = value ?? '';
      this.#pair(field);
    }
    const usual = this.#build.optional.filter(({asked}) => asked).map(({id}) => id);
    const ids = this.#build.optional.map(({id}) => id);
    this.#questions.entries = inOrder(attributes.questions?.split(' ').filter(Boolean) ?? usual, ids);
    this.#contact.entries = inOrder(attributes['consult-fields']?.split(' ') ?? [], Object.keys(contactFields));
    document.getElementById('slots').replaceChildren(...slots.map((slot) => slotRow(slot, this.#build)));
    document.getElementById('own').replaceChildren(...own.map((question) => ownRow(question)));
    this.suggest(own);
  }

  /** What a question of the host's own can be placed after, and the answers it can wait for. */
  suggest(own) {
    const offer = (id, values) =>
      document.getElementById(id).replaceChildren(...values.map((value) => make('option', {value})));
    const {safety, optional} = this.#build;
    offer('question-ids', [...safety, ...optional].map(({id}) => id).concat(own.map(({name}) => name).filter(Boolean)));
    offer(
      'own-answers',
      own.flatMap(({name, options}) => optionIds(options).map((id) => `${name}=${id}`)),
    );
  }

  /** Each field outside of the rows: the field, the room of the setup it belongs to (none: the attributes), its name there. */
  *#fields() {
    for (const field of this.#form.elements) {
      const [, room, name] = /^(?:(page|looks|words)\.)?(.+)$/.exec(field.name) ?? [];
      if (name && !field.closest('.row')) yield [field, room, name];
    }
  }

  /** Marks the fields whose value was refused, and says beside each what is allowed. Nobody is corrected in the middle of a word: `fresh` marks wait for the end of it. */
  mark(refused, {fresh}) {
    for (const wrong of document.querySelectorAll('.wrong')) wrong.remove();
    const marked = [...this.#form.elements].filter((field) => field.hasAttribute('aria-invalid'));
    for (const field of marked) this.#clear(field);
    for (const {name, allowed, value} of refused) {
      const field =
        [...this.#form.elements].find(
          (input) => input.name.replace(/^(?:page|looks|words)\./, '') === name && !input.closest('.row'),
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

  #offer(changed) {
    const {regions, languages, openers, optional, safety, wording} = this.#build;
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
    this.#questions = new OrderedList(
      document.getElementById('optional'),
      optional.map(({id, text}) => ({id, label: text})),
      changed,
    );
    this.#contact = new OrderedList(
      document.getElementById('contact'),
      Object.entries(contactFields).map(([id, label]) => ({id, label, canBeRequired: true})),
      changed,
    );
    document
      .getElementById('words')
      .append(
        ...Object.entries(Object.groupBy(wording, ({group}) => group)).map(([group, texts]) =>
          make('fieldset', {}, make('legend', {}, group), ...texts.map(wordField)),
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
}

/** The chosen ids first, in their order, then the rest. An id with `*` behind it is required. */
function inOrder(chosen, ids) {
  const entries = chosen.map((text) => ({id: text.replace('*', ''), isChosen: true, isRequired: text.endsWith('*')}));
  const rest = ids.filter((id) => !entries.some((entry) => entry.id === id));
  return [...entries, ...rest.map((id) => ({id, isChosen: false}))];
}

function wordField({name, label, standard}) {
  const id = `words-${name.replaceAll('.', '-')}`;
  return make('label', {for: id}, label, make('input', {id, name: `words.${name}`, placeholder: standard}));
}
