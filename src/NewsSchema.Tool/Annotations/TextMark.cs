namespace NewsSchema.Tool.Annotations;

/// <summary>A marked part of a text.</summary>
/// <param name="id">The id in the file, which relations use.</param>
/// <param name="label">The label; after mapping, the class.</param>
internal sealed class TextMark(string id, string label)
{
    public string Id { get; } = id;

    public string Label { get; set; } = label;

    /// <summary>The parts of the text, in their order. A mark of several is discontinuous.</summary>
    public List<MarkFragment> Fragments { get; init; } = [];

    /// <summary>The text that the file states for the mark, which proves its offsets; null if it states none.</summary>
    public string? CoveredText { get; set; }

    /// <summary>The id of what the mark mentions, which other mentions of the same have too; null if the file does not state it.</summary>
    public string? Entity { get; set; }

    /// <summary>Names and values.</summary>
    public List<KeyValuePair<string, string>> Attributes { get; init; } = [];

    /// <summary>The spans of the article that the mark was made from: the block, and the span in it; -1 for the attributes of the block.</summary>
    public List<(int Block, int Span)> Origins { get; init; } = [];

    /// <summary>The line of the mark in its file, from 1.</summary>
    public int Line { get; init; } = 1;

    public int Start => Fragments.Count > 0 ? Fragments[0].Start : 0;

    public string? Attribute(string name) => Attributes.Find(pair => pair.Key == name).Value;
}
