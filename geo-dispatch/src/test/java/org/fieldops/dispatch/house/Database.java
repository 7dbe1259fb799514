package org.fieldops.dispatch.house;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.fieldops.dispatch.backup.model.BackupRequest;
import org.fieldops.dispatch.channel.model.Channel;
import org.fieldops.dispatch.channel.model.Message;
import org.fieldops.dispatch.position.model.LastPosition;
import org.fieldops.dispatch.setting.DispatchSchema;
import org.fieldops.dispatch.shift.model.Shift;
import org.fieldops.dispatch.unit.model.Unit;
import org.fieldops.kernel.migration.Schemas;
import org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy;
import org.hibernate.cfg.Configuration;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;
import org.jspecify.annotations.Nullable;

/** One PostgreSQL for all tests of this module, migrated; ends with the JVM. */
final class Database {

  private static final EntityManagerFactory FACTORY = factory(start());
  private static final ThreadLocal<@Nullable EntityManager> CURRENT = new ThreadLocal<>();

  private Database() {}

  /** The entity manager of the thread's running transaction, as the server gives it. */
  static EntityManager entityManager() {
    return (EntityManager)
        Proxy.newProxyInstance(
            Database.class.getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (_, method, arguments) -> {
              EntityManager current =
                  Objects.requireNonNull(CURRENT.get(), "outside of a transaction");
              try {
                return method.invoke(current, arguments);
              } catch (InvocationTargetException e) {
                throw e.getTargetException();
              }
            });
  }

  /** Does the work in a transaction of its own. */
  static <T> T inTransaction(Supplier<T> work) {
    try (EntityManager em = FACTORY.createEntityManager()) {
      EntityTransaction transaction = em.getTransaction();
      transaction.begin();
      CURRENT.set(em);
      try {
        T result = work.get();
        transaction.commit();
        return result;
      } finally {
        CURRENT.remove();
        if (transaction.isActive()) {
          transaction.rollback();
        }
      }
    }
  }

  private static DataSource start() {
    try {
      DataSource database = EmbeddedPostgres.start().getPostgresDatabase();
      Schemas.migrate(database, new DispatchSchema());
      return database;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As in persistence.xml; WildFly also asks for strict JPQL. */
  private static EntityManagerFactory factory(DataSource database) {
    Configuration configuration = new Configuration();
    configuration.getProperties().put("hibernate.connection.datasource", database);
    configuration.setProperty("hibernate.default_schema", "dispatch");
    configuration.setProperty("hibernate.jdbc.time_zone", "UTC");
    configuration.getProperties().put("hibernate.type.json_format_mapper", new NoJson());
    configuration.setProperty("hibernate.jpa.compliance.query", "true");
    configuration.setProperty(
        "hibernate.physical_naming_strategy", CamelCaseToUnderscoresNamingStrategy.class.getName());
    return configuration
        .addAnnotatedClass(Unit.class)
        .addAnnotatedClass(Shift.class)
        .addAnnotatedClass(Channel.class)
        .addAnnotatedClass(Message.class)
        .addAnnotatedClass(LastPosition.class)
        .addAnnotatedClass(BackupRequest.class)
        .buildSessionFactory();
  }

  /** No entity of ours has a JSON column; without this Hibernate looks for a provider. */
  private static final class NoJson implements FormatMapper {

    @Override
    public <T> T fromString(CharSequence text, JavaType<T> type, WrapperOptions options) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
      throw new UnsupportedOperationException();
    }
  }
}
