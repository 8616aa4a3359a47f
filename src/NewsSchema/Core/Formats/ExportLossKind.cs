namespace NewsSchema.Formats;

/// <summary>Specifies how an export differs from its article.</summary>
public enum ExportLossKind
{
    /// <summary>The value is not in the export: the format has no place for it, or it is not legal there.</summary>
    Lost,

    /// <summary>The value is in the export, in a place or form that is less exact than the article.</summary>
    Approximated,

    /// <summary>The format requires a value that the article does not state: the export contains a documented fallback.</summary>
    Assumed,

    /// <summary>Readers of the format expect a value that the article does not state: the export does not contain it.</summary>
    Missing,
}
