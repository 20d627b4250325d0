import type { Lang, Localized } from '../i18n.ts';
import type { Section } from '../plan/open.ts';
import type { Plan } from '../plan/schema.ts';
import type { RuleInfo as Info, PlaceIn, Related, Rule, RuleContext } from './rule.ts';

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

export interface RuleInfo<M = Messages> extends Info {
  readonly messages: M;
}

export type { Related } from './rule.ts';
export { related } from './rule.ts';

type ArgsOf<M> = M extends Message<infer A> ? A : never;
type Report<M extends Messages> = <K extends keyof M & string, T extends object>(
  finding: PlaceIn<T> & {
    message: K;
    args: ArgsOf<M[K]>;
    related?: readonly Related[];
    /** What JSON output shows, where that is not `args`. */
    data?: object;
    replacement?: string;
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
        ({ message: key, args, data = args as object, replacement, ...place }) => {
          const say = (lang: Lang) => rule.messages[key]?.[lang](args as never) as Said;
          const { message: vi, help: viHelp } = say('vi');
          const { message: en, help: enHelp } = say('en');
          emit({
            ...place,
            vi,
            en,
            data,
            ...(viHelp !== undefined && enHelp !== undefined && { help: { vi: viHelp, en: enHelp } }),
            ...(replacement !== undefined && { fix: { write: replacement, safe: false } }),
          });
        },
        context,
      ),
  };
}
