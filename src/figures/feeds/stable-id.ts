import {createHash} from "node:crypto";

/** Names of this site in UUIDs (RFC 9562 §5.5); it may never change, or every reader sees every entry anew. */
const NAMESPACE = "5d2f6f0e-8a3b-5c1d-9e47-2b1c7a90d3f4";

/**
 * A name-based UUID (version 5) of a thing of this city: the same after every build, and after the site has moved to another
 * address.
 */
export const stableId = (region: string, key: string): string => {
  const digest = createHash("sha1")
    .update(Buffer.from(NAMESPACE.replaceAll("-", ""), "hex"))
    .update(`${region}/${key}`)
    .digest();
  const bytes = [...digest.subarray(0, 16)].map((byte, i) =>
    i === 6 ? (byte & 0x0f) | 0x50 : i === 8 ? (byte & 0x3f) | 0x80 : byte
  );
  const hex = Buffer.from(bytes).toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
};
