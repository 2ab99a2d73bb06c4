package org.huizong.excel.xlsx;

import java.io.Closeable;
import java.io.IOException;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import org.huizong.excel.UnreadableWorkbookException.Verdict;
import org.huizong.excel.UnreadableWorkbookException;
import org.huizong.excel.format.XmlBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A cursor over the tags of one part, of its own namespaces only: extensions are passed
 * over, and of alternatives one is read. Document types, entities and absurd nesting are
 * refused; whatever the parser throws comes out as an
 * {@link UnreadableWorkbookException}.
 */
final class XlsxXml implements Closeable {

	/** Sheets nest some ten deep. */
	private static final int MAX_DEPTH = 100;

	/** Encloses what is of no format's own. */
	private static final String EXTENSIONS = "extLst";

	private final String part;

	private final XlsxPartStream stream;

	private final XMLStreamReader reader;

	private final XlsxVocabulary vocabulary;

	private final XlsxAlternatives alternatives;

	private @Nullable String known;

	private int depth;

	XlsxXml(XMLInputFactory factory, String part, XlsxPartStream stream, XlsxVocabulary vocabulary) throws IOException {
		this.part = part;
		this.stream = stream;
		this.vocabulary = vocabulary;
		this.alternatives = new XlsxAlternatives(vocabulary);
		try {
			this.reader = factory.createXMLStreamReader(stream);
		}
		catch (XMLStreamException | RuntimeException ex) {
			stream.close();
			throw unreadable(ex);
		}
	}

	/** A factory that resolves nothing; one for each workbook, as it remembers names. */
	static XMLInputFactory factory() {
		XMLInputFactory factory = new InputFactoryImpl();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		return factory;
	}

	/**
	 * Moves to the next opening or closing tag that counts; false at the end of the part.
	 */
	boolean next() throws IOException {
		int event = advance();
		while (event != XMLStreamConstants.END_DOCUMENT) {
			if (event == XMLStreamConstants.START_ELEMENT && enters()
					|| event == XMLStreamConstants.END_ELEMENT && leaves()) {
				return true;
			}
			event = advance();
		}
		return false;
	}

	/** Whether an opening tag counts; moves to the closing one of what does not. */
	private boolean enters() throws IOException {
		if (this.vocabulary == XlsxVocabulary.ANY || knows() && !EXTENSIONS.equals(name())) {
			return true;
		}
		String namespace = namespace();
		if (!XlsxVocabulary.COMPATIBILITY.equals(namespace)
				|| !this.alternatives.opens(name(), attribute("Requires"), this.reader::getNamespaceURI)) {
			skip();
		}
		return false;
	}

	/** The parser gives a namespace as one object, the same for a whole part. */
	private boolean knows() {
		String namespace = this.reader.getNamespaceURI();
		if (namespace != null && namespace == this.known) {
			return true;
		}
		boolean knows = this.vocabulary.knows((namespace != null) ? namespace : "");
		this.known = (knows && namespace != null) ? namespace : this.known;
		return knows;
	}

	private boolean leaves() {
		if (knows()) {
			return true;
		}
		this.alternatives.closes(name());
		return false;
	}

	/** Whether the cursor stands on an opening tag. */
	boolean opens() {
		return this.reader.getEventType() == XMLStreamConstants.START_ELEMENT;
	}

	boolean opens(String name) {
		return opens() && name.equals(name());
	}

	boolean closes(String name) {
		return !opens() && name.equals(name());
	}

	/** The local name of the tag. */
	String name() {
		return this.reader.getLocalName();
	}

	String namespace() {
		String namespace = this.reader.getNamespaceURI();
		return (namespace != null) ? namespace : "";
	}

	int attributes() {
		return this.reader.getAttributeCount();
	}

	/** The local name of an attribute; empty when it is in a namespace. */
	String attributeName(int index) {
		String namespace = this.reader.getAttributeNamespace(index);
		return (namespace == null || namespace.isEmpty()) ? this.reader.getAttributeLocalName(index) : "";
	}

	String attribute(int index) {
		return this.reader.getAttributeValue(index);
	}

