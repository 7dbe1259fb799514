package org.fieldops.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Where the API lives. Every resource of this WAR is found by itself. */
@ApplicationPath(Api.PATH)
public class Api extends Application {

  /** The root of all calls. */
  public static final String PATH = "/api/v1";
}
