/**
 * Decoders of HEIC and AVIF. Nothing is written here by hand: the build compiles the classes of
 * this package from WebAssembly, see {@code media-store/wasm} and decision 7.
 */
@NullMarked
package org.fieldops.media.imaging.wasm;

import org.jspecify.annotations.NullMarked;
