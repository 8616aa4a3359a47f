using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Emit;

/// <summary>Writes the method that says what a record keeps a JSON value of one of its members for.</summary>
internal sealed class KeptEmitter
{
    private const string KeptValue = TypeNames.CompilerServices + "KeptValue.";

    private readonly SourceWriter _source;
    private readonly RecordPlan _record;
    private readonly TypeNames _types;

    public KeptEmitter(SourceWriter source, RecordPlan record, TypeNames types)
    {
        _source = source;
        _record = record;
        _types = types;
    }

    /// <summary>Whether the record can keep the JSON value of a member that it declares.</summary>
    public static bool IsNeeded(RecordPlan record) => record.Role != RecordRole.Union && (record is { Variants: not null, Base: null } || record.Members.Any(member => CanKeep(record, member)));

    /// <summary>Whether that member can be one that the user declares.</summary>
    public static bool HasPins(RecordPlan record, PlanIndex index) =>
        record.Members.Any(member => member.Origin == MemberOrigin.Pinned && CanKeep(record, member))
        || (record.Variants is { } variants && variants.Keys.Any(key => index.Find(key) is { } variant && HasPins(variant, index)));

    public void Write()
    {
        bool isOwn = _record.Role is RecordRole.Article or RecordRole.DataRoot or RecordRole.Structure;
        bool isVariant = _record.Role == RecordRole.Variant;
        if (!isOwn && !isVariant)
        {
            _source.Line("/// <inheritdoc/>");
        }

        JsonFile.AllowForbidden(_source, _record);
        string modifiers = isVariant ? "private protected override" : _record.Variants is not null ? "private protected virtual" : isOwn ? "private" : "protected override";
        _source.Open($"{modifiers} {TypeNames.CompilerServices}KeptUse UseOfKept(string jsonName, {TypeNames.Model}NewsAny kept) => jsonName switch");
        foreach (MemberPlan member in _record.Members.Where(member => CanKeep(_record, member)))
        {
            WriteMember(member);
        }

        _source.Line(isOwn ? $"_ => {TypeNames.CompilerServices}KeptUse.Unknown," : "_ => base.UseOfKept(jsonName, kept),");
        _source.Close("};");
    }

    private static bool CanKeep(RecordPlan record, MemberPlan member) =>
        member.Origin == MemberOrigin.Discriminator ? record.Variants is null && (member.Constant is null || member.MayBeMany)
        : member.Origin != MemberOrigin.Inherited && EmittedNames.CanKeep(member);

    private void WriteMember(MemberPlan member)
    {
        string value = EmittedNames.Source(_record, member, _types.Index);
        string nothing = member.Nothing.Count == 0 || !member.Type.KeepsSpelling ? ""
            : $"{KeptValue}IsNothing(kept, {ReaderEmitter.Nothing(member)}) ? {KeptValue}Unless({IsSet(member, value)}) : ";
        string start = $"{CSharp.Literal(member.JsonName)} => {nothing}{KeptValue}";
        if (member.Constant is { } constant)
        {
            _source.Line($"{start}OfConstant(kept, {CSharp.Utf8Literal(constant)}, {VariantsEmitter.ValuesOf(member, _record, _types)}),");
        }
        else if (!member.Type.KeepsSpelling)
        {
            _source.Line($"{start}Unless({IsSet(member, value)}),");
        }
        else if (member.Type.Kind is TypePlanKind.DateTime or TypePlanKind.Duration)
        {
            _source.Line($"{start}Of{member.Type.Kind}(kept, {value}, {Scalars.Style(member.Type)}),");
        }
        else if (member.Type.Kind == TypePlanKind.Enum)
        {
            _source.Line($"{start}OfEnum<{_types.Of(member.Type)}>(kept, {value}{Values(member.Type)}),");
        }
        else
        {
            _source.Line($"{start}Of(kept, {value}, {IsSet(member, value)}, static (ref {TypeNames.CompilerServices}NewsJsonReader json) =>");
            _source.Open();
            new ReaderEmitter(_source, _record, _types).WriteReturn(member.Type);
            _source.Close("}),");
        }
    }

    /// <summary>The names that an enum's member is read by, as arguments: <c>, ("draft", Status.Draft)</c>.</summary>
    internal static string Values(TypePlan type, TypeNames types) => string.Concat(types.Index.Enum(type).Texts(type.Style).Select(text =>
        $", ({CSharp.Literal(text.Text)}, {types.Of(type)}.{CSharp.Identifier(text.Member.Name)})"));

    private string Values(TypePlan type) => Values(type, _types);

    /// <summary>The condition under which a value is written as JSON.</summary>
    private static string IsSet(MemberPlan member, string value) =>
        member.Type.Kind == TypePlanKind.Reference ? $"{value}.HasValue"
        : Scalars.IsCollection(member.Type.Kind) ? $"!{value}.IsAbsent"
        : member.IsNullable || !Scalars.IsStruct(member.Type.Kind) ? $"{value} is not null"
        : $"{value} != default";
}
