package org.huizong.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

import org.huizong.office.HomeFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** How an office says that its database is PostgreSQL. */
class DatabaseFileTests {

	@TempDir
	private Path home;

	@Test
	void withoutTheFileNothingIsSet() {
		assertThat(read()).isEmpty();
	}

	@Test
	void namesAddressUserAndPasswordFromTheEnvironment() throws Exception {
		write("url: jdbc:postgresql://db.example/huizong\nuser: huizong\npassword: ${PG_SECRET}\n", "rw-------");
		assertThat(read()).isEqualTo(Map.of("huizong.database.url", "jdbc:postgresql://db.example/huizong",
				"huizong.database.user", "huizong", "huizong.database.password", "rice-2009"));
	}

	@Test
	void passwordMayBeLeftToTheDriver() throws Exception {
		write("url: jdbc:postgresql://db.example/huizong\nuser: huizong\n", "rw-------");
		assertThat(read()).containsEntry("huizong.database.password", "");
	}

	@Test
	void allFaultsAreToldAtOnceAndNoSecretWithThem() throws Exception {
		write("url: jdbc:mysql://db.example/x?password=hush-hush\npassword: ${NOT_SET}\nport: 1\n", "rw-r--r--");
		assertThatThrownBy(this::read).isInstanceOfSatisfying(UnfitDatabaseException.class,
				(unfit) -> assertThat(unfit.text().zh()).isEqualTo("数据库还不能用：别的用户能读写 database.yaml，请执行 chmod 600；"
						+ "database.yaml 里不认识的键「port」；环境变量 NOT_SET 没有设置；url 应以 jdbc:postgresql: 开头；"
						+ "用户名和口令不要写在 url 里；database.yaml 缺 user。"));
	}

	@Test
	void brokenYamlDoesNotShowWhatItHolds() throws Exception {
		write("password: [hush-hush\n", "rw-------");
		assertThatThrownBy(this::read).isInstanceOfSatisfying(UnfitDatabaseException.class,
				(unfit) -> assertThat(unfit.text().zh() + unfit.text().en() + unfit).doesNotContain("hush")
					.contains("database.yaml 应有 url、user、password"));
	}

	private Map<String, Object> read() {
		return DatabaseFile.read(new HomeFolder(this.home), Map.of("PG_SECRET", "rice-2009")::get);
	}

	private void write(String yaml, String permissions) throws Exception {
		Path state = Files.createDirectories(this.home.resolve(".huizong"));
		Path file = Files.writeString(state.resolve(DatabaseFile.NAME), yaml);
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
	}

}
