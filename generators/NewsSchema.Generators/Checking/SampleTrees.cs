using NewsSchema.Core.Errors;
using NewsSchema.Core.Tree;
using NewsSchema.Core.Xml;
using NewsSchema.Generators.Fixtures;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Checking;

/// <summary>The samples of a fixture as their records' JSON.</summary>
internal static class SampleTrees
{
    /// <param name="fixture">The fixture.</param>
    /// <param name="xml">If it is XML: how its elements become data. What they become depends on all samples.</param>
    /// <param name="errors">Receives what contradicts the plan.</param>
    public static IEnumerable<MapNode> Of(OpenedFixture fixture, XmlPlan? xml, List<SourceError> errors)
    {
        if (fixture.Xml is not { } document || xml is null)
        {
            return fixture.Samples;
        }

        var binder = new XmlBinder(SchemaOf(xml), document, errors);
        return fixture.Elements.Where(element => element.Name.Key == xml.Root).Select(binder.Bind);
    }

    /// <summary>The plan in the form that the runtime uses.</summary>
    public static XmlSchema SchemaOf(XmlPlan xml) => new(
        xml.Root, xml.Namespaces.Select(item => new XmlNamespace(item.Uri, item.Prefix)), xml.Types.Select(type => new XmlType(type)).ToArray());
}
