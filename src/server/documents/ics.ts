import { addDays, type PlainDate } from '#/quote-engine/calendar.ts';

/** An appointment for one calendar file (RFC 5545). Instants are UTC as ISO 8601 text. */
export interface Appointment {
  /** The same for every version of the appointment, worldwide unique. */
  readonly uid: string;
  /** Rises with every change, so that a calendar replaces what it has. */
  readonly sequence: number;
  readonly stampedAt: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly summary: string;
  readonly description: string;
  readonly organizer: { readonly name: string; readonly address: string };
}

const MAX_OCTETS = 75;
const PRODUCT = 'PRODID:-//Kredietverzekering vergelijken//NL';

/** A UTC instant as `20261123T090000Z`: without a time zone name there is no time zone table that can be wrong. */
const stamp = (instant: string): string => `${instant.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** Text as a property value: section 3.3.11. Other control characters are not allowed there and go. */
const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(/\r?\n/g, '\\n')
    .replaceAll(/[;,]/g, (mark) => `\\${mark}`)
    .replaceAll(/\p{Cc}/gu, '');

/** Text as a quoted parameter value: section 3.2 knows no way to write a quote in it. */
const quoted = (text: string): string => `"${text.replaceAll(/["\p{Cc}]/gu, '')}"`;

/** A content line in lines of at most 75 octets, never cut inside a character: section 3.1. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let room = MAX_OCTETS;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (size > room) {
      parts.push(part);
      part = '';
      room = MAX_OCTETS - 1;
    }
    part += character;
    room -= size;
  }
  return [...parts, part].join('\r\n ');
}

/** The appointment as the text of a calendar file, for someone who put it down: it asks for no answer. */
export function calendarFile(appointment: Appointment): string {
  const { uid, sequence, stampedAt, startsAt, endsAt, summary, description, organizer } = appointment;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    PRODUCT,
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `SEQUENCE:${String(sequence)}`,
    `DTSTAMP:${stamp(stampedAt)}`,
    `DTSTART:${stamp(startsAt)}`,
    `DTEND:${stamp(endsAt)}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    `ORGANIZER;CN=${quoted(organizer.name)}:mailto:${organizer.address}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

/** Something to think of on a day: a day in the calendar, the same in every time zone. */
export interface CalendarDay {
  /** The same for every version of the entry, worldwide unique. */
  readonly uid: string;
  readonly day: PlainDate;
  readonly summary: string;
  readonly description: string;
}

const compact = (day: PlainDate): string => day.replaceAll('-', '');

function dayLines({ uid, day, summary, description }: CalendarDay, stampedAt: string): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp(stampedAt)}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    // The end is the first day that is not part of it (section 3.6.1).
    `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** Whole days as the text of one calendar file. `stampedAt` is a UTC instant as ISO 8601 text. */
export function daysFile(days: readonly CalendarDay[], stampedAt: string): string {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', PRODUCT, ...days.flatMap((day) => dayLines(day, stampedAt)), 'END:VCALENDAR'];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
