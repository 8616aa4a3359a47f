using NewsSchema.Core.Xml;
using NewsSchema.Generators.Collections;

namespace NewsSchema.Generators.Fixtures;

/// <summary>What a fixture that is XML contributes in addition to its shape.</summary>
/// <param name="Root">The name of the samples' element, with its namespace; empty if there is no sample.</param>
/// <param name="Namespaces">The namespaces of its names, in the order of their first use.</param>
internal sealed record XmlModel(string Root, EquatableArray<XmlNamespace> Namespaces)
{
    public static XmlModel Of(FixtureDocument document) => new(
        document.Elements.FirstOrDefault()?.Name.Key ?? "",
        new EquatableArray<XmlNamespace>(document.Xml?.Namespaces ?? Enumerable.Empty<XmlNamespace>()));
}
