namespace NewsSchema.Formats;

/// <summary>Specifies how line breaks inside a block of marked-up text are written.</summary>
public enum LineBreaks
{
    /// <summary>They are kept, so that the text reads back exactly.</summary>
    Keep,

    /// <summary>They become spaces, for readers that show every line break.</summary>
    Spaces,
}
