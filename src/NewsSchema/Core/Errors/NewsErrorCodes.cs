namespace NewsSchema.Core.Errors;

/// <summary>
/// The catalogue of the errors in articles, JSON and XML, with all ids, severities and messages.
/// 1xxx: the text; 2xxx: the front matter; 3xxx: the meaning of the annotations; 4xxx: JSON; 8xxx: XML and trade formats. Errors that only a build can find are in the generator's catalogues.
/// </summary>
internal static class NewsErrorCodes
{
    public static readonly NewsErrorCode UnclosedBracket = Error(
        "NEWS1001", "Bracket is never closed", "'[' is never closed in this paragraph: add ']{{…}}' or write \\[");

    public static readonly NewsErrorCode UnopenedSpan = Error(
        "NEWS1002", "Span was never opened", "']{{' closes a span that was never opened: add '[' or write \\]");

    public static readonly NewsErrorCode UnmatchedBracket = Warning(
        "NEWS1003", "Unmatched closing bracket", "unmatched ']': write \\]");

    public static readonly NewsErrorCode UnattachedAttributes = Error(
        "NEWS1004", "Attributes are not attached", "attributes are not attached to a span or block: put '{{' directly after ']' or on the line above, or write \\{{");

    /// <summary>{0}: <c>attribute list</c> or <c>comment</c>.</summary>
    public static readonly NewsErrorCode UnclosedAttributes = Error(
        "NEWS1005", "Attribute list or comment is never closed", "this {0} is never closed: add '}}'");

    public static readonly NewsErrorCode UnexpectedCharacter = Error(
        "NEWS1006", "Unexpected character in an attribute list", "unexpected '{0}' in an attribute list: it holds .class, #id and name=\"value\", separated by spaces");

    public static readonly NewsErrorCode AttributeWithoutValue = Error(
        "NEWS1007", "Attribute has no value", "attribute '{0}' has no value: write {0}=true or .{0}");

    public static readonly NewsErrorCode SecondId = Error(
        "NEWS1008", "Two ids in one list", "two ids in one list: #{0} and #{1}: keep one, or nest a second span");

    public static readonly NewsErrorCode RepeatedClass = Warning(
        "NEWS1009", "Class is given twice", "class .{0} is given twice: remove one");

    public static readonly NewsErrorCode UnclosedQuote = Error(
        "NEWS1010", "Attribute value has no closing quote", "value of '{0}' has no closing quote: add '\"'");

    public static readonly NewsErrorCode WrongQuote = Error(
        "NEWS1011", "Attribute value in other than straight double quotes", "use straight double quotes (\"), not {0}");

    public static readonly NewsErrorCode RepeatedAttribute = Error(
        "NEWS1012", "Attribute is given twice", "attribute '{0}' is given twice: keep one");

    public static readonly NewsErrorCode EmptySpan = Error(
        "NEWS1013", "Span without text", "empty span: put facts without text into the front matter");

    public static readonly NewsErrorCode UnclosedContainer = Error(
        "NEWS1014", "Container is never closed", "':::' is never closed: add a line ':::' below its last block");

    public static readonly NewsErrorCode UnopenedContainer = Error(
        "NEWS1015", "Container was never opened", "':::' closes nothing: remove it, or open a container with '::: name'");

    public static readonly NewsErrorCode HeadingNotAlone = Error(
        "NEWS1016", "Heading is not followed by a blank line", "a heading is one line followed by a blank line: put one above this line");

    /// <summary>{0}: <c>starts</c> or <c>ends</c>.</summary>
    public static readonly NewsErrorCode PaddedSpan = Warning(
        "NEWS1017", "Span starts or ends with a space", "span {0} with a space: move the space out of the brackets");

    public static readonly NewsErrorCode ChecksumMismatch = Error(
        "NEWS1018", "Stripped text differs from the recorded sha256", "the stripped text differs from the recorded sha256: it is {0}");

    public static readonly NewsErrorCode TooDeepSpans = Error(
        "NEWS1019", "Spans nest too deeply", "spans nest deeper than 64: end some of them before this one, or write \\[");

    public static readonly NewsErrorCode NotUtf8 = Error(
        "NEWS1020", "File is not UTF-8", "the file is not UTF-8: save it as UTF-8");

