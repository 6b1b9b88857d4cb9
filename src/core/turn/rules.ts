/** Version of the rules: a test ties it to the digest of 200 fixed games. A changed rule changes this name. */
export const RULES = 'rules-2';
