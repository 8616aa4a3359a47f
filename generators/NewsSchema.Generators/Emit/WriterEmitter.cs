using System.Globalization;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Emit;

/// <summary>Writes the statements that write a record as JSON: one per member, with its name and punctuation merged into one literal.</summary>
internal sealed class WriterEmitter
{
    private readonly SourceWriter _source;
    private readonly RecordPlan _record;
    private readonly TypeNames _types;

    public WriterEmitter(SourceWriter source, RecordPlan record, TypeNames types)
    {
        _source = source;
        _record = record;
        _types = types;
    }

    public void Write()
    {
        if (_record.Role == RecordRole.Union)
        {
            WriteUnion();
        }
        else
        {
            WriteObject();
        }
    }

    private void WriteObject()
    {
        _source.Line("int start = json.Position;");
        string brace = "{";
        if (_record.Members.Count == 0 || !IsAlwaysWritten(_record.Members[0]))
        {
            _source.Line(Raw(brace));
            brace = "";
        }

        if (LargeRecord.Is(_record))
        {
            int parts = LargeRecord.Parts(_record).Count();
            for (int i = 0; i < parts; i++)
            {
                _source.Line($"{LargeRecord.Method("Write", i)}(ref json, value);");
            }
        }
        else
        {
            WriteMembers(_record.Members, brace);
        }

        _source.Line("json.Extension(value.ExtensionData, start);");
        _source.Line("json.EndObject();");
    }

    /// <summary>Writes the methods of a large record.</summary>
    public void WriteParts()
    {
        if (!LargeRecord.Is(_record))
        {
            return;
        }

        int number = 0;
        string brace = IsAlwaysWritten(_record.Members[0]) ? "{" : "";
        foreach (IReadOnlyList<MemberPlan> part in LargeRecord.Parts(_record))
        {
            _source.Line();
            JsonFile.AllowForbidden(_source, _record);
            _source.Open($"private static void {LargeRecord.Method("Write", number++)}(ref {TypeNames.CompilerServices}NewsJsonWriter json, {CSharp.Identifier(_record.Name)} value)");
            WriteMembers(part, brace);
            _source.Close();
            brace = "";
        }
    }

    private void WriteMembers(IEnumerable<MemberPlan> members, string brace)
    {
        foreach (MemberPlan member in members)
        {
            WriteMember(member, $"{brace}{JsonLiteral.Quote(member.JsonName)}:");
            brace = "";
        }
    }

    private void WriteMember(MemberPlan member, string prefix)
    {
        string value = "value." + EmittedNames.Source(_record, member, _types.Index);
        TypePlanKind kind = member.Type.Kind;
        if (member.Constant is { } constant)
        {
            string kept = member.MayBeMany ? $"if (!json.Kept({Literal(prefix)}, value.ExtensionData, {CSharp.Literal(member.JsonName)})) " : "";
            _source.Line(kept + Raw($"{prefix}{JsonLiteral.Quote(constant)},"));
        }
        else if (member.Type.KeepsSpelling)
        {
            WriteSpelled(member, prefix, value);
        }
        else if (IsAlwaysWritten(member))
        {
            WriteValue(member.Type, prefix, value);
        }
        else if (Scalars.IsCollection(kind) || kind == TypePlanKind.Reference)
        {
            WriteConditional(member, prefix, value, kind == TypePlanKind.Reference ? $"{value}.HasValue" : $"!{value}.IsAbsent");
        }
        else if (member.IsNullable)
        {
            WriteConditional(member, prefix, value, $"{value} is not null");
        }
        else
        {
            WriteConditional(member, prefix, value, $"{value} != default");
        }
    }

    /// <summary>Writes the kept spelling of a value, if there is one.</summary>
    private void WriteSpelled(MemberPlan member, string prefix, string value)
    {
        string isNotKept = $"!json.Kept({Literal(prefix)}, value.ExtensionData, {CSharp.Literal(member.JsonName)})";
        if (Scalars.IsNamedEnum(member.Type))
        {
            // A text that names no member is kept although there is no value.
            _source.Open($"if ({isNotKept})");
            WriteEnum(member.Type, prefix, value, member.IsNullable ? (member.WritesNull ? Null(member, prefix) + " " : "") + "break;" : null);
            _source.Close();
        }
        else if (IsAlwaysWritten(member))
        {
            WriteIf(isNotKept, member.Type, prefix, value);
        }
        else
        {
            bool isAbsent = Scalars.IsCollection(member.Type.Kind);
            string condition = isAbsent ? $"!{value}.IsAbsent" : member.IsNullable ? $"{value} is not null" : $"{value} != default";
            string present = member.IsNullable && IsNullableStruct(member.Type) ? value + ".Value" : value;
            WriteIf($"{condition} && {isNotKept}", member.Type, prefix, present);
            if (member.WritesNull)
            {
                _source.Line($"else if (!({condition})) {Null(member, prefix)}");
            }
            else if (member.IsRequired && member.IsNullable)
            {
                _source.Line($"else if ({value} is null) {Raw(prefix + "null,")}");
            }
        }
    }

