// A worker of `polto site`: reads a volume, writes its pages.
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import type { Edition, Polto } from '../../core/core.js';
import { volumeIdOf } from '../../viewer/volume.js';
import { filesBelow } from '../include-files.js';
import { loadAll, openFile } from '../open-file.js';
import { readInput } from '../input.js';
import { FileError } from '../problems.js';
import { sourceFile } from './about-volume.js';
import type { Binding } from './adopted-text.js';
import type { Failure, Job, Reading, Survey, SurveyJob, WriteAnswer, WriteJob } from './jobs.js';
import { foreignTargets, picture, refTemplate } from './links.js';
import { writeChanged } from './output.js';
import { viewerPage } from './site-pages.js';
import { unitPage } from './unit-page.js';
import { volumePage } from './volume-page.js';
import { CutVolume, placesOf } from './volume.js';

let loaded: Promise<Polto> | undefined;

async function open(path: string, { recover, include, facsimileTemplate }: Reading): Promise<{ edition: Edition; bytes: Uint8Array }> {
  const polto = await (loaded ??= loadAll(include));
  const bytes = await readInput(path);
  const files = include && { include: filesBelow(path) };
  return { edition: openFile(polto, bytes, { name: path, recover, refTemplate, facsimileTemplate, ...files }), bytes };
}

async function survey({ path, reading }: SurveyJob): Promise<Survey> {
  const { edition } = await open(path, reading);
  const foreign = new Map<string, { volume: string; id: string }>();
  const places = placesOf(new CutVolume(edition), (html) => {
    for (const target of foreignTargets(html)) foreign.set(`${target.volume}#${target.id}`, target);
  });
  const { metadata, documents } = edition;
  const volume = {
    id: volumeIdOf(edition),
    path,
    metadata,
    documents: documents.length,
  };
  edition.close();
  return { volume, places, foreign: [...foreign.values()] };
}

async function write(job: WriteJob): Promise<WriteAnswer> {
  const { site, volume, places, reading, output } = job;
  const { edition, bytes } = await open(volume.path, reading);
  const answer: WriteAnswer = { files: [], pages: [], changed: 0, pagesChanged: false };
  const put = (file: string, content: string | Uint8Array) => {
    answer.files.push(file);
    const changed = writeChanged(output, file, content);
    if (changed) answer.changed++;
    return changed;
  };
  const cut = new CutVolume(edition);
  const pictures = new Map<string, boolean>();
  const binding: Binding = {
    site,
    volume,
    edition,
    cut,
    places,
    names: namesOf(edition),
    foreign: (other, id) => job.foreign.get(`${other}#${id}`) ?? null,
    picture: (href) => {
      const file = pictureFile(href);
      if (!pictures.has(file)) pictures.set(file, copyPicture(file, volume, put));
      return pictures.get(file) ? href : null;
    },
  };
  const putPage = (page: { file: string; html: string }) => {
    answer.pages.push(page.file);
    if (put(page.file, page.html)) answer.pagesChanged = true;
  };
  putPage(volumePage(binding));
  for (const at of cut.pages.keys()) putPage(unitPage(binding, at));
  edition.close();
  if (site.viewable) {
    put(volume.folder + sourceFile(volume), bytes);
    const page = viewerPage(volume, { refTemplate: job.refTemplate, facsimileTemplate: reading.facsimileTemplate });
    put(page.file, page.html);
  }
  return answer;
}

function namesOf({ terms, persons }: Edition): Binding['names'] {
  return new Map([
    ...terms.map(({ id, term, description }) => [id, { name: term, description }] as const),
    ...persons.map(({ id, name, description }) => [id, { name, description }] as const),
  ]);
}

/** The name of a file that is given as an address; "" where that is none. */
function pictureFile(href: string): string {
  try {
    return decodeURIComponent(href.replace(/[?#].*/, ''));
  } catch {
    return '';
  }
}

/** Lays a picture that is below the folder of the source beside the pages; false where there is none. */
function copyPicture(file: string, { path, folder }: WriteJob['volume'], put: (file: string, content: Uint8Array) => boolean): boolean {
  const found = picture.test(file) ? filesBelow(path)(encodeURI(file)) : null;
  if (!found) return false;
  put(join(folder, file), found as Uint8Array);
  return true;
}

parentPort?.on('message', (job: Job) => {
  const work: Promise<Survey | WriteAnswer> = job.kind === 'survey' ? survey(job) : write(job);
  work.then(
    (answer) => parentPort?.postMessage(answer),
    (error: unknown) => {
      if (!(error instanceof FileError)) throw error;
      parentPort?.postMessage({ failure: error.message } satisfies Failure);
    },
  );
});
