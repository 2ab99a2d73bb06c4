package org.huizong.console.door;

import java.util.List;

import jakarta.servlet.Filter;
import org.huizong.corrections.Corrections;
import org.huizong.office.ProgrammeList;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What is asked of every request before anything else. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ConsoleFilters {

	@Bean
	FilterRegistrationBean<HostFilter> hosts(@Value("${server.address}") String address,
			@Value("${huizong.hosts:}") List<String> names) {
		return first(new HostFilter(address, names), 0);
	}

	@Bean
	FilterRegistrationBean<UploadFilter> uploads() {
		return first(new UploadFilter(Corrections.MOST), 1);
	}

	@Bean
	FilterRegistrationBean<BusyFilter> busy() {
		return first(new BusyFilter(), 3);
	}

	@Bean
	FilterRegistrationBean<MomentFilter> oneMoment(ProgrammeList programmes) {
		return first(new MomentFilter(programmes), 2);
	}

	private static <F extends Filter> FilterRegistrationBean<F> first(F filter, int place) {
		FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
		return registration;
	}

}
