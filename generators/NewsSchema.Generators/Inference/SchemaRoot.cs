using NewsSchema.Generators.Fixtures;

namespace NewsSchema.Generators.Inference;

/// <summary>A schema while its records are drafted.</summary>
/// <param name="Root">The root record.</param>
/// <param name="Name">The schema's name.</param>
/// <param name="Fixtures">Its fixtures by path.</param>
/// <param name="Xml">The root and the names of its documents, if they are XML.</param>
internal sealed record SchemaRoot(RecordDraft Root, string Name, List<FixtureModel> Fixtures, XmlRoot? Xml);
