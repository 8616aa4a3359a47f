using NewsSchema.Generators.Collections;

namespace NewsSchema.Generators.Plans;

/// <summary>One schema: its root record and its fixtures as typed values.</summary>
/// <param name="Name">The schema's name as the fixtures give it, in PascalCase.</param>
/// <param name="Root">The root record's key in <see cref="ProjectPlan.Records"/>.</param>
/// <param name="IsArticle">Whether its fixtures are annotated articles; otherwise, they are JSON data.</param>
/// <param name="UserKinds">The kind classes of the custom vocabulary, ordered ordinally.</param>
/// <param name="Fixtures">Ordered by name.</param>
internal sealed record SchemaPlan(
    string Name,
    string Root,
    bool IsArticle,
    EquatableArray<string> UserKinds,
    EquatableArray<FixturePlan> Fixtures)
{
    /// <summary>If the samples are XML: how they become data.</summary>
    public XmlPlan? Xml { get; init; }
}
