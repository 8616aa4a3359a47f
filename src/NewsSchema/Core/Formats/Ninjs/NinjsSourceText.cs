using NewsSchema.Core.Formats.Reading.Markup;
using NewsSchema.Core.Formats.Reading.Sources;

namespace NewsSchema.Core.Formats.Ninjs;

/// <summary>A text of an item in its role.</summary>
/// <param name="Role">The role; empty for none.</param>
/// <param name="Form">The form.</param>
/// <param name="Value">The text.</param>
/// <param name="IsMain">Whether the role is that of the main text.</param>
internal sealed record NinjsSourceText(string Role, NinjsTextForm Form, SourceValue Value, bool IsMain)
{
    /// <summary>The order in which texts are tried: main ones first, then by form.</summary>
    public int Rank => (IsMain ? 0 : 10) + (int)Form;

    /// <summary>The words without markup.</summary>
    public string Words => Form == NinjsTextForm.Plain ? Value.Text : MarkupFragment.WordsOf(Value.Text);
}
