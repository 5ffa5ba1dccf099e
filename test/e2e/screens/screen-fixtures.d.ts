/** What tests in TypeScript use of it. */
export const everyScreen: readonly {readonly id: string}[];
export function show(id: string): Promise<HTMLElement>;
