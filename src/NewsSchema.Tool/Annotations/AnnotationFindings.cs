using NewsSchema.Tool.Findings;

namespace NewsSchema.Tool.Annotations;

/// <summary>What can be wrong with a file of annotations (docs/diagnostics.md).</summary>
internal static class AnnotationFindings
{
    public static Finding WrongOffsets(string file, OffsetFault fault) =>
        new(file, Line(fault.Mark.Line), NewsSeverity.Error, fault.IsAmbiguous ? "NEWS8302" : "NEWS8301", fault.Message);

    public static Finding EmptyMark(string file, TextMark mark) =>
        new(file, Line(mark.Line), NewsSeverity.Warning, "NEWS8303", $"the mark {mark.Id} ({mark.Label}) covers no text: it is left out");

    public static Finding MixedLineEnds(string file, string message) =>
        new(file, Line(1), NewsSeverity.Error, "NEWS8304", message);

    public static Finding MadeText(string file) =>
        new(file, Line(1), NewsSeverity.Warning, "NEWS8305", "the file has tokens, not their text: the text is made of the tokens with spaces between them; write --text FILE for the text that they are from");

    public static Finding Unsupported(string file, int line, string message) =>
        new(file, Line(line), NewsSeverity.Error, "NEWS8306", message);

    public static Finding NewClass(string file, TextMark mark, string name) =>
        new(file, Line(mark.Line), NewsSeverity.Warning, "NEWS8307", $"the label {mark.Label} has no entry in a map of labels: it becomes the class .{name}");

    public static Finding OtherText(string file, int line) =>
        new(file, Line(1), NewsSeverity.Error, "NEWS8308", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the annotated text is another one than the article's plain text, from line {line} on: annotate the text that the article has now"));

    public static Finding OtherToken(string file, int line, string token, string found) =>
        new(file, Line(line), NewsSeverity.Error, "NEWS8308", $"the token '{token}' is not the next word of the text, which goes on with '{found.ReplaceLineEndings(" ")}': give the text that the tokens are from");

    public static Finding NotReproduced(string file, int line, string message) =>
        new(file, Line(line), NewsSeverity.Error, "NEWS8309", message);

    public static Finding Malformed(string file, int line, string message) =>
        new(file, Line(line), NewsSeverity.Error, "NEWS8310", message);

    public static Finding Incomplete(string file, TextMark mark, string name) =>
        new(file, Line(mark.Line), NewsSeverity.Warning, "NEWS8311", $"a .{name} needs {(name is "link" ? "href" : Core.Articles.Vocabulary.IsAnchor(name) ? "a relation to its statement" : "a value")}: marks without it become the class .{mark.Label}");

    private static TextRange Line(int line) => TextRange.At(line, 1);
}
