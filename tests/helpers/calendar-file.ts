/** A property of a calendar file: name, parameters and value with its escapes undone. */
export interface CalendarProperty {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly value: string;
}

export interface CalendarEvent {
  readonly properties: readonly CalendarProperty[];
  /** The value of a property; empty when it is not there. */
  value(name: string): string;
}

export interface ReadCalendar {
  readonly properties: readonly CalendarProperty[];
  readonly events: readonly CalendarEvent[];
}

const LINE = /^([A-Z][A-Z-]*)((?:;[A-Z-]+=(?:"[^"]*"|[^";:,]*))*):(.*)$/u;

function propertyOf(line: string): CalendarProperty {
  const [, name = '', parameters = '', value = ''] = LINE.exec(line) ?? [];
  if (name === '') throw new Error(`no content line of RFC 5545: ${line}`);
  const pairs = [...parameters.matchAll(/;([A-Z-]+)=("[^"]*"|[^";:,]*)/gu)].map(([, key = '', text = '']) => [
    key,
    text.replaceAll('"', ''),
  ]);
  const plain = value.replaceAll(/\\([\\;,nN])/g, (_, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark));
  return { name, parameters: Object.fromEntries(pairs) as Readonly<Record<string, string>>, value: plain };
}

const valueOf = (properties: readonly CalendarProperty[], name: string) => properties.find((one) => one.name === name)?.value ?? '';

function checkEvent(properties: readonly CalendarProperty[]): CalendarEvent {
  const value = (name: string) => valueOf(properties, name);
  for (const name of ['UID', 'DTSTAMP', 'DTSTART', 'SUMMARY']) {
    const times = properties.filter((one) => one.name === name).length;
    if (times !== 1) throw new Error(`an event has ${name} once, here ${String(times)} times`);
  }
  if (!/^\d{8}T\d{6}Z$/.test(value('DTSTAMP'))) throw new Error(`DTSTAMP is no moment in UTC: ${value('DTSTAMP')}`);
  if (value('DTEND') <= value('DTSTART')) throw new Error(`an event ends after it starts: ${value('DTSTART')} – ${value('DTEND')}`);
  return { properties, value };
}

/**
 * Reads a calendar file by the grammar of RFC 5545, written apart from the code that writes one: lines of at most 75 octets that end in CRLF,
 * whole components, what every calendar and event must have. Throws with what is wrong.
 */
export function readCalendar(text: string): ReadCalendar {
  if (!text.endsWith('\r\n') || /[^\r]\n|\r[^\n]/.test(text)) throw new Error('lines end in CRLF');
  const long = text.split('\r\n').find((line) => Buffer.byteLength(line) > 75);
  if (long !== undefined) throw new Error(`a line is longer than 75 octets: ${long}`);
  const lines = text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1).map(propertyOf);
  const open: string[] = [];
  const own: CalendarProperty[] = [];
  const events: CalendarEvent[] = [];
  let event: CalendarProperty[] = [];
  for (const property of lines) {
    if (property.name === 'BEGIN') {
      open.push(property.value);
      event = [];
    } else if (property.name === 'END') {
      if (open.pop() !== property.value) throw new Error(`${property.value} ends without having begun`);
      if (property.value === 'VEVENT') events.push(checkEvent(event));
    } else if (open.length === 1) own.push(property);
    else event.push(property);
  }
  if (open.length > 0 || lines[0]?.value !== 'VCALENDAR') throw new Error('a calendar is one whole VCALENDAR');
  if (valueOf(own, 'VERSION') !== '2.0' || valueOf(own, 'PRODID') === '') throw new Error('a calendar has VERSION 2.0 and PRODID');
  if (new Set(events.map((one) => one.value('UID'))).size !== events.length) throw new Error('two events have one UID');
  return { properties: own, events };
}
