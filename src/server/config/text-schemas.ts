import * as v from 'valibot';
import { group, plain, template } from './text-kinds.ts';

const named = (what: string) => group({ name: plain(`Name of ${what}`), text: plain(`One or two sentences about ${what}`) });

const home = group({
  title: plain('Heading of the home page'),
  description: plain('Summary of the home page for search engines'),
  lead: plain('First sentences under the heading'),
  what: plain('What a credit insurance is, in one sentence'),
  services: plain('Heading of the three services'),
  serviceList: group({
    premium: named('the premium calculation'),
    premiumCheck: named('the check of a running policy'),
    customerCheck: named('the check of customers'),
  }),
  soon: plain('Mark at a service that does not exist yet'),
  example: plain('Heading of the example'),
  exampleText: template('What the example is about', ['omzet', 'aantal']),
  get: plain('Heading of what a visitor gets'),
  gets: v.pipe(
    v.array(group({ title: plain('What a visitor gets'), text: plain('One or two sentences about it') }), 'must be a list.'),
    v.minLength(1, 'must have at least one item.'),
    v.maxLength(8, 'must have at most eight items.'),
  ),
});

const alternatives = v.pipe(
  v.array(group({ name: plain('Name of what may help instead'), text: plain('One or two sentences about it') }), 'must be a list.'),
  v.minLength(1, 'must have at least one item.'),
);
const exit = { title: plain('Heading of the page'), mend: plain('Button back to the answer that led here'), alternatives };
const exitPage = group({ ...exit, lead: plain('Why a credit insurance is no answer here') });

const exits = group({
  also: plain('Heading of what does help'),
  contact: plain('Link to the contact page'),
  start: plain('Link to the start of the form'),
  pages: group({
    particulieren: exitPage,
    overheid: exitPage,
    'te-klein': group({ ...exit, lead: template('Below which turnover there is no product', ['bedrag']) }),
    'buiten-nl-be': exitPage,
  }),
});

const thanks = group({
  title: plain('Heading of the page after a request for offers'),
  description: plain('Summary of the page'),
  mail: plain('That a confirmation follows by mail'),
  who: plain('Heading of who answers'),
  whoText: template('Who answers and how', ['operator']),
  what: plain('Heading of who gets what'),
  whatOne: template('What one insurer gets', ['verzekeraars']),
  whatMore: template('What several insurers get', ['verzekeraars']),
  whatOthers: plain('That the others get nothing'),
  whatNone: plain('That no insurer gets anything'),
  withdraw: plain('Heading of how to withdraw'),
  withdrawText: plain('How to withdraw'),
  withdrawLink: plain('Link to the page where everything can be erased'),
  back: plain('Link back to the result'),
});

const visitorMail = group({
  subject: plain('Subject of the confirmation to the visitor; holds no personal data'),
  subjectChanged: plain('The same after a change'),
  subjectNone: plain('Subject when no insurer has a figure'),
  subjectNoneChanged: plain('The same after a change'),
  title: plain('Heading of the confirmation'),
  titleChanged: plain('The same after a change'),
  greeting: template('First line', ['naam']),
  changed: plain('That this replaces the earlier request'),
  whoTitle: plain('Heading of who answers'),
  who: template('Who answers and under which licence', ['operator', 'toezichthouder', 'vergunning']),
  reach: plain('How to reach the office when neither phone nor mail is known'),
  reachBy: template('How to reach the office', ['wegen']),
  byPhone: template('The way by phone', ['telefoon']),
  byEmail: template('The way by mail', ['adres']),
  hours: template('Opening hours', ['tijden']),
  whatTitle: plain('Heading of which insurers get what'),
  whatNone: plain('That no insurer gets anything'),
  whatOne: template('What one insurer may get', ['verzekeraars']),
  whatMore: template('What several insurers may get', ['verzekeraars']),
  others: plain('That the others get nothing'),
  consents: plain('What was consented to'),
  consentsTips: plain('The same with tips by mail'),
  consentsReview: plain('What was consented to where no insurer gave a figure'),
  consentsReviewTips: plain('The same with tips by mail'),
  resultTitle: plain('Heading of the outcome'),
  range: template('The outcome in short', ['bedrag']),
  noRange: plain('That there is no figure'),
  resultLink: plain('Link to the result'),
  withdrawTitle: plain('Heading of how to withdraw'),
  withdraw: plain('How to withdraw'),
  withdrawLink: plain('Link to the page where everything can be erased'),
  warning: plain('That the links open everything'),
  notYou: plain('What to do when someone else asked'),
});

const brokerMail = group({
  subject: template('Subject of the mail to the broker; holds no personal data', ['kenmerk']),
  subjectChanged: template('The same after a change', ['kenmerk']),
  subjectNone: template('Subject when no insurer has a figure', ['kenmerk']),
  subjectNoneChanged: template('The same after a change', ['kenmerk']),
  title: plain('Heading of the mail to the broker'),
  titleChanged: plain('The same after a change'),
  changed: plain('That this replaces the earlier mail'),
  answerHint: plain('That an answer goes to the visitor'),
  leadHint: plain('Where else the request can be found'),
});

const mails = group({ bandCaption: plain('What the bars in a mail show'), visitor: visitorMail, broker: brokerMail });

/** Every file of texts with the keys it must have; a key is described where it stands. */
export const TEXT_SCHEMAS = { home, exits, thanks, mails } as const;
export const TEXT_FILES = { home: 'home.yaml', exits: 'uitgangen.yaml', thanks: 'bedankt.yaml', mails: 'mails.yaml' } as const;

/** The texts an editor may change, read and checked. */
export type Texts = { readonly [Name in keyof typeof TEXT_SCHEMAS]: v.InferOutput<(typeof TEXT_SCHEMAS)[Name]> };
