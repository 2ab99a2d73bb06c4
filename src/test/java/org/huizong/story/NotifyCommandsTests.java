package org.huizong.story;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The commands that look after notices. */
@Tag("story")
class NotifyCommandsTests {

	@TempDir
	private Path home;

	@Test
	void testGoesOutAndIsListed() throws Exception {
		OfficeFolder office = OfficeFolder.empty(this.home);
		assertThat(Here.huizong(office, "notify", "test").exit()).isEqualTo(2);
		HttpServer robot = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		robot.createContext("/", (exchange) -> {
			byte[] answer = "{\"errcode\":0}".getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(200, answer.length);
			exchange.getResponseBody().write(answer);
			exchange.close();
		});
		robot.start();
		try {
			Path file = this.home.resolve(".huizong/notify.yaml");
			Files.writeString(file,
					"hosts: [127.0.0.1]\nchannels:\n  - {name: 值班群, kind: wecom, url: 'http://127.0.0.1:"
							+ robot.getAddress().getPort() + "/?key=K'}\n");
			Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
			Child.Ended tested = Here.huizong(office, "notify", "test", "值班群");
			assertThat(tested.exit()).as(tested.err()).isZero();
			assertThat(tested.out()).contains("[汇总] 测试").containsPattern("值班群 +已送达");
			assertThat(Here.huizong(office, "notify").out()).containsPattern("值班群 +wecom +127.0.0.1 +待处理、失败、未能启动、已恢复")
				.containsPattern("值班群 +已送达");
		}
		finally {
			robot.stop(0);
		}
	}

}
