using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using NewsSchema.Formats;

namespace NewsSchema.Tests.Formats;

/// <summary>The XML Schemas of NITF 3.6 and NewsML-G2 2.35. They are loaded together: without NITF's, .NET finds no ids that inlineRef refers to.</summary>
internal static class OfficialSchema
{
    private static readonly Lazy<XmlSchemaSet> s_schemas = new(Load);

    /// <summary>What is wrong with a document by its schema; empty for a valid one.</summary>
    public static List<string> Validate(string xml)
    {
        var problems = new List<string>();
        if (XDocument.Parse(xml).Root!.Name == "nitf")
        {
            // The schema knows NITF only in its namespace, which most agencies leave out, and so do we.
            xml = xml.Replace("<nitf ", $"<nitf xmlns=\"{NitfOptions.StandardNamespace}\" ", StringComparison.Ordinal);
        }

        XDocument document = XDocument.Parse(xml, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo);
        if (!s_schemas.Value.Contains(document.Root!.Name.NamespaceName))
        {
            problems.Add($"no schema for {document.Root.Name}");
        }

        bool isXhtmlInside = document.Descendants(XName.Get("html", "http://www.w3.org/1999/xhtml")).Any();
        using var reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings
        {
            ValidationType = ValidationType.Schema,
            Schemas = s_schemas.Value,
            ValidationFlags = XmlSchemaValidationFlags.ProcessIdentityConstraints | XmlSchemaValidationFlags.ReportValidationWarnings | XmlSchemaValidationFlags.AllowXmlAttributes,
        }.With(settings => settings.ValidationEventHandler += (_, e) =>
        {
            // XHTML inside NewsML-G2 has no schema here, which is a warning at each of its elements and attributes.
            if (e.Severity == XmlSeverityType.Error || !isXhtmlInside)
            {
                problems.Add($"{e.Exception.LineNumber}:{e.Exception.LinePosition} {e.Message}");
            }
        }));
        while (reader.Read())
        {
        }

        return problems;
    }

    private static XmlReaderSettings With(this XmlReaderSettings settings, Action<XmlReaderSettings> set)
    {
        set(settings);
        return settings;
    }

    private static XmlSchemaSet Load()
    {
        // Only one copy of xml.xsd may be loaded: the sets are added by their files, and all imports are found in one folder.
        var schemas = new XmlSchemaSet { XmlResolver = new OneXmlSchema() };
        schemas.Add(null, CorpusFolder.PathOf("newsml-g2", "examples", "nitf-3-6.xsd"));
        schemas.Add(null, CorpusFolder.PathOf("newsml-g2", "specification", "NewsML-G2_2.35-spec-All-Power.xsd"));
        schemas.Compile();
        return schemas;
    }

    /// <summary>Sends every import of <c>xml.xsd</c> to the same file.</summary>
    private sealed class OneXmlSchema : XmlUrlResolver
    {
        public override Uri ResolveUri(Uri? baseUri, string? relativeUri) => relativeUri == "xml.xsd"
            ? new Uri(CorpusFolder.PathOf("newsml-g2", "examples", "xml.xsd"))
            : base.ResolveUri(baseUri, relativeUri);
    }
}
