// Fetches and shows the page, and sends people's actions to the host.
import { morph } from './morph.js';

const page = () => document.getElementById('page');
let fetching = null;
let again = false;

// The address that the person wants, before its page has arrived, and the number of the request, so that a late response to
// an earlier request is ignored.
let place = null;
let asked = 0;
let shown = 0;

async function showInOrder(number, response) {
  const html = await response.text();
  if (number < shown) return;
  shown = number;
  show(html);
}

export const followsEnd = log => log && log.scrollHeight - log.scrollTop - log.clientHeight < 80;

export function toEnd() {
  const log = document.querySelector('[data-log]');
  if (log) log.scrollTop = log.scrollHeight;
}

function show(html) {
  const next = new DOMParser().parseFromString(html, 'text/html');
  const fetched = next.getElementById('page');
  if (!fetched) return;
  const before = document.querySelector('[data-log]');
  const placeBefore = before?.id;
  const last = lastMessage();
  const follows = followsEnd(before);
  const versions = new Map([...document.querySelectorAll('.message')].map(m => [m.id, m.dataset.edited]));
  document.title = next.title;
  morph(page(), document.adoptNode(fetched));
  const samePlace = document.querySelector('[data-log]')?.id === placeBefore;
  if (samePlace) markNews(versions, last);
  if (follows || !samePlace) toEnd();
  openDialog();
  document.dispatchEvent(new CustomEvent('shown'));
}

const lastMessage = () => [...document.querySelectorAll('.message')].at(-1)?.id;

function markNews(versions, last) {
  for (const message of document.querySelectorAll('.message')) {
    const isNew = !versions.has(message.id);
    if (isNew) message.dataset.fx = 'arrived';
    else if (versions.get(message.id) !== message.dataset.edited) message.dataset.fx = 'touched';
  }
  const newest = [...document.querySelectorAll('.message')].at(-1);
  if (newest && newest.id !== last) announce(newest.dataset.say);
}

export function announce(text) {
  document.getElementById('status').textContent = text ?? '';
}

// The page contains the host's form as an open dialog. This makes it modal.
export function openDialog() {
  const dialog = document.querySelector('dialog[data-modal]');
  if (!dialog || dialog.matches(':modal')) return;
  dialog.close();
  dialog.showModal();
  dialog.addEventListener('cancel', event => {
    event.preventDefault();
    dialog.querySelector('[data-cancel]').click();
  });
  dialog.querySelector('[aria-invalid=true], input:not([type=hidden]), textarea, select')?.focus();
}

/** Fetches the page at the current address. If it changes during the fetch, it is fetched once more. */
export async function refresh() {
  if (fetching) {
    again = true;
    return fetching;
  }
  fetching = load().finally(() => { fetching = null; });
  await fetching;
  if (again) {
    again = false;
    await refresh();
  }
}

async function load() {
  const number = ++asked;
  const { me, place: at } = page().dataset;
  const response = await fetch(place ?? `/?as=${me}&in=${at}`, { cache: 'no-store' });
  if (response.ok) await showInOrder(number, response);
}

/** Switches to another person or conversation without leaving the page. */
export async function go(address) {
  const number = ++asked;
  const target = new URL(address, location.href).searchParams;
  place = `/?as=${target.get('as')}&in=${target.get('in')}`;
  const response = await fetch(address, { cache: 'no-store' });
  if (!response.ok) return;
  const isLate = number < shown;
  shown = Math.max(shown, number);
  show(await response.text());
  if (isLate) refresh();
  history.pushState(null, '', place);
  document.dispatchEvent(new CustomEvent('arrived'));
}

/** Sends a form as the browser would, and shows the returned page. */
export async function send(form, submitter) {
  const number = ++asked;
  const body = new URLSearchParams(new FormData(form, submitter));
  document.documentElement.classList.toggle('waiting', form.hasAttribute('data-slow'));
  form.setAttribute('aria-busy', 'true');
  try {
    const response = await fetch(form.getAttribute('action'), { method: 'POST', body });
    if (response.ok) await showInOrder(number, response);
    else if (response.status === 400) location.reload();
    else announce('The sandbox could not do that.');
  } catch {
    announce('The sandbox does not answer. Is it still running?');
  } finally {
    document.documentElement.classList.remove('waiting');
    form.removeAttribute('aria-busy');
  }
}
