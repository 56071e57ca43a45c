import { describe, expect, it } from 'vitest';
import { calendarFile, type Appointment } from '#/server/documents/ics.ts';

const APPOINTMENT: Appointment = {
  uid: '0199-abc@voorbeeld.example',
  sequence: 0,
  stampedAt: '2026-11-21T12:00:00.123Z',
  startsAt: '2026-11-23T09:00:00.000Z',
  endsAt: '2026-11-23T10:00:00.000Z',
  summary: 'Wij bellen u',
  description: 'Kort.',
  organizer: { name: 'Voorbeeld Makelaars B.V.', address: 'makelaar@example.invalid' },
};

const unfolded = (text: string) => text.replaceAll('\r\n ', '');

describe('a calendar file', () => {
  it('is a calendar with one event, line for line', () => {
    expect(calendarFile(APPOINTMENT)).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Kredietverzekering vergelijken//NL',
        'METHOD:PUBLISH',
        'BEGIN:VEVENT',
        'UID:0199-abc@voorbeeld.example',
        'SEQUENCE:0',
        'DTSTAMP:20261121T120000Z',
        'DTSTART:20261123T090000Z',
        'DTEND:20261123T100000Z',
        'SUMMARY:Wij bellen u',
        'DESCRIPTION:Kort.',
        'ORGANIZER;CN="Voorbeeld Makelaars B.V.":mailto:makelaar@example.invalid',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it('escapes what has a meaning in a value, and lets no text add a line', () => {
    const text = calendarFile({
      ...APPOINTMENT,
      description: 'a,b;c\\d\r\nATTENDEE:x\ny\u0007z',
      organizer: { name: 'A "B"\r\nX', address: 'a@b.nl' },
    });
    expect(text).toContain('DESCRIPTION:a\\,b\\;c\\\\d\\nATTENDEE:x\\nyz\r\n');
    expect(text).toContain('ORGANIZER;CN="A BX":mailto:a@b.nl\r\n');
    expect(text.split('\r\n').filter((line) => line.startsWith('ATTENDEE'))).toEqual([]);
  });

  it('folds long lines at 75 octets without cutting a character', () => {
    const description = `één ${'ë€😀'.repeat(60)} einde`;
    const text = calendarFile({ ...APPOINTMENT, description });
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
    expect(text).not.toContain('\uFFFD');
    expect(unfolded(text)).toContain(`DESCRIPTION:${description}\r\n`);
    expect(text.split('\r\n').some((line) => Buffer.byteLength(line) > 70)).toBe(true);
  });
});
