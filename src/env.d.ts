declare namespace App {
  interface Locals {
    readonly app: import('#/server/app.ts').App;
    readonly requestId: string;
  }
}
