import type { Lang, Localized } from '../i18n.ts';
import type { Section } from '../plan/open.ts';
import type { Plan } from '../plan/schema.ts';
import type { Window } from '../values/calendar.ts';
import type { Dong } from '../values/money/money.ts';

export type Severity = 'error' | 'warning';

/** What a message says: the fact with its values, and what to do about it. */
export interface Said {
  readonly message: string;
  readonly help?: string;
}

/** One message of a rule, in both languages, filled in from `A`. */
export type Message<A> = Localized<(args: A) => Said>;
export type Messages = Readonly<Record<string, Message<never>>>;

/** Declares a message; `A` is the shape of the values behind it, which JSON output shows as `data`. */
export function message<A>(texts: Message<A>): Message<A> {
  return texts;
}

export interface RuleInfo<M = Messages> {
  readonly id: string;
  readonly severity: Severity;
  /** What holds when the rule is silent. */
  readonly summary: Localized;
  /** Why it matters to an office. */
  readonly why: Localized;
  readonly messages: M;
  /**
   * A plan that breaks the rule and the same plan mended, as the top-level sections that matter;
   * the sections left out are those of an ordinary small plan.
   */
  readonly example: { readonly bad: string; readonly good: string };
}

/** A place in the plan: an object of the plan, and optionally one of its own keys. */
export interface PlaceIn<T extends object> {
  readonly in: T;
  readonly at?: Extract<keyof T, string>;
  /** Whether the key itself or its value is meant; the value unless told. */
  readonly on?: 'key' | 'value';
  /** Which element is meant, where the value is a list. */
  readonly index?: number;
  /** The part of the value that is meant, where that can be told. */
  readonly excerpt?: string;
}

/** A place whose key has been checked by the compiler. */
export interface Place extends Omit<PlaceIn<object>, 'at'> {
  readonly at?: string;
}

export interface Related extends Place {
  readonly message: Localized;
}

/** Declares a related place. */
export function related<T extends object>(place: PlaceIn<T>, vi: string, en: string): Related {
  return { ...place, message: { vi, en } };
}

/** What a rule reports. It names a place in the plan, never a line. */
export interface Finding extends Place {
  readonly say: (lang: Lang) => Said;
  readonly data: object;
  readonly related?: readonly Related[];
  /** Text that put in place of the reported token mends the finding. */
  readonly replacement?: string;
  /** Holds only where the value is written without quotes. */
  readonly unquotedOnly?: boolean;
}

/** What was approved, whatever the file says. */
export interface Approved {
  readonly total?: Dong;
  readonly period?: Window;
}

/** What a rule is told besides the plan. */
export interface RuleContext {
  readonly approved: Approved;
  /** Says that something the rule needs cannot be read, so that its silence proves nothing. */
  skip(): void;
}

/** A rule that looks at a plan. */
export interface Rule extends RuleInfo {
  /** The rule runs only when these sections have the right shape. */
  readonly reads: readonly Section[];
  check(plan: Plan, report: (finding: Finding) => void, context: RuleContext): void;
}

type ArgsOf<M> = M extends Message<infer A> ? A : never;
type Report<M extends Messages> = <K extends keyof M & string, T extends object>(
  finding: Omit<Finding, 'say' | 'data' | keyof Place> &
    PlaceIn<T> & {
      message: K;
      args: ArgsOf<M[K]>;
      /** What JSON output shows, where that is not `args`. */
      data?: object;
    },
) => void;

/** Declares a rule whose reports fit its own messages. */
export function defineRule<const M extends Messages>(
  rule: RuleInfo<M> & {
    readonly reads: readonly Section[];
    check(plan: Plan, report: Report<M>, context: RuleContext): void;
  },
): Rule & RuleInfo<M> {
  return {
    ...rule,
    check: (plan, emit, context) =>
      rule.check(
        plan,
        ({ message: key, args, data = args as object, ...place }) =>
          emit({ ...place, say: (lang) => rule.messages[key]?.[lang](args as never) as Said, data }),
        context,
      ),
  };
}
