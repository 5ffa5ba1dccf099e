import {html, nothing} from 'lit';
import {isMinor} from '../../handoff/case.js';
import {contactFieldNames, isFieldRequired, isOneOfTwoAsked} from '../../handoff/contact.js';
import type {Contact, ContactField, ContactFieldName} from '../../handoff/contact.js';
import {recorderInputMarks} from '../shared/recorder-marks.js';
import type {ContactDraft, View} from '../shared/view.js';
import {renderTitle} from './shared-content.js';

/** A message for each field that cannot be used as it is. */
export type ContactErrors = Partial<Record<ContactFieldName, string>>;

type FieldElement = HTMLInputElement | HTMLTextAreaElement;

export const fieldId = (name: ContactFieldName): string => `bpc-contact-${name}`;

/** The fields of `consult-fields`. Native inputs that browsers fill in; the screen keeps what is typed in `draft`. */
export function renderContactFields(view: View, draft: ContactDraft, errors: ContactErrors, onEnter: () => void) {
  const {messages, consult, say} = view;
  const {fields, recipient} = consult;
  if (!fields.length) return nothing;
  const title = renderTitle(view, say(messages.contactTitle, {recipient}));
  if (isMinor(view))
    return html`<div class="contact-fields">${title}<p>${say(messages.contactMinor, {recipient})}</p></div>`;
  const onInput = ({target}: Event) => {
    const field = target as FieldElement;
    draft[field.name as ContactFieldName] = field.value;
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing || (event.target as Element).localName !== 'input') return;
    event.preventDefault();
    onEnter();
  };
  return html`<div class="contact-fields stack" role="group" aria-labelledby="bpc-contact-title" @input=${onInput} @keydown=${onKey}>
    <div id="bpc-contact-title">${title}</div>
    ${isOneOfTwoAsked(fields) ? html`<p id="bpc-contact-reach">${messages.contactReach}</p>` : nothing}
    ${fields.map((field) => renderField(view, field, draft, errors[field.name]))}
  </div>`;
}

function renderField(view: View, field: ContactField, draft: ContactDraft, error: string | undefined) {
  const {messages, consult, say} = view;
  const {name} = field;
  const id = fieldId(name);
  const isRequired = isFieldRequired(field, consult.fields);
  const isEither = isOneOfTwoAsked(consult.fields) && (name === 'phone' || name === 'email');
  const label = messages[messageNames[name][0]];
  const descriptions = [
    ...(isEither ? ['bpc-contact-reach'] : []),
    ...(name === 'note' ? [`${id}-hint`] : []),
    ...(error === undefined ? [] : [`${id}-error`]),
  ];
  const shared = {
    id,
    name,
    value: draft[name] ?? '',
    describedBy: descriptions.join(' ') || nothing,
    isRequired,
    error,
  };
  return html`<div>
    <label for=${id}>${isRequired || isEither ? label : say(messages.fieldOptional, {label})}</label>
    ${name === 'note' ? html`<p class="hint" id="${id}-hint">${messages.noteHint}</p>` : nothing}
    ${error === undefined ? nothing : html`<p class="error" part="error" id="${id}-error">${error}</p>`}
    ${name === 'note' ? renderNote(shared) : renderInput(name, shared)}
  </div>`;
}

interface FieldProps {
  readonly id: string;
  readonly name: ContactFieldName;
  readonly value: string;
  readonly describedBy: unknown;
  readonly isRequired: boolean;
  readonly error: string | undefined;
}

/** At least 5 digits of any script, and whatever people write between them. */
const PHONE_PATTERN = '(?:\\P{Nd}*\\p{Nd}){5,}\\P{Nd}*';

/** How browsers fill in and check each kind of input. A number and an address run from left to right in any language. */
const inputKinds = {
  name: {type: 'text', autocomplete: 'name', maxLength: 200, pattern: nothing, dir: 'auto'},
  phone: {type: 'tel', autocomplete: 'tel', maxLength: 60, pattern: PHONE_PATTERN, dir: 'ltr'},
  email: {type: 'email', autocomplete: 'email', maxLength: 254, pattern: nothing, dir: 'ltr'},
  time: {type: 'text', autocomplete: 'off', maxLength: 200, pattern: nothing, dir: 'auto'},
} as const;

/** The messages of each field: its label, and what is said where it cannot be used as it is. */
const messageNames = {
  name: ['fieldName', 'errorName'],
  phone: ['fieldPhone', 'errorPhone'],
  email: ['fieldEmail', 'errorEmail'],
  time: ['fieldTime', 'errorFill'],
  note: ['fieldNote', 'errorFill'],
} as const;

function renderInput(kind: keyof typeof inputKinds, {id, name, value, describedBy, isRequired, error}: FieldProps) {
  const {type, autocomplete, maxLength, pattern, dir} = inputKinds[kind];
  return html`<input class="field ${recorderInputMarks}" part="field" id=${id} name=${name} type=${type} autocomplete=${autocomplete} maxlength=${maxLength} pattern=${pattern} dir=${dir} ?required=${isRequired} aria-invalid=${error === undefined ? nothing : 'true'} aria-describedby=${describedBy} .value=${value} />`;
}

const renderNote = ({id, name, value, describedBy, isRequired, error}: FieldProps) =>
  html`<textarea class="field ${recorderInputMarks}" part="field" id=${id} name=${name} rows="4" maxlength="2000" dir="auto" autocomplete="off" ?required=${isRequired} aria-invalid=${error === undefined ? nothing : 'true'} aria-describedby=${describedBy} .value=${value}></textarea>`;

/** Reads the fields that are on the screen. The browser's own checks decide; the messages are ours, in the person's language. */
export function readContact(
  {messages, consult}: View,
  screen: ParentNode,
): {contact: Contact | null; errors: ContactErrors} {
  const errors: ContactErrors = {};
  const contact: ContactDraft = {};
  for (const name of contactFieldNames) {
    const field = screen.querySelector<FieldElement>(`#${fieldId(name)}`);
    if (!field) continue;
    const text = field.value.trim();
    if (text) contact[name] = text;
    const isMissing = field.required && !text;
    if (isMissing || !field.validity.valid) errors[name] = messages[messageNames[name][1]];
  }
  const isScreenAsking = screen.querySelector(`#${fieldId('phone')}`) !== null;
  if (isScreenAsking && isOneOfTwoAsked(consult.fields) && !contact.phone && !contact.email && !errors.email)
    errors.phone ??= messages.errorReach;
  return {contact: Object.keys(contact).length ? contact : null, errors};
}
