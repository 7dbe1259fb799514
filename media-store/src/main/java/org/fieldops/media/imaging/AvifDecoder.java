package org.fieldops.media.imaging;

import static org.fieldops.media.imaging.WasmDecoder.call;

import com.dylibso.chicory.runtime.ByteArrayMemory;
import com.dylibso.chicory.runtime.ImportMemory;
import com.dylibso.chicory.runtime.ImportTable;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.runtime.TableInstance;
import com.dylibso.chicory.runtime.WasmFunctionHandle;
import com.dylibso.chicory.wasm.types.MemoryLimits;
import com.dylibso.chicory.wasm.types.Table;
import com.dylibso.chicory.wasm.types.TableLimits;
import com.dylibso.chicory.wasm.types.ValType;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldops.media.imaging.SlowPreviews.Decoded;
import org.fieldops.media.imaging.WasmDecoder.Plane;
import org.fieldops.media.imaging.wasm.Dav1d;

/**
 * dav1d in WebAssembly, as npm's dav1d.js has it: 8 bits, 4:2:0, in 64 MB of its own. It gives a
 * Windows bitmap.
 */
final class AvifDecoder {

  private static final long MOST_PIXELS = 8_000_000;
  private static final int PAGES = 1024;
  private static final int FUNCTIONS = 271;
  private static final int STACK_TOP = 5_626_096;
  private static final int BITMAP = 1;

  private AvifDecoder() {}

  static Optional<Decoded> decode(BoundedFile file) throws IOException {
    Optional<HeifItems.Primary> primary = HeifItems.primary(file);
    long pixels = HeifItems.mostPixels(file);
    if (primary.isEmpty()
        || !primary.get().type().equals("av01")
        || pixels <= 0
        || pixels > MOST_PIXELS) {
      return Optional.empty();
    }
    byte[] frames = primary.get().bytes();
    Instance instance = instance();
    int decoder = call(instance, "djs_init");
    int place = call(instance, "djs_alloc_obu", frames.length);
    if (decoder == 0 || place == 0) {
      return Optional.empty();
    }
    instance.memory().write(place, frames);
    int frame = call(instance, "djs_decode_obu", decoder, place, frames.length, BITMAP);
    return frame == 0
        ? Optional.empty()
        : Optional.of(picture(instance, frame, primary.get().orientation()));
  }

  /** A bitmap's header tells where its rows begin, how deep they are, and in which order. */
  private static Decoded picture(Instance instance, int frame, int orientation) {
    Memory memory = instance.memory();
    int width = memory.readInt(frame);
    int height = memory.readInt(frame + 4);
    int bitmap = memory.readInt(frame + 12);
    int rows = bitmap + memory.readInt(bitmap + 10);
    int pixel = memory.readShort(bitmap + 28) / 8;
    int stride = (width * pixel + 3) / 4 * 4;
    boolean upwards = memory.readInt(bitmap + 22) > 0;
    Plane plane =
        upwards
            ? new Plane(rows + (height - 1) * stride, -stride, width, height, pixel, 2)
            : new Plane(rows, stride, width, height, pixel, 2);
    return new Decoded(plane.image(instance), width, height, orientation);
  }

  private static Instance instance() {
    ByteArrayMemory memory = new ByteArrayMemory(new MemoryLimits(PAGES, PAGES));
    TableInstance table =
        new TableInstance(new Table(ValType.FuncRef, new TableLimits(FUNCTIONS, FUNCTIONS)), -1);
    Instance instance =
        Instance.builder(Dav1d.load())
            .withMachineFactory(Dav1d::create)
            .withImportValues(
                ImportValues.builder()
                    .withFunctions(
                        List.copyOf(WasmDecoder.functions(Dav1d.load(), outside(memory))))
                    .withMemories(List.of(new ImportMemory("env", "memory", memory)))
                    .withTables(List.of(new ImportTable("env", "table", table)))
                    .build())
            .build();
    return instance;
  }

  private static Map<String, WasmFunctionHandle> outside(ByteArrayMemory memory) {
    int[] top = {STACK_TOP};
    return Map.of(
        "sbrk",
        (instance, arguments) -> {
          int before = top[0];
          long after = before + arguments[0];
          if (after > (long) PAGES * Memory.PAGE_SIZE) {
            return new long[] {-1};
          }
          top[0] = (int) after;
          return new long[] {before};
        },
        "emscripten_memcpy_big",
        (instance, arguments) -> {
          memory.copy((int) arguments[0], (int) arguments[1], (int) arguments[2]);
          return new long[] {arguments[0]};
        });
  }
}
