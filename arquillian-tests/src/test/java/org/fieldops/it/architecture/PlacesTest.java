package org.fieldops.it.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.router.Route;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Schedule;
import jakarta.ejb.Schedules;
import jakarta.ejb.Timeout;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.json.Json;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.setting.Setting;

/** What belongs where, and what nothing may be called. */
@AnalyzeClasses(packages = "org.fieldops", importOptions = DoNotIncludeTests.class)
class PlacesTest {

  private static final String[] MODULES = {
    "org.fieldops.identity..",
    "org.fieldops.kernel..",
    "org.fieldops.dispatch..",
    "org.fieldops.media..",
    "org.fieldops.web.."
  };

  @ArchTest
  static final ArchRule vaadin_only_in_the_user_interface =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.fieldops.web.ui..")
          .and()
          .doNotHaveFullyQualifiedName("org.fieldops.web.rest.guard.gate.PublicFiles")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.vaadin..")
          .because("only what hands out Vaadin's own files without a session asks Vaadin for them");

  @ArchTest
  static final ArchRule transactions_begin_in_services_only =
      noClasses()
          .that()
          .resideOutsideOfPackages("..service..")
          .should()
          .beAnnotatedWith(Transactional.class);

  @ArchTest
  static final ArchRule transactional_methods_live_in_services_only =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .resideOutsideOfPackages("..service..")
          .should()
          .beAnnotatedWith(Transactional.class);

  @ArchTest
  static final ArchRule the_entity_manager_stays_in_the_store =
      noClasses()
          .that()
          .resideOutsideOfPackages("..store..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(EntityManager.class);

  @ArchTest
  static final ArchRule sql_stays_in_the_store =
      noClasses()
          .that()
          .resideInAnyPackage(MODULES)
          .and()
          .resideOutsideOfPackages("..store..", "org.fieldops.kernel.migration..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("java.sql..", "javax.sql..")
                  .and(assignableTo(Throwable.class).negate()))
          .because("only what a failure says may be read elsewhere");

  @ArchTest
  static final ArchRule infinispan_stays_in_the_store =
      noClasses()
          .that()
          .resideInAnyPackage(MODULES)
          .and()
          .resideOutsideOfPackages("..store..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.infinispan..");

  @ArchTest
  static final ArchRule files_stay_in_the_store_and_with_the_steps_that_examine_them =
      noClasses()
          .that()
          .resideInAnyPackage(MODULES)
          .and()
          .resideOutsideOfPackages("..store..", "..disk..", "..step..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Files.class);

  @ArchTest
  static final ArchRule entities_live_in_the_model =
      classes()
          .that()
          .areAnnotatedWith(Entity.class)
          .or()
          .areAnnotatedWith(Embeddable.class)
          .or()
          .areAnnotatedWith(MappedSuperclass.class)
          .should()
          .resideInAPackage("..model..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule the_model_knows_no_framework_but_jpa =
      noClasses()
          .that()
          .resideInAPackage("..model..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "com.vaadin..",
              "org.infinispan..",
              "org.hibernate",
              "jakarta.ws.rs..",
              "jakarta.ejb..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule every_route_says_who_may_enter =
      classes().that().areAnnotatedWith(Route.class).should(PackageConditions.sayWhoMayEnter());

  @ArchTest
  static final ArchRule every_resource_says_who_may_enter =
      classes().that().areAnnotatedWith(Path.class).should(PackageConditions.sayWhoMayEnter());

  @ArchTest
  static final ArchRule time_comes_from_the_clock =
      noClasses()
          .that()
          .resideInAnyPackage(MODULES)
          .and()
          .resideOutsideOfPackage("org.fieldops.web.ui..")
          .should()
          .callMethodWhere(
              target(name("now"))
                  .and(target(rawParameterTypes(new Class<?>[0])))
                  .and(
                      target(owner(JavaClass.Predicates.type(Instant.class)))
                          .or(target(owner(JavaClass.Predicates.type(LocalDate.class))))
                          .or(target(owner(JavaClass.Predicates.type(LocalDateTime.class))))
                          .or(target(owner(JavaClass.Predicates.type(ZonedDateTime.class))))))
          .because("an injected " + Clock.class.getSimpleName() + " can be set in a test");

  @ArchTest
  static final ArchRule settings_have_one_reader =
      noClasses()
          .that()
          .resideInAnyPackage(MODULES)
          .and()
          .resideOutsideOfPackage("org.fieldops.kernel.setting")
          .and()
          .haveSimpleNameNotEndingWith("MachineShaded") // made by the compiler of WebAssembly
          .should()
          .callMethodWhere(
              target(owner(type(System.class)))
                  .and(target(nameMatching("getProperty|getProperties|getenv")))
                  .or(target(owner(type(Boolean.class))).and(target(name("getBoolean"))))
                  .or(target(owner(type(Integer.class))).and(target(name("getInteger"))))
                  .or(target(owner(type(Long.class))).and(target(name("getLong")))))
          .because("a setting has a name, a unit and a row in docs/stack.md");

  @ArchTest
  static final ArchRule settings_are_named_in_one_class_of_each_module =
      fields()
          .that()
          .haveRawType(Setting.class)
          .should()
          .beDeclaredInClassesThat(
              belongToAnyOf(SettingsTableTest.NAMED_IN.toArray(Class<?>[]::new)));

  @ArchTest
  static final ArchRule json_comes_from_the_provider_that_is_kept =
      noClasses()
          .that()
          .resideInAnyPackage(MODULES)
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Json.class)
          .because("it looks its provider up for each object; " + WireJson.class.getSimpleName());

  @ArchTest
  static final ArchRule every_concern_has_its_own_hands =
      fields()
          .that()
          .haveRawType(ManagedExecutorService.class)
          .or()
          .haveRawType(ManagedScheduledExecutorService.class)
          .should(PackageConditions.nameTheirExecutor())
          .because("what shares the server's default executor waits for everybody else there");

  @ArchTest
  static final ArchRule nobody_uses_the_timers_of_ejb =
      noMethods()
          .should()
          .beAnnotatedWith(Schedule.class)
          .orShould()
          .beAnnotatedWith(Schedules.class)
          .orShould()
          .beAnnotatedWith(Timeout.class)
          .orShould()
          .beAnnotatedWith(Asynchronous.class)
          .because("they persist, pile up and share their threads; see decisions 5 and 10");

  @ArchTest
  static final ArchRule nothing_is_called_by_what_it_is_not =
      noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|DTO|Dto)(\\$.*)?");

  @ArchTest
  static final ArchRule no_package_is_a_drawer_for_everything =
      noClasses()
          .should()
          .resideInAnyPackage(
              "..util..",
              "..utils..",
              "..common..",
              "..helper..",
              "..manager..",
              "..impl..",
              "..dto..");

  @ArchTest
  static final ArchRule nobody_prints =
      noClasses()
          .that(
              resideInAPackage("org.fieldops..")
                  .and(resideInAPackage("org.fieldops.stack..").negate()))
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");
}
