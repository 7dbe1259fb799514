package org.fieldops.it.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;

/** Rooms and doors: which module may look at which, and by which package it is entered. */
@AnalyzeClasses(packages = "org.fieldops", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

  private static final String IDENTITY = "org.fieldops.identity..";
  private static final String KERNEL = "org.fieldops.kernel..";
  private static final String DISPATCH = "org.fieldops.dispatch..";
  private static final String MEDIA = "org.fieldops.media..";
  private static final String WEB = "org.fieldops.web..";

  /** What lies behind a door: features and what is inside them. */
  private static DescribedPredicate<JavaClass> behindTheDoorOf(String module) {
    return resideInAPackage(module + "..")
        .and(not(resideInAPackage(module)))
        .as("behind the door of " + module);
  }

  @ArchTest
  static final ArchRule identity_knows_nobody_above =
      noClasses()
          .that()
          .resideInAPackage(IDENTITY)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(DISPATCH, MEDIA, WEB);

  @ArchTest
  static final ArchRule the_kernel_stands_alone =
      noClasses()
          .that()
          .resideInAPackage(KERNEL)
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.fieldops..").and(not(resideInAPackage(KERNEL))));

  @ArchTest
  static final ArchRule dispatch_and_media_do_not_know_each_other =
      noClasses()
          .that()
          .resideInAPackage(DISPATCH)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(MEDIA, WEB);

  @ArchTest
  static final ArchRule media_does_not_know_dispatch =
      noClasses()
          .that()
          .resideInAPackage(MEDIA)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(DISPATCH, WEB);

  @ArchTest
  static final ArchRule identity_is_entered_by_its_door =
      noClasses()
          .that()
          .resideOutsideOfPackage(IDENTITY)
          .should(dependOnClassesThat(behindTheDoorOf("org.fieldops.identity")));

  @ArchTest
  static final ArchRule dispatch_is_entered_by_its_door =
      noClasses()
          .that()
          .resideOutsideOfPackage(DISPATCH)
          .should(dependOnClassesThat(behindTheDoorOf("org.fieldops.dispatch")));

  @ArchTest
  static final ArchRule media_is_entered_by_its_door =
      noClasses()
          .that()
          .resideOutsideOfPackage(MEDIA)
          .should(dependOnClassesThat(behindTheDoorOf("org.fieldops.media")));

  @ArchTest
  static final ArchRule only_stores_use_what_is_inside_the_kernel =
      noClasses()
          .that()
          .resideOutsideOfPackages(KERNEL, "..store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.fieldops.kernel..service..", "org.fieldops.kernel..store..");

  @ArchTest
  static final ArchRule features_of_identity_form_no_cycle =
      slices()
          .matching("org.fieldops.identity.(*)..")
          .should()
          .beFreeOfCycles()
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule features_of_dispatch_form_no_cycle =
      slices()
          .matching("org.fieldops.dispatch.(*)..")
          .should()
          .beFreeOfCycles()
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule features_of_media_form_no_cycle =
      slices()
          .matching("org.fieldops.media.(*)..")
          .should()
          .beFreeOfCycles()
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule no_entity_goes_through_a_door =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.fieldops.identity",
              "org.fieldops.kernel",
              "org.fieldops.dispatch",
              "org.fieldops.media",
              WEB)
          .should()
          .dependOnClassesThat()
          .areAnnotatedWith(Entity.class);

  @ArchTest
  static final ArchRule nobody_looks_into_the_stack_that_starts_the_servers =
      noClasses()
          .that(not(resideInAnyPackage("org.fieldops.stack..", "org.fieldops.it..")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.fieldops.stack..");

  @ArchTest
  static final ArchRule every_package_is_null_marked =
      classes().should(PackageConditions.resideInANullMarkedPackage());
}
