/** The part of a URL that names a place or thing: its 编码 if it has one, else its Chinese name. Never a computed pinyin. */
export const slug = (name: string, code: string | null = null): string =>
  code ?? (RESERVED.test(name) ? name.trim().replace(/[\s/\\?#%:*"<>|]+/g, "-") : name);

const RESERVED = /[\s/\\?#%:*"<>|]/;
