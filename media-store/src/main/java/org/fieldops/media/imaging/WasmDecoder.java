package org.fieldops.media.imaging;

import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.runtime.ImportFunction;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.WasmFunctionHandle;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.FunctionImport;
import com.dylibso.chicory.wasm.types.FunctionType;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;

/** What the two decoders in WebAssembly have in common. */
final class WasmDecoder {

  private static final long DECODED_BYTES = 24L << 20;

  private WasmDecoder() {}

  /**
   * The functions that a module wants from outside: those given, and for all others one that does
   * nothing and says 0.
   */
  static List<ImportFunction> functions(WasmModule module, Map<String, WasmFunctionHandle> given) {
    return module.importSection().stream()
        .filter(FunctionImport.class::isInstance)
        .map(FunctionImport.class::cast)
        .map(wanted -> function(module, wanted, given))
        .toList();
  }

  private static ImportFunction function(
      WasmModule module, FunctionImport wanted, Map<String, WasmFunctionHandle> given) {
    FunctionType type = module.typeSection().getType(wanted.typeIndex());
    long[] nothing = new long[type.returns().size()];
    return new HostFunction(
        wanted.module(),
        wanted.name(),
        type,
        given.getOrDefault(wanted.name(), (instance, arguments) -> nothing));
  }

  /** Calls an exported function that gives one number. */
  static int call(Instance instance, String export, long... arguments) {
    long[] results = instance.export(export).apply(arguments);
    return results == null || results.length == 0 ? 0 : (int) results[0];
  }

  /**
   * A picture out of the memory of an instance.
   *
   * @param place of its first row
   * @param stride from row to row, in bytes; below 0 when the rows stand upside down
   * @param pixel bytes of a pixel
   * @param red where in a pixel red stands, 0 or 2
   */
  record Plane(int place, int stride, int width, int height, int pixel, int red) {

    /** With so many pixels left out that little memory is taken. */
    BufferedImage image(Instance instance) {
      int every = (int) Math.max(1, Math.ceil(Math.sqrt(3.0 * width * height / DECODED_BYTES)));
      BufferedImage image =
          new BufferedImage(
              (width + every - 1) / every,
              (height + every - 1) / every,
              BufferedImage.TYPE_INT_RGB);
      for (int y = 0; y < image.getHeight(); y++) {
        byte[] row = instance.memory().readBytes(place + y * every * stride, width * pixel);
        for (int x = 0; x < image.getWidth(); x++) {
          int at = x * every * pixel;
          image.setRGB(
              x,
              y,
              (row[at + red] & 0xff) << 16 | (row[at + 1] & 0xff) << 8 | row[at + 2 - red] & 0xff);
        }
      }
      return image;
    }
  }
}
