const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export interface DocumentParts {
  readonly language: string;
  readonly title: string;
  readonly styles: string;
  /** Markup that was rendered: nothing in it is escaped here. */
  readonly body: string;
}

/** A page that needs nothing but itself, and may load nothing. */
export const documentOf = ({ language, title, styles, body }: DocumentParts): string => `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>
${styles}</style>
<body>
${body}
</body>
</html>
`;
