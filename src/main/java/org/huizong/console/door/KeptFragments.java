package org.huizong.console.door;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.huizong.office.LastUsed;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.context.WebExpressionContext;
import org.thymeleaf.spring6.ISpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.spring6.naming.SpringContextVariableNames;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Parts of pages that are long and the same for everybody: written once for the same
 * values and the same language. A part sees nothing but its values, so no word of it can
 * be older than they are. Templates know this as {@code @kept}.
 */
@Component("kept")
@ConditionalOnWebApplication
public class KeptFragments {

	/** Of some 100 kB each at most. */
	private static final int MOST = 48;

	/** What links, messages and beans are found by; the same in every request. */
	private static final Set<String> TOOLS = Set.of(SpringContextVariableNames.SPRING_REQUEST_CONTEXT,
			SpringContextVariableNames.THYMELEAF_REQUEST_CONTEXT,
			ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME);

	private final ObjectProvider<ISpringTemplateEngine> engine;

	private final LastUsed<Key, String> written = new LastUsed<>(MOST);

	KeptFragments(ObjectProvider<ISpringTemplateEngine> engine) {
		this.engine = engine;
	}

	/**
	 * The template with these values, as HTML.
	 * @param values records and lists of them, equal only when every word is
	 */
	public String of(ITemplateContext page, String template, Map<String, Object> values) {
		return this.written.of(new Key(template, page.getLocale(), new HashMap<>(values)),
				() -> write((IWebContext) page, page, template, values));
	}

	private String write(IWebContext web, ITemplateContext page, String template, Map<String, Object> values) {
		Map<String, Object> all = new HashMap<>(values);
		TOOLS.stream().filter(page::containsVariable).forEach((tool) -> all.put(tool, page.getVariable(tool)));
		return this.engine.getObject()
			.process(template,
					new WebExpressionContext(page.getConfiguration(), web.getExchange(), page.getLocale(), all));
	}

	/** All that a part is written from. */
	private record Key(String template, Locale language, Map<String, Object> values) {
	}

}
