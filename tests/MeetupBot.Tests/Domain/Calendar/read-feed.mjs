// Reads a calendar of many events with ical.js and prints what it understood, one event a line. Arguments: the folder of ical.js, the file.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const [folder, file] = process.argv.slice(2);
const loaded = createRequire(import.meta.url)(path.resolve(folder));
const ICAL = loaded.default ?? loaded;
const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, 'utf8')));
for (const zone of calendar.getAllSubcomponents('vtimezone')) {
  ICAL.TimezoneService.register(zone);
}

const iso = time => time.isDate ? time.toString() : new Date(time.toUnixTime() * 1000).toISOString().replace('.000Z', 'Z');
const read = event => ({ Uid: event.uid, Start: iso(event.startDate), End: iso(event.endDate), Title: event.summary });
process.stdout.write(JSON.stringify(calendar.getAllSubcomponents('vevent').map(one => read(new ICAL.Event(one)))));
