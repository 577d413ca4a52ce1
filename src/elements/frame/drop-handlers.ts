/** Listeners that make an element a target for a dropped file; drops of anything else are left to the page. */
export function dropHandlers(load: (file: File) => void): {
  readonly dragover: (event: DragEvent) => void;
  readonly drop: (event: DragEvent) => void;
} {
  const hasFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes("Files") ?? false;
  return {
    dragover: (event) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
    },
    drop: (event) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      event.stopPropagation();
      const file = event.dataTransfer?.files[0];
      if (file) load(file);
    },
  };
}
