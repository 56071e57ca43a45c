declare namespace App {
  interface Locals {
    readonly app: import('#/server/app.ts').App;
    /** What the build that answers knows of its own pages. */
    readonly content: import('#/server/site-content.ts').SiteContent;
    readonly requestId: string;
  }
}
