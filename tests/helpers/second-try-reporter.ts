import type { Reporter, TestCase, TestModule } from 'vitest/node';

const nameOf = (test: TestCase) => `${test.module.relativeModuleId}: ${test.fullName}`;

/** Names at the end every journey that came through at its second try only: it waits for too little, and is to be mended. */
export class SecondTryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const second = modules.flatMap((module) => [...module.children.allTests()].filter((test) => test.diagnostic()?.flaky === true));
    if (second.length === 0) return;
    process.stdout.write(`\nThrough at the second try only, to be mended:\n${second.map((test) => `  ${nameOf(test)}\n`).join('')}`);
  }
}
