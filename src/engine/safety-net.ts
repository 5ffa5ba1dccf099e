import type {Pack, RedFlag} from '../pack/types.js';
import type {Assessment} from './types.js';

/** The safety net of every result, in the words of the questions. */
export interface SafetyNetLines {
  readonly lead: string;
  /** The findings that mean "go at once". */
  readonly findings: readonly string[];
  readonly evenIf: string;
  readonly expect: string;
  readonly notRuledOut: readonly RedFlag[];
  readonly notMonitored: string;
}

/** Taken from the same questions the rules read, so it can never disagree with them. */
export function safetyNet({questions, safetyNet: net}: Pack, {level, notRuledOut}: Assessment): SafetyNetLines {
  const findings = net.emergency.flatMap(({question, options}) =>
    options.flatMap((id) => {
      const option = questions.find((item) => item.id === question)?.options?.find((item) => item.id === id);
      return option ? [option.finding ?? option.text] : [];
    }),
  );
  return {
    lead: net.lead,
    findings: [...new Set(findings)],
    evenIf: net.evenIf,
    expect: net.expect[level ?? 'urgent'],
    notRuledOut,
    notMonitored: net.notMonitored,
  };
}
