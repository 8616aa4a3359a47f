using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Emit;

/// <summary>
/// Writes the method that describes a record's members to System.Text.Json: one call per member, in the order in which they are written,
/// with a setter, because other code can set init-only properties only in an initializer.
/// </summary>
internal sealed class DescriberEmitter
{
    private const string Presence = TypeNames.CompilerServices + "NewsJsonPresence.";
    private const string Accessor = "global::System.Runtime.CompilerServices.UnsafeAccessor";

    private readonly SourceWriter _source;
    private readonly RecordPlan _record;
    private readonly TypeNames _types;
    private readonly string _name;

    public DescriberEmitter(SourceWriter source, RecordPlan record, TypeNames types)
    {
        _source = source;
        _record = record;
        _types = types;
        _name = CSharp.Identifier(record.Name);
    }

    public void Write(bool isLinked)
    {
        _source.Open($"static void {TypeNames.Model}INewsRecord<{_name}>.Describe({TypeNames.CompilerServices}NewsJsonMembers<{_name}> members)");
        if (_record.Role == RecordRole.Union)
        {
            foreach (MemberPlan kind in _record.Members)
            {
                _source.Line($"members.Kind<{_types.Of(kind.Type)}>({Item(kind.Type)});");
            }

            _source.Close();
            return;
        }

        string unknown = _record.UnknownMembers == UnknownMemberHandling.Keep ? "" : $", {TypeNames.Model}UnknownMembers.{_record.UnknownMembers}";
        _source.Line($"members.Record(New, static r => (({_name})r).ExtensionData, SetExtensionData{unknown});");
        int count = LargeRecord.Parts(_record).Count();
        for (int i = 0; i < count; i++)
        {
            _source.Line($"{Method(i)}(members);");
        }

        if (isLinked)
        {
            _source.Line("members.Linked(static r => r.LinkReferences(), static r => r.CheckLinks());");
        }

        _source.Line();
        _source.Line($"[{Accessor}({Accessor}Kind.Constructor)] static extern {_name} New();");
        WriteSetter("ExtensionData", $"{TypeNames.Model}NewsExtensionData", ExtensionOwner());
        _source.Close();
        int number = 0;
        foreach (IReadOnlyList<MemberPlan> part in LargeRecord.Parts(_record))
        {
            _source.Line();
            WritePart(part, number++);
        }
    }

    /// <summary>A separate method also for a record of one part: lambdas have the name of their method, and that of an explicit implementation is long.</summary>
    private void WritePart(IReadOnlyList<MemberPlan> members, int number)
    {
        JsonFile.AllowForbidden(_source, _record);
        _source.Open($"private static void {Method(number)}({TypeNames.CompilerServices}NewsJsonMembers<{_name}> members)");
        foreach (MemberPlan member in members)
        {
            if (FitCheck.Applies(_record, member))
            {
                _source.Line($"members.KeepsMismatches({CSharp.Literal(member.JsonName)}, {FitCheck.DelegateOf(member, _types)});");
            }

            if (member.Nothing.Count > 0 && !EmittedNames.IsReference(member))
            {
                WriteRaw(member);
            }
            else
            {
                _source.Line(Call(member));
            }
        }

        MemberPlan[] called = members.Where(member => Field(member) is null && member.Origin != MemberOrigin.Discriminator).ToArray();
        if (called.Length > 0)
        {
            _source.Line();
        }

        foreach (MemberPlan member in called)
        {
            WriteSetter(member.Name, _types.Of(member), Owner(member));
        }

        _source.Close();
    }

    private string Method(int part) => LargeRecord.Is(_record) ? LargeRecord.Method("Describe", part) : "DescribeMembers";

    /// <summary>A member that some values of another kind leave empty is any JSON value to System.Text.Json.</summary>
    private void WriteRaw(MemberPlan member)
    {
        string isSet = Scalars.IsCollection(member.Type.Kind) ? "!v.IsAbsent" : "v is not null";
        string value = member.IsNullable && IsNullableStruct(member.Type) ? "v!.Value" : "v!";
        string names = $"{CSharp.Literal(member.JsonName)}, {CSharp.Literal(member.Name)}";
        _source.Line(
            $"members.Raw<{_types.Of(member)}>({names}, static r => (({_name})r).{EmittedNames.Source(_record, member, _types.Index)}, static (r, v) => {Set(member, "v")}, static v => {isSet}, {ReaderEmitter.Nothing(member)}.ToArray(),");
        _source.Indent();
        _source.Line($"static (ref {TypeNames.CompilerServices}NewsJsonReader json) =>");
        _source.Open();
        new ReaderEmitter(_source, _record, _types).WriteReturn(member.Type);
        _source.Close("},");
        _source.Line($"static (ref {TypeNames.CompilerServices}NewsJsonWriter json, {_types.Of(member)} v) =>");
        _source.Open();
        new WriterEmitter(_source, _record, _types).WriteValue(member.Type, value);
        _source.Close(member.WritesNull ? $"}}, {Presence}OptionalOrNull);" : "});");
        _source.Outdent();
    }

