using System.Text;
using System.Text.Json;
using NewsSchema.Tool.Annotations;

namespace NewsSchema.Tool.Tests.Annotations;

/// <summary>
/// Files of annotators that were made with other rules, or damaged: each is merged as it says, or refused with an error. What is merged has the article's text, and all of the file's marks.
/// </summary>
public sealed class HostileMergeTests : IDisposable
{
    private const string Article = "---\nschema: Story\n---\n\n# High water in Köln\n\n[Ada 😀 Byron]{.person #ada} said: [“Stay\nhome!”]{.quote #q speaker=\"#ada\"}\n\n{% told twice %}\n\nThe [e\u0301lan]{.thing} of the 👩‍👩‍👧 team.\n";

    private const string Text = "High water in Köln\n\nAda 😀 Byron said: “Stay\nhome!”\n\n\nThe e\u0301lan of the 👩‍👩‍👧 team.";

    private static readonly Mark s_town = Of("T1", "LOC", "Köln");
    private static readonly Mark s_ada = Of("T2", "PER", "Ada 😀 Byron");
    private static readonly Mark s_team = Of("T3", "ORG", "👩‍👩‍👧 team");

    private static readonly Dictionary<string, HostileFile> s_files = new()
    {
        ["as it is"] = new([s_town, s_ada, s_team]),
        ["no marks"] = new([]),
        ["marks in another order"] = new([s_team, s_ada, s_town]),
        ["marks that overlap"] = new([s_ada, Of("T4", "MISC", "Byron said")]),
        ["marks that overlap in a chain"] = new([Of("T1", "A", "High water"), Of("T2", "B", "water in"), Of("T3", "C", "in Köln")]),
        ["a mark in another one"] = new([s_ada, Of("T4", "MISC", "Byron")]),
        ["two labels on the same words"] = new([s_ada, s_ada with { Id = "T4", Label = "ORG" }]),
        ["the same mark twice"] = new([s_ada, s_ada with { Id = "T4" }]),
        ["two marks of one id"] = new([s_ada, s_town with { Id = "T2" }]),
        ["the same mark and id twice"] = new([s_ada, s_ada]),
        ["an empty id"] = new([s_ada with { Id = "" }]),
        ["a mark beyond the end"] = new([s_ada, new("T4", "LOC", Text.Length - 4, Text.Length + 10)]),
        ["a mark after the end"] = new([new("T4", "LOC", Text.Length + 10, Text.Length + 12)]),
        ["a mark far beyond the end"] = new([new("T4", "LOC", 0, int.MaxValue)]),
        ["a mark before the start"] = new([new("T4", "LOC", -4, 4)]),
        ["a mark that ends before it starts"] = new([new("T4", "LOC", 12, 3)]),
        ["an empty mark"] = new([new("T4", "LOC", 5, 5)]),
        ["a mark on white space"] = new([new("T4", "LOC", 4, 5)]),
        ["a mark on the line between paragraphs"] = new([new("T4", "LOC", Text.IndexOf('\n', StringComparison.Ordinal), Text.IndexOf('\n', StringComparison.Ordinal) + 2)]),
        ["a mark with white space around"] = new([new("T4", "LOC", Text.IndexOf("Köln", StringComparison.Ordinal) - 1, Text.IndexOf("Köln", StringComparison.Ordinal) + 5)]),
        ["a mark over two paragraphs"] = new([Of("T4", "MISC", "in Köln\n\nAda")]),
        ["a mark over a line end"] = new([Of("T4", "MISC", "“Stay\nhome!”")]),
        ["a mark on all"] = new([new("T4", "MISC", 0, Text.Length)]),
        ["a mark on half an emoji"] = new([new("T4", "MISC", Text.IndexOf("😀", StringComparison.Ordinal) + 1, Text.IndexOf("😀", StringComparison.Ordinal) + 8)]),
        ["a mark in a grapheme"] = new([new("T4", "MISC", Text.IndexOf('\u0301', StringComparison.Ordinal), Text.IndexOf('\u0301', StringComparison.Ordinal) + 3)]),
        ["offsets in UTF-16"] = new([s_town, s_ada, s_team]) { Unit = OffsetUnit.Utf16 },
        ["offsets in code points"] = new([s_town, s_ada, s_team]) { Unit = OffsetUnit.CodePoints },
        ["offsets in bytes"] = new([s_town, s_ada, s_team]) { Unit = OffsetUnit.Bytes },
        ["offsets in graphemes"] = new([s_town, s_ada, s_team]) { Unit = OffsetUnit.Graphemes },
        ["a text that lost a character"] = new([s_town, s_ada]) { Change = static text => text.Remove(3, 1) },
        ["a text that is moved"] = new([s_town, s_ada]) { Change = static text => "Draft\n\n" + text },
        ["a text with a space at its end"] = new([s_town, s_ada]) { Change = static text => text + " " },
        ["a text with a line end at its end"] = new([s_town, s_ada]) { Change = static text => text + "\n" },
        ["a text with CRLF"] = new([s_town, s_ada]) { Change = static text => text.ReplaceLineEndings("\r\n") },
        ["a text in another normal form"] = new([s_town, s_ada]) { Change = static text => text.Normalize() },
        ["a text without emoji"] = new([s_town, s_ada]) { Change = static text => text.Replace("😀", "??", StringComparison.Ordinal) },
        ["an empty text"] = new([]) { Change = static _ => "" },
        ["labels with other characters"] = new([s_town with { Label = "Lоc/Ort #1" }, s_ada with { Label = "]{.x}" }]),
        ["labels that are reserved"] = new([s_town with { Label = "speaker" }, s_ada with { Label = "date" }, s_team with { Label = "cue" }]),
        ["an empty label"] = new([s_town with { Label = "" }]),
        ["a byte order mark"] = new([s_town, s_ada]) { Encode = static file => [0xEF, 0xBB, 0xBF, .. file] },
        ["UTF-16"] = new([s_town, s_ada]) { Encode = static file => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(file))] },
        ["ISO 8859-1"] = new([s_town, s_ada]) { Encode = static file => Encoding.Latin1.GetBytes(Encoding.UTF8.GetString(file)) },
        ["a file with CRLF"] = new([s_town, s_ada]) { Encode = static file => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file).ReplaceLineEndings("\r\n")) },
        ["a file that is cut off"] = new([s_town, s_ada]) { Encode = static file => file[..(file.Length - 7)] },
    };

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (string format in new[] { "brat", "spacy", "doccano", "label-studio", "cas-json", "conll", "webanno-tsv" })
            {
                foreach (string name in s_files.Keys)
                {
                    cases.Add(format, name);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_file_is_merged_completely_or_refused(string format, string name)
    {
        Assert.Equal(Text, NewsDocument.Parse(Article).ToPlainText());
        _folder.Write("story.news.md", Article);
        HostileFile file = s_files[name];
        foreach ((string path, byte[] content) in Write(format, file))
        {
            await File.WriteAllBytesAsync(_folder[path], content);
        }

        string input = format == "brat" ? "story.ann" : "story.data";
        CommandResult result = await _folder.RunAsync("convert", input, "--from", format, "--merge", "story.news.md", "-o", "merged.news.md");

        Assert.DoesNotContain("internal error", result.Error, StringComparison.Ordinal);
        Assert.Equal(Article, _folder.Read("story.news.md"));
        if (!File.Exists(_folder["merged.news.md"]))
        {
            Assert.NotEqual(0, result.ExitCode);
            Assert.Matches("error NEWS8|error NEWS1020|(^|\n)newsschema: ", result.Error);
            return;
        }

        Assert.Equal(0, result.ExitCode);
        var merged = NewsDocument.Parse(_folder.Read("merged.news.md"));
        Assert.DoesNotContain(merged.Errors, error => error.Severity == NewsSeverity.Error);
        Assert.Equal(Text, merged.ToPlainText());
        Assert.Contains("{% told twice %}", _folder.Read("merged.news.md"), StringComparison.Ordinal);
        if (format is "conll" or "webanno-tsv" || (format is "spacy" or "cas-json" && file.Unit is not null))
        {
            // Words, and offsets of another unit that the format does not prove, are other marks.
            return;
        }

        string[] annotated = [.. AnnotationExport.Of(merged).Marks.Select(mark => Text[mark.Start..mark.Fragments[^1].End].Trim())];
        Assert.All(file.Marks, mark =>
        {
            string words = WordsOf(mark).Trim();
            if (words.Length == 0)
            {
                Assert.Contains("warning NEWS8303", result.Error, StringComparison.Ordinal);
            }
            else if (!char.IsLowSurrogate(words[0]))
            {
                Assert.Contains(words, annotated);
            }
        });
    }

    public void Dispose() => _folder.Dispose();

    private static Mark Of(string id, string label, string words) =>
        new(id, label, Text.IndexOf(words, StringComparison.Ordinal), Text.IndexOf(words, StringComparison.Ordinal) + words.Length);

    private static IEnumerable<(string Path, byte[] Content)> Write(string format, HostileFile file)
    {
        string text = file.Change(Text);
        OffsetUnit unit = file.Unit ?? (format == "spacy" ? OffsetUnit.CodePoints : OffsetUnit.Utf16);
        Mark[] marks = [.. file.Marks.Select(mark => mark with { Start = InUnit(mark.Start, unit), End = InUnit(mark.End, unit) })];
        switch (format)
        {
            case "brat":
                yield return ("story.txt", Encoding.UTF8.GetBytes(text));
                yield return ("story.ann", file.Encode(Encoding.UTF8.GetBytes(string.Concat(marks.Zip(file.Marks, (mark, own) => FormattableString.Invariant($"{mark.Id}\t{mark.Label} {mark.Start} {mark.End}\t{WordsOf(own).Replace('\n', ' ')}\n"))))));
                break;
            case "conll":
                yield return ("story.data", file.Encode(Encoding.UTF8.GetBytes(string.Concat(TokensOf(text).Select(token => token.Length == 0 ? "\n" : $"{text[token.Start..token.End]}\t{LabelOf(token, file.Marks)}\n")))));
                break;
            case "webanno-tsv":
                yield return ("story.data", file.Encode(Encoding.UTF8.GetBytes(Tsv(text, file))));
                break;
            default:
                yield return ("story.data", file.Encode(Encoding.UTF8.GetBytes(Json(format, text, marks, file.Marks) + "\n")));
                break;
        }
    }

    private static string Json(string format, string text, Mark[] marks, Mark[] own) => JsonSerializer.Serialize<object>(format switch
    {
        "spacy" => new { text, spans = marks.Select(static mark => new { start = mark.Start, end = mark.End, label = mark.Label }) },
        "doccano" => new { text, label = marks.Select(static mark => new object[] { mark.Start, mark.End, mark.Label }) },
        "cas-json" => new Dictionary<string, object>
        {
            ["%FEATURE_STRUCTURES"] = marks.Select(static (mark, i) => (object)new Dictionary<string, object> { ["%ID"] = mark.Id.Length == 0 ? i + 2 : mark.Id[1] - '0' + 1, ["%TYPE"] = "custom.Span", ["@sofa"] = 1, ["begin"] = mark.Start, ["end"] = mark.End, ["value"] = mark.Label })
                .Prepend(new Dictionary<string, object> { ["%ID"] = 1, ["%TYPE"] = "uima.cas.Sofa", ["sofaNum"] = 1, ["sofaID"] = "_InitialView", ["mimeType"] = "text", ["sofaString"] = text }),
        },
        _ => new[]
        {
            new
            {
                data = new { text },
                annotations = new[] { new { result = marks.Zip(own, static (mark, own) => new { id = mark.Id, type = "labels", from_name = "label", to_name = "text", value = new { start = mark.Start, end = mark.End, text = WordsOf(own), labels = new[] { mark.Label } } }) } },
            },
        },
    });

    private static string Tsv(string text, HostileFile file)
    {
        var output = new StringBuilder("#FORMAT=WebAnno TSV 3.3\n#T_SP=webanno.custom.Entity|value\n\n\n");
        int sentence = 0;
        foreach (string line in text.Split('\n').Where(static line => line.Trim().Length > 0))
        {
            int start = text.IndexOf(line, StringComparison.Ordinal);
            output.Append("#Text=").Append(line.TrimEnd('\r')).Append('\n');
            sentence++;
            int number = 0;
            foreach (Mark token in TokensOf(line).Where(static token => token.Length > 0))
            {
                Mark place = token with { Start = start + token.Start, End = start + token.End };
                string label = LabelOf(place, file.Marks) is { Length: > 1 } bio ? bio[2..] : "_";
                output.Append(System.Globalization.CultureInfo.InvariantCulture, $"{sentence}-{++number}\t{InUnit(place.Start, file.Unit ?? OffsetUnit.Utf16)}-{InUnit(place.End, file.Unit ?? OffsetUnit.Utf16)}\t{line[token.Start..token.End]}\t{label}\t\n");
            }

            output.Append('\n');
        }

        return output.ToString();
    }

    /// <summary>The words of a text, and an empty one for each line end.</summary>
    private static IEnumerable<Mark> TokensOf(string text)
    {
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || char.IsWhiteSpace(text[i]))
            {
                if (i > start)
                {
                    yield return new Mark("", "", start, i);
                }

                if (i == text.Length || text[i] == '\n')
                {
                    yield return new Mark("", "", i, i);
                }

                start = i + 1;
            }
        }
    }

    private static string LabelOf(Mark token, Mark[] marks) =>
        Array.FindLast(marks, mark => mark.Start <= token.Start && mark.End >= token.End) is { } mark ? (mark.Start == token.Start ? "B-" : "I-") + mark.Label : "O";

    private static string WordsOf(Mark mark) => mark.Start >= 0 && mark.Start <= mark.End && mark.End <= Text.Length ? Text[mark.Start..mark.End] : "";

    private static int InUnit(int offset, OffsetUnit unit)
    {
        string before = Text[..Math.Clamp(offset, 0, Text.Length)];
        int rest = offset - before.Length;
        return rest + (unit switch
        {
            OffsetUnit.CodePoints => before.EnumerateRunes().Count(),
            OffsetUnit.Bytes => Encoding.UTF8.GetByteCount(before),
            OffsetUnit.Graphemes => new System.Globalization.StringInfo(before).LengthInTextElements,
            _ => before.Length,
        });
    }

    /// <summary>A mark of UTF-16 code units.</summary>
    private sealed record Mark(string Id, string Label, int Start, int End)
    {
        public int Length => End - Start;
    }

    /// <summary>A file of an annotator.</summary>
    private sealed record HostileFile(Mark[] Marks)
    {
        /// <summary>What its offsets count; null for what the format does.</summary>
        public OffsetUnit? Unit { get; init; }

        /// <summary>What happened to the text.</summary>
        public Func<string, string> Change { get; init; } = static text => text;

        /// <summary>What happened to the file.</summary>
        public Func<byte[], byte[]> Encode { get; init; } = static file => file;
    }
}
