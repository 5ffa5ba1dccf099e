/** What a page may ask for on the hand-over screen, so that the person can be reached (`consult-fields`). */
export const contactFieldNames = ['name', 'phone', 'email', 'time', 'note'] as const;

export type ContactFieldName = (typeof contactFieldNames)[number];

export interface ContactField {
  readonly name: ContactFieldName;
  readonly isRequired: boolean;
}

/** How to reach the person who answered, in their own words. In `consult-requested` and the form value after consent, and nowhere else. */
export interface Contact {
  readonly name?: string;
  readonly phone?: string;
  readonly email?: string;
  /** When to reach them: free text. */
  readonly time?: string;
  /** Free text. */
  readonly note?: string;
}

/** If phone or email is offered, one of them is required: true where only one is offered. */
export const isFieldRequired = (field: ContactField, fields: readonly ContactField[]): boolean =>
  field.isRequired || (isWayToReach(field) && fields.filter(isWayToReach).length === 1);

/** Whether it does not matter which of phone and email is filled in. */
export const isOneOfTwoAsked = (fields: readonly ContactField[]): boolean => {
  const waysToReach = fields.filter(isWayToReach);
  return waysToReach.length === 2 && waysToReach.every(({isRequired}) => !isRequired);
};

const isWayToReach = ({name}: ContactField): boolean => name === 'phone' || name === 'email';
