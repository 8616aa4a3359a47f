using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Emit;

/// <summary>
/// Writes the members of a union record. A value is created from exactly one kind and cannot be changed, so that no kind is lost when it is written.
/// </summary>
internal sealed class UnionEmitter
{
    private readonly SourceWriter _source;
    private readonly RecordPlan _record;
    private readonly TypeNames _types;
    private readonly string _name;

    public UnionEmitter(SourceWriter source, RecordPlan record, TypeNames types)
    {
        _source = source;
        _record = record;
        _types = types;
        _name = CSharp.Identifier(record.Name);
    }

    public void Write()
    {
        var types = new HashSet<string>();
        foreach (MemberPlan member in _record.Members.Where(member => member.Origin == MemberOrigin.Generated))
        {
            if (types.Add(_types.Of(member.Type)))
            {
                if (types.Count > 1)
                {
                    _source.Line();
                }

                WriteConstructor(member);
            }
        }

        foreach (MemberPlan member in _record.Members.Where(member => member.Origin == MemberOrigin.Generated))
        {
            _source.Line();
            _source.Summary(member.Doc);
            _source.Line($"public {_types.Of(member)} {EmittedNames.Property(member)} => {EmittedNames.Field(member)};");
            _source.Line($"private readonly {_types.Of(member)} {EmittedNames.Field(member)};");
            WriteTryGet(member);
        }

        WriteAddress();
        foreach (string type in types)
        {
            _source.Line();
            _source.Summary("Converts a value to the union.");
            _source.Line($"public static implicit operator {_name}({type} value) => new(value);");
        }
    }

    /// <summary>Writes the address of a node, which is the text itself or a member of the object.</summary>
    private void WriteAddress()
    {
        MemberPlan? text = Find(_record, "string");
        MemberPlan? node = Find(_record, "object");
        RecordPlan? record = node is null ? null : _types.Index.Find(node.Type.Record);
        MemberPlan? id = record is null ? null : Find(record, "@id") ?? Find(record, "id");
        if (!_record.IsNode || text is null || id is not { Type.Kind: TypePlanKind.String } || id.Name == _record.Name
            || _record.DeclaredNames.Contains(id.Name) || _record.Members.Any(member => member.Name == id.Name))
        {
            return;
        }

        _source.Line();
        _source.Summary("The address: the text, or that of the object; null if the object has none.");
        _source.Line($"public string? {EmittedNames.Property(id)} => {EmittedNames.Field(text)} ?? {EmittedNames.Field(node!)}?.{EmittedNames.Property(id)};");
    }

    private static MemberPlan? Find(RecordPlan record, string jsonName) => record.Members.FirstOrDefault(member => member.JsonName == jsonName);

    private void WriteTryGet(MemberPlan member)
    {
        string field = EmittedNames.Field(member);
        string type = _types.Of(member.Type);
        bool isClass = !Scalars.IsStruct(member.Type.Kind);
        bool isCollection = Scalars.IsCollection(member.Type.Kind);
        string parameter = isClass ? $"[global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {type}? value" : $"out {type} value";
        _source.Line();
        _source.Summary($"Gets the value if it is of the kind `{member.JsonName}`.");
        _source.Open($"public bool {EmittedNames.TryGet(member)}({parameter})");
        _source.Line($"value = {field}{(isClass || isCollection ? "" : ".GetValueOrDefault()")};");
        _source.Line($"return {(isClass ? $"{field} is not null" : isCollection ? $"!{field}.IsAbsent" : $"{field}.HasValue")};");
        _source.Close();
    }

    private void WriteConstructor(MemberPlan member)
    {
        _source.Summary($"Creates a value of the kind `{member.JsonName}`.");
        if (_record.IsPinned)
        {
            // The user's part may have required members that are not in JSON.
            _source.Line("[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]");
        }

        _source.Open($"public {_name}({_types.Of(member.Type)} value)");
        if (Scalars.IsCollection(member.Type.Kind))
        {
            _source.Line("if (value.IsAbsent) throw new global::System.ArgumentException(\"The value is absent.\", nameof(value));");
        }
        else if (!Scalars.IsStruct(member.Type.Kind))
        {
            _source.Line("global::System.ArgumentNullException.ThrowIfNull(value);");
        }

        _source.Line($"{EmittedNames.Field(member)} = value;");
        _source.Close();
    }
}