    private void WriteIf(string condition, TypePlan type, string prefix, string value)
    {
        if (Call(type, prefix, value) is { } call)
        {
            _source.Line($"if ({condition}) {call}");
        }
        else
        {
            _source.Open($"if ({condition})");
            WriteValue(type, prefix, value);
            _source.Close();
        }
    }

    private void WriteConditional(MemberPlan member, string prefix, string value, string condition)
    {
        string present = member.IsNullable && IsNullableStruct(member.Type) ? value + ".Value" : value;
        bool writesNull = member.IsRequired && member.IsNullable;
        if (Call(member.Type, prefix, present) is { } call)
        {
            // The runtime writes nothing for an absent list or map.
            _source.Line(Scalars.IsCollection(member.Type.Kind) && !member.WritesNull ? call : $"if ({condition}) {call}");
        }
        else if (member.Type.Kind == TypePlanKind.OneOrMany)
        {
            WriteOneOrMany(member.Type, prefix, present, 0, $"else if ({condition})");
        }
        else
        {
            _source.Open($"if ({condition})");
            WriteCollection(member.Type, prefix, present, 0);
            _source.Close();
        }

        if (writesNull)
        {
            _source.Line($"else {Raw(prefix + "null,")}");
        }
        else if (member.WritesNull)
        {
            _source.Line("else " + Null(member, prefix));
        }
    }

    /// <summary>Writes null for an optional member without a value, whose kept value, such as one that means nothing, is written with the unknown members.</summary>
    private static string Null(MemberPlan member, string prefix) => $"json.Null({Literal(prefix + "null,")}, value.ExtensionData, {CSharp.Literal(member.JsonName)});";

    /// <param name="type">The enum.</param>
    /// <param name="prefix">The JSON before the value.</param>
    /// <param name="value">The expression of the value.</param>
    /// <param name="whenNull">The statements for null; null if the value cannot be null.</param>
    private void WriteEnum(TypePlan type, string prefix, string value, string? whenNull)
    {
        _source.Open($"switch ({value})");
        if (whenNull is not null)
        {
            _source.Line("case null: " + whenNull);
        }

        var numbers = new HashSet<long>();
        foreach ((string text, EnumMemberPlan member) in _types.Index.Enum(type).Texts(type.Style).Where(text => numbers.Add(text.Member.Value)))
        {
            _source.Line($"case {_types.Of(type)}.{CSharp.Identifier(member.Name)}: {Raw($"{prefix}{JsonLiteral.Quote(text)},")} break;");
        }

        _source.Line($"default: json.String({Literal(prefix)}, {value}.ToString()!); break;");
        _source.Close();
    }

    private void WriteUnion()
    {
        string keyword = "if";
        foreach (MemberPlan member in _record.Members)
        {
            string value = "value." + EmittedNames.Source(_record, member, _types.Index);
            string condition = Scalars.IsCollection(member.Type.Kind) ? $"!{value}.IsAbsent" : $"{value} is not null";
            _source.Open($"{keyword} ({condition})");
            WriteValue(member.Type, "", IsNullableStruct(member.Type) ? value + ".Value" : value);
            _source.Close();
            keyword = "else if";
        }

        _source.Open("else");
        _source.Line(Raw("null,"));
        _source.Close();
    }

    /// <summary>Writes the statements that write a value without a name.</summary>
    public void WriteValue(TypePlan type, string value) => WriteValue(type, "", value);

    private void WriteValue(TypePlan type, string prefix, string value, int depth = 0)
    {
        if (Call(type, prefix, value) is { } call)
        {
            _source.Line(call);
        }
        else if (type.Kind == TypePlanKind.Enum)
        {
            WriteEnum(type, prefix, value, whenNull: null);
        }
        else
        {
            WriteCollection(type, prefix, value, depth);
        }
    }

    private void WriteCollection(TypePlan type, string prefix, string value, int depth)
    {
        if (type.Kind == TypePlanKind.OneOrMany)
        {
            WriteOneOrMany(type, prefix, value, depth, "else");
        }
        else
        {
            WriteLoop(type, prefix, value, depth);
        }
    }

