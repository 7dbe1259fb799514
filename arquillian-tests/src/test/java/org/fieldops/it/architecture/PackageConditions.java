package org.fieldops.it.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
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
}
