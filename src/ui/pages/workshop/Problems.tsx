import type { Finding } from '../../../scenario/compile/finding.ts';
import { Icon } from '../../parts/Icon.tsx';
import { useSay } from '../../room/Room.tsx';

interface ProblemsProps {
  readonly findings: readonly Finding[];
  readonly file: string;
  readonly checking: boolean;
  readonly tooLong: boolean;
  readonly fault: boolean;
  /** Whether a suggestion can be applied as it is. */
  readonly mendable: (finding: Finding) => boolean;
  readonly onMend: (finding: Finding) => void;
  readonly onShow: (finding: Finding) => void;
}

/** Problems shown; more would only hide the first. */
const MOST = 40;

/** A sentence whose parts in backticks are in the notation of the file. */
const Coded = ({ text }: { readonly text: string }) => (
  <>{text.split('`').map((part, i) => (i % 2 === 1 ? <code key={String(i)}>{part}</code> : part))}</>
);

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** What was found in the text: place, one cause, what to write instead, and a button that writes it. */
export function Problems(props: ProblemsProps) {
  const { findings, file, checking, tooLong, fault, mendable, onMend, onShow } = props;
  const say = useSay();
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const advice = findings.length - errors;
  const counts = [
    ...(errors > 0 ? [say('workshop-problems-errors', { errors })] : []),
    ...(advice > 0 ? [say('workshop-problems-advice', { advice })] : []),
  ].join(', ');
  const said = tooLong
    ? say('workshop-too-long')
    : fault
      ? say('workshop-fault')
      : counts || (checking ? say('workshop-problems-checking') : say('workshop-problems-none'));
  return (
    <section class="shop-problems" aria-labelledby="shop-problems" data-checking={checking}>
      <header>
        <Icon name={errors > 0 || tooLong || fault ? 'alert' : 'check'} />
        <h2 id="shop-problems" class="cap" tabIndex={-1}>
          {say('workshop-problems')}
        </h2>
        <span role="status">{said}</span>
      </header>
      <ul>
        {findings.slice(0, MOST).map((finding, i) => {
          const { line, column, message, suggestion, severity, code } = finding;
          const here = finding.file === file;
          const tail = suggestion === undefined ? '.' : '. ';
          return (
            <li key={`${code}-${line}-${column}-${i}`} class={severity}>
              <Icon name={severity === 'error' ? 'alert' : 'quote'} />
              <span class="sr">{say('workshop-problem-kind', { kind: severity })}, </span>
              <span class="shop-place">
                {say('workshop-problem-place', { line, column })}
                {!here && ` ${say('workshop-elsewhere', { file: finding.file })}`}
              </span>
              <p>
                <Coded text={sentence(message) + tail} />
                {suggestion !== undefined && <Coded text={sentence(suggestion)} />}
              </p>
              {here &&
                (mendable(finding) ? (
                  <button
                    type="button"
                    class="btn small"
                    aria-label={say('workshop-mend-of', {
                      line,
                      suggestion: (suggestion ?? '').replaceAll('`', ''),
                    })}
                    onClick={() => onMend(finding)}
                  >
                    {say('workshop-mend')}
                  </button>
                ) : (
                  <button
                    type="button"
                    class="btn small"
                    aria-label={say('workshop-show-of', { line })}
                    onClick={() => onShow(finding)}
                  >
                    {say('workshop-show')}
                  </button>
                ))}
            </li>
          );
        })}
        {findings.length > MOST && (
          <li class="mut">{say('workshop-problems-more', { count: findings.length - MOST })}</li>
        )}
      </ul>
    </section>
  );
}
