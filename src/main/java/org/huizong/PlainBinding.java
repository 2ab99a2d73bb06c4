package org.huizong;

import java.util.Map;
import java.util.Properties;

import com.zaxxer.hikari.HikariDataSource;
import org.huizong.store.DatabaseClosing;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;

/**
 * Gives the database's beans their settings where nobody made any: as
 * {@code application.yaml} has them, without the machinery that finds out what fits what.
 */
final class PlainBinding implements BeanPostProcessor {

	private final Map<String, String> settings;

	private final @Nullable Object tidying;

	/**
	 * Of one start.
	 * @param settings address, user and password of the database
	 * @param tidying how long H2 may tidy up its file when it closes, in ms; null for as
	 * long as it likes
	 */
	PlainBinding(Map<String, String> settings, @Nullable Object tidying) {
		this.settings = settings;
		this.tidying = tidying;
	}

	/** What a connection has that is not the pool's: the first settles how H2 opens. */
	Properties properties() {
		Properties properties = tidied();
		properties.setProperty("user", this.settings.get("username"));
		properties.setProperty("password", this.settings.get("password"));
		return properties;
	}

	private Properties tidied() {
		Properties properties = new Properties();
		if (this.tidying != null) {
			properties.setProperty(DatabaseClosing.TIDYING.substring(DatabaseClosing.TIDYING.lastIndexOf('.') + 1),
					this.tidying.toString());
		}
		return properties;
	}

	@Override
	public Object postProcessBeforeInitialization(Object bean, String name) {
		if (bean instanceof DataSourceProperties properties) {
			properties.setUrl(this.settings.get("url"));
			properties.setUsername(this.settings.get("username"));
			properties.setPassword(this.settings.get("password"));
		}
		else if (bean instanceof HikariDataSource pool) {
			pool.setMaximumPoolSize(PlainSettings.CONNECTIONS);
			pool.setMinimumIdle(1);
			pool.setDataSourceProperties(tidied());
		}
		return bean;
	}

}
