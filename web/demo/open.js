// Shows a file that the reader drops or chooses, and saves it as one HTML file.
import '../dist/polto.js';

const viewer = document.querySelector('polto-viewer');
const picker = document.querySelector('input[type=file]');
const save = document.querySelector('#save');
const status = document.querySelector('#status');
const { documentElement: page } = document;

/** The file shown. */
let shown;

async function show(file) {
  if (!file) return;
  status.textContent = '';
  save.disabled = true;
  document.querySelector('#drop').hidden = true;
  viewer.hidden = false;
  const bytes = new Uint8Array(await file.arrayBuffer());
  shown = { name: file.name, bytes };
  await viewer.open(bytes, file.name);
}

viewer.addEventListener('polto-load', ({ detail }) => {
  document.title = `${detail.edition.metadata.title || shown.name} – Polto`;
  save.disabled = false;
});

picker.addEventListener('change', () => {
  void show(picker.files[0]);
  // The same file may be chosen again, when it has been mended.
  picker.value = '';
});

addEventListener('dragover', (event) => {
  event.preventDefault();
  page.dataset.dragging = '';
});
addEventListener('dragleave', ({ relatedTarget }) => {
  if (!relatedTarget) delete page.dataset.dragging;
});
addEventListener('drop', (event) => {
  event.preventDefault();
  delete page.dataset.dragging;
  void show(event.dataTransfer.files[0]);
});

save.addEventListener('click', async () => {
  save.disabled = true;
  status.textContent = 'Making the file …';
  try {
    const { bundle } = await import('../dist/bundle.js');
    const html = await bundle([shown], { recover: true });
    download(new Blob([html], { type: 'text/html' }), shown.name.replace(/\.[^.]*$/, '') + '.html');
    status.textContent = '';
  } catch (error) {
    status.textContent = `The file could not be made: ${error.message}`;
  }
  save.disabled = false;
});

function download(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
