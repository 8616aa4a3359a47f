namespace NewsSchema.Formats;

/// <summary>What becomes of the line breaks inside a block of the article where its text is marked up.</summary>
public enum LineBreaks
{
    /// <summary>They stay line breaks, so that the text reads back exactly.</summary>
    Keep,

    /// <summary>They become spaces, for readers that show every line break.</summary>
    Spaces,
}
