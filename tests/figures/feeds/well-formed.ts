/** What makes a text no XML document, in the plain form that feeds are written in: one declaration, elements, attributes, text. */
export const xmlFaults = (document: string): readonly string[] => {
  const body = document.replace(/^<\?xml version="1\.0" encoding="utf-8"\?>\n/, "");
  const open: string[] = [];
  const faults = body === document ? ["no declaration"] : [];
  let at = 0;
  for (const match of body.matchAll(/<(\/?)([a-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/gi)) {
    const [whole, closing, name = "", attributes = "", empty] = match;
    faults.push(...textFaults(body.slice(at, match.index)), ...textFaults(attributes));
    at = match.index + whole.length;
    const names = [...attributes.matchAll(/([\w:.-]+)="/g)].map(([, one]) => one);
    if (new Set(names).size !== names.length) faults.push(`<${name}> has an attribute twice`);
    if (closing === "/") {
      const last = open.pop();
      if (last !== name) faults.push(`</${name}> closes <${last}>`);
    } else if (empty !== "/") open.push(name);
  }
  faults.push(...textFaults(body.slice(at)), ...open.map((name) => `<${name}> is not closed`));
  return faults;
};

const textFaults = (text: string): readonly string[] => [
  ...(/[<>]/.test(text) ? [`bare mark in ${text.slice(0, 40)}`] : []),
  ...(/&(?!(?:amp|lt|gt|quot|apos);)/.test(text) ? [`bare & in ${text.slice(0, 40)}`] : []),
  ...(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text) || !text.isWellFormed()
    ? ["a character XML cannot hold"]
    : [])
];
