// Fetches and shows the page, and sends people's actions to the host.
import { morph } from './morph.js';

const MOST_SPOKEN = 3;
const MOST_LINES = 3;

// How long a message that was jumped to is marked, in milliseconds.
const MARKED = 3000;

const page = () => document.getElementById('page');
let fetching = null;
let again = false;

// The address that the person wants, before its page has arrived, and the number of the request, so that a late response to
// an earlier request is ignored.
let place = null;
let asked = 0;
let shown = 0;

// How many of the person's own acts are on their way.
let acting = 0;

async function showInOrder(number, response) {
  const html = await response.text();
  if (number < shown) return;
  shown = number;
  show(html);
}

// Shows the page even when a later request was faster, and no response that is still on its way, because those are for another place.
async function showLate(number, response, since = null) {
  const html = await response.text();
  const isLate = number < asked;
  shown = ++asked;
  show(html, since);
  if (isLate) refresh();
}

export const followsEnd = log => log && log.scrollHeight - log.scrollTop - log.clientHeight < 80;

const log = () => document.querySelector('[data-log]');
const messages = () => [...document.querySelectorAll('.message')];
const numberOf = message => Number(message.id.split('-')[1]);
const spoken = selector => document.querySelector(selector)?.dataset.say;

export function toEnd() {
  if (log()) log().scrollTop = log().scrollHeight;
}

/** Keeps the newest message in view when the room for it changes, as when a phone's keyboard opens. */
export function stayAtEnd() {
  let wasAtEnd = true;
  document.addEventListener('scroll', event => {
    if (event.target === log() && log().clientHeight === height) wasAtEnd = followsEnd(log());
  }, true);
  let height = log()?.clientHeight;
  window.addEventListener('resize', () => {
    height = log()?.clientHeight;
    if (wasAtEnd) toEnd();
  });
}

// `since` is the newest message before a move of the clock; what is newer is news.
function show(html, since = null) {
  const next = new DOMParser().parseFromString(html, 'text/html');
  const fetched = next.getElementById('page');
  if (!fetched) return;
  const before = {
    log: log()?.id,
    me: page().dataset.me,
    step: spoken('.guide'),
    follows: followsEnd(log()),
    atOffer: document.activeElement?.id === 'offer',
    versions: new Map(messages().map(message => [message.id, message.dataset.edited])),
  };
  document.title = next.title;
  morph(page(), document.adoptNode(fetched));
  const samePlace = log()?.id === before.log;
  const fresh = messages().filter(message => since === null ? samePlace && !before.versions.has(message.id) : numberOf(message) > since);
  const touched = samePlace
    ? messages().filter(message => before.versions.has(message.id) && before.versions.get(message.id) !== message.dataset.edited)
    : [];
  for (const message of fresh) message.dataset.fx = 'arrived';
  for (const message of touched) message.dataset.fx ??= 'touched';
  bringIntoView(fresh, before.follows || !samePlace, since !== null);
  // The guide's button was replaced by that of the next step.
  if (before.atOffer && document.activeElement === document.body) document.getElementById('offer')?.focus();
  speak(before, fresh, touched, since !== null);
  openDialog();
  document.dispatchEvent(new CustomEvent('shown'));
}

function bringIntoView(fresh, follows, moved) {
  if (follows || (moved && fresh.length > 0)) toEnd();
  const first = fresh[0];
  const isCutOff = first && first.getBoundingClientRect().top < log().getBoundingClientRect().top;
  // A long answer is read from its beginning.
  if (isCutOff && (moved || (acting > 0 && follows && fresh.length === 1))) first.scrollIntoView({ block: 'start' });
  if (acting > 0 && !follows && !moved) fresh.at(-1)?.scrollIntoView({ block: 'nearest' });
}

// Says what a move of the clock or the person's own press brought: what was saved, what arrived, and the guide's next step.
function speak(before, fresh, touched, moved) {
  const isDirect = page().dataset.place.startsWith('dm-');
  const own = touched.filter(message => message.classList.contains('only-you') || isDirect);
  const news = [...own, ...fresh].map(message => message.dataset.say);
  const said = [];
  if (page().dataset.me !== before.me) said.push(page().dataset.say);
  if (moved) said.push(spoken('#ahead .now'), ...(news.length === 0 ? ['Nothing new here.'] : []));
  said.push(...news.slice(0, MOST_SPOKEN));
  if (news.length > MOST_SPOKEN) said.push(`And ${news.length - MOST_SPOKEN} more messages.`);
  if (spoken('.guide') !== before.step) said.push(spoken('.guide'));
  if (said.length > 0) announce(said.join(' '));
}

