// The list at the door without loading the whole page for each press: the place on the screen stays, and what was noted is read out.
// Without this script the same forms load the page.
const list = () => document.getElementById('desk');
let pending = new AbortController();

async function load(address, options, show) {
  pending.abort();
  pending = new AbortController();
  let text;
  try {
    const response = await fetch(address, { ...options, signal: pending.signal });
    text = await response.text();
  } catch (error) {
    if (error.name !== 'AbortError') location.assign(address);
    return;
  }
  const page = new DOMParser().parseFromString(text, 'text/html');
  const fresh = page.getElementById('desk');
  // The link has expired, or the right has gone: the answer is another page.
  if (!fresh) {
    location.assign(address);
    return;
  }
  document.getElementById('said').textContent = page.getElementById('said').textContent;
  show(fresh);
}

function replaceAll(fresh) {
  const focus = fresh.querySelector('[autofocus]')?.id;
  list().replaceWith(fresh);
  if (focus) document.getElementById(focus).focus({ preventScroll: true });
}

// The box that is typed in stays as it is.
function replaceRows(fresh) {
  const rows = page => page.querySelector('form[method=post]');
  rows(list()).replaceWith(rows(fresh));
}

addEventListener('submit', event => {
  const form = event.target;
  if (!list().contains(form)) return;
  event.preventDefault();
  if (form.method === 'post') load(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form, event.submitter)) }, replaceAll);
  else search(form);
});

addEventListener('input', event => {
  if (event.target.id === 'q') search(event.target.form);
});

function search(form) {
  load(`${form.action}?${new URLSearchParams(new FormData(form))}`, {}, replaceRows);
}
