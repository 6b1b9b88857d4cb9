/** Says on a terminal what is being measured; a pipe gets nothing. */
export interface Progress {
  doing(what: string): void;
  done(): void;
}

const CLEAR = '\r\u001b[2K';

export function makeProgress(total: number, out: NodeJS.WriteStream = process.stderr): Progress {
  let nth = 0;
  return {
    doing: (what) => {
      nth += 1;
      if (out.isTTY) out.write(`${CLEAR}${nth}/${total} ${what} ...`);
    },
    done: () => {
      if (out.isTTY) out.write(CLEAR);
    },
  };
}
