// The composer: Enter sends, Shift+Enter starts a new line, and commands are completed while typing.
import { announce } from './page.js';

const text = () => document.getElementById('composer-text');
const list = () => document.getElementById('completion');
const sent = [];
let asked = 0;
let items = [];
let active = -1;
let offered = '';

async function complete() {
  const value = text().value;
  const number = ++asked;
  if (!value.startsWith('/') || text().selectionStart < value.length) return offer({ hint: '', items: [] });
  const { me, place } = document.getElementById('page').dataset;
  const query = new URLSearchParams({ as: me, in: place, text: value });
  const response = await fetch(`/sandbox/suggest?${query}`);
  if (response.ok && number === asked) offer(await response.json());
}

function offer(completion) {
  document.getElementById('composer-hint').textContent = completion.hint;
  items = completion.items;
  list().replaceChildren(...items.map(asOption));
  list().hidden = items.length === 0;
  activate(-1);
}

function asOption(item, index) {
  const option = document.createElement('li');
  option.id = `completion-${index}`;
  option.setAttribute('role', 'option');
  option.dataset.index = index;
  const label = document.createElement('b');
  label.textContent = item.label;
  const detail = document.createElement('span');
  detail.textContent = item.detail;
  option.append(label, ' ', detail);
  return option;
}

function activate(index) {
  active = index;
  [...list().children].forEach((option, i) => option.setAttribute('aria-selected', String(i === index)));
  if (index < 0) {
    text().removeAttribute('aria-activedescendant');
  } else {
    text().setAttribute('aria-activedescendant', `completion-${index}`);
    list().children[index].scrollIntoView({ block: 'nearest' });
  }
}

// No item stays active, so that Enter right after it sends the completed text.
function take(index) {
  const taken = items[index].text;
  hideCompletion();
  write(taken);
  complete();
}

export function write(value) {
  text().value = value;
  text().focus();
  text().setSelectionRange(value.length, value.length);
}

/** Puts the guide's command for this person and conversation into an empty composer, and takes it away when it no longer applies. */
export function offerDraft() {
  const { draft } = document.getElementById('composer').dataset;
  if (draft === offered) return;
  if (text().value === '' || text().value === offered) text().value = draft;
  offered = draft;
}

export function hideCompletion() {
  asked++;
  offer({ hint: '', items: [] });
}

function onKey(event) {
  if (event.isComposing) return;
  const offered = items.length > 0;
  if (event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault();
    if (active >= 0) take(active);
    else text().form.requestSubmit();
  } else if (offered && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    event.preventDefault();
    const step = event.key === 'ArrowDown' ? 1 : -1;
    activate(active < 0 && step < 0 ? items.length - 1 : (active + step + items.length) % items.length);
  } else if (offered && event.key === 'Tab' && !event.shiftKey && active >= 0) {
    event.preventDefault();
    take(active);
  } else if (offered && event.key === 'Escape') {
    event.preventDefault();
    hideCompletion();
  } else if (!offered && event.key === 'ArrowUp' && text().value === '' && sent.length > 0) {
    event.preventDefault();
    write(sent.at(-1));
  }
}

export function startComposer() {
  document.addEventListener('keydown', event => {
    // The list has the focus only for scrolling. Any key but Tab continues in the composer.
    if (event.target === list() && !['Tab', 'Shift'].includes(event.key)) text().focus();
    if (event.target === text() || event.target === list()) onKey(event);
  });
  document.addEventListener('input', event => {
    if (event.target !== text()) return;
    activate(-1);
    complete().catch(() => announce('The sandbox does not answer. Is it still running?'));
  });
  document.addEventListener('pointerdown', event => {
    const option = event.target.closest('#completion [role=option]');
    if (option) {
      event.preventDefault();
      take(Number(option.dataset.index));
    } else if (event.target !== text()) {
      hideCompletion();
    }
  });
}

/** Called when the typed text is sent. */
export function clear() {
  if (text().value.trim() !== '') sent.push(text().value);
  // The guide's command waits until it is sent: after anything else it is offered anew.
  if (text().value !== offered) offered = '';
  text().value = '';
  hideCompletion();
}
