// Files dropped anywhere on the page.

export function listenToDrops(take) {
  const { documentElement } = document;
  const mark = (on) => documentElement.classList.toggle('dropping', on);
  addEventListener('dragover', (event) => {
    if (bringsFiles(event)) {
      event.preventDefault();
      mark(true);
    }
  });
  addEventListener('dragleave', (event) => event.relatedTarget === null && mark(false));
  addEventListener('drop', (event) => {
    mark(false);
    if (bringsFiles(event)) {
      event.preventDefault();
      take(event.dataTransfer.files);
    }
  });
}

const bringsFiles = (event) => [...event.dataTransfer.types].includes('Files');
