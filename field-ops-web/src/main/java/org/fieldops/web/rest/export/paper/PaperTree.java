package org.fieldops.web.rest.export.paper;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A document tree: text gets into it as text only. */
final class PaperTree {

  private final Document document;
  private final PrintedText printed;
  private final Element body;

  PaperTree(String language, String title, String style, PrintedText printed) {
    this.printed = printed;
    document = empty();
    Element html = document.createElement("html");
    html.setAttribute("lang", language);
    document.appendChild(html);
    Element head = add(html, "head", "");
    text(add(head, "title", ""), title);
    add(head, "style", "").appendChild(document.createTextNode(style));
    body = add(html, "body", "");
  }

  private static Document empty() {
    try {
      return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every Java makes an empty document", e);
    }
  }

  Document document() {
    return document;
  }

  Element body() {
    return body;
  }

  /** A new element at the end; without a class where it is "". */
  Element add(Element to, String name, String styleClass) {
    Element added = document.createElement(name);
    if (!styleClass.isEmpty()) {
      added.setAttribute("class", styleClass);
    }
    to.appendChild(added);
    return added;
  }

  /** One that says something. */
  Element add(Element to, String name, String styleClass, String words) {
    Element added = add(to, name, styleClass);
    text(added, words);
    return added;
  }

  private void text(Element to, String words) {
    to.appendChild(document.createTextNode(printed.of(words)));
  }
}
