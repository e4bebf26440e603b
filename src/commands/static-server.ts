import {createReadStream} from "node:fs";
import {stat} from "node:fs/promises";
import {type IncomingMessage, type Server, type ServerResponse, createServer} from "node:http";
import {extname, join, normalize, sep} from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".ics": "text/calendar; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".pdf": "application/pdf",
  ".zip": "application/zip"
};

/** The path inside the site that an address asks for ("" is the base path without its slash); null when it lies outside the base path or cannot be read. */
export const sitePath = (address: string, base: string): string | null => {
  const pathname = address.replace(/[?#].*$/s, "");
  const prefix = base.replace(/\/$/, "");
  if (pathname !== prefix && !pathname.startsWith(`${prefix}/`)) return null;
  try {
    const path = decodeURIComponent(pathname.slice(prefix.length));
    return path.includes("\0") || path.split(/[/\\]/).includes("..") ? null : path;
  } catch {
    return null;
  }
};

interface Found {
  readonly file: string;
  readonly size: number;
}

/** The file behind a site path: itself, or the index of a folder; "slash" when a folder was asked for without its slash. */
const find = async (folder: string, path: string): Promise<Found | "slash" | null> => {
  if (path === "") return "slash";
  const file = normalize(join(folder, path.endsWith("/") ? `${path}index.html` : path));
  if (!file.startsWith(normalize(folder + sep))) return null;
  const stats = await stat(file).catch(() => null);
  if (stats?.isFile()) return {file, size: stats.size};
  return stats?.isDirectory() && !path.endsWith("/") ? "slash" : null;
};

const send = (request: IncomingMessage, response: ServerResponse, status: number, {file, size}: Found): void => {
  response.writeHead(status, {
    "content-type": TYPES[extname(file).toLowerCase()] ?? "application/octet-stream",
    "content-length": size,
    "cache-control": "no-cache",
    "x-content-type-options": "nosniff"
  });
  if (request.method === "HEAD") response.end();
  else
    createReadStream(file)
      .on("error", () => response.destroy())
      .pipe(response);
};

const answer = async (folder: string, base: string, request: IncomingMessage, response: ServerResponse) => {
  const address = request.url ?? "/";
  if (request.method !== "GET" && request.method !== "HEAD") return void response.writeHead(405).end();
  const path = sitePath(address, base);
  const found = path === null ? null : await find(folder, path);
  if (found === "slash") return void response.writeHead(301, {location: slashed(address)}).end();
  if (found !== null) return send(request, response, 200, found);
  const missing = await find(folder, "/404.html");
  if (missing !== null && missing !== "slash") return send(request, response, 404, missing);
  response.writeHead(404, {"content-type": "text/plain; charset=utf-8"}).end("没有这个页面\n");
};

/** The same address with a slash after its path; leading slashes are folded, so that it cannot name another host. */
const slashed = (address: string): string => address.replace(/^\/+/, "/").replace(/^[^?#]*/, "$&/");

/** A server of the built site in `folder`, mounted at `base`; not listening yet. */
export const staticServer = (folder: string, base = "/"): Server =>
  createServer((request, response) => {
    answer(folder, base, request, response).catch(() => response.writeHead(500).end());
  });

/** Starts listening; the port that was given, or chosen when 0 was asked for. */
export const listen = (server: Server, port: number, host = "127.0.0.1"): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve(address !== null && typeof address === "object" ? address.port : port);
    });
  });
