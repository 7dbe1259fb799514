package org.fieldops.it.prove;

import java.util.List;

/**
 * What a proof found.
 *
 * @param lost uploads without a READY row
 * @param doubled rows, custody links or pieces of news too many
 * @param wrong originals that differ from what the phone had
 * @param halves uploads without their row, rows without their bytes or manifest, staged leftovers
 */
public record UploadFigures(
    int uploads,
    int clients,
    int kills,
    int killsDuringUploads,
    long resumed,
    long refusedCalls,
    int lost,
    int doubled,
    int wrong,
    int halves,
    double seconds,
    List<String> complaints) {

  public boolean kept() {
    return lost == 0 && doubled == 0 && wrong == 0 && halves == 0;
  }

  public String words() {
    StringBuilder words = new StringBuilder();
    words.append(
        """
        uploads                    %d of 3 MB by %d clients
        kill -9 of WildFly         %d, of which %d with uploads under way
        calls that failed          %d, resumed in the middle of a file %d times
        lost                       %d
        doubled                    %d
        wrong bytes                %d
        without their other half   %d
        time                       %.0f s
        """
            .formatted(
                uploads,
                clients,
                kills,
                killsDuringUploads,
                refusedCalls,
                resumed,
                lost,
                doubled,
                wrong,
                halves,
                seconds));
    complaints.stream().limit(20).forEach(complaint -> words.append(complaint).append('\n'));
    words.append(kept() ? "PROMISE KEPT" : "PROMISE BROKEN");
    return words.toString();
  }
}
