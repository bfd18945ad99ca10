// `polto site`: texts as a folder of static pages, for any host of files.
import { readInput } from '../input.js';
import { FileError, UsageError } from '../problems.js';
import { fileNames } from './addresses.js';
import { assetsOf } from './assets.js';
import type { Failure, Reading, Survey, WriteAnswer } from './jobs.js';
import { Output, writeChanged } from './output.js';
import { indexPages, loadPagefind, pagefindVersion } from './search-index.js';
import { languageOf, type Site, titleOfAll, type Volume } from './site-facts.js';
import { homePage, searchPage } from './site-pages.js';
import { sitemaps } from './sitemap.js';
import { Workers } from './workers.js';

export interface SiteOptions {
  output: string;
  title?: string;
  baseUrl?: string;
  refTemplate?: string;
  facsimileTemplate?: string;
  /** A style sheet that follows that of the pages. */
  style?: string;
  search: boolean;
  source: boolean;
  recover?: boolean;
  include?: boolean;
}

export async function makeSite(paths: string[], options: SiteOptions): Promise<void> {
  const { output: folder, refTemplate = '', facsimileTemplate = '', recover = false, include = false } = options;
  if (paths.includes('-')) throw new UsageError('a site is made of files, not of standard input');
  const base = baseOf(options.baseUrl);
  const style = options.style === undefined ? null : await readInput(options.style);
  const output = new Output(folder);
  const reading: Reading = { recover, include, facsimileTemplate };
  const pagefind = options.search ? await loadPagefind() : null;
  if (options.search && !pagefind) {
    say(`without search: "npm install pagefind@${pagefindVersion}" brings what makes its index; --no-search does without`);
  }
  const workers = new Workers(paths.length);
  try {
    say(`reading ${paths.length === 1 ? '1 volume' : `${paths.length} volumes`}`);
    const surveys = succeeded(await workers.doAll<Survey>(paths.map((path) => ({ kind: 'survey', path, reading }))));
    const volumes = volumesOf(surveys);
    const site: Site = {
      title: options.title || titleOfAll(volumes),
      base,
      volumes,
      searchable: pagefind !== null,
      styled: options.style !== undefined,
      // What a source includes is not beside it.
      viewable: options.source && !include,
    };
    const foreign = (survey: Survey) => foreignPlaces(survey, surveys, volumes, refTemplate);
    const jobs = volumes.map((volume, at) => {
      const survey = surveys[at] as Survey;
      const { places } = survey;
      return { kind: 'write', site, volume, places, reading, foreign: foreign(survey), refTemplate, output: folder } as const;
    });
    output.begin();
    let done = 0;
    const written = succeeded(
      await workers.doAll<WriteAnswer>(jobs, (answer, job) => {
        const count = 'failure' in answer ? '' : `: ${answer.pages.length} pages, ${answer.changed} files written`;
        say(`${++done} of ${volumes.length}: ${volumes[job]?.id}${count}`);
      }),
    );
    await finish(site, output, written, pagefind, style);
  } finally {
    await workers.end();
  }
}

/** The pages of the site itself, and what all pages need. */
async function finish(
  site: Site,
  output: Output,
  written: readonly WriteAnswer[],
  pagefind: Awaited<ReturnType<typeof loadPagefind>>,
  style: Uint8Array | null,
): Promise<void> {
  const files = written.flatMap((answer) => answer.files);
  let changed = written.reduce((sum, answer) => sum + answer.changed, 0);
  const put = (file: string, content: string | Uint8Array) => {
    files.push(file);
    if (writeChanged(output.folder, file, content)) changed++;
  };
  const pages = written.flatMap((answer) => answer.pages);
  if (site.volumes.length > 1) {
    const home = homePage(site);
    put(home.file, home.html);
    pages.unshift(home.file);
  }
  for (const { file, content } of assetsOf({ viewer: site.viewable, search: site.searchable })) put(file, content);
  if (style) put('polto/own.css', style);
  if (site.base) for (const { file, xml } of sitemaps(site.base, pages)) put(file, xml);
  else say('without sitemap.xml: it takes --base-url, the address at which the site will be');
  const search = site.searchable ? `pagefind ${pagefindVersion} ${languageOf(site.volumes)}` : '';
  if (pagefind) {
    const page = searchPage(site);
    put(page.file, page.html);
  }
  const before = pagefind ? output.filesBelow('pagefind/') : [];
  const removed = output.remove([...files, ...before]);
  if (pagefind) {
    const pagesGone = removed > 0 || written.some(({ pagesChanged }) => pagesChanged);
    if (!pagesGone && output.hasSearch(search)) {
      files.push(...before);
    } else {
      const index = await indexPages(pagefind, output.folder, languageOf(site.volumes));
      for (const { file, content } of index.files) put(file, content);
      say(`search: ${index.pages} pages`);
    }
  }
  const gone = removed + output.remove(files);
  output.finish(files, search);
  process.stdout.write(`${output.folder}: ${pages.length} pages, ${changed} files written, ${gone} removed\n`);
}

function say(words: string): void {
  process.stderr.write(`polto site: ${words}\n`);
}

/** All answers, or one error of all that failed. */
function succeeded<Answer extends object>(answers: readonly (Answer | Failure)[]): Answer[] {
  const failures = answers.flatMap((answer) => ('failure' in answer ? [answer.failure] : []));
  if (failures.length) throw new FileError(failures.join('\n'));
  return answers as Answer[];
}

function volumesOf(surveys: readonly Survey[]): Volume[] {
  const paths = new Map<string, string>();
  for (const { volume } of surveys) {
    const other = paths.get(volume.id);
    if (other !== undefined) throw new UsageError(`${other} and ${volume.path} are both called ${volume.id}`);
    paths.set(volume.id, volume.path);
  }
  const names = fileNames(paths.keys());
  const several = surveys.length > 1;
  return surveys.map(({ volume }) => ({ ...volume, folder: several ? `${names.get(volume.id)}/` : '' }));
}

/** Where the references of a volume to others lead: to their pages, or where the template says. */
function foreignPlaces(survey: Survey, surveys: readonly Survey[], volumes: readonly Volume[], refTemplate: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const { volume: name, id } of survey.foreign) {
    const at = volumes.findIndex((volume) => isNamed(volume, name));
    const place = id ? surveys[at]?.places.get(id) : 'index.html';
    if (place !== undefined && at >= 0) found.set(`${name}#${id}`, (volumes[at] as Volume).folder + place);
    else if (refTemplate) found.set(`${name}#${id}`, filledIn(refTemplate, name, id));
  }
  return found;
}

/** By its id, or by the name of its file. */
function isNamed({ id, path }: Volume, name: string): boolean {
  const file = path.replace(/^.*[/\\]/, '');
  return name === id || name === file || `${name}.xml` === file;
}

function filledIn(template: string, volume: string, id: string): string {
  return template.replaceAll('{volume}', encodeURIComponent(volume)).replaceAll('{id}', encodeURIComponent(id));
}

/** The address of the site, with a slash at its end. */
function baseOf(url = ''): string {
  if (!url) return '';
  const { protocol, href } = URL.canParse(url) ? new URL(url) : { protocol: '', href: '' };
  if (!/^https?:$/.test(protocol) || /[?#]/.test(href)) throw new UsageError(`${url} is no address of a site`);
  return href.endsWith('/') ? href : `${href}/`;
}
