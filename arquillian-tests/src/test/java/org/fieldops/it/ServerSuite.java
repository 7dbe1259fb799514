package org.fieldops.it;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * All that needs no person at a screen: access, sign-in, proofs in short, the server from inside;
 * one stack for all of it, but for those that bring their own. See {@link ScreensSuite}.
 */
@Suite
@SelectPackages("org.fieldops")
@ExcludePackages("org.fieldops.it.browser")
@IncludeClassNamePatterns(".*IT")
@ConfigurationParameter(
    key = "junit.jupiter.testclass.order.default",
    value = "org.junit.jupiter.api.ClassOrderer$ClassName")
final class ServerSuite {}
