using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NewsSchema.Tests.Formats;

/// <summary>
/// A JSON document for a person to review: long texts are decoded and follow the document, in lines of readable length. A line break of the text
/// itself is marked with ↵; without marks and with the other line breaks removed, the lines are the text.
/// </summary>
internal static partial class ReviewableJson
{
    private const int LongestValue = 200;

    public static string Of(string json)
    {
        var texts = new StringBuilder();
        int count = 0;
        string document = StringLiteral().Replace(json, literal =>
        {
            if (literal.Length <= LongestValue)
            {
                return literal.Value;
            }

            string text = JsonSerializer.Deserialize<string>(literal.Value)!;
            texts.Append($"\n\n(text {++count})\n").Append(Tag().Replace(text.Replace("\n", "↵\n", StringComparison.Ordinal), "\n$0"));
            return $"(text {count})";
        });
        return document + texts;
    }

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"")]
    private static partial Regex StringLiteral();

    /// <summary>A start tag that does not begin a line, with the space before it, so that no line ends in one.</summary>
    [GeneratedRegex("(?<=[^\n ]) ?<(?=[a-z])")]
    private static partial Regex Tag();
}