	/** The value of an attribute without a namespace; null when there is none. */
	@Nullable String attribute(String name) {
		for (int i = 0; i < attributes(); i++) {
			if (name.equals(attributeName(i))) {
				return attribute(i);
			}
		}
		return null;
	}

	/** The value of the relationship id; null when there is none. */
	@Nullable String relationshipId() {
		for (int i = 0; i < attributes(); i++) {
			if ("id".equals(this.reader.getAttributeLocalName(i))
					&& XlsxVocabulary.REFERENCES.contains(String.valueOf(this.reader.getAttributeNamespace(i)))) {
				return attribute(i);
			}
		}
		return null;
	}

	/** Whether an attribute holds XML's true. */
	boolean flag(String name) {
		return XmlBoolean.isTrue(attribute(name));
	}

	/** Whether a tag such as {@code strike}, which stands for itself, is not put off. */
	boolean switchedOn() {
		String value = attribute("val");
		return value == null || XmlBoolean.isTrue(value);
	}

	/** The text of the element whose opening tag was read; moves to its closing tag. */
	String text() throws IOException {
		String first = "";
		StringBuilder all = null;
		for (int event = advance(); event != XMLStreamConstants.END_ELEMENT; event = advance()) {
			if (event == XMLStreamConstants.START_ELEMENT) {
				throw broken("tag " + name() + " within text");
			}
			if (!isText(event)) {
				continue;
			}
			if (first.isEmpty()) {
				first = chunk();
				continue;
			}
			all = (all != null) ? all : new StringBuilder(first);
			all.append(chunk());
		}
		return (all != null) ? all.toString() : first;
	}

	/** Passes over what the opening tag encloses; moves to its closing tag. */
	void skip() throws IOException {
		int outside = this.depth - 1;
		while (this.depth > outside && advance() != XMLStreamConstants.END_DOCUMENT) {
			continue;
		}
	}

	UnreadableWorkbookException broken(String detail) {
		return new UnreadableWorkbookException(Verdict.CORRUPT, this.part + ", " + detail);
	}

	String part() {
		return this.part;
	}

	@Override
	public void close() throws IOException {
		try {
			this.reader.close();
		}
		catch (XMLStreamException ex) {
			throw unreadable(ex);
		}
		finally {
			this.stream.close();
		}
	}

	private int advance() throws IOException {
		int event = step();
		switch (event) {
			case XMLStreamConstants.START_ELEMENT -> enter();
			case XMLStreamConstants.END_ELEMENT -> this.depth--;
			case XMLStreamConstants.DTD -> throw bomb("document type");
			case XMLStreamConstants.ENTITY_REFERENCE -> throw bomb("entity");
			default -> {
			}
		}
		return event;
	}

	private void enter() throws UnreadableWorkbookException {
		this.stream.tokenRead();
		if (++this.depth > MAX_DEPTH) {
			throw bomb("nested deeper than " + MAX_DEPTH);
		}
	}

	private int step() throws UnreadableWorkbookException {
		try {
			return this.reader.next();
		}
		catch (XMLStreamException | RuntimeException ex) {
			throw unreadable(ex);
		}
	}

	private String chunk() throws UnreadableWorkbookException {
		try {
			return this.reader.getText();
		}
		catch (RuntimeException ex) {
			throw unreadable(ex);
		}
	}

	private static boolean isText(int event) {
		return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA
				|| event == XMLStreamConstants.SPACE;
	}

	private UnreadableWorkbookException bomb(String what) {
		return new UnreadableWorkbookException(Verdict.XML_BOMB, this.part + ", " + what);
	}

	/** What the stream refused, or else a fault of the XML. */
	private UnreadableWorkbookException unreadable(Throwable thrown) {
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			if (cause instanceof UnreadableWorkbookException refused) {
				return refused;
			}
			if (cause instanceof XMLStreamException wrapped
					&& wrapped.getNestedException() instanceof UnreadableWorkbookException refused) {
				return refused;
			}
		}
		return new UnreadableWorkbookException(Verdict.CORRUPT, this.part + ", " + thrown.getMessage(), thrown);
	}

}
