using System.Globalization;
using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Naming;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Inference;

/// <summary>Doc comments that describe a record. Code is written between backticks.</summary>
internal static class RecordDoc
{
    public static EquatableArray<string> Of(RecordDraft record)
    {
        int count = record.Objects?.Count ?? 0;
        string show = count == 1 ? "1 sample shows" : count.ToString(CultureInfo.InvariantCulture) + " samples show";
        return new EquatableArray<string>(record.Role switch
        {
            RecordRole.Article => $"An article, as {show} it.",
            RecordRole.DataRoot or RecordRole.Structure when record.Decision is { } decision => $"{WhereOrWhat(record)}, as {show} it. Its variants differ by `{decision.Name}`.",
            RecordRole.Variant when record.Decision is { } inner => $"{WhereOrWhat(record)} whose {Values(record)}, as {show} it. Its variants differ by `{inner.Name}`.",
            RecordRole.Variant when record.Value is not null => $"{WhereOrWhat(record)} whose {Values(record)}, as {show} it.",
            RecordRole.Variant when record.Base!.Base is not null => $"{WhereOrWhat(record)} whose {Values(record.Base)}, with no known `{record.Base.Decision!.Name}`. It keeps all members.",
            RecordRole.Variant => $"{WhereOrWhat(record)} with no known `{record.Base!.Decision!.Name}`. It keeps all members.",
            RecordRole.DataRoot => $"As {show} it.",
            RecordRole.Union when record.IsNode && record.Path.Text.Length == 0 => "An address, or the object that it stands for.",
            RecordRole.Structure when record.IsUnseen => "An object of which the samples only have the address.",
            RecordRole.Union => $"A value of `{Where(record)}`: exactly one of these is set.",
            RecordRole.Text => $"`{Where(record)}`: a text with its parts.",
            RecordRole.Structure => $"`{Where(record)}`, as {show} it.",
            _ => KindDoc.Of(record.Kind!.Class),
        });
    }

    private static string WhereOrWhat(RecordDraft record) => $"`{Where(record.Bases.LastOrDefault() ?? record)}`";

    /// <summary>The values that make an object a variant, those of the outermost record first.</summary>
    private static string Values(RecordDraft variant) => string.Join(" and ", variant.Bases.Prepend(variant)
        .Where(draft => draft.Base is not null)
        .Reverse()
        .Select(draft => $"`{draft.Base!.Decision!.Name}` is `{IdentifierNaming.ToOneLine(draft.Value!.Replace('`', '\''))}`"));

    private static string Where(RecordDraft record)
    {
        string path = (record.Values ?? record.Path).Text;
        string name = path.Length > 0 ? path : record.OwnerMember ?? record.Name;
        return IdentifierNaming.ToOneLine(name.Replace('`', '\''));
    }
}
