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

    /// <summary>Writes the properties that the user does not declare and the base does not have.</summary>
    public void Write()
    {
        foreach (MemberPlan member in _record.Members)
        {
            if (member.Origin == MemberOrigin.Discriminator)
            {
                WriteDiscriminator(member);
            }
            else if (member.Origin == MemberOrigin.Generated)
            {
                WriteProperty(member);
            }
        }
    }

    private void WriteProperty(MemberPlan member)
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
                EmittedNames.CanKeep(member) ? "DropOutdatedJson();" : "",
            }.Where(effect => effect.Length > 0).ToArray();
        _source.Line(effects.Length == 0 ? $"init => {field} = value;" : $"init {{ {field} = value; {string.Join(" ", effects)} }}");
        _source.Close();
        string type = EmittedNames.IsReference(member) ? _types.ReferenceOf(member.Type) : _types.Of(member);

        // A required member is set before the record can be used.
        string initial = member.IsRequired && !member.IsNullable && !EmittedNames.IsReference(member) && !Scalars.IsStruct(member.Type.Kind) ? " = null!" : "";
        _source.Line($"private {type} {field}{initial};");
    }

    /// <summary>The member that tells variants apart: the base promises it, and each variant has its value, which its own variants inherit.</summary>
    private void WriteDiscriminator(MemberPlan member)
    {
        string name = EmittedNames.Property(member);
        RecordPlan divided = _types.Index.DividedBy(member, _record);
        if (divided == _record)
        {
            if (!_record.DeclaredNames.Contains(member.Name))
            {
                _source.Line();
                WriteDoc(member, "The value that tells the variants of the record apart; null if there is none.");
                _source.Line($"public abstract string? {name} {{ get; }}");
            }

            return;
        }

        if (divided.Key != _record.Base)
        {
            return;
        }

        _source.Line();
        if (member.Constant is { } value)
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

    /// <summary>
    /// What a record keeps of its members exists only as long as they have the values that were read. Generated properties check it again when they are set;
    /// those that the user declares cannot, so that it is also checked when it is used. The runtime's records have the same members.
    /// </summary>
    public void WriteExtensionData()
    {
        if (_record.Role is not (RecordRole.Article or RecordRole.DataRoot or RecordRole.Structure))
        {
            return;
        }

        string type = $"{TypeNames.Model}NewsExtensionData";
        _source.Line();
        _source.Summary($"The JSON that is kept as it was read and written back: the members that no sample contains, {(_record.KeepsMismatches ? "values that do not fit their members, " : "")}explicit nulls, and other spellings of values.");
        if (!KeptEmitter.IsNeeded(_record))
        {
            _source.Line($"public {type} ExtensionData {{ get; init; }}");
            return;
        }

        const string Current = "_extensionData.Count == 0 ? _extensionData : _extensionData.Current(UseOfKept)";
        _source.Open($"public {type} ExtensionData");
        _source.Line(KeptEmitter.HasPins(_record, _types.Index) ? $"get => {Current};" : "get => _extensionData;");
        _source.Line("init => _extensionData = value.Count == 0 ? value : value.Current(UseOfKept);");
        _source.Close();
        _source.Line($"private {type} _extensionData;");
        _source.Line();
        _source.Line("// A setter calls it: what is kept for its member may be for another value.");
        _source.Line($"{(_record.Variants is null ? "private" : "private protected")} void DropOutdatedJson() => _extensionData = {Current};");
    }
}
