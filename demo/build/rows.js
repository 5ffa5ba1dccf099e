/** The rows of the form that can be added and removed: content for a slot, and a question of the host's own. */
import {labeledInput, labeledSelect, make, newId} from './elements.js';
import {hasField, questionTypes} from './settings.js';

/** What a row says: the value of each field with a name. */
export const readRow = (row) =>
  Object.fromEntries([...row.querySelectorAll('[name]')].map(({name, value}) => [name, value]));

const removeButton = (label) => make('button', {type: 'button', 'data-remove': '', 'aria-label': label}, 'Remove');

export function slotRow({name, text, link, contributor = ''}, {slots, contributors}) {
  const help = make('p', {class: 'help', id: newId()});
  const select = make(
    'select',
    {id: newId(), name: 'name', 'aria-describedby': help.id},
    ...slots.map((slot) => make('option', {value: slot.name, selected: slot.name === name}, slot.name)),
  );
  const target = contributorChoice(contributor, contributors);
  const content = labeledInput('Text', 'text', text);
  const describeSlot = () => {
    const slot = slots.find((choice) => choice.name === select.value);
    target.hidden = slot.name !== 'products';
    help.textContent = [slot.title && `“${slot.title}”.`, slot.description].filter(Boolean).join(' ');
    content.querySelector('input').placeholder = slot.example;
  };
  select.addEventListener('change', describeSlot);
  describeSlot();
  return make(
    'div',
    {class: 'row'},
    make('label', {for: select.id}, 'Slot'),
    select,
    help,
    content,
    labeledInput('Link, if any', 'link', link, {inputmode: 'url'}),
    target,
    removeButton(`Remove ${name}: ${text}`),
  );
}

/** Which contributors a product is for; the ids stand in a field of the row. */
function contributorChoice(value, contributors) {
  const chosen = value.split(' ');
  const field = make('input', {type: 'hidden', name: 'contributor', value});
  const boxes = contributors.map(({id, title}) => {
    const box = make('input', {type: 'checkbox', value: id, checked: chosen.includes(id)});
    return {box, label: make('label', {}, box, title)};
  });
  const group = make(
    'fieldset',
    {class: 'ticks'},
    make('legend', {}, 'Only with these contributors'),
    make('p', {class: 'help'}, 'Shown only where one of them is in the result. None: for everyone.'),
    ...boxes.map(({label}) => label),
    field,
  );
  // Before the form reads the row.
  group.addEventListener('input', () => {
    const checked = boxes.filter(({box}) => box.checked);
    field.value = checked.map(({box}) => box.value).join(' ');
  });
  return group;
}

export function ownRow({name, text, options, type = 'one', ...more}) {
  const typeSelect = labeledSelect('Type', 'type', type, Object.entries(questionTypes));
  const byType = {
    options: labeledInput('Choices', 'options', options, {placeholder: 'acme: Acme Health | other: Another'}),
    min: labeledInput('Least', 'min', more.min ?? ''),
    max: labeledInput('Greatest', 'max', more.max ?? ''),
    unit: labeledInput('Unit', 'unit', more.unit ?? '', {placeholder: 'km'}),
  };
  const showFields = () => {
    const chosen = typeSelect.querySelector('select').value;
    for (const [field, label] of Object.entries(byType)) label.hidden = !hasField(chosen, field);
    const day = chosen === 'date' ? 'such as 2026-03-27' : '';
    const [least, greatest] = [byType.min, byType.max].map((label) => label.querySelector('input'));
    least.placeholder = day;
    greatest.placeholder = chosen === 'text' ? 'characters, 500 at most' : day;
  };
  typeSelect.addEventListener('change', showFields);
  showFields();
  return make(
    'div',
    {class: 'row'},
    labeledInput('Name in the hand-over', 'name', name, {placeholder: 'insurer'}),
    labeledInput('Question', 'text', text),
    typeSelect,
    ...Object.values(byType),
    labeledInput('Help, below the question', 'help', more.help ?? ''),
    labeledInput('After the question', 'after', more.after ?? '', {placeholder: 'training', list: 'question-ids'}),
    labeledSelect('Has to be answered', 'required', more.required ?? '', [
      ['', 'As usual for its type'],
      ['true', 'Yes'],
      ['false', 'No'],
    ]),
    labeledInput('Only with this answer to another of yours', 'show-when', more['show-when'] ?? '', {
      placeholder: 'insurer=other',
      list: 'own-answers',
    }),
    removeButton(`Remove the question ${text}`),
  );
}
