using NewsSchema.Core.Errors;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Articles;

/// <summary>The settings in the front matter's <c>text</c>, which state how the plain text relates to the fixture.</summary>
internal sealed class TextSettings
{
    private static readonly string[] s_keys = ["paragraphs", "start", "end", "eol", "bom", "sha256"];
    private static readonly string[] s_paragraphsValues = ["blank-line", "line"];
    private static readonly string[] s_eolValues = ["lf", "crlf"];
    private static readonly string[] s_bomValues = ["true", "false"];

    private TextSettings()
    {
    }

    /// <summary><c>paragraphs: line</c>: a paragraph is one line of the plain text, though it may have several in the fixture.</summary>
    public bool IsParagraphALine { get; private set; }

    /// <summary>The text before the article in the plain text.</summary>
    public string Start { get; private set; } = "";

    /// <summary>The text after the article in the plain text.</summary>
    public string End { get; private set; } = "";

    public bool IsCrlf { get; private set; }

    public bool HasBom { get; private set; }

    /// <summary>The recorded hash of the plain text in UTF-8, in hexadecimal; null if none is recorded.</summary>
    public string? Sha256 { get; private set; }

    public SourceSpan Sha256Span { get; private set; }

    /// <summary>The text between two blocks of the plain text, unless a block states another.</summary>
    /// <param name="settings">The front matter's <c>text</c>, which is the tree's <c>textFormat</c>.</param>
    public static string DefaultSeparator(Node? settings) =>
        settings is MapNode format && format["paragraphs"] is ScalarNode { Text: "line" } ? "\n" : "\n\n";

    /// <summary>Reads the settings of a front matter, with defaults for those that it does not have.</summary>
    public static TextSettings Of(MapNode front) => Of(front, null);

    /// <summary>Reads the settings of a front matter, and reports unknown ones.</summary>
    public static TextSettings Of(MapNode front, List<SourceError>? errors)
    {
        var settings = new TextSettings();
        if (front["text"] is not MapNode text)
        {
            return settings;
        }

        foreach (Member member in text.Members)
        {
            string? value = TextOf(member.Value);
            switch (member.Key)
            {
                case "paragraphs":
                    settings.IsParagraphALine = value == "line";
                    Check(member, value, s_paragraphsValues, errors);
                    break;
                case "start":
                    settings.Start = value ?? "";
                    break;
                case "end":
                    settings.End = value ?? "";
                    break;
                case "eol":
                    settings.IsCrlf = value == "crlf";
                    Check(member, value, s_eolValues, errors);
                    break;
                case "bom":
                    settings.HasBom = value == "true";
                    Check(member, value, s_bomValues, errors);
                    break;
                case "sha256":
                    settings.Sha256 = value;
                    settings.Sha256Span = member.Value.Span;
                    break;
                default:
                    errors?.Add(NewsErrorCodes.UnknownTextSetting.At(member.KeySpan, member.Key, "text", "paragraphs, start, end, eol, bom or sha256") with
                    {
                        Correction = Correct(member.Key, s_keys),
                    });
                    break;
            }
        }

        return settings;
    }

    private static string? TextOf(Node node)
    {
        if (node is not ScalarNode scalar || scalar.Kind == ScalarKind.Null)
        {
            return null;
        }

        return scalar.Kind == ScalarKind.Reference ? "#" + scalar.Text : scalar.Text;
    }

    private static void Check(Member member, string? value, string[] allowed, List<SourceError>? errors)
    {
        if (errors != null && Array.IndexOf(allowed, value) < 0)
        {
            SourceSpan span = member.Value.Span.Length > 0 ? member.Value.Span : member.KeySpan;
            errors.Add(NewsErrorCodes.UnknownTextSetting.At(span, value ?? "", "text." + member.Key, string.Join(" or ", allowed)) with
            {
                Correction = value is null ? null : Correct(value, allowed),
            });
        }
    }

    /// <summary>The allowed name that differs in one letter; null if there is none.</summary>
    private static Correction? Correct(string written, string[] allowed) =>
        Array.Find(allowed, candidate => EditDistance.IsOne(written, candidate)) is { } meant ? new Correction(written, meant) : null;
}
