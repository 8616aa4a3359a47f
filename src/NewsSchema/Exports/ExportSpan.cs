namespace NewsSchema.Exports;

/// <summary>A span of a block: a mention, a fragment, an anchor, a field, or several of these at once.</summary>
internal sealed class ExportSpan(int start, int end)
{
    public int Start { get; } = start;

    public int End { get; } = end;

    /// <summary>What the span names; null for an anchor, a field or a slot.</summary>
    public ExportAnnotation? Annotation { get; set; }

    /// <summary>That the span names it; path <c>people.mentions</c>.</summary>
    public ExportFact? Mention { get; set; }

    /// <summary>The classes besides the kind: slots, anchors, fields, tags.</summary>
    public string[] Roles { get; set; } = [];

    /// <summary>One fact for each role that is no slot.</summary>
    public List<ExportFact> RoleFacts { get; } = [];

    public List<ExportFact> For { get; } = [];

    public ExportFact? Of { get; set; }

    public ExportFact? As { get; set; }

    public ExportFact? Cont { get; set; }

    public ExportFact? Lang { get; set; }

    public ExportFact? Note { get; set; }

    public List<KeyValuePair<string, ExportFact>> Attributes { get; } = [];

    /// <summary>The spans directly inside this one, in the order of the text.</summary>
    public List<ExportSpan> Children { get; } = [];
}
