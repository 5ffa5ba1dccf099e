/** As much of FHIR R4 as we write. Tests hold it against the standard's own validators. */
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