    private void WriteOneOrMany(TypePlan type, string prefix, string value, int depth, string otherwise)
    {
        TypePlan element = type.Element!;
        string first = !element.IsNullable ? $"{value}.First" : IsNullableStruct(element) ? $"{value}.First!.Value" : $"{value}.First!";
        _source.Open($"if ({value}.IsMany)");
        WriteLoop(type, prefix, value, depth);
        _source.Close();
        _source.Open(otherwise);
        WriteValue(element, prefix, first, depth);
        _source.Close();
    }

    private void WriteLoop(TypePlan type, string prefix, string value, int depth)
    {
        string item = "item" + (depth == 0 ? "" : (depth + 1).ToString(CultureInfo.InvariantCulture));
        bool isMap = type.Kind == TypePlanKind.Map;
        TypePlan element = type.Element!;
        string elementValue = isMap ? item + ".Value" : item;

        _source.Line(Raw(prefix + (isMap ? "{" : "[")));
        _source.Open($"foreach (var {item} in {value})");
        if (isMap)
        {
            _source.Line($"json.Key({item}.Key);");
        }

        if (element.IsNullable)
        {
            string isNull = Scalars.IsCollection(element.Kind) ? $"{elementValue}.IsAbsent" : $"{elementValue} is null";
            _source.Open($"if ({isNull})");
            _source.Line(Raw("null,"));
            _source.Close();
            _source.Open("else");
            WriteValue(element, "", IsNullableStruct(element) ? elementValue + ".Value" : elementValue, depth + 1);
            _source.Close();
        }
        else
        {
            WriteValue(element, "", elementValue, depth + 1);
        }

        _source.Close();
        _source.Line();
        _source.Line(isMap ? "json.EndObject();" : "json.EndArray();");
    }

    /// <summary>The runtime's call that writes a whole value; null if generated code has to loop.</summary>
    private string? Call(TypePlan type, string prefix, string value)
    {
        string bracket = type.Kind switch
        {
            TypePlanKind.Map => "{",
            TypePlanKind.List or TypePlanKind.References => "[",
            _ => "",
        };
        string arguments = $"({Literal(prefix + bracket)}, {value});";
        if (Scalars.Method(type.Kind) is { } method)
        {
            return Scalars.Style(type) is { } style
                ? $"json.{method}({Literal(prefix)}, {value}, {style});"
                : $"json.{method}{arguments}";
        }

        string hash = type.KeepsHash ? "Hash" : "";
        return type.Kind switch
        {
            TypePlanKind.Enum when !Scalars.IsNamedEnum(type) => $"json.Int64({Literal(prefix)}, (long){value});",
            TypePlanKind.Text or TypePlanKind.Span or TypePlanKind.TextFormat or TypePlanKind.Record => "json.Record" + arguments,
            TypePlanKind.Reference => $"json.{hash}Reference{arguments}",
            TypePlanKind.References => $"json.{hash}References{arguments}",
            TypePlanKind.List when type.Element is { Kind: TypePlanKind.String, IsNullable: false } => "json.Strings" + arguments,
            TypePlanKind.OneOrMany when type.Element is { Kind: TypePlanKind.String, IsNullable: false } => "json.StringOrStrings" + arguments,
            TypePlanKind.Map when type.Element is { Kind: TypePlanKind.String, IsNullable: false } => "json.StringMap" + arguments,
            TypePlanKind.List when Scalars.IsRecord(type.Element!) => "json.List" + arguments,
            TypePlanKind.OneOrMany when Scalars.IsRecord(type.Element!) => "json.OneOrMany" + arguments,
            TypePlanKind.Map when Scalars.IsRecord(type.Element!) => "json.Map" + arguments,
            _ => null,
        };
    }

    /// <summary>A literal that is written as it is, or with the writer's own escapes if its encoder may have others.</summary>
    private static string Literal(string json) =>
        JsonLiteral.IsPlain(json) ? CSharp.Utf8Literal(json) : $"json.Escaped({CSharp.Utf8Literal(json)})";

    private static string Raw(string json) => $"json.Raw({Literal(json)});";

    private static bool IsAlwaysWritten(MemberPlan member) =>
        !member.IsNullable
        && !Scalars.IsCollection(member.Type.Kind)
        && member.Type.Kind != TypePlanKind.Reference
        && !Scalars.IsNamedEnum(member.Type)
        && (member.IsRequired || !Scalars.IsStruct(member.Type.Kind));

    private static bool IsNullableStruct(TypePlan type) => Scalars.IsStruct(type.Kind) && !Scalars.IsCollection(type.Kind);
}
