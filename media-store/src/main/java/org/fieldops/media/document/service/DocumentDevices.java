package org.fieldops.media.document.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldops.identity.DeviceView;
import org.fieldops.identity.Devices;
import org.fieldops.kernel.DocumentId;
import org.fieldops.kernel.PersonId;
import org.fieldops.media.DeviceCopy;
import org.fieldops.media.DocumentReader;
import org.fieldops.media.DocumentReader.Copy;
import org.fieldops.media.DocumentReader.CopyState;
import org.fieldops.media.document.model.ReaderRows;
import org.fieldops.media.document.model.ReaderRows.Said;
import org.jspecify.annotations.Nullable;

/** Puts to each reader what their devices have said, and nothing that is only likely. */
@ApplicationScoped
public class DocumentDevices {

  private ReaderRows rows;
  private Devices devices;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  DocumentDevices() {}

  @Inject
  public DocumentDevices(ReaderRows rows, Devices devices) {
    this.rows = rows;
    this.devices = devices;
  }

  List<DocumentReader> with(DocumentId id, int version, List<DocumentReader> readers) {
    List<PersonId> people = readers.stream().map(DocumentReader::person).toList();
    Map<PersonId, List<Said>> said =
        rows.copies(id, people).stream().collect(Collectors.groupingBy(Said::person));
    return readers.stream()
        .map(reader ->
            with(reader, copies(version, reader, said.getOrDefault(reader.person(), List.of()))))
        .toList();
  }

  private static DocumentReader with(DocumentReader reader, List<Copy> copies) {
    return new DocumentReader(
        reader.person(),
        reader.name(),
        reader.since(),
        reader.until(),
        reader.readAt(),
        reader.confirmedAt(),
        reader.confirmedReceivedAt(),
        reader.clockKnown(),
        reader.confirmedBefore(),
        copies);
  }

  /** Those signed in, for whoever it is for, and those that ever said something of it. */
  private List<Copy> copies(int version, DocumentReader reader, List<Said> said) {
    Map<UUID, Said> open = new HashMap<>();
    said.forEach(each -> open.put(each.device(), each));
    List<Copy> copies = new ArrayList<>();
    for (DeviceView device : devices.of(reader.person())) {
      Said word = open.remove(device.id());
      if (word != null || (device.signedIn() && reader.until() == null)) {
        copies.add(copy(version, device, word));
      }
    }
    said.stream()
        .filter(each -> open.containsKey(each.device()))
        .forEach(each -> copies.add(copy(version, each)));
    return copies;
  }

  private static Copy copy(int version, DeviceView device, @Nullable Said word) {
    return new Copy(
        device.id(),
        device.name(),
        device.kind(),
        device.signedIn(),
        word == null ? CopyState.SENT : state(version, word),
        word == null ? 0 : word.version(),
        word == null ? device.lastContact() : word.at());
  }

  /** A device that is not known any more. */
  private static Copy copy(int version, Said word) {
    return new Copy(
        word.device(), null, null, false, state(version, word), word.version(), word.at());
  }

  private static CopyState state(int version, Said word) {
    if (word.state() == DeviceCopy.State.HELD && word.version() < version) {
      return CopyState.EARLIER;
    }
    return CopyState.valueOf(word.state().name());
  }
}
