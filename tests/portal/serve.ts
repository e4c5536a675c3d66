import { hostRules, hosts } from './shared/hosts.ts';
import { startPortal } from './server.ts';

const port = Number(process.env['PORT'] ?? 0);
const portal = await startPortal({ port });
console.log(`The practice portal listens on 127.0.0.1:${portal.port}.`);
console.log(`Chromium: --ignore-certificate-errors "--host-resolver-rules=${hostRules(portal.port)}"`);
console.log(`Firefox: https proxy 127.0.0.1:${portal.proxyPort}, and accept the certificate.`);
console.log(`Then open https://${hosts.mycic}/mycic/home or https://${hosts.pr}/en/rep/login`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void portal.close();
  });
}
