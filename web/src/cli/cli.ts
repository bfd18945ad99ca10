// The command line: `polto COMMAND …`. Prints exactly what the core makes.
import { Command, CommanderError, Option } from 'commander';
import { version } from '../../package.json';
import { linkFiles } from './link.js';
import { bundleFiles } from './bundle.js';
import { documentCss } from './document-css.js';
import { checkFiles, printEdition, printHits, printNotesOfLines, searchPlaces, wholeNumber } from './commands.js';
import { FileError, UsageError } from './problems.js';
import { serve } from './serve.js';
import { makeSite } from './site/site.js';

const program = new Command('polto')
  .description('Reads TEI: the text, its notes and who cleared it.')
  .version(version)
  .exitOverride()
  .showHelpAfterError('(polto --help lists the commands)');

const file = ['<file>', 'a TEI file; - is standard input'] as const;
const id = ['--id <id>', 'only the division with this xml:id'] as const;
const recover = ['--recover', 'show what can be read of a file that is not well-formed'] as const;
const include = [
  '--include',
  'read the files that xi:include names, below the folder of the file; no others are read',
] as const;

/** What commands that open a file have in common. */
interface Reading {
  id?: string;
  recover?: boolean;
  include?: boolean;
}

program
  .command('html')
  .description('print the text as HTML')
  .argument(...file)
  .option(...id)
  .option('--page', 'a complete page that reads well without scripts')
  .option(...recover)
  .option(...include)
  .action((path: string, options: Reading & { page?: boolean }) =>
    printEdition(path, options, (edition, unit) =>
      options.page ? edition.page(unit, documentCss) : line(edition.html(unit)),
    ),
  );

program
  .command('text')
  .description('print the plain text, notes at the end')
  .argument(...file)
  .option(...id)
  .option(...recover)
  .option(...include)
  .action((path: string, options: Reading) =>
    printEdition(path, options, (edition, unit) => edition.text(unit)),
  );

program
  .command('json')
  .description('print metadata, contents, documents, pages, persons, terms and diagnostics as JSON')
  .argument(...file)
  .option(...recover)
  .option(...include)
  .action((path: string, options: Reading) =>
    printEdition(path, options, (edition) => line(edition.json())),
  );

program
  .command('source-notes')
  .description('print what the source notes say, a JSON line for each')
  .argument(...file)
  .option('--jsonl', 'the file is lines {"id","text"} of plain text instead of TEI')
  .option(...recover)
  .option(...include)
  .action((path: string, options: Reading & { jsonl?: boolean }) =>
    options.jsonl
      ? printNotesOfLines(path)
      : printEdition(path, options, (edition) => edition.sourceNotes()),
  );

program
  .command('search')
  .description('print where the words of a query stand, as JSON')
  .argument(...file)
  .argument('<query>', 'words, "phrases", beginnings*, AND, OR, NOT, parentheses')
  .addOption(new Option('--in <place>', 'where').choices(searchPlaces).default('everything'))
  .option('--within <id>', 'only in the division with this xml:id')
  .option('--exact', 'case and diacritics as typed')
  .addOption(new Option('--limit <number>', 'how many hits, at most').argParser(wholeNumber))
  .option(...recover)
  .option(...include)
  .action(printHits);

program
  .command('check')
  .description('print the problems of files; exit code 1 when there is an error')
  .argument('<file...>', file[1])
  .option(...recover)
  .option(...include)
  .action(checkFiles);

program
  .command('bundle')
  .description('make one HTML file of texts, which needs nothing else and opens from a disk')
  .argument('<file...>', file[1])
  .requiredOption('-o, --output <path>', 'the HTML file')
  .option('--minimal', 'the text alone, without the application')
  .option(...recover)
  .action(bundleFiles);

program
  .command('site')
  .description('make a folder of static pages of texts, a page for each document, with search')
  .argument('<file...>', file[1])
  .requiredOption('-o, --output <folder>', 'a new or empty folder, or one that this command has made')
  .option('--base-url <address>', 'of the site on the web, for sitemap.xml and metadata')
  .option('--title <title>', 'of the site; by default what the titles of all volumes begin with')
  .option('--ref-template <address>', 'of other volumes; {volume} and {id} are filled in')
  .option('--facsimile-template <address>', 'of images of pages; {volume}, {facs} and {n} are filled in')
  .option('--style <file>', 'a style sheet of your own, which follows that of the pages')
  .option('--no-search', 'no search')
  .option('--no-source', 'neither the TEI files nor the viewer that opens them')
  .option(...recover)
  .option(...include)
  .action(makeSite);

program
  .command('link')
  .description('add the line to files with which browsers show them as text, and nothing else')
  .argument('<file...>', 'TEI files; they are changed')
  .option('--src <address>', 'of the script, as the files see it', 'polto-xml.js')
  .option('--remove', 'take the line out')
  .action(linkFiles);

program
  .command('serve')
  .description('show a file, or the files of a folder, in the viewer on a local port')
  .argument('<path>', 'a TEI file or a folder of them')
  .addOption(new Option('--port <number>', 'another is taken when it is in use').default(8080))
  .action((path: string, options: { port: string }) => serve(path, Number(options.port)));

/** Output ends with a line feed, as that of commands does. */
function line(printed: string | null): string | null {
  return printed && `${printed}\n`;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe may stop early: `polto html … | head`.
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else if (error instanceof FileError) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  } else if (error instanceof UsageError) {
    process.stderr.write(`polto: ${error.message}\n`);
    process.exitCode = 2;
  } else {
    throw error;
  }
}
