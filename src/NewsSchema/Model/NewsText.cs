using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using NewsSchema.CompilerServices;

namespace NewsSchema;

/// <summary>
/// A block or another typed part of an article: its text without markup, and the spans that annotate it.
/// It converts to <see cref="string"/> and compares with strings by its characters. Two texts are equal if their annotations are equal too.
/// </summary>
public partial record NewsText
{
    // Reading and writing use the fields, because a new process compiles each accessor that it calls.
    private readonly NewsList<NewsSpan> _spans;
    private readonly string? _slot;
    private readonly int _level;
    private readonly string? _separator;
    private NewsExtensionData _extensionData;

    /// <summary>Creates a text. Set its members in an object initializer.</summary>
    public NewsText()
    {
    }

    /// <summary>The text without markup.</summary>
    public required string Text { get; init; }

    /// <summary>The spans of the text, each before those that it contains. Absent if there are none.</summary>
    public NewsList<NewsSpan> Spans
    {
        get => _spans;
        init
        {
            _spans = value;
            ExtensionData = ExtensionData.WithoutIf(!value.IsAbsent, "spans");
        }
    }

    /// <summary>The part of the article, for example <c>headline</c> or <c>crosshead</c>. Null for a plain paragraph, and if the name of the member gives the slot.</summary>
    public string? Slot
    {
        get => _slot;
        init
        {
            _slot = value;
            ExtensionData = ExtensionData.WithoutIf(value is not null, "slot");
        }
    }

    /// <summary>The level of a heading, 1 to 6; 0 for a paragraph.</summary>
    public int Level
    {
        get => _level;
        init
        {
            _level = value;
            ExtensionData = ExtensionData.WithoutIf(value != 0, "level");
        }
    }

    /// <summary>The text between the previous block and this one; null if it is the usual separator of the article.</summary>
    public string? Separator
    {
        get => _separator;
        init
        {
            _separator = value;
            ExtensionData = ExtensionData.WithoutIf(value is not null, "separator");
        }
    }

    /// <summary>The members that are not part of the model, and explicit nulls, as they were read. They are written back.</summary>
    public NewsExtensionData ExtensionData
    {
        get => _extensionData.Count == 0 ? _extensionData : FindCurrentData();
        init => _extensionData = value.Count == 0 ? value : value.Current(UseOfKept);
    }

    /// <summary>Returns the text without markup, so that a text can be used and compared as a string.</summary>
    /// <param name="text">The text; null gives null.</param>
    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator string?(NewsText? text) => text?.Text;

    /// <summary>Creates a text without annotations. Each generated slot has a separate conversion.</summary>
    /// <param name="text">The text; null gives null.</param>
    [return: NotNullIfNotNull(nameof(text))]
    public static explicit operator NewsText?(string? text) => text is null ? null : new NewsText { Text = text };

    /// <summary>Returns whether both are texts of the same type with the same annotations. Generated slots also compare their parts.</summary>
    /// <param name="other">The other text.</param>
    public virtual bool Equals(NewsText? other) =>
        ReferenceEquals(this, other)
        || (other is not null && EqualityContract == other.EqualityContract && Text == other.Text && _spans == other._spans && _slot == other._slot && _level == other._level
            && _separator == other._separator && ExtensionData == other.ExtensionData);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(EqualityContract, Text, _spans, _slot, _level, _separator, ExtensionData);

    /// <summary>Returns whether the text without markup is equal to a string; compared ordinally.</summary>
    /// <param name="other">The string.</param>
    public bool Equals(string? other) => Text == other;

    /// <summary>Drops the JSON values that <see cref="ExtensionData"/> keeps for members that have other values now. Generated setters call it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void DropOutdatedJson() => _extensionData = ExtensionData;

    /// <summary>A separate method, because the property is read whenever a record is written: without this call, it becomes a part of its caller.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private NewsExtensionData FindCurrentData() => _extensionData.Current(UseOfKept);

    /// <summary>Returns what a JSON value is kept for: nothing if its member has another value. Overridden by generated code.</summary>
    /// <param name="jsonName">The JSON name of the member.</param>
    /// <param name="kept">The JSON value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual KeptUse UseOfKept(string jsonName, NewsAny kept) => jsonName switch
    {
        "spans" => KeptValue.Unless(!_spans.IsAbsent),
        "slot" => KeptValue.Unless(_slot is not null),
        "level" => KeptValue.Unless(_level != 0),
        "separator" => KeptValue.Unless(_separator is not null),
        _ => KeptUse.Unknown,
    };

    /// <summary>Returns the text without markup.</summary>
    public sealed override string ToString() => Text;
}
