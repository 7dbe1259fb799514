package org.fieldops.media.imaging;

import static org.fieldops.media.imaging.WasmDecoder.call;

import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.runtime.TrapException;
import com.dylibso.chicory.runtime.WasmFunctionHandle;
import com.dylibso.chicory.wasm.types.MemoryLimits;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fieldops.media.imaging.SlowPreviews.Decoded;
import org.fieldops.media.imaging.WasmDecoder.Plane;
import org.fieldops.media.imaging.wasm.Libheif;

/**
 * libheif in WebAssembly, as npm's libheif-js has it, by its C interface. Its functions go by short
 * names that belong to this one version; a test compares them with the map that comes with it.
 */
final class HeicDecoder {

  /** C name to export, of libheif-js 1.23.2. */
  static final Map<String, String> EXPORTS =
      Map.of(
          "malloc", "Na",
          "heif_context_alloc", "la",
          "heif_context_read_from_memory", "ya",
          "heif_context_get_primary_image_handle", "Ca",
          "heif_image_handle_get_width", "pa",
          "heif_image_handle_get_height", "qa",
          "heif_decode_image", "Da",
          "heif_image_get_plane_readonly", "cb",
          "heif_image_get_width", "Ia",
          "heif_image_get_height", "Ja");

  private static final String CONSTRUCTORS = "R";
  private static final int COLORSPACE_RGB = 1;
  private static final int CHROMA_INTERLEAVED_RGB = 10;
  private static final int CHANNEL_INTERLEAVED = 10;

  /** Phones make 12 or 24 megapixels; a panorama goes without. */
  private static final long MOST_PIXELS = 25_000_000;

  private static final int PAGE = 64 * 1024;
  private static final long OF_ITSELF = 32L << 20;
  private static final int OF_A_PIXEL = 5;

  private HeicDecoder() {}

  static Optional<Decoded> decode(BoundedFile file) throws IOException {
    long pixels = HeifItems.mostPixels(file);
    if (pixels <= 0 || pixels > MOST_PIXELS) {
      return Optional.empty();
    }
    int pages = (int) ((OF_ITSELF + file.length() + pixels * OF_A_PIXEL) / PAGE);
    Instance instance = instance(pages);
    call(instance, CONSTRUCTORS);
    byte[] bytes = file.bytes(0, file.length());
    int place = c(instance, "malloc", bytes.length);
    int out = c(instance, "malloc", 32);
    instance.memory().write(place, bytes);
    int context = c(instance, "heif_context_alloc");
    if (failed(instance, "heif_context_read_from_memory", out, context, place, bytes.length, 0)
        || failed(instance, "heif_context_get_primary_image_handle", out, context, out + 16)) {
      return Optional.empty();
    }
    int handle = instance.memory().readInt(out + 16);
    long width = c(instance, "heif_image_handle_get_width", handle);
    long height = c(instance, "heif_image_handle_get_height", handle);
    if (width <= 0 || height <= 0 || width * height > MOST_PIXELS) {
      return Optional.empty();
    }
    if (failed(
        instance,
        "heif_decode_image",
        out,
        handle,
        out + 20,
        COLORSPACE_RGB,
        CHROMA_INTERLEAVED_RGB,
        0)) {
      return Optional.empty();
    }
    return Optional.of(picture(instance, instance.memory().readInt(out + 20), out));
  }

  /** The decoder has turned it upright already. */
  private static Decoded picture(Instance instance, int image, int out) {
    int width = c(instance, "heif_image_get_width", image, CHANNEL_INTERLEAVED);
    int height = c(instance, "heif_image_get_height", image, CHANNEL_INTERLEAVED);
    int plane = c(instance, "heif_image_get_plane_readonly", image, CHANNEL_INTERLEAVED, out + 24);
    int stride = instance.memory().readInt(out + 24);
    return new Decoded(
        new Plane(plane, stride, width, height, 3, 0).image(instance), width, height, 1);
  }

  private static int c(Instance instance, String function, long... arguments) {
    return call(instance, Objects.requireNonNull(EXPORTS.get(function)), arguments);
  }

  /** The first argument is where a {@code heif_error} goes: code, subcode, message. */
  private static boolean failed(Instance instance, String function, long... arguments) {
    c(instance, function, arguments);
    return instance.memory().readInt((int) arguments[0]) != 0;
  }

  private static Instance instance(int pages) {
    return Instance.builder(Libheif.load())
        .withMemoryLimits(new MemoryLimits(pages, pages))
        .withMachineFactory(Libheif::create)
        .withImportValues(
            ImportValues.builder()
                .withFunctions(List.copyOf(WasmDecoder.functions(Libheif.load(), outside())))
                .build())
        .build();
  }

  /** What emscripten wants from outside; these letters belong to the version, too. */
  private static Map<String, WasmFunctionHandle> outside() {
    Map<String, WasmFunctionHandle> given = new HashMap<>();
    for (String abort : List.of("b", "C", "k")) {
      given.put(
          abort,
          (instance, arguments) -> {
            throw new TrapException("the decoder gave up");
          });
    }
    given.put("I", HeicDecoder::copy);
    given.put("G", HeicDecoder::noEnvironment);
    given.put("H", HeicDecoder::noEnvironment);
    given.put("p", HeicDecoder::written);
    return given;
  }

  private static long[] copy(Instance instance, long... arguments) {
    instance.memory().copy((int) arguments[0], (int) arguments[1], (int) arguments[2]);
    return new long[0];
  }

  private static long[] noEnvironment(Instance instance, long... arguments) {
    instance.memory().writeI32((int) arguments[0], 0);
    instance.memory().writeI32((int) arguments[1], 0);
    return new long[] {0};
  }

  /** {@code fd_write}: swallows what the decoder says, and tells it that all was written. */
  private static long[] written(Instance instance, long... arguments) {
    Memory memory = instance.memory();
    int all = 0;
    for (int i = 0; i < (int) arguments[2]; i++) {
      all += memory.readInt((int) arguments[1] + 8 * i + 4);
    }
    memory.writeI32((int) arguments[3], all);
    return new long[] {0};
  }
}
