using NewsSchema.Core.Errors;
using NewsSchema.Core.Json;
using NewsSchema.Core.Tree;

namespace NewsSchema.Generators.Fixtures;

/// <summary>JSON: an object, or a list of objects.</summary>
internal sealed class JsonFormat : FixtureFormat
{
    public override bool IsArticle => false;

    public override FixtureDocument Read(Fixture fixture, string text, List<SourceError> errors, CancellationToken cancellation)
    {
        Node? root = JsonTree.Read(text, errors, cancellation);
        bool isBroken = errors.Exists(error => NewsErrorCodes.Get(error.Code).Severity == NewsSeverity.Error);
        var list = root as ListNode;
        IReadOnlyList<Node> values = list is not null ? list.Items : root is not null ? new[] { root } : Array.Empty<Node>();
        if (!isBroken && values.FirstOrDefault(value => value is not MapNode) is { } other)
        {
            errors.Add(FixtureCodes.NoObject.At(other.Span));
        }

        if (!isBroken && values.Count == 0)
        {
            errors.Add(FixtureCodes.NoSample.At(root!.Span));
        }

        CaseNames.Find(values, errors, cancellation);
        return new FixtureDocument(values.OfType<MapNode>().ToList()) { IsList = list is not null, IsBroken = isBroken, HasErrors = isBroken };
    }

    protected override bool Takes(string fileName) => fileName.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
}
