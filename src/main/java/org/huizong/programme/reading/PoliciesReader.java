package org.huizong.programme.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.huizong.programme.Imputation.Method;
import org.huizong.programme.Imputation;
import org.huizong.programme.StatisticalProgramme.Policies.LateReturns;
import org.huizong.programme.StatisticalProgramme.Policies.MissingUnits;
import org.huizong.programme.StatisticalProgramme.Policies.QueriesSettledBy;
import org.huizong.programme.StatisticalProgramme.Policies;
import org.huizong.programme.yaml.Keys;
import org.huizong.programme.yaml.Names;
import org.huizong.programme.yaml.Once;
import org.huizong.programme.yaml.YamlMapping;
import org.huizong.programme.yaml.YamlValue;
import org.huizong.statistics.Severity;

/** What {@code policies} of the programme say. */
public final class PoliciesReader {

	public static final Keys KEYS = Keys.must("missing_units", "blocking")
		.may("queries_settled_by", "late_returns", "imputation");

	public static final Keys IMPUTATION = Keys.must("methods").may("exceptions");

	public static final Keys EXCEPTION = Keys.must("indicators", "methods");

	private PoliciesReader() {
	}

	/**
	 * Reads the policies.
	 * @param indicators codes that exceptions may name
	 */
	static Policies read(YamlValue value, Names indicators) {
		YamlMapping map = value.mapping(KEYS);
		MissingUnits missing = map.at("missing_units").choice(MissingUnits.class, MissingUnits.WAIT);
		Imputation imputation = imputation(map.at("imputation"), indicators);
		if ((missing == MissingUnits.IMPUTE) == imputation.methods().isEmpty()) {
			map.at("missing_units")
				.wrong("与「imputation」须同时写明，「impute」才有插补方法可用",
						"goes with \"imputation\": \"impute\" needs methods, and only it uses them");
		}
		return new Policies(missing, map.at("blocking").choices(Severity.class),
				map.at("queries_settled_by").choice(QueriesSettledBy.class, QueriesSettledBy.EXPLANATION),
				map.at("late_returns").choice(LateReturns.class, LateReturns.ACCEPT), imputation);
	}

	private static Imputation imputation(YamlValue value, Names indicators) {
		if (!value.present()) {
			return Imputation.NONE;
		}
		YamlMapping map = value.mapping(IMPUTATION);
		Map<String, List<Method>> exceptions = new LinkedHashMap<>();
		Once once = new Once();
		for (YamlValue item : map.at("exceptions").items()) {
			YamlMapping exception = item.mapping(EXCEPTION);
			List<Method> methods = exception.at("methods").choices(Method.class);
			for (YamlValue indicator : exception.at("indicators").items()) {
				String code = indicator.reference(indicators);
				once.claim(code, indicator, "指标", "indicator");
				exceptions.put(code, methods);
			}
		}
		return new Imputation(map.at("methods").choices(Method.class), exceptions);
	}

}
