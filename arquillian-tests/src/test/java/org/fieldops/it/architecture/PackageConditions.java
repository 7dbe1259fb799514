package org.fieldops.it.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.NullMarked;

/** Conditions that ArchUnit does not bring along. */
final class PackageConditions {

  private PackageConditions() {}

  /** The package of the class is {@code @NullMarked}, which it can only be by a package-info. */
  static ArchCondition<JavaClass> resideInANullMarkedPackage() {
    return new ArchCondition<>("reside in a @NullMarked package") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
        events.add(
            new SimpleConditionEvent(
                type, marked, type.getName() + " lies in a package without @NullMarked"));
      }
    };
  }

  /** The class says who may enter: nobody, everybody who is signed in, or some roles. */
  static ArchCondition<JavaClass> sayWhoMayEnter() {
    return new ArchCondition<>("say who may enter") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean said =
            type.isAnnotatedWith(RolesAllowed.class)
                || type.isAnnotatedWith(PermitAll.class)
                || type.isAnnotatedWith(DenyAll.class);
        events.add(
            new SimpleConditionEvent(type, said, type.getName() + " does not say who may enter"));
      }
    };
  }

  /** The resource says by name which executor it is, and it is none of the server's own. */
  static ArchCondition<JavaField> nameTheirExecutor() {
    return new ArchCondition<>("name their executor") {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        boolean named =
            field
                .tryGetAnnotationOfType(Resource.class)
                .map(Resource::lookup)
                .filter(name -> name.startsWith("java:jboss/ee/concurrency/"))
                .filter(name -> !name.endsWith("/default"))
                .isPresent();
        events.add(
            new SimpleConditionEvent(field, named, field.getFullName() + " names no executor"));
      }
    };
  }
}
