package org.fieldops.web.ui.channels.export;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;

/** An export on its way to the browser's disk: how much is here, and what became of it. */
@Tag("export-run")
@JsModule("./talk/export-run.ts")
final class ExportRun extends Component {

  private static final long serialVersionUID = 1L;

  ExportRun() {
    for (String state : List.of("running", "done", "failed")) {
      getElement().setAttribute(state, getTranslation("export." + state));
    }
    getElement().setAttribute("data-testid", "export-run");
  }

  /** Begins; while one runs, nothing happens. */
  void start(String address) {
    getElement().callJsFunction("start", address);
  }
}
