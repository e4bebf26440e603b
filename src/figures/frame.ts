/** What a caller tells a drawing about where it will stand. */
export interface Frame {
  /** Width of the body in px. Drawings have their own layout below 600 (a phone: about 340). */
  readonly width: number;
  /** `page`: colours are CSS variables; otherwise literal. */
  readonly theme: "page" | "light" | "dark";
  /** 版本, or null for 未发布预览. */
  readonly edition: string | null;
  /** 演示数据 is written into the picture. */
  readonly demo: boolean;
  /** Address of a site path, or null where links make no sense (a file). */
  readonly href: ((path: string) => string) | null;
}

/** SVG elements for a body of `frame.width` × `height`, origin top left. */
export interface Drawn {
  readonly body: string;
  readonly height: number;
}

/** True where a drawing should use its layout for phones. */
export const narrow = (frame: Frame): boolean => frame.width < 600;

/** The two widths every picture is drawn at on a page. */
export const WIDE = 960;
export const NARROW = 343;
