// The page works with plain forms and links. This script adds live updates.
import { close, startPopovers } from './popovers.js';
import { clear, startComposer, write } from './composer.js';
import { go, openDialog, refresh, send, toEnd } from './page.js';

const panelButtons = () => [...document.querySelectorAll('[data-panel]')];

function showPanel(name) {
  for (const button of panelButtons()) {
    const isOpen = button.dataset.panel === name;
    button.setAttribute('aria-expanded', String(isOpen));
    document.getElementById(button.dataset.panel).toggleAttribute('data-open', isOpen);
  }
}

// Shows the guide's suggestion: a filled composer, or a button on the card of its meetup.
function pointOut() {
  const { show, guideCard } = document.getElementById('page').dataset;
  const draft = document.getElementById('composer').dataset.draft;
  if (draft) write(draft);
  const targets = { menu: `#${guideCard} .menu-button`, button: `#${guideCard} .buttons:last-of-type button.button`, clock: '#clock-next' };
  if (!(show in targets)) return;
  if (show === 'clock' && matchMedia('(max-width: 700px)').matches) showPanel('ahead');
  const target = document.querySelector(targets[show]);
  target?.scrollIntoView({ block: 'center' });
  target?.focus();
  if (target) target.dataset.fx = 'pointed';
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
  const link = event.target.closest('a[data-go]');
  if (panel) showPanel(panel.getAttribute('aria-expanded') === 'true' ? null : panel.dataset.panel);
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  showPanel(null);
  go(link.getAttribute('href'));
});

document.addEventListener('keydown', event => {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  const open = panelButtons().find(button => button.getAttribute('aria-expanded') === 'true');
  showPanel(null);
  open?.focus();
});

document.addEventListener('animationend', event => event.target.closest('[data-fx]')?.removeAttribute('data-fx'));
document.addEventListener('arrived', pointOut);
window.addEventListener('popstate', () => location.reload());

startPopovers();
startComposer();
toEnd();
openDialog();
pointOut();

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
