package org.fieldops.dispatch.election.file;

import java.util.List;
import org.fieldops.dispatch.PlaceKind;

/**
 * A line of the file that says a place.
 *
 * @param line its number
 * @param leads user names, as those of the people
 */
public record FilePlace(
    int line,
    PlaceKind kind,
    String number,
    String name,
    List<String> leads,
    List<String> people) {}
