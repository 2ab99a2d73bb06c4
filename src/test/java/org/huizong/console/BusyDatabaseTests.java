package org.huizong.console;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.huizong.people.ApiTokens;
import org.huizong.statistics.Role;
import org.huizong.story.OfficeFolder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where every connection is taken one is asked to come again, and open streams take none.
 */
@Tag("story")
class BusyDatabaseTests {

	private static final int CONNECTIONS = 2;

	@TempDir
	private Path home;

	@Test
	void oneIsAskedToComeAgain() throws Exception {
		OfficeFolder.empty(this.home);
		try (ServedOffice office = ServedOffice.open(this.home, "--huizong.watch-seconds=3600",
				"--spring.datasource.hikari.maximum-pool-size=" + CONNECTIONS,
				"--spring.datasource.hikari.connection-timeout=300")) {
			Visitor visitor = Visitor.signedIn(office, "viewer");
			String key = office.bean(ApiTokens.class).create("admin", "viewer", "busy", Role.VIEWER, 1).secret();
			for (int i = 0; i < CONNECTIONS * 2; i++) {
				assertThat(visitor.get("/runs/open-economy/events").statusCode()).isEqualTo(200);
			}
			assertThat(visitor.get("/periods/open-economy").statusCode()).isEqualTo(200);
			List<Connection> taken = new ArrayList<>();
			try {
				for (int i = 0; i < CONNECTIONS; i++) {
					taken.add(office.bean(DataSource.class).getConnection());
				}
				HttpResponse<String> page = visitor.get("/periods/open-economy");
				assertThat(page.statusCode()).isEqualTo(503);
				assertThat(page.headers().firstValue("Retry-After")).contains("5");
				assertThat(page.body()).contains("请稍候再试");
				HttpResponse<String> answer = new Visitor(office)
					.send(HttpRequest.newBuilder(URI.create(office.url() + "/api/v1/programmes/open-economy/board"))
						.header("Authorization", "Bearer " + key));
				assertThat(answer.statusCode()).isEqualTo(503);
				assertThat(answer.headers().firstValue("Retry-After")).contains("5");
				assertThat(answer.body()).contains("\"status\":503");
			}
			finally {
				for (Connection one : taken) {
					one.close();
				}
			}
			assertThat(visitor.get("/periods/open-economy").statusCode()).isEqualTo(200);
		}
	}

}
