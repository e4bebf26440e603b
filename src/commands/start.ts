import {createServer} from "node:http";
import {buildSite} from "./build-site.ts";
import {listen, staticServer} from "./static-server.ts";

const wished = process.env["PORT"] ?? "4321";
const port = Number(wished);
const host = process.env["HOST"] ?? "127.0.0.1";

try {
  if (/^\d+$/.test(wished) && port < 65_536) await main();
  else {
    console.error(`PORT 应是 0 到 65535 的整数，现值“${wished}”`);
    process.exitCode = 2;
  }
} catch (error) {
  console.error(isPortTaken(error) ? `端口 ${port} 已被占用；可以换一个：PORT=4322 npm start` : error);
  process.exitCode = 2;
}

async function main(): Promise<void> {
  await isFree();
  const {code, folder, base} = await buildSite();
  if (code === 0) await serve(folder, base);
  else process.exitCode = code;
}

/** Throws now, not after minutes of building, when the port is taken. */
async function isFree(): Promise<void> {
  const probe = createServer();
  await listen(probe, port, host);
  await new Promise((closed) => probe.close(closed));
}

async function serve(folder: string, base: string): Promise<void> {
  const server = staticServer(folder, base);
  const opened = await listen(server, port, host);
  const name = host === "127.0.0.1" || host === "0.0.0.0" ? "localhost" : host;
  console.log(`网站已打开：http://${name}:${opened}${base}　（按 Ctrl+C 停止）`);
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  process.once("SIGINT", close).once("SIGTERM", close);
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EADDRINUSE";
}