    /// <summary>NEWS1020 for a file of a known encoding. {0} its name.</summary>
    public static readonly NewsErrorCode OtherEncoding = Error(NotUtf8.Id, NotUtf8.Title, "the file is not UTF-8 but looks like {0}: save it as UTF-8");

    /// <summary>NEWS1020 for a file whose encoding its bytes do not show. {0} the first byte that is not UTF-8, in hexadecimal digits.</summary>
    public static readonly NewsErrorCode UnknownEncoding = Error(NotUtf8.Id, NotUtf8.Title, "the file is not UTF-8, which has no byte 0x{0} here: save it as UTF-8");

    /// <summary>NEWS1020 for UTF-8 in which some bytes are wrong. {0} the first of them, in hexadecimal digits.</summary>
    public static readonly NewsErrorCode DamagedUtf8 = Error(
        NotUtf8.Id, NotUtf8.Title, "the file is UTF-8, but the byte 0x{0} here is not part of a character: replace it");

    /// <summary>NEWS1020 for UTF-8 in which some bytes are wrong and no longer known.</summary>
    public static readonly NewsErrorCode ReplacedByte = Error(
        NotUtf8.Id, NotUtf8.Title, "the file is UTF-8, but a byte here is not part of a character: replace it");

    /// <summary>NEWS1020 for UTF-8 that ends in the middle of a character. {0} how many bytes.</summary>
    public static readonly NewsErrorCode CutCharacter = Error(
        NotUtf8.Id, NotUtf8.Title, "the file was cut off inside a character: its last {0} a character that does not end; get the whole file, or remove them");

    public static readonly NewsErrorCode UnclosedFrontMatter = Error(
        "NEWS2001", "Front matter is never closed", "front matter is never closed: end it with a line '---'");

    public static readonly NewsErrorCode DuplicateKey = Error(
        "NEWS2002", "Duplicate key", "duplicate key '{0}': keep one, or make its value a list");

    /// <summary>{0} what was found, {1} what to do.</summary>
    public static readonly NewsErrorCode NotInSubset = Error(
        "NEWS2003", "Not in the YAML subset", "{0} is not in the YAML subset: {1}");

    /// <summary>{0}: the sign.</summary>
    public static readonly NewsErrorCode AnchorOrAlias = Error(
        "NEWS2004", "YAML anchor or alias", "anchors and aliases are not in the YAML subset: repeat the value, or quote it if it starts with '{0}'");

    public static readonly NewsErrorCode Tag = Error(
        "NEWS2005", "YAML tag", "tags are not in the YAML subset: remove it, or quote the value if it starts with '!'");

    public static readonly NewsErrorCode CommentAsValue = Error(
        "NEWS2006", "Reference is read as a comment", "'{0}' is a comment, so the value is empty: write \"{0}\"");

    public static readonly NewsErrorCode Tab = Error(
        "NEWS2007", "Tab in front matter", "tab in front matter: use spaces, or \"\\t\" within a value");

    public static readonly NewsErrorCode TooDeepFrontMatter = Error(
        "NEWS2008", "Front matter nests too deeply", "front matter nests deeper than 8 levels: move inner keys to a higher level");

    /// <summary>{0} what was found, {1} where, {2} what is allowed there.</summary>
    public static readonly NewsErrorCode UnknownTextSetting = Error(
        "NEWS2009", "Unknown text setting", "'{0}' is unknown in '{1}': write {2}");

    /// <summary>{1}: empty, or <c> (did you mean #putin?)</c>.</summary>
    public static readonly NewsErrorCode UnknownId = Error(
        "NEWS3001", "Unknown id", "unknown id #{0}{1}");

    /// <summary>{0} id, {1} first kind with its article: <c>a person</c>, {2} its line:column, {3} second kind.</summary>
    public static readonly NewsErrorCode KindConflict = Error(
        "NEWS3002", "One id, two kinds", "#{0} is {1} at {2} but .{3} here: keep one kind, or give this one another id");

    /// <summary>{0} attribute, {1} value here, {2} first value, {3} its line:column.</summary>
    public static readonly NewsErrorCode AttributeConflict = Error(
        "NEWS3003", "Contradicting attributes", "{0}=\"{1}\" contradicts {0}=\"{2}\" at {3}: keep one");

