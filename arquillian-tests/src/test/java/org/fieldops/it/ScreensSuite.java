package org.fieldops.it;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * What people do in a browser; one stack for all of it. Runs beside {@link ServerSuite}: two
 * processes, two stacks, and in each of them the same classes in the same order on every machine.
 */
@Suite
@SelectPackages("org.fieldops.it.browser")
@IncludeClassNamePatterns(".*IT")
@ConfigurationParameter(
    key = "junit.jupiter.testclass.order.default",
    value = "org.junit.jupiter.api.ClassOrderer$ClassName")
final class ScreensSuite {}
