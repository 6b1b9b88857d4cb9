/** Flags that have a rule in styles/flags.css; others, and organisations, have their letters. */
export const FLAGS = ['am', 'az', 'fr', 'ge', 'ir', 'ru', 'tr', 'us'] as const;
type FlagCode = (typeof FLAGS)[number];

const isFlag = (code: string): code is FlagCode => FLAGS.some((flag) => flag === code);

/** A flag, or the letters of an organisation; its name always stands beside it. */
export function Flag({ code, short }: { readonly code?: string | undefined; readonly short: string }) {
  return code !== undefined && isFlag(code) ? (
    <span class={`flag flag-${code}`} aria-hidden="true" />
  ) : (
    <span class="mono" aria-hidden="true">
      {short}
    </span>
  );
}
