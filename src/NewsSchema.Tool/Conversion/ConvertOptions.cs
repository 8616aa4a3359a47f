using NewsSchema.Core.Tree;
using NewsSchema.Formats;
using NewsSchema.Tool.Annotations;

namespace NewsSchema.Tool.Conversion;

/// <summary>The options of <c>convert</c> that formats use.</summary>
internal sealed record ConvertOptions
{
    /// <summary>The options for reading trade formats.</summary>
    public ReadOptions Reading { get; init; } = new();

    /// <summary>The options for writing trade formats.</summary>
    public ExportOptions Writing { get; init; } = new() { Indented = true };

    /// <summary>The schema that articles get whose source states none; null for none.</summary>
    public string? Schema { get; init; }

    /// <summary>The types of the records; null if nothing is written that has them.</summary>
    public RecordTypes? Types { get; init; }

    /// <summary>What new articles state in their front matter after the schema.</summary>
    public IReadOnlyList<Member> Facts { get; init; } = [];

    /// <summary>The names of labels in annotation formats.</summary>
    public LabelMap Labels { get; init; } = LabelMap.Default;

    /// <summary>The unit of offsets in annotation formats; null if it is found out.</summary>
    public OffsetUnit? Offsets { get; init; }

    /// <summary>The article that receives the annotations; null to make new articles.</summary>
    public MergeTarget? MergeTarget { get; init; }

    /// <summary>The column of labels in CoNLL, from 1; 0 for the last one.</summary>
    public int Column { get; init; }

    /// <summary>Whether the predictions of a model in Label Studio are read if a task has no annotations.</summary>
    public bool ReadsPredictions { get; init; }

    /// <summary>The text that CoNLL tokens are found in; null to join the tokens.</summary>
    public string? Text { get; init; }
}
