/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    mast: import("./layouts/mast.ts").Mast;
  }
}
