package org.fieldops.dispatch.house;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.fieldops.dispatch.backup.model.BackupRequest;
import org.fieldops.dispatch.position.model.LastPosition;
import org.fieldops.dispatch.setting.DispatchSchema;
import org.fieldops.dispatch.shift.model.Shift;
import org.fieldops.dispatch.unit.model.Unit;
import org.fieldops.kernel.migration.Schemas;
import org.fieldops.kernel.store.Sql;
import org.hibernate.Session;
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
    return proxy(
        EntityManager.class,
        (method, arguments) ->
            method.invoke(
                Objects.requireNonNull(CURRENT.get(), "outside of a transaction"), arguments));
  }

  /** Plain SQL in the thread's running transaction, on the same connection as the entities. */
  static Sql sql() {
    return new Sql(proxy(DataSource.class, (method, arguments) -> connection()));
  }

  /** The same; each connection that a statement asks for is counted. */
  static Sql countingSql(AtomicInteger statements) {
    return new Sql(
        proxy(
            DataSource.class,
            (method, arguments) -> {
              statements.incrementAndGet();
              return connection();
            }));
  }

  private static Connection connection() {
    EntityManager current = Objects.requireNonNull(CURRENT.get(), "outside of a transaction");
    Connection real = current.unwrap(Session.class).doReturningWork(connection -> connection);
    return proxy(
        Connection.class,
        (method, arguments) ->
            method.getName().equals("close") ? null : method.invoke(real, arguments));
  }

  private interface Call {
    @Nullable Object of(Method method, Object @Nullable [] arguments)
        throws ReflectiveOperationException;
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            Database.class.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> {
              try {
                return call.of(method, arguments);
              } catch (InvocationTargetException e) {
                throw e.getTargetException();
              }
            }));
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
      HikariConfig pool = new HikariConfig();
      pool.setDataSource(database);
      pool.setMinimumIdle(1);
      pool.setMaximumPoolSize(40);
      return new HikariDataSource(pool);
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
