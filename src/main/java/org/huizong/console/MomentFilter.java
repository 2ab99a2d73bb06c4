package org.huizong.console;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.huizong.batch.ProgrammeList;

import org.springframework.web.filter.OncePerRequestFilter;

/** A page is of one moment: what is declared is looked at once for it. */
final class MomentFilter extends OncePerRequestFilter {

	private final ProgrammeList programmes;

	MomentFilter(ProgrammeList programmes) {
		this.programmes = programmes;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		this.programmes.<ServletException>atOnce(() -> chain.doFilter(request, response));
	}

}
