/** A mail as it goes out: rendered, addressed in object form, with the Message-ID that every attempt keeps. */
export interface OutgoingMail {
  readonly id: string;
  /** The lead, or the saved answers, that the mail belongs to. */
  readonly leadId: string;
  readonly messageId: string;
  readonly from: Mailbox;
  readonly to: Mailbox;
  readonly replyTo: Mailbox | null;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** An appointment as iCalendar text, attached as a file. */
  readonly calendar?: string;
  /** Address where one press of a button stops these mails. */
  readonly unsubscribe?: string;
  /** A paper as PDF, attached as a file. */
  readonly attachment?: Attachment;
}

export interface Attachment {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/** What became of one attempt. `code` names the fault for logs and the operator and never holds text of the other side. */
export type Delivery =
  | { readonly kind: 'sent' }
  /** Nothing was taken over; a later attempt may succeed. `connection` tells that the server could not be reached at all. */
  | { readonly kind: 'retry'; readonly code: string; readonly connection: boolean }
  /** Refused for good: another attempt cannot help. */
  | { readonly kind: 'refused'; readonly code: string }
  /** Cut off after the text was handed over: it may have arrived. */
  | { readonly kind: 'unknown'; readonly code: string }
  /** Login or encryption fail: no mail at all can go out until the operator has looked. */
  | { readonly kind: 'blocked'; readonly code: string };

/** The way mails leave: a mail server, or files in the data folder. */
export interface MailTransport {
  /** One attempt; never throws for what the other side does. */
  deliver(mail: OutgoingMail): Promise<Delivery>;
  /** Removes what the transport itself keeps of a lead; does nothing where it keeps nothing. */
  forget(leadId: string): Promise<void>;
  /** Ids of the mails the transport keeps a copy of. */
  kept(): Promise<readonly { readonly leadId: string; readonly mailId: string }[]>;
  /** Removes the copy of one mail. */
  discard(leadId: string, mailId: string): Promise<void>;
}
