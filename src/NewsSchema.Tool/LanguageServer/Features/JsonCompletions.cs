using System.Globalization;
using System.Text.Encodings.Web;
using NewsSchema.Core.Tree;
using NewsSchema.Generators.Plans;
using NewsSchema.Tool.LanguageServer.Protocol;

namespace NewsSchema.Tool.LanguageServer.Features;

/// <summary>What can be typed in a sample of JSON: the keys of the schema's samples, and values that recur in them.</summary>
internal static class JsonCompletions
{
    private const int MaxValues = 50;
    private const int LongestValue = 80;

    private static readonly string[] s_endings = [".json", ".jsonl", ".ndjson"];

    public static IReadOnlyList<CompletionItem> Find(RequestContext context, Position position)
    {
        if (!s_endings.Any(ending => context.Document.FileName.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            || context.Plan is not { } plan || context.Fixture is not { Schema: { } schema, Fixture.Format: null })
        {
            return [];
        }

        string text = context.Document.Text;
        int offset = context.Document.Lines.OffsetAt(position);
        bool isLines = !context.Document.FileName.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
        if (JsonCursor.Find(text, offset, isLines) is not { } cursor)
        {
            return [];
        }

        var lookup = new MemberLookup(plan, schema);
        PositionRange range = context.Document.ToRange(cursor.Start, cursor.End);
        return [.. cursor.IsValue ? ValuesOf(context, lookup, schema, cursor, range) : KeysOf(lookup, cursor, range)];
    }

    private static IEnumerable<CompletionItem> KeysOf(MemberLookup lookup, JsonCursor cursor, PositionRange range) =>
        lookup.MembersAt(cursor.Path).Where(found => !cursor.Siblings.Contains(found.Member.JsonName)).Select(found =>
        {
            string key = Quote(found.Member.JsonName);
            return new CompletionItem(
                found.Member.JsonName,
                CompletionKind.Property,
                lookup.TypeOf(found),
                (found.Member.IsRequired ? "0" : "1") + found.Member.JsonName,
                key,
                new DocumentEdit(range, cursor.HasColon ? key : key + ": "),
                MarkupContent.Markdown(string.Join('\n', found.Member.Doc)));
        });

    /// <summary>The values that a member has at least twice: a value that occurs once belongs to its sample alone.</summary>
    private static IEnumerable<CompletionItem> ValuesOf(RequestContext context, MemberLookup lookup, string schema, JsonCursor cursor, PositionRange range)
    {
        if (lookup.Find(cursor.Path) is not { } found)
        {
            return [];
        }

        IEnumerable<(string Value, string? Detail)> values = TypeOf(found).Kind == TypePlanKind.Boolean
            ? [("true", null), ("false", null)]
            : context.SamplesOf(schema, withOwn: true).SelectMany(sample => MemberLookup.ScalarsOf(sample.Fixture, found.Path))
                .Where(static scalar => scalar.Text.Length <= LongestValue)
                .Select(static scalar => scalar.Kind == ScalarKind.Quoted ? Quote(scalar.Text) : scalar.Text)
                .CountBy(static value => value)
                .Where(static seen => seen.Value > 1)
                .OrderByDescending(static seen => seen.Value).ThenBy(static seen => seen.Key, StringComparer.Ordinal)
                .Take(MaxValues)
                .Select(static seen => (seen.Key, (string?)string.Create(CultureInfo.InvariantCulture, $"{seen.Value} times in samples")));
        return values.Select((value, index) => new CompletionItem(
            value.Value,
            CompletionKind.Value,
            value.Detail,
            index.ToString("D5", CultureInfo.InvariantCulture),
            value.Value,
            new DocumentEdit(range, value.Value)));
    }

    private static TypePlan TypeOf(FoundMember found)
    {
        TypePlan type = found.Member.Type;
        while (type.Kind is TypePlanKind.List or TypePlanKind.OneOrMany)
        {
            type = type.Element!;
        }

        return type;
    }

    private static string Quote(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";
}