    private string Call(MemberPlan member)
    {
        string get = $"static r => {Get(member)}";
        string presence = member.WritesNull ? $", {Presence}OptionalOrNull" : !member.IsRequired ? "" : ", " + Presence + (member.IsNullable ? "RequiredOrNull" : "Required");
        string names = $"{CSharp.Literal(member.JsonName)}, {CSharp.Literal(member.Name)}";
        TypePlan type = member.Type;
        if (member.Origin == MemberOrigin.Discriminator)
        {
            return member.Constant is { } value
                ? $"members.Constant({names}, {CSharp.Literal(value)}{(member.MayBeMany ? ", " + VariantsEmitter.ValuesOf(member, _record, _types) : "")});"
                : $"members.OtherConstant({names}, {get}, static (r, v) => r.{EmittedNames.Field(member)} = v);";
        }

        string set = Field(member) is not null || (member.IsNullable && IsNullableStruct(type)) ? $"static (r, v) => {Set(member, "v")}" : Setter(member);
        string start = $"({names}, {get}, {set}";
        string spellings = type.KeepsSpelling ? ", spellings: true" : "";
        switch (type.Kind)
        {
            case TypePlanKind.String:
                return $"members.String{start}{presence});";
            case TypePlanKind.Uri or TypePlanKind.Guid or TypePlanKind.Time or TypePlanKind.IsoDate or TypePlanKind.IsoTime or TypePlanKind.Money or TypePlanKind.Quantity or TypePlanKind.Markup:
                return $"members.{Scalars.Method(type.Kind)}{start}{presence});";
            case TypePlanKind.DateTime or TypePlanKind.Duration:
                return $"members.{type.Kind}{start}, {Scalars.Style(type)}{presence});";
            case TypePlanKind.Enum when Scalars.IsNamedEnum(type):
                return $"members.Enum<{_types.Of(type)}>{start}, {(presence.Length == 0 ? Presence + "Optional" : presence.Substring(2))}, isOpen: {(member.IsNullable && !type.IsClosed ? "true" : "false")}{Values(type)});";
            case TypePlanKind.Enum:
                return $"members.{Value(member)}<long>({names}, static r => {NumberOf(member)}, static (r, v) => {Set(member, $"{TypeNames.CompilerServices}EnumNumbers.Of<{_types.Of(type)}>(v)")}{ValuePresence(member)});";
            case TypePlanKind.Reference:
                return $"members.Reference<{_types.Of(type)}>{start}, {Hash(type)}{presence});";
            case TypePlanKind.References:
                return $"members.References<{_types.Of(type.Element!)}>{start}, {Hash(type)}{presence});";
            case TypePlanKind.Text or TypePlanKind.Span or TypePlanKind.TextFormat or TypePlanKind.Record:
                return $"members.Record<{_types.Of(type)}>{start}{presence}{spellings});";
            case TypePlanKind.List or TypePlanKind.Map when Scalars.IsRecord(type.Element!):
                return $"members.{(type.Kind == TypePlanKind.List ? "Records" : "RecordMap")}<{_types.OfElement(type)}>{start}{presence}{spellings});";
            case TypePlanKind.OneOrMany when Scalars.IsRecord(type.Element!):
                return $"members.OneOrManyRecords<{_types.OfElement(type)}>{start}{spellings});";
            case TypePlanKind.List or TypePlanKind.Map or TypePlanKind.OneOrMany:
                string nulls = type.Element!.IsNullable ? ", nulls: true" : "";
                string item = Item(type.Element) is { } info ? ", item: " + info : "";
                return $"members.{type.Kind}<{_types.OfElement(type)}>{start}{presence}{nulls}{item}{spellings});";
            default:
                return $"members.{Value(member)}<{_types.Of(type)}>{start}{ValuePresence(member)});";
        }
    }

    private static string Value(MemberPlan member) => member.IsRequired && !member.IsNullable ? "RequiredValue" : "Value";

    private static string ValuePresence(MemberPlan member) => member.WritesNull ? $", {Presence}OptionalOrNull" : member.IsRequired && member.IsNullable ? $", {Presence}RequiredOrNull" : "";

