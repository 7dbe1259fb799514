package org.fieldops.web.ui.documents;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.UUID;
import org.fieldops.kernel.document.DocumentAudience.Kind;

/**
 * Lets a file be dropped onto what stands for people around this element: the desk of documents
 * opens with the file and the target. The way without dragging is that desk's own form.
 */
@Tag("document-drop")
@JsModule("./document/document-drop.ts")
public final class DocumentDrop extends Component {

  private static final long serialVersionUID = 1L;

  /** From now on a file dropped there goes to this target. */
  public static void onto(Component part, Kind kind, UUID id) {
    part.getElement().setAttribute("data-document-to", kind + ":" + id);
  }
}
