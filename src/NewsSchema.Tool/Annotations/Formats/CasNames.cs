namespace NewsSchema.Tool.Annotations.Formats;

/// <summary>The names of types and features.</summary>
internal static class CasNames
{
    public const string Sofa = "uima.cas.Sofa";
    public const string Annotation = "uima.tcas.Annotation";

    /// <summary>The type of marks: <see cref="Value"/> is the label, <see cref="Identifier"/> what is mentioned.</summary>
    public const string Mark = "newsschema.Mark";

    /// <summary>The type of relations from one mark to another.</summary>
    public const string Relation = "newsschema.Relation";

    /// <summary>The type of names and values of a mark.</summary>
    public const string Attribute = "newsschema.Attribute";

    /// <summary>The type of names and values of the whole text.</summary>
    public const string Metadata = "newsschema.Metadata";

    public const string Value = "value";
    public const string Identifier = "identifier";

    /// <summary>The first part of a discontinuous mark.</summary>
    public const string PartOf = "partOf";

    /// <summary>The ends of a relation, here and in INCEpTION.</summary>
    public static readonly (string From, string To)[] Ends = [("from", "to"), ("Governor", "Dependent")];

    /// <summary>The parts of types' names whose annotations are structure of the text, not marks of people.</summary>
    public static readonly string[] Structure = [".Token", ".Sentence", ".Paragraph", ".DocumentAnnotation", ".DocumentMetaData", ".TagsetDescription", ".LayerDefinition", ".FeatureDefinition", ".CASMetadata", ".ProjectType"];
}