    public static readonly NewsErrorCode BareSpan = Error(
        "NEWS3004", "Span has neither class nor id", "the span has neither class nor id: add one, or write \\[ for a bracket of the text");

    /// <summary>{0} class, {1} attribute, {2} value, {3} the error: <c>not an ISO date</c>.</summary>
    public static readonly NewsErrorCode InvalidValue = Error(
        "NEWS3005", "Value is malformed", ".{0} {1}=\"{2}\" is {3}");

    /// <summary>{0} class, {1} attribute.</summary>
    public static readonly NewsErrorCode MissingValue = Error(
        "NEWS3006", "Value is missing", ".{0} needs {1}=: write what its text means");

    /// <summary>{0} class, {1} the attribute that it needs: <c>for</c>, <c>of</c>.</summary>
    public static readonly NewsErrorCode MissingTarget = Error(
        "NEWS3007", "Anchor without target", ".{0} needs {1}=\"#id\"");

    /// <summary>{0} the classes, separated by spaces.</summary>
    public static readonly NewsErrorCode SeveralKinds = Error(
        "NEWS3008", "More than one kind class", "more than one kind class: {0}: keep one, or nest two spans");

    public static readonly NewsErrorCode Unmentioned = Note(
        "NEWS3009", "Entity is never mentioned", "#{0} is declared but never mentioned: write [its text]{{#{0}}}, or remove it");

    /// <summary>{0} the quote, with its id if it has one: <c>quote #q1</c>, <c>this quote</c>.</summary>
    public static readonly NewsErrorCode UnattributedQuote = Warning(
        "NEWS3010", "Quote without speaker", "{0} has neither speaker nor source: add speaker=\"#id\" or source=\"#id\"");

    /// <summary>{0} attribute, {1} value, {2} what it is: <c>an event</c>, <c>a text</c>, {3} the kinds expected: <c>a person, org, group or place</c>.</summary>
    public static readonly NewsErrorCode WrongKindOfTarget = Error(
        "NEWS3011", "Reference to the wrong kind", "{0}=\"{1}\" is {2}, expected {3}");

    /// <summary>{0} what was found, {1} what was expected.</summary>
    public static readonly NewsErrorCode MalformedJson = Error(
        "NEWS4001", "JSON is malformed", "{0}, expected {1}");

    public static readonly NewsErrorCode DuplicateJsonKey = Warning(
        "NEWS4002", "Key is given twice", "key \"{0}\" is given twice: the last one counts");

    public static readonly NewsErrorCode TooDeepJson = Error(
        "NEWS4003", "JSON nests too deeply", "JSON nests deeper than 64 levels: move inner values to a higher level, or leave them out");

    public static readonly NewsErrorCode UnknownFormat = Error(
        "NEWS8011", "Format is unknown", "the file is in no format that can be read, or more than one format recognizes it: set the format in the options");

    /// <summary>{0} the format that was stated, {1} the one found.</summary>
    public static readonly NewsErrorCode OtherFormat = Error(
        "NEWS8012", "File is in another format", "the file is not {0}: {1}");

    /// <summary>{0} what is done with it.</summary>
    public static readonly NewsErrorCode NotUnderstood = Note(
        "NEWS8013", "Fact has no place in an article", "no member of an article holds it; {0}");

    /// <summary>{0} what was dropped.</summary>
    public static readonly NewsErrorCode MarkupDropped = Warning(
        "NEWS8014", "Markup is not read", "the text is read without {0}");

    /// <summary>{0} how.</summary>
    public static readonly NewsErrorCode Approximated = Warning(
        "NEWS8015", "Fact is read less exactly", "{0}");

    /// <summary>{0} what it is.</summary>
    public static readonly NewsErrorCode Skipped = Note(
        "NEWS8017", "Item is not an article", "{0}");

    /// <summary>{0} which was taken.</summary>
    public static readonly NewsErrorCode OtherText = Warning(
        "NEWS8018", "Two texts of one article differ", "two texts of the article differ; {0} is read");

