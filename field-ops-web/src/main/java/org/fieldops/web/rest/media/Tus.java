package org.fieldops.web.rest.media;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks what speaks tus 1.0.0, with the names of its headers. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@interface Tus {
  String VERSION = "1.0.0";
  String EXTENSIONS = "creation,creation-with-upload,checksum,termination,expiration";
  String ALGORITHMS = "sha1,sha256";

  String RESUMABLE = "Tus-Resumable";
  String SUPPORTED = "Tus-Version";
  String OFFSET = "Upload-Offset";
  String LENGTH = "Upload-Length";
  String METADATA = "Upload-Metadata";
  String CHECKSUM = "Upload-Checksum";
  String EXPIRES = "Upload-Expires";

  String CHUNK = "application/offset+octet-stream";
}
