/** Choices with an order: which of them, and in what order. */
import {make} from './elements.js';

/** A list of checkboxes whose items can be moved. `changed` is called after a move; a checkbox has events of its own. */
export class OrderedList {
  #list;
  #changed;

  /**
   * @param {{id: string, label: string, canBeRequired?: boolean}[]} choices with `canBeRequired`, a chosen item has a second checkbox
   */
  constructor(list, choices, changed) {
    this.#list = list;
    this.#changed = changed;
    list.append(...choices.map((choice) => this.#item(choice)));
    list.addEventListener('change', () => this.#update());
    this.#update();
  }

  /** @returns {{id: string, isChosen: boolean, isRequired: boolean}[]} in the order shown */
  get entries() {
    return [...this.#list.children].map((item) => ({
      id: item.dataset.id,
      isChosen: item.querySelector('[data-choose]').checked,
      isRequired: item.querySelector('[data-require]')?.checked ?? false,
    }));
  }

  /** Shows what is chosen, in its order; the rest follow in the order of `entries`. */
  set entries(entries) {
    for (const {id, isChosen, isRequired = false} of entries) {
      const item = [...this.#list.children].find(({dataset}) => dataset.id === id);
      item.querySelector('[data-choose]').checked = isChosen;
      const requires = item.querySelector('[data-require]');
      if (requires) requires.checked = isRequired;
      this.#list.append(item);
    }
    this.#update();
  }

  #item({id, label, canBeRequired = false}) {
    const move = (words, symbol, step) => {
      const button = make('button', {type: 'button', class: 'move', 'aria-label': `${words}: ${label}`}, symbol);
      button.dataset.step = step;
      button.addEventListener('click', () => this.#move(button.closest('li'), step));
      return button;
    };
    const item = make(
      'li',
      {'data-id': id},
      make('label', {}, make('input', {type: 'checkbox', 'data-choose': ''}), label),
      ...(canBeRequired
        ? [
            make(
              'label',
              {class: 'require'},
              make('input', {type: 'checkbox', 'data-require': '', 'aria-label': `Required: ${label}`}),
              'Required',
            ),
          ]
        : []),
      make('span', {class: 'moves'}, move('Move up', '↑', -1), move('Move down', '↓', 1)),
    );
    return item;
  }

  #move(item, step) {
    if (step < 0) item.previousElementSibling?.before(item);
    else item.nextElementSibling?.after(item);
    this.#update();
    // Where the button can go no further, its partner takes the focus.
    const button = item.querySelector(`[data-step="${step}"]`);
    (button.disabled ? item.querySelector(`[data-step="${-step}"]`) : button).focus();
    this.#changed();
  }

  /** At an end there is nowhere to move to, and only what is chosen can be required. */
  #update() {
    for (const item of this.#list.children) {
      item.querySelector('[data-step="-1"]').disabled = !item.previousElementSibling;
      item.querySelector('[data-step="1"]').disabled = !item.nextElementSibling;
      const requires = item.querySelector('[data-require]');
      if (requires) requires.disabled = !item.querySelector('[data-choose]').checked;
    }
  }
}
