import { h, render } from 'preact';
import classCss from '../../../figures/classroom/classroom.css?inline';
import { ClassReportPage, type ClassReportProps } from '../../../figures/classroom/door.ts';
import { documentOf } from '../../../figures/door.ts';
import figuresCss from '../../../figures/figures.css?inline';
import pageCss from '../../../figures/page.css?inline';

/** The report of a class as one file that needs nothing but itself. */
export function reportFile(language: string, title: string, props: ClassReportProps): string {
  // drawn beside the page, never in it
  const host = document.createElement('div');
  render(h(ClassReportPage, props), host);
  const body = host.innerHTML;
  render(null, host);
  return documentOf({ language, title, styles: `${pageCss}${figuresCss}${classCss}`, body });
}
