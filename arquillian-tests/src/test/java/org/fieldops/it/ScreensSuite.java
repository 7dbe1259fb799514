package org.fieldops.it;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * What people do in a browser, but for the {@link PhonesSuite}; one stack for all of it. The three
 * suites run side by side: three processes, three stacks, and in each of them the same classes in
 * the same order on every machine.
 */
@Suite
@SelectPackages("org.fieldops.it.browser")
@IncludeClassNamePatterns(".*IT")
@ExcludeTags(PhonesSuite.TAG)
@ConfigurationParameter(
    key = "junit.jupiter.testclass.order.default",
    value = "org.junit.jupiter.api.ClassOrderer$ClassName")
final class ScreensSuite {}
