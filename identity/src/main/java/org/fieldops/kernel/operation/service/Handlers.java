package org.fieldops.kernel.operation.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fieldops.kernel.operation.OperationHandler;
import org.jspecify.annotations.Nullable;

/** Who carries out which kind. */
@ApplicationScoped
class Handlers {

  private Iterable<OperationHandler> all;
  private volatile @Nullable Map<String, OperationHandler> byKind;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  Handlers() {}

  @Inject
  Handlers(@Any Instance<OperationHandler> all) {
    this.all = all;
  }

  Handlers(Iterable<OperationHandler> all) {
    this.all = all;
  }

  Optional<OperationHandler> of(String kind) {
    Map<String, OperationHandler> known = byKind;
    if (known == null) {
      known = read();
      byKind = known;
    }
    return Optional.ofNullable(known.get(kind));
  }

  private Map<String, OperationHandler> read() {
    Map<String, OperationHandler> found = new HashMap<>();
    for (OperationHandler handler : all) {
      for (String kind : handler.kinds()) {
        if (found.put(kind, handler) != null) {
          throw new IllegalStateException("Two handlers for " + kind);
        }
      }
    }
    return Map.copyOf(found);
  }
}
