package org.huizong.store;

import java.util.List;
import java.util.stream.Collectors;

import org.huizong.statistics.Text;

/** The database that was named cannot be used as it is; the text says what to do. */
public final class UnfitDatabaseException extends RuntimeException {

	private final transient Text text;

	private UnfitDatabaseException(Text text) {
		super(text.en());
		this.text = text;
	}

	static UnfitDatabaseException of(List<Text> faults) {
		return new UnfitDatabaseException(new Text(
				faults.stream().map(Text::zh).collect(Collectors.joining("；", "数据库还不能用：", "。")),
				faults.stream().map(Text::en).collect(Collectors.joining("; ", "The database cannot be used: ", "."))));
	}

	public Text text() {
		return this.text;
	}

}
