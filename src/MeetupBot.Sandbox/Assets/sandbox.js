// The page works with plain forms and links. This script adds live updates.
import { close, open, startPopovers } from './popovers.js';
import { clear, offerDraft, startComposer, write } from './composer.js';
import { go, jumpTo, openDialog, refresh, send, stayAtEnd, toEnd } from './page.js';

const panelButtons = () => [...document.querySelectorAll('[data-panel]')];

function showPanel(name) {
  for (const button of panelButtons()) {
    const isOpen = button.dataset.panel === name;
    button.setAttribute('aria-expanded', String(isOpen));
    document.getElementById(button.dataset.panel).toggleAttribute('data-open', isOpen);
  }
}

// Shows what the guide points at: the filled composer, or a menu or button on a card.
function pointOut() {
  const { show, guideCard } = document.getElementById('page').dataset;
  if (show === 'composer') write(document.getElementById('composer').dataset.draft);
  const targets = { menu: `#${guideCard} .menu-button`, button: `#${guideCard} .buttons:last-of-type button.button`, clock: '#clock-next' };
  if (!(show in targets) || (show !== 'clock' && !guideCard)) return;
  if (show === 'clock' && matchMedia('(max-width: 1020px)').matches) showPanel('ahead');
  const target = document.querySelector(targets[show]);
  if (!target) return;
  target.scrollIntoView({ block: 'center' });
  target.focus();
  target.dataset.fx = 'pointed';
  if (show !== 'menu') return;
  const pop = target.closest('[data-pop]');
  pop.querySelector('.pop').dataset.fx = 'pointed';
  open(pop);
}

// F6 goes around the parts of the page, as it does in the chat services; with Shift, the other way.
const parts = [
  ['.guide', () => document.getElementById('offer')],
  ['[data-log]', () => newestControl() ?? document.querySelector('[data-log]')],
  ['#composer', () => document.getElementById('composer-text')],
  ['#ahead', () => document.getElementById('clock-next')],
];

function newestControl() {
  const newest = [...document.querySelectorAll('.message')].filter(message => message.querySelector('.card')).at(-1);
  return newest?.querySelector('.card a, .card button:not([hidden] *)');
}

function goAround(isBack) {
  const there = parts.map(([part, find]) => [document.querySelector(part), find()]).filter(([, target]) => target?.checkVisibility());
  const at = there.findIndex(([part]) => part.contains(document.activeElement));
  const next = at < 0 ? 0 : (at + (isBack ? -1 : 1) + there.length) % there.length;
  there[next]?.[1].focus();
}

document.addEventListener('submit', event => {
  const form = event.target;
  if (form.getAttribute('method') !== 'post') return;
  event.preventDefault();
  const pop = form.closest('[data-pop]:not([data-menu])');
  const going = send(form, event.submitter);
  if (form.matches('[data-composer]')) clear();
  if (pop) close(pop);
  return going;
});

document.addEventListener('click', event => {
  const panel = event.target.closest('[data-panel]');
  const skip = event.target.closest('a.skip');
  if (skip) {
    event.preventDefault();
    if (skip.hash === '#clock-next' && !document.getElementById('ahead').checkVisibility()) showPanel('ahead');
    document.querySelector(skip.hash)?.focus();
  }
  const link = event.target.closest('a[data-go]');
  if (panel) showPanel(panel.getAttribute('aria-expanded') === 'true' ? null : panel.dataset.panel);
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  showPanel(null);
  go(link.getAttribute('href'));
});

document.addEventListener('keydown', event => {
  if (event.key === 'F6' && !document.querySelector('dialog[open]')) {
    event.preventDefault();
    goAround(event.shiftKey);
  }
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  const opener = panelButtons().find(button => button.getAttribute('aria-expanded') === 'true');
  showPanel(null);
  opener?.focus();
});

document.addEventListener('animationend', event => event.target.closest('[data-fx]')?.removeAttribute('data-fx'));
document.addEventListener('shown', offerDraft);
document.addEventListener('arrived', pointOut);
// What a move of the clock brought is below an open panel.
document.addEventListener('news', () => showPanel(null));
window.addEventListener('popstate', () => location.reload());

startPopovers();
startComposer();
offerDraft();
toEnd();
stayAtEnd();
openDialog();
pointOut();
jumpTo(location.hash);

let first = true;
const live = new EventSource('/sandbox/live');
live.onmessage = () => {
  // The first event only confirms the connection.
  if (!first) refresh();
  first = false;
};
live.onopen = () => document.documentElement.setAttribute('data-live', 'true');
live.onerror = () => {
  document.documentElement.setAttribute('data-live', 'false');
  first = false;
};
