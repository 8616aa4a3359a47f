namespace NewsSchema.Tool.Annotations;

/// <summary>The labels and attributes of marks for what the article format states in other ways than classes.</summary>
internal static class BlockMarks
{
    /// <summary>The label of a heading without a slot.</summary>
    public const string Heading = "heading";

    /// <summary>The attribute with the level of a heading.</summary>
    public const string Level = "level";

    /// <summary>The attribute with the classes next to a known kind.</summary>
    public const string Tags = "tags";

    /// <summary>The label of a field whose property is named by <c>as</c> or by its kind.</summary>
    public const string Field = "field";

    /// <summary>The end of the names of classes and attributes that lack what the vocabulary requires.</summary>
    public const string TextSuffix = "-text";

    /// <summary>The label of a span without a class or a known id, which is an error of the article.</summary>
    public const string Unknown = "mark";
}
