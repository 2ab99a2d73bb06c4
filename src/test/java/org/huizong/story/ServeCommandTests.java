package org.huizong.story;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The console on the network: with TLS or not at all. */
@Tag("long")
class ServeCommandTests {

	private static final Pattern PORT = Pattern.compile("https://0\\.0\\.0\\.0:(\\d+)/");

	private static final char[] WORD = "changeit".toCharArray();

	@TempDir
	private Path home;

	@TempDir
	private Path desk;

	@Test
	void anythingButLoopbackIsServedWithTlsOnly() throws Exception {
		OfficeFolder office = OfficeFolder.empty(this.home);
		Child.Ended refused = Child.huizong(office, "serve", "--address", "0.0.0.0", "--port", "0");
		assertThat(refused.exit()).isEqualTo(2);
		assertThat(refused.err()).contains("监听 0.0.0.0 必须启用 TLS");
		KeyStore own = selfSigned();
		Path certificate = pem("CERTIFICATE", own.getCertificate("huizong").getEncoded());
		Path key = pem("PRIVATE KEY", own.getKey("huizong", WORD).getEncoded());
		Child.Started serving = Child.start(List.of(), Map.of(), "org.huizong.HuizongApplication", office, "serve",
				"--address", "0.0.0.0", "--port", "0", "--certificate", certificate.toString(), "--key",
				key.toString());
		try {
			HttpResponse<String> answer = trusting(own.getCertificate("huizong")).send(
					HttpRequest.newBuilder(URI.create("https://localhost:" + port(serving) + "/login")).build(),
					BodyHandlers.ofString());
			assertThat(answer.statusCode()).isEqualTo(302);
			assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/setup");
			assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
		}
		finally {
			serving.process().destroy();
			serving.process().waitFor(60, TimeUnit.SECONDS);
		}
	}

	private static String port(Child.Started serving) throws Exception {
		Matcher port = PORT.matcher(serving.errors() + Files.readString(serving.out()));
		while (!port.find()) {
			assertThat(serving.process().isAlive()).as(serving.errors()).isTrue();
			serving.process().waitFor(100, TimeUnit.MILLISECONDS);
			port = PORT.matcher(serving.errors() + Files.readString(serving.out()));
		}
		return port.group(1);
	}

	/** A certificate for localhost, from the JDK's own tool. */
	private KeyStore selfSigned() throws Exception {
		Path store = this.desk.resolve("own.p12");
		Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home")).resolve("bin/keytool").toString(),
				"-genkeypair", "-alias", "huizong", "-keyalg", "EC", "-dname", "CN=localhost", "-ext",
				"san=dns:localhost", "-validity", "2", "-storetype", "PKCS12", "-keystore", store.toString(),
				"-storepass", String.valueOf(WORD))
			.inheritIO()
			.start();
		assertThat(keytool.waitFor()).isZero();
		KeyStore own = KeyStore.getInstance("PKCS12");
		try (InputStream in = Files.newInputStream(store)) {
			own.load(in, WORD);
		}
		return own;
	}

	private Path pem(String kind, byte[] content) throws Exception {
		String text = "-----BEGIN " + kind + "-----\n"
				+ Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(content) + "\n-----END " + kind
				+ "-----\n";
		return Files.writeString(this.desk.resolve(kind.replace(' ', '-') + ".pem"), text);
	}

	private static HttpClient trusting(Certificate certificate) throws Exception {
		KeyStore trusted = KeyStore.getInstance("PKCS12");
		trusted.load(null, null);
		trusted.setCertificateEntry("huizong", certificate);
		TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		trust.init(trusted);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(null, trust.getTrustManagers(), null);
		return HttpClient.newBuilder().sslContext(context).build();
	}

}
