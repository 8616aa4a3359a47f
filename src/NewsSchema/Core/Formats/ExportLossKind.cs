namespace NewsSchema.Formats;

/// <summary>How an export differs from its article.</summary>
public enum ExportLossKind
{
    /// <summary>The format has no place for it, or its value is not legal there: it is not in the export.</summary>
    Lost,

    /// <summary>It is in the export, in a place or form that says less than the article does.</summary>
    Approximated,

    /// <summary>The format demands it and the article does not state it: the export has a documented fallback.</summary>
    Assumed,

    /// <summary>The format's readers want it and the article does not state it: nothing was invented.</summary>
    Missing,
}
