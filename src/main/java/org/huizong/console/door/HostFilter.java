package org.huizong.console.door;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only to names of this server. A page elsewhere whose name leads to the loopback
 * address would otherwise be taken for ours by the browser (DNS rebinding). Where the
 * console listens on the network, only when names are configured.
 */
final class HostFilter extends OncePerRequestFilter {

	private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]", "::1");

	private final Set<String> names = new HashSet<>();

	/**
	 * Prepares the filter.
	 * @param address that the server listens on
	 * @param configured other names under which browsers reach it
	 */
	HostFilter(String address, List<String> configured) {
		configured.forEach((name) -> this.names.add(name.strip().toLowerCase(Locale.ROOT)));
		if (loopback(address) || !configured.isEmpty()) {
			this.names.addAll(LOOPBACK);
			this.names.add(address.toLowerCase(Locale.ROOT));
		}
	}

	private static boolean loopback(String address) {
		try {
			return InetAddress.getByName(address).isLoopbackAddress();
		}
		catch (UnknownHostException ex) {
			return false;
		}
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String name = request.getServerName().toLowerCase(Locale.ROOT);
		if (this.names.isEmpty() || this.names.contains(name)) {
			chain.doFilter(request, response);
			return;
		}
		response.setStatus(HttpStatus.BAD_REQUEST.value());
		response.setContentType("text/plain;charset=UTF-8");
		response.getWriter().write("这台服务器不叫这个名字。\nThis server does not go by that name.\n");
	}

}
