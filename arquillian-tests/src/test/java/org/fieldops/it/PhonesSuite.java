package org.fieldops.it;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * What officers do on their phones, with cuts and restarts that take long; one stack for all of it.
 * Runs beside the {@link ScreensSuite}. A class belongs to it by its tag.
 */
@Suite
@SelectPackages("org.fieldops.it.browser")
@IncludeClassNamePatterns(".*IT")
@IncludeTags(PhonesSuite.TAG)
@ConfigurationParameter(
    key = "junit.jupiter.testclass.order.default",
    value = "org.junit.jupiter.api.ClassOrderer$ClassName")
public final class PhonesSuite {

  /** Of the classes that belong to it. */
  public static final String TAG = "phones";
}
