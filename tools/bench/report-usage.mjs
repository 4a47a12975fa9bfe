// Loaded before a measured command: writes what its process used when it ends.
import { writeFileSync } from 'node:fs';

const file = process.env.USAGE_REPORT;
// Processes that the command starts are not the command.
delete process.env.USAGE_REPORT;
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  if (file) writeFileSync(file, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1000 }));
});
