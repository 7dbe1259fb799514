package org.fieldops.media.disk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableFilesTest {

  private static final byte[] CONTENT = {1, 2, 3};

  @TempDir private Path folder;

  @Test
  void takesAwayWhatACrashedWriterOfTheSameFileLeft() throws IOException {
    Path file = folder.resolve("ab12");
    Files.write(DurableFiles.temporaryFor(file), new byte[] {1});
    DurableFiles.write(file, CONTENT);
    assertEquals(List.of("ab12"), names());
    assertArrayEquals(CONTENT, Files.readAllBytes(file));
  }

  @Test
  void leavesWhatIsBeingWrittenUnderAnotherName() throws IOException {
    Path other = DurableFiles.temporaryFor(folder.resolve("ab12.jpg"));
    Files.write(other, CONTENT);
    DurableFiles.write(folder.resolve("ab12"), CONTENT);
    assertEquals(List.of("ab12", other.getFileName().toString()), names());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
