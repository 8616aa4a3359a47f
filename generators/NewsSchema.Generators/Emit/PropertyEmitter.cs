using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Emit;

/// <summary>Writes the properties of a record, and the members that are not part of the schema.</summary>
internal sealed class PropertyEmitter
{
    private readonly SourceWriter _source;
    private readonly RecordPlan _record;
    private readonly TypeNames _types;

    public PropertyEmitter(SourceWriter source, RecordPlan record, TypeNames types)
    {
        _source = source;
        _record = record;
        _types = types;
    }

    public void WriteProperty(MemberPlan member)
    {
        string declaration = $"public {(member.IsRequired ? "required " : "")}{_types.Of(member)} {EmittedNames.Property(member)}";
        bool isRoot = _types.Index.IsLinkedRoot(_record);
        bool isResolved = isRoot && LinkerEmitter.IsResolved(member, _types.Index);
        bool invalidates = isRoot && LinkerEmitter.Invalidates(member, _types.Index);
        _source.Line();
        _source.Summary(member.Doc);
        if (!EmittedNames.IsReference(member) && !EmittedNames.HasField(_record, member, _types.Index))
        {
            _source.Line($"{declaration} {{ get; init; }}");
            return;
        }

        string field = EmittedNames.IsReference(member) ? EmittedNames.Reference(member) : EmittedNames.Field(member);
        string getter = field + Target(member);
        _source.Open(declaration);
        _source.Line(isResolved ? $"get {{ Relink(); return {getter}; }}" : $"get => {getter};");
        string[] effects = new[]
            {
                invalidates ? "linkState = default;" : "",
                EmittedNames.CanKeepNull(member) ? $"if ({IsSet(member, "value")}) ExtensionData = ExtensionData.Without({CSharp.Literal(member.JsonName)});" : "",
            }.Where(effect => effect.Length > 0).ToArray();
        _source.Line(effects.Length == 0 ? $"init => {field} = value;" : $"init {{ {field} = value; {string.Join(" ", effects)} }}");
        _source.Close();
        string type = EmittedNames.IsReference(member) ? _types.ReferenceOf(member.Type) : _types.Of(member);

        // A required member has its value before anyone sees the record.
        string initial = member.IsRequired && !member.IsNullable && !EmittedNames.IsReference(member) && !Scalars.IsStruct(member.Type.Kind) ? " = null!" : "";
        _source.Line($"private {type} {field}{initial};");
    }

    /// <summary>The member that tells variants apart: the base promises it, and each variant has its value.</summary>
    public void WriteDiscriminator(MemberPlan member)
    {
        string name = EmittedNames.Property(member);
        if (_record.Variants is not null)
        {
            if (!_record.DeclaredNames.Contains(member.Name))
            {
                _source.Line();
                WriteDoc(member, "The value that tells the variants of the record apart; null if there is none.");
                _source.Line($"public abstract string? {name} {{ get; }}");
            }

            return;
        }

        _source.Line();
        if (_record.Value is { } value)
        {
            WriteDoc(member, "The value that makes the object this record.");
            _source.Line($"public override string {name} => {CSharp.Literal(value)};");
            return;
        }

        WriteDoc(member, "A value that no other record has; null if there is none.");
        _source.Line($"public override string? {name} => {EmittedNames.Field(member)};");
        _source.Line($"private string? {EmittedNames.Field(member)};");
    }

    private void WriteDoc(MemberPlan member, string otherwise) => _source.Summary(member.Doc.Count > 0 ? member.Doc : new[] { otherwise });

    private static string Target(MemberPlan member) =>
        !EmittedNames.IsReference(member) ? ""
        : member.Type.Kind == TypePlanKind.References ? ".Targets"
        : member.IsNullable ? ".Target" : ".Target!";

    /// <summary>The condition under which a value is written as JSON.</summary>
    private static string IsSet(MemberPlan member, string value) =>
        Scalars.IsCollection(member.Type.Kind) ? $"!{value}.IsAbsent"
        : member.IsNullable ? $"{value} is not null"
        : $"{value} != default";

    /// <summary>Setting a member removes the explicit null that was kept for it, and a null is not kept for a member that has a value.</summary>
    public void WriteExtensionData()
    {
        bool isOwn = _record.Role is RecordRole.Article or RecordRole.DataRoot or RecordRole.Structure;
        bool isBase = _record.Variants is not null;
        if (_record.Role == RecordRole.Union)
        {
            return;
        }

        MemberPlan[] members = _record.Members
            .Where(member => member.Origin != MemberOrigin.Inherited && EmittedNames.CanKeepNull(member) && !(isBase && member.Origin == MemberOrigin.Discriminator))
            .ToArray();
        if (isOwn)
        {
            _source.Line();
            _source.Summary($"The members that no sample contains, {(_record.KeepsMismatches ? "values that do not fit their members, " : "")}and explicit nulls, as they were read. They are written back.");
            string type = $"{TypeNames.Model}NewsExtensionData";
            if (members.Length == 0 && !isBase)
            {
                _source.Line($"public {type} ExtensionData {{ get; init; }}");
                return;
            }

            _source.Open($"public {type} ExtensionData");
            _source.Line("get => _extensionData;");
            _source.Line("init => _extensionData = value.Count == 0 ? value : value.Except(IsMemberSet);");
            _source.Close();
            _source.Line($"private readonly {type} _extensionData;");
        }

        if (members.Length == 0 && !isBase)
        {
            return;
        }

        _source.Line();
        if (!isOwn && _record.Role != RecordRole.Variant)
        {
            _source.Line("/// <inheritdoc/>");
        }

        string modifiers = isBase ? "private protected virtual" : isOwn ? "private" : _record.Role == RecordRole.Variant ? "private protected override" : "protected override";
        _source.Line($"{modifiers} bool IsMemberSet(string jsonName) => jsonName switch");
        _source.Open();
        foreach (MemberPlan member in members)
        {
            string value = EmittedNames.Source(_record, member, _types.Index);
            string condition = member.Type.Kind == TypePlanKind.Reference ? $"{value}.HasValue" : IsSet(member, value);
            _source.Line($"{CSharp.Literal(member.JsonName)} => {condition},");
        }

        _source.Line(isOwn ? "_ => false," : "_ => base.IsMemberSet(jsonName),");
        _source.Close("};");
    }
}
