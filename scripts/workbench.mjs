// Serves the workbench that was built, on this machine alone: node scripts/workbench.mjs
import process from 'node:process';
import { workbenchServer } from './workbench-server.mjs';

const port = Number(process.env.PORT ?? 3100);
const server = workbenchServer();
server.on('error', (error) => {
  console.error(error.code === 'EADDRINUSE' ? `Port ${port} is taken. Choose another: PORT=${port + 1} npm start` : error.message);
  process.exit(2);
});
server.listen(port, '127.0.0.1', () => console.log(`PMO Workbook: http://127.0.0.1:${server.address().port}/  (Ctrl+C ends it)`));
