/** The subset of FHIR R4 that is written here. Tests check the output with the validators of the standard. */
export interface Resource {
  readonly resourceType: string;
  readonly [field: string]: unknown;
}

export interface Bundle extends Resource {
  readonly resourceType: 'Bundle';
  readonly type: 'collection';
  readonly timestamp: string;
  readonly entry: readonly {readonly fullUrl: string; readonly resource: Resource}[];
}

/** One part of a form, or of what was filled in. */
export interface Item {
  readonly linkId: string;
  readonly [field: string]: unknown;
}
