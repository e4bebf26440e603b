import type {CheckJob, CheckReply, Progress, Which} from "./check-messages.ts";
import {type Chosen, fromDrop, fromInput} from "./chosen-files.ts";
import {clear, showChecked, showProgress, showWhich, showWords} from "./check-view.ts";

const byId = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no #${id}`);
  return found;
};

const [desk, state, result] = [byId("desk"), byId("state"), byId("result")];
// Started with the page: afterwards nothing more is asked of the server.
const worker = new Worker(new URL("./check-worker.ts", import.meta.url), {type: "module"});

/** Hands files to the worker; answers to an older job are dropped. */
const send = (chosen: readonly Chosen[], tables: CheckJob["tables"]): void => {
  if (chosen.length === 0) return;
  const id = Number(desk.dataset["job"] ?? 0) + 1;
  desk.dataset["job"] = String(id);
  delete result.dataset["job"];
  clear(result);
  showWords(state, "正在准备……");
  worker.onmessage = ({data}: MessageEvent<CheckReply>) => {
    if (data.id !== id) return;
    if (data.kind === "progress") return showProgress(state, data);
    answer(data, chosen);
    result.dataset["job"] = String(id);
  };
  worker.postMessage({id, chosen, tables} satisfies CheckJob);
};

const answer = (reply: Exclude<CheckReply, Progress>, chosen: readonly Chosen[]): void => {
  if (reply.kind === "failed") showWords(state, reply.words);
  else if (reply.kind === "which") ask(reply, chosen);
  else {
    showWords(state, `检查完了：${reply.verdict}。`);
    showChecked(result, reply);
  }
};

const ask = (which: Which, chosen: readonly Chosen[]): void => {
  showWords(state, "有的文件名不是数据表名，请先说明各是哪张表。");
  showWhich(result, which, (tables) => send(chosen, tables));
};

worker.onerror = () => showWords(state, "检查程序没能启动，请换一个新一点的浏览器，或改用命令 npm run check。");

for (const input of desk.querySelectorAll("input"))
  input.addEventListener("change", () => {
    const chosen = fromInput(input.files ?? new DataTransfer().files);
    // The same files may be chosen again after they were mended.
    send(chosen, null);
    input.value = "";
  });

desk.addEventListener("submit", (event) => event.preventDefault());
for (const kind of ["dragenter", "dragover"] as const)
  document.addEventListener(kind, (event) => {
    event.preventDefault();
    desk.classList.add("over");
  });
document.addEventListener("dragleave", (event) => {
  if (event.relatedTarget === null) desk.classList.remove("over");
});
document.addEventListener("drop", (event) => {
  event.preventDefault();
  desk.classList.remove("over");
  if (event.dataTransfer === null) return;
  fromDrop(event.dataTransfer).then(
    (chosen) => send(chosen, null),
    () => showWords(state, "读不到放进来的文件夹，请用“选择整个数据文件夹”。")
  );
});

byId("scriptless").remove();
