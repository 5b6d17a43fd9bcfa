import type { Text } from '../../words/text';
import { text } from './text';

/** What the tables beyond plan, money and risks tell of a project. */
export interface Profile {
  /** What is wrong today, and what happens if nothing is done. */
  readonly need: Text;
  readonly scopeIn: Text;
  readonly scopeOut: Text;
  readonly benefits: readonly BenefitTopic[];
  /** Those whose work changes most. */
  readonly group: { readonly name: Text; readonly people: number; readonly change: Text; readonly action: Text };
  /** A change that the project had to take in. */
  readonly change: { readonly title: Text; readonly reason: Text; readonly scope: Text };
  readonly lesson: LessonTopic;
}

export interface BenefitTopic {
  readonly name: Text;
  readonly category: string;
  readonly measure: Text;
  readonly unit: Text;
  readonly baseline: number;
  readonly target: number;
}

export interface LessonTopic {
  readonly type: 'keep' | 'improve' | 'avoid';
  readonly phase: 'feasibility' | 'planning' | 'execution' | 'acceptance' | 'closure';
  readonly theme: string;
  readonly title: Text;
  readonly whatHappened: Text;
  readonly recommendation: Text;
}

export const benefit = (name: Text, category: string, measure: Text, unit: Text, baseline: number, target: number): BenefitTopic => ({
  name,
  category,
  measure,
  unit,
  baseline,
  target,
});

export const group = (name: Text, people: number, change: Text, action: Text): Profile['group'] => ({ name, people, change, action });

export const change = (title: Text, reason: Text, scope: Text): Profile['change'] => ({ title, reason, scope });

export const lesson = (
  type: LessonTopic['type'],
  phase: LessonTopic['phase'],
  theme: string,
  title: Text,
  whatHappened: Text,
  recommendation: Text,
): LessonTopic => ({ type, phase, theme, title, whatHappened, recommendation });

export const PERCENT = text('% of total', '% du total');
export const A_YEAR = text('per year', 'par an');
export const DAYS = text('days', 'jours');
export const HOURS = text('hours', 'heures');
