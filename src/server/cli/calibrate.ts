import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PUBLISHED_CASES } from '#/loss-model/calibration/cases.ts';
import { calibrationReport } from '#/loss-model/calibration/report.ts';
import { tariffOnFile } from './tariff-tables.ts';

const REPORT = join(import.meta.dirname, '../../../docs/calibration.md');

writeFileSync(REPORT, calibrationReport(PUBLISHED_CASES, tariffOnFile()));
process.stdout.write(`Calibration of ${PUBLISHED_CASES.length} published cases written to docs/calibration.md\n`);
