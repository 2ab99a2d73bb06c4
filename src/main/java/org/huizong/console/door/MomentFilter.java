package org.huizong.console.door;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.huizong.office.ProgrammeList;

import org.springframework.web.filter.OncePerRequestFilter;

/** A page is of one moment: what it shows twice is looked at once for it. */
final class MomentFilter extends OncePerRequestFilter {

	private static final Set<String> LOOKING = Set.of("GET", "HEAD");

	private final ProgrammeList programmes;

	MomentFilter(ProgrammeList programmes) {
		this.programmes = programmes;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		boolean looking = LOOKING.contains(request.getMethod());
		this.programmes.<ServletException>atOnce(looking, () -> chain.doFilter(request, response));
	}

}
