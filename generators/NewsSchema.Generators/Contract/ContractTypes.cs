using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Contract;

/// <summary>
/// The names of types in the contract's files: C# keywords if there are any, names of records, and <c>list&lt;…&gt;</c>,
/// <c>map&lt;…&gt;</c>, <c>one-or-many&lt;…&gt;</c>, <c>ref&lt;…&gt;</c> of these; <c>#ref&lt;…&gt;</c> if JSON keeps the <c>#</c> of a reference.
/// </summary>
internal static class ContractTypes
{
    /// <summary>The type of a discriminator in the record whose variants it tells apart.</summary>
    public const string Variants = "variants";

    private const string Variant = "variant<";

    private static readonly Dictionary<TypePlanKind, string> s_words = new()
    {
        [TypePlanKind.String] = "string",
        [TypePlanKind.Boolean] = "bool",
        [TypePlanKind.Int32] = "int",
        [TypePlanKind.Int64] = "long",
        [TypePlanKind.Decimal] = "decimal",
        [TypePlanKind.Double] = "double",
        [TypePlanKind.Number] = "number",
        [TypePlanKind.Date] = "date",
        [TypePlanKind.DateTime] = "date-time",
        [TypePlanKind.Time] = "time",
        [TypePlanKind.Duration] = "duration",
        [TypePlanKind.IsoDate] = "iso-date",
        [TypePlanKind.IsoTime] = "iso-time",
        [TypePlanKind.Money] = "money",
        [TypePlanKind.Quantity] = "quantity",
        [TypePlanKind.Uri] = "uri",
        [TypePlanKind.Guid] = "guid",
        [TypePlanKind.Any] = "any",
        [TypePlanKind.Markup] = "markup",
        [TypePlanKind.Text] = "text",
        [TypePlanKind.Span] = "span",
        [TypePlanKind.TextFormat] = "text-format",
    };

    private static readonly string[] s_collections = ["list<", "map<", "one-or-many<"];
    private static readonly Dictionary<string, TypePlanKind> s_kinds = s_words.ToDictionary(word => word.Value, word => word.Key, StringComparer.Ordinal);

    /// <param name="type">The type.</param>
    /// <param name="nameOf">A record's name by its key.</param>
    public static string Write(TypePlan type, Func<string, string> nameOf)
    {
        string text = type.Kind switch
        {
            TypePlanKind.List or TypePlanKind.References => $"list<{Write(type.Element!, nameOf)}>",
            TypePlanKind.OneOrMany => $"one-or-many<{Write(type.Element!, nameOf)}>",
            TypePlanKind.Map => $"map<{Write(type.Element!, nameOf)}>",
            TypePlanKind.Reference => $"{(type.KeepsHash ? "#" : "")}ref<{(type.Record == null ? type.Name : nameOf(type.Record))}>",
            TypePlanKind.Enum => $"{(type.Style == "number" ? "number-" : "")}enum<{type.Record}>",
            TypePlanKind.Record => nameOf(type.Record!),
            _ => s_words[type.Kind],
        };
        return type.IsNullable ? text + "?" : text;
    }

    /// <summary>
    /// The type of a discriminator: <c>variants</c> in an abstract record, and in each variant that record with the value, such as <c>variant&lt;Block.image&gt;</c>.
    /// </summary>
    public static string WriteDiscriminator(RecordPlan record, MemberPlan member, Func<string, string> nameOf) =>
        member.Constant is { } value ? $"{Variant}{nameOf(record.Base!)}.{ContractMember.Escape(value)}>" : Variants;

    /// <summary>The record of which a type is a variant; null if it is not the type of a discriminator in a variant.</summary>
    public static string? BaseOf(string type) => ArgumentOf(type, Variant) is { } argument && argument.LastIndexOf('.') is > 0 and int dot ? argument.Substring(0, dot) : null;

    /// <summary>Whether it is the type of a discriminator, which every sample of a variant has.</summary>
    public static bool IsDiscriminator(string type) => type == Variants || BaseOf(type) is not null;

    /// <summary>The type, as far as a sample can be compared with it. Of a record that no longer exists, only that it was an object.</summary>
    /// <param name="type">The type in a line.</param>
    /// <param name="keyOf">Gets a record's key by its name, or null.</param>
    public static TypePlan Read(string type, Func<string, string?> keyOf)
    {
        bool isNullable = type.EndsWith("?", StringComparison.Ordinal);
        string text = isNullable ? type.Substring(0, type.Length - 1) : type;
        TypePlan plan =
            ArgumentOf(text, "list<") is { } element ? new TypePlan(TypePlanKind.List, Element: Read(element, keyOf))
            : ArgumentOf(text, "one-or-many<") is { } one ? new TypePlan(TypePlanKind.OneOrMany, Element: Read(one, keyOf))
            : ArgumentOf(text, "map<") is { } value ? new TypePlan(TypePlanKind.Map, Element: Read(value, keyOf))
            : ArgumentOf(text, "ref<") is not null || ArgumentOf(text, "#ref<") is not null ? new TypePlan(TypePlanKind.Reference)
            : IsDiscriminator(text) ? new TypePlan(TypePlanKind.String)
            : s_kinds.TryGetValue(text, out TypePlanKind kind) ? new TypePlan(kind == TypePlanKind.DateTime ? TypePlanKind.IsoDate : kind)
            : keyOf(text) is { } key ? new TypePlan(TypePlanKind.Record, key)
            : new TypePlan(TypePlanKind.Map, Element: new TypePlan(TypePlanKind.Any));
        return plan with { IsNullable = isNullable };
    }

    public static bool IsCollection(string type) => Array.Exists(s_collections, collection => ArgumentOf(type, collection) is not null);

    /// <summary>The names in a type, including those of records.</summary>
    public static IEnumerable<string> NamesIn(string type) => type.Split('<', '>', '?');

    /// <summary>Whether a text could be a type. The type does not have to be known, because another version may have written the file.</summary>
    public static bool IsType(string text) =>
        text.Length > 0 && text.All(c => ContractMember.IsOfIdentifier(c) || c is '-' or '.' or '#' or '<' or '>' or '?')
        || (BaseOf(text) is not null && !text.Any(char.IsWhiteSpace));

    private static string? ArgumentOf(string type, string generic) =>
        type.StartsWith(generic, StringComparison.Ordinal) && type.EndsWith(">", StringComparison.Ordinal)
            ? type.Substring(generic.Length, type.Length - generic.Length - 1)
            : null;
}