// Adds a line, so that what comes right after another line does not silence it.
export function announce(text) {
  const status = document.getElementById('status');
  const line = document.createElement('p');
  line.textContent = text;
  status.append(line);
  while (status.children.length > MOST_LINES) status.firstElementChild.remove();
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
  const fields = [...dialog.querySelectorAll('.field')];
  controlOf(fields.find(field => field.querySelector('[aria-invalid=true]')) ?? fields.find(isEmpty) ?? fields[0])?.focus();
}

const controlOf = field => field?.querySelector('input, textarea, select');

// Of several boxes none is ticked, or nothing is typed or chosen.
function isEmpty(field) {
  const boxes = [...field.querySelectorAll('input[type=checkbox]')];
  return boxes.length > 0 ? !boxes.some(box => box.checked) : controlOf(field).value.trim() === '';
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

const shownPlace = () => `/?as=${page().dataset.me}&in=${page().dataset.place}`;

async function load() {
  const number = ++asked;
  const response = await fetch(place ?? shownPlace() + draftOf(location.href), { cache: 'no-store' });
  if (response.ok) await showInOrder(number, response);
}

const placeOf = address => {
  const target = new URL(address, location.href).searchParams;
  return `/?as=${target.get('as')}&in=${target.get('in')}`;
};

// A link's command for the composer. What is fetched later without it would take it away again.
const draftOf = address => {
  const draft = new URL(address, location.href).searchParams.get('draft');
  return draft ? `&draft=${encodeURIComponent(draft)}` : '';
};

/** Switches to another person or conversation without leaving the page. */
export async function go(address) {
  const number = ++asked;
  place = placeOf(address) + draftOf(address);
  const response = await fetch(address, { cache: 'no-store' });
  if (!response.ok) return;
  await showLate(number, response);
  arrive();
  jumpTo(new URL(address, location.href).hash);
}

/** Brings a message into view and marks it for a moment. The log stays there, because it follows its end only from its end. */
export function jumpTo(hash) {
  const message = hash.startsWith('#message-') ? document.getElementById(hash.slice(1)) : null;
  if (!message) return;
  message.scrollIntoView({ block: message.clientHeight < log().clientHeight ? 'center' : 'start' });
  message.tabIndex = -1;
  message.focus({ preventScroll: true });
  message.dataset.fx = 'sought';
  setTimeout(() => { if (message.dataset.fx === 'sought') message.removeAttribute('data-fx'); }, MARKED);
}

function arrive() {
  if (placeOf(location.href) !== shownPlace()) history.pushState(null, '', shownPlace());
  document.dispatchEvent(new CustomEvent('arrived'));
}

/** Sends a form as the browser would, and shows the returned page. */
export async function send(form, submitter) {
  const number = ++asked;
  // Whoever acts has sent the link's command, or left it.
  place = (place ?? shownPlace()).split('&draft=')[0];
  const body = new URLSearchParams(new FormData(form, submitter));
  document.documentElement.classList.toggle('waiting', form.hasAttribute('data-slow'));
  form.setAttribute('aria-busy', 'true');
  acting++;
  try {
    const response = await fetch(form.getAttribute('action'), { method: 'POST', body });
    if (response.ok) await showAnswer(number, response);
    else if (response.status === 400) location.reload();
    else announce('The sandbox could not do that.');
  } catch {
    announce('The sandbox does not answer. Is it still running?');
  } finally {
    acting--;
    document.documentElement.classList.remove('waiting');
    form.removeAttribute('aria-busy');
  }
}

// The host answers with the page on which the result is. After a move of the clock it can be another person's or conversation's.
async function showAnswer(number, response) {
  const since = new URL(response.url).searchParams.get('since');
  if (since === null) return showInOrder(number, response);
  place = placeOf(response.url);
  await showLate(number, response, Number(since));
  if (messages().some(message => numberOf(message) > Number(since))) document.dispatchEvent(new CustomEvent('news'));
  arrive();
}