    /// <summary>{0} the date, {1} what it lacks.</summary>
    public static readonly NewsErrorCode InexactDate = Warning(
        "NEWS8019", "Date is not a moment", "'{0}' {1}; it is kept as it is");

    /// <summary>{0} what exceeds which limit.</summary>
    public static readonly NewsErrorCode NotXhtml = Warning(
        "NEWS8105", "HTML is not well-formed", "the HTML is not well-formed XML ({0}): set the option Html to the reader of the package NewsSchema.Html");

    /// <summary>{0} the format.</summary>
    public static readonly NewsErrorCode NoArticle = Error(
        "NEWS8202", "File contains no article", "the {0} contains no article");

    /// <summary>{0} the entity.</summary>
    public static readonly NewsErrorCode XmlEntity = Error(
        "NEWS8102", "Entity is not declared", "&{0}; is not one of XML's own five entities, and those of a document type are not read: write the character, or &#…;");

    /// <summary>{0} what exceeds which limit.</summary>
    public static readonly NewsErrorCode XmlLimit = Error(
        "NEWS8103", "XML exceeds a limit", "{0}: raise the limit in the options if the source is trusted");

    /// <summary>{0} what contradicts what.</summary>
    public static readonly NewsErrorCode XmlEncoding = Error(
        "NEWS8104", "Encoding is unknown or contradicts the document", "{0}: correct the declaration, or save the document in the encoding that it declares");

    /// <summary>{0} the reader's message.</summary>
    public static readonly NewsErrorCode MalformedXml = Error(
        "NEWS8401", "XML is not well-formed", "{0}");

    /// <summary>{0} the root found, {1} the root of the schema's samples.</summary>
    public static readonly NewsErrorCode OtherXmlRoot = Error(
        "NEWS8403", "Document has another root", "the root is {0}, but that of the schema's samples is {1}: give the file another schema, or set Element on its item");

    /// <summary>{0} what does not match, {1} the path of the element or attribute.</summary>
    public static readonly NewsErrorCode XmlMismatch = Error(
        "NEWS8404", "Document does not match its schema", "{0}, at {1}");

    /// <summary>Every entry, ordered by id.</summary>
    public static readonly NewsErrorCode[] All =
    [
        UnclosedBracket, UnopenedSpan, UnmatchedBracket, UnattachedAttributes, UnclosedAttributes,
        UnexpectedCharacter, AttributeWithoutValue, SecondId, RepeatedClass, UnclosedQuote,
        WrongQuote, RepeatedAttribute, EmptySpan, UnclosedContainer, UnopenedContainer,
        HeadingNotAlone, PaddedSpan, ChecksumMismatch, TooDeepSpans, NotUtf8,
        UnclosedFrontMatter, DuplicateKey, NotInSubset, AnchorOrAlias, Tag, CommentAsValue, Tab, TooDeepFrontMatter, UnknownTextSetting,
        UnknownId, KindConflict, AttributeConflict, BareSpan, InvalidValue, MissingValue, MissingTarget, SeveralKinds,
        Unmentioned, UnattributedQuote, WrongKindOfTarget,
        MalformedJson, DuplicateJsonKey, TooDeepJson,
        UnknownFormat, OtherFormat, NotUnderstood, MarkupDropped, Approximated, Skipped, OtherText, InexactDate, NotXhtml, NoArticle,
        XmlEntity, XmlLimit, XmlEncoding, MalformedXml, OtherXmlRoot, XmlMismatch,
    ];

    private static readonly Dictionary<string, NewsErrorCode> s_byId = All.ToDictionary(static code => code.Id, StringComparer.Ordinal);

    /// <summary>Returns the entry with an id, which must be in the catalogue.</summary>
    public static NewsErrorCode Get(string id) =>
        s_byId.TryGetValue(id, out NewsErrorCode? code) ? code : throw new ArgumentException("No such code: " + id, nameof(id));

    private static NewsErrorCode Error(string id, string title, string message) => new(id, NewsSeverity.Error, title, message);

    private static NewsErrorCode Warning(string id, string title, string message) => new(id, NewsSeverity.Warning, title, message);

    private static NewsErrorCode Note(string id, string title, string message) => new(id, NewsSeverity.Note, title, message);
}
