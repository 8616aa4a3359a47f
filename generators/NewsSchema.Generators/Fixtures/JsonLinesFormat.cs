using NewsSchema.Core.Errors;
using NewsSchema.Core.Json;
using NewsSchema.Core.Tree;

namespace NewsSchema.Generators.Fixtures;

/// <summary>JSON Lines: an object on each line, as <c>NewsJsonLines</c> reads them.</summary>
internal sealed class JsonLinesFormat : FixtureFormat
{
    public override bool IsArticle => false;

    public override FixtureDocument Read(Fixture fixture, string text, List<SourceError> errors, CancellationToken cancellation)
    {
        List<Node> values = JsonTree.ReadLines(text, errors, cancellation);
        bool isBroken = errors.Exists(error => NewsErrorCodes.Get(error.Code).Severity == NewsSeverity.Error);
        if (values.FirstOrDefault(value => value is not MapNode) is { } other)
        {
            errors.Add(FixtureCodes.NoObject.At(other.Span));
        }
        else if (!isBroken && values.Count == 0)
        {
            errors.Add(FixtureCodes.NoSample.At(default));
        }

        CaseNames.Find(values, errors, cancellation);
        return new FixtureDocument(values.OfType<MapNode>().ToList()) { IsList = true, IsBroken = isBroken, HasErrors = isBroken };
    }

    protected override bool Takes(string fileName) =>
        fileName.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || fileName.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase);
}
