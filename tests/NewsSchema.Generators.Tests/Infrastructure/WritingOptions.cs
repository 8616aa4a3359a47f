using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace NewsSchema.Generators.Tests.Infrastructure;

/// <summary>Writes records with all options that JsonSerializer has for writing. The options are kept, because their metadata takes longer than the writing.</summary>
internal sealed partial class WritingOptions
{
    private static readonly Action<JsonSerializerOptions>[][] s_choices =
    [
        [
            static _ => { },
            static o => o.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            static o => o.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        ],
        [
            static _ => { },
            static o => o.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            static o => o.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            static o => o.Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement),
            static o => o.Encoder = JavaScriptEncoder.Create(UnicodeRanges.Cyrillic),
        ],
        [
            static _ => { },
            static o => o.WriteIndented = true,
            static o => (o.WriteIndented, o.IndentCharacter, o.IndentSize, o.NewLine) = (true, '\t', 1, "\r\n"),
            static o => (o.WriteIndented, o.IndentSize) = (true, 0),
        ],
        [
            static _ => { },
            static o => o.NumberHandling = JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowNamedFloatingPointLiterals,
        ],
        [
            static _ => { },
            static o => o.PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            static o => (o.DictionaryKeyPolicy, o.MaxDepth) = (JsonNamingPolicy.SnakeCaseUpper, 32),
            static o => o.ReferenceHandler = ReferenceHandler.IgnoreCycles,
            static o => o.Converters.Add(new JsonStringEnumConverter()),
        ],
    ];

    private readonly List<(string Name, JsonSerializerOptions Straight, JsonSerializerOptions ByMembers)> _options;

    /// <param name="context">The generated types.</param>
    /// <param name="choices"><see cref="Pairs"/> or <see cref="Each"/>.</param>
    public WritingOptions(IJsonTypeInfoResolver context, IEnumerable<int[]> choices)
    {
        IJsonTypeInfoResolver byMembers = context.WithAddedModifier(static _ => { });
        _options = [.. choices.Select(choice => (string.Join("", choice), Options(context, choice), Options(byMembers, choice)))];
    }

    /// <summary>Every choice combined with every choice of another kind.</summary>
    public static IReadOnlyList<int[]> Pairs { get; } = [.. FindPairs().DistinctBy(choice => string.Join("", choice))];

    /// <summary>Every choice once.</summary>
    public static IReadOnlyList<int[]> Each { get; } = [.. Enumerable.Range(0, s_choices.Max(choices => choices.Length)).Select(row => s_choices.Select(choices => row % choices.Length).ToArray())];

    /// <summary>Asserts that the fast path writes the same JSON as System.Text.Json, which writes member by member.</summary>
    public void AssertSameByMembers(object record)
    {
        foreach ((string name, JsonSerializerOptions fast, JsonSerializerOptions byMembers) in _options)
        {
            Assert.Equal($"{name} {Unescape(Write(record, byMembers))}", $"{name} {Unescape(Write(record, fast))}");
        }
    }

    private static IEnumerable<int[]> FindPairs()
    {
        for (int i = 0; i < s_choices.Length; i++)
        {
            for (int j = i + 1; j < s_choices.Length; j++)
            {
                for (int a = 0; a < s_choices[i].Length; a++)
                {
                    for (int b = 0; b < s_choices[j].Length; b++)
                    {
                        int[] choice = new int[s_choices.Length];
                        (choice[i], choice[j]) = (a, b);
                        yield return choice;
                    }
                }
            }
        }
    }

    private static JsonSerializerOptions Options(IJsonTypeInfoResolver resolver, int[] choice)
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = resolver };
        for (int i = 0; i < choice.Length; i++)
        {
            s_choices[i][choice[i]](options);
        }

        return options;
    }

    /// <summary>The record as the root, and within an open array.</summary>
    private static string Write(object record, JsonSerializerOptions options)
    {
        JsonTypeInfo info = options.GetTypeInfo(record.GetType());
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions
        {
            Encoder = options.Encoder,
            Indented = options.WriteIndented,
            IndentCharacter = options.IndentCharacter,
            IndentSize = options.IndentSize,
            NewLine = options.NewLine,
        }))
        {
            writer.WriteStartArray();
            JsonSerializer.Serialize(writer, record, info);
            JsonSerializer.Serialize(writer, record, info);
            writer.WriteEndArray();
        }

        return JsonSerializer.Serialize(record, info) + Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>
    /// Removes escapes that JSON does not require. The relaxed encoder escapes characters that the fast path writes as they are (those beyond the
    /// basic plane), and the + of a date in a string member. Other tests check which characters an encoder escapes.
    /// </summary>
    private static string Unescape(string json) => Escape().Replace(
        json,
        static match => match.Length > 2 && (char)int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture) is var c and not ('"' or '\\') && c >= ' '
            ? c.ToString() : match.Value);

    [GeneratedRegex(@"\\\\|\\u([0-9A-F]{4})")]
    private static partial Regex Escape();
}
