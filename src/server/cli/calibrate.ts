import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PUBLISHED_CASES } from '#/loss-model/calibration/cases.ts';
import { calibrationReport } from '#/loss-model/calibration/report.ts';
import { registry } from '#/insurers/registry.ts';
import { loadEditions } from '../editions.ts';
import { tariffTables } from './tariff-tables.ts';

const REPORT = join(import.meta.dirname, '../../../docs/calibration.md');

writeFileSync(REPORT, calibrationReport(PUBLISHED_CASES, tariffTables(loadEditions(registry).current())));
process.stdout.write(`Calibration of ${PUBLISHED_CASES.length} published cases written to docs/calibration.md\n`);