    /// <summary>How an item is read and written; null if the options decide it.</summary>
    private string? Item(TypePlan type) => type.Kind switch
    {
        TypePlanKind.DateTime or TypePlanKind.Duration => Nullable(type, $"members.{type.Kind}Item({Scalars.Style(type)})"),
        TypePlanKind.Time or TypePlanKind.Guid => Nullable(type, $"members.{type.Kind}Item()"),
        TypePlanKind.Uri => "members.UriItem()" + (type.IsNullable ? "!" : ""),
        TypePlanKind.Enum when Scalars.IsNamedEnum(type) => Nullable(type, $"members.EnumItem<{_types.Of(type)}>({Values(type).Substring(2)})"),
        TypePlanKind.Enum => Nullable(type, $"members.NumberItem<{_types.Of(type)}>()"),
        TypePlanKind.List => $"members.ListItem<{_types.OfElement(type)}>({Item(type.Element!)})",
        TypePlanKind.OneOrMany => $"members.OneOrManyItem<{_types.OfElement(type)}>({Item(type.Element!)})",
        TypePlanKind.Map => $"members.MapItem<{_types.OfElement(type)}>({Item(type.Element!)})",
        _ => null,
    };

    private static string Nullable(TypePlan type, string item) => type.IsNullable ? $"members.NullableItem({item})" : item;

    private string Get(MemberPlan member)
    {
        string value = $"(({_name})r).{EmittedNames.Source(_record, member, _types.Index)}";
        return IsDefaultAbsent(member) ? $"{value} == default ? null : {value}" : value;
    }

    private string NumberOf(MemberPlan member)
    {
        string value = $"(({_name})r).{EmittedNames.Source(_record, member, _types.Index)}";
        return IsDefaultAbsent(member) ? $"{value} == default ? null : (long){value}" : $"(long{(member.IsNullable ? "?" : "")}){value}";
    }

    /// <summary>A struct that is not a <c>Nullable</c> but may be missing: its default value is not written.</summary>
    private static bool IsDefaultAbsent(MemberPlan member) =>
        !member.IsRequired && !member.IsNullable && IsNullableStruct(member.Type) && !Scalars.IsNamedEnum(member.Type);

    private static bool IsNullableStruct(TypePlan type) => Scalars.IsStruct(type.Kind) && !Scalars.IsCollection(type.Kind);

    private string Values(TypePlan type) => KeptEmitter.Values(type, _types);

    private static string Hash(TypePlan type) => type.KeepsHash ? "hash: true" : "hash: false";

    /// <summary>The field that holds the value; null if only the property can set it. A field is set without the effects of its property, which the runtime has itself.</summary>
    private string? Field(MemberPlan member) =>
        EmittedNames.IsReference(member) ? EmittedNames.Reference(member)
        : EmittedNames.HasField(_record, member, _types.Index) ? EmittedNames.Field(member)
        : null;

    private string Set(MemberPlan member, string value) => Field(member) is { } field ? $"r.{field} = {value}" : $"{Setter(member)}(r, {value})";

    private static string Setter(MemberPlan member) => "Set" + member.Name;

    private void WriteSetter(string property, string type, string owner) =>
        _source.Line($"[{Accessor}({Accessor}Kind.Method, Name = {CSharp.Literal("set_" + property)})] static extern void Set{property}({owner} r, {type} v);");

    /// <summary>The type that declares the setter of a member: an accessor does not look for it in base types.</summary>
    private string Owner(MemberPlan member) => member.Origin != MemberOrigin.Inherited ? _name : DeclarerOf(member) ?? TypeNames.Model + _record.Role switch
    {
        RecordRole.Text => "NewsText",
        _ when member.JsonName == "id" => "NewsAnnotation",
        RecordRole.Entity => "NewsEntity",
        RecordRole.Statement => "NewsStatement",
        _ => "NewsValue",
    };

    private string? DeclarerOf(MemberPlan member) => _types.Index.WithBases(_record).Skip(1)
        .Where(@base => @base.Members.Any(own => own.JsonName == member.JsonName && own.Origin != MemberOrigin.Inherited))
        .Select(@base => _types.Of(@base))
        .FirstOrDefault();

    private string ExtensionOwner() => _record.Role switch
    {
        RecordRole.Variant => _types.Of(_types.Index.WithBases(_record).Last()),
        RecordRole.Text => TypeNames.Model + "NewsText",
        RecordRole.Entity or RecordRole.Statement or RecordRole.Value => TypeNames.Model + "NewsAnnotation",
        _ => _name,
    };
}
