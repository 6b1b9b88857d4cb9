import { expose } from 'comlink';

/** A worker that is ready at once and never comes back from a check. */
expose({
  prepare: () => 0,
  check: () => {
    for (;;);
  },
});
