using System.Globalization;
using System.Text;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Emit;

/// <summary>
/// Writes the constructor that reads a record from JSON. It expects the members in the order in which they are written,
/// one comparison each, and skips optional ones; a name that is not among the expected ones is looked up by its length and bytes.
/// </summary>
internal sealed partial class ReaderEmitter
{
    /// <summary>After this many optional members in a row, the name is looked up, so that JSON in another order is not compared with every following name.</summary>
    private const int LongestGap = 4;

    private readonly SourceWriter _source;
    private readonly RecordPlan _record;
    private readonly TypeNames _types;

    public ReaderEmitter(SourceWriter source, RecordPlan record, TypeNames types)
    {
        _source = source;
        _record = record;
        _types = types;
    }

    public void Write()
    {
        _source.Line("[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]");
        _source.Open($"private {CSharp.Identifier(_record.Name)}(ref {TypeNames.CompilerServices}NewsJsonReader json)");
        if (_record.Role == RecordRole.Union)
        {
            WriteUnion();
        }
        else if (LargeRecord.Is(_record))
        {
            WriteLargeObject();
        }
        else
        {
            WriteObject();
        }

        _source.Close();
        if (LargeRecord.Is(_record))
        {
            WriteParts();
        }
        else if (HasLookup)
        {
            _source.Line();
            WriteLookup();
        }
    }

    /// <summary>The statement that handles a member which no sample contains.</summary>
    private string UnknownMember => _record.UnknownMembers switch
    {
        UnknownMemberHandling.Ignore => "json.Skip();",
        UnknownMemberHandling.Reject => "json.Reject(name);",
        _ => "json.Keep(name, ref extension);",
    };

    private bool HasLookup => _record.Role != RecordRole.Union && _record.Members.Count > 0;

    private void WriteObject()
    {
        _source.Line($"{TypeNames.Model}NewsExtensionData extension = default;");
        foreach (MemberPlan member in _record.Members.Where(NeedsSeen))
        {
            _source.Line($"bool {EmittedNames.Seen(member)} = false;");
        }

        WritePosition(_record.Members);
        _source.Line("if (!json.BeginObject()) goto done;");
        _source.Line();
        WriteExpectedMembers();
        WriteOtherMembers();

        _source.Line();
        _source.Label("done");
        WriteEnd();
    }

    /// <summary>Stores the unknown members, and refuses the record if a required one is missing.</summary>
    private void WriteEnd()
    {
        _source.Line("if (extension.Count > 0) ExtensionData = extension;");
        foreach (MemberPlan member in _record.Members.Where(member => member.IsRequired))
        {
            _source.Line($"if ({IsMissing(member)}) json.ThrowMissing({CSharp.Literal(member.JsonName)});");
        }
    }

    private void WriteExpectedMembers()
    {
        int gap = 0;
        for (int i = 0; i < _record.Members.Count; i++)
        {
            MemberPlan member = _record.Members[i];
            gap = member.IsRequired || gap == LongestGap ? 0 : gap + 1;
            bool canPass = gap > 0 && i + 1 < _record.Members.Count;
            _source.Line($"if (!json.TryName({JsonLiteral.Name(member.JsonName)})) goto {(canPass ? EmittedNames.Past(member) : "find")};");
            _source.Label(EmittedNames.Label(member));
            WriteMember(member);
            _source.Line("if (!json.NextMember()) goto done;");
            _source.Line();
            if (canPass)
            {
                _source.Label(EmittedNames.Past(member));
            }
        }
    }

    private void WriteMember(MemberPlan member)
    {
        string target = EmittedNames.Target(_record, member, _types.Index);
        string name = CSharp.Utf8Literal(member.JsonName);
        bool keepsInner = KeepsInner(member);
        if (keepsInner)
        {
            _source.Line("position = json.BeginValue();");
        }

        bool isChecked = FitCheck.Applies(_record, member);
        if (isChecked)
        {
            _source.Open($"if (!{FitCheck.Of(member, _types)})");
            _source.Line($"json.KeepMismatch({name}, ref extension);");
            _source.Line($"{target} = {(member.IsNullable ? "null" : "default")};");
            _source.Close();
            _source.Open("else");
        }

        if (Scalars.IsNamedEnum(member.Type))
        {
            WriteEnumMember(member, target, name);
        }
        else if (member.Origin == MemberOrigin.Discriminator)
        {
            WriteDiscriminator(member, target);
        }
        else if (member is { Origin: MemberOrigin.Inherited, JsonName: "id" } && _record.Role != RecordRole.Variant)
        {
            // References share the string, so that an id is one string no matter how many references it has.
            _source.Line($"{target} = json.ReadWord();");
        }
        else if (member.IsRequired)
        {
            WriteValue(member.Type, member.IsNullable, $"{target} = ", ";", 0, name);
        }
        else
        {
            WriteOptional(member, target, name);
        }

        if (keepsInner)
        {
            _source.Line($"json.KeepSpelling(position, {name}, ref extension);");
        }

        if (isChecked)
        {
            _source.Close();
        }

        if (NeedsSeen(member))
        {
            _source.Line($"{Seen(member)} = true;");
        }
    }

    private void WriteOptional(MemberPlan member, string target, string name)
    {
        // If an object repeats a member, the last value counts, even if it is null.
        string keepsNull = KeepsNull(member, name);
        string absent = member.IsNullable && member.Type.Kind != TypePlanKind.Reference ? "null" : "default";
        if (Expression(member.Type, name) is { } expression)
        {
            _source.Line($"{target} = {(member.Nothing.Count == 0 ? keepsNull : $"({keepsNull})")} ? {absent} : {expression};");
        }
        else
        {
            _source.Line($"if ({keepsNull}) {target} = {absent};");
            if (member.Type.Kind == TypePlanKind.OneOrMany)
            {
                WriteOneOrMany(member.Type, $"{target} = ", ";", 0, "else if");
            }
            else
            {
                _source.Open("else");
                WriteLoop(member.Type, $"{target} = ", ";", 0);
                _source.Close();
            }
        }
    }

    private void WriteDiscriminator(MemberPlan member, string target)
    {
        if (member.Constant is { } value)
        {
            string list = member.MayBeMany ? $", {VariantsEmitter.ValuesOf(member, _record, _types)}, {CSharp.Utf8Literal(member.JsonName)}, ref extension" : "";
            _source.Line($"json.ReadConstant({CSharp.Utf8Literal(JsonLiteral.Quote(value))}{list});");
            return;
        }

        // A value that is not a text does not name a type, so it is kept.
        _source.Line($"if (json.PeekKind() == global::System.Text.Json.JsonValueKind.String) {target} = json.ReadString();");
        _source.Open("else");
        _source.Line($"{target} = null;");
        _source.Line($"json.Keep({CSharp.Utf8Literal(member.JsonName)}, ref extension);");
        _source.Close();
    }

    /// <summary>Writes the handling of names that are not among the expected ones.</summary>
    private void WriteOtherMembers()
    {
        _source.Label("find");
        _source.Line("ReadOnlySpan<byte> name = json.ReadName();");
        if (HasLookup)
        {
            _source.Open("switch (IndexOfMember(ref json, name))");
            for (int i = 0; i < _record.Members.Count; i++)
            {
                _source.Line($"case {i.ToString(CultureInfo.InvariantCulture)}: goto {EmittedNames.Label(_record.Members[i])};");
            }

            _source.Close();
            _source.Line();
        }

        _source.Line(UnknownMember);
        _source.Line("if (json.NextMember()) goto find;");
    }

    /// <summary>
    /// Writes the lookup of a member by the length and bytes of its name and then, on request, regardless of case. It is a separate
    /// method because few documents need it.
    /// </summary>
    private void WriteLookup()
    {
        _source.Open($"private static int IndexOfMember(ref {TypeNames.CompilerServices}NewsJsonReader json, ReadOnlySpan<byte> name)");
        _source.Label("match");
        _source.Open("switch (name.Length)");
        foreach ((MemberPlan member, int index) in _record.Members.Select((member, index) => (member, index)).OrderBy(pair => Length(pair.member)))
        {
            _source.Line($"case {Length(member)} when name.SequenceEqual({CSharp.Utf8Literal(member.JsonName)}): return {index.ToString(CultureInfo.InvariantCulture)};");
        }

        _source.Close();
        _source.Line();
        _source.Line($"if (json.TryFold(ref name, {Names()})) goto match;");
        _source.Line("return -1;");
        _source.Close();

        static int Length(MemberPlan member) => Encoding.UTF8.GetByteCount(member.JsonName);
    }

    private void WriteUnion()
    {
        const string kinds = "global::System.Text.Json.JsonValueKind.";
        _source.Open("switch (json.PeekKind())");
        foreach (MemberPlan member in _record.Members)
        {
            _source.Line(member.JsonName switch
            {
                "string" => $"case {kinds}String:",
                "number" => $"case {kinds}Number:",
                "boolean" => $"case {kinds}True or {kinds}False:",
                "object" => $"case {kinds}Object:",
                _ => $"case {kinds}Array:",
            });
            _source.Indent();
            WriteValue(member.Type, isNullable: false, $"{EmittedNames.Target(_record, member, _types.Index)} = ", ";", 0);
            _source.Line("break;");
            _source.Outdent();
        }

        _source.Line("default:");
        _source.Indent();
        _source.Line($"json.Fail({CSharp.Literal(Expected())});");
        _source.Line("break;");
        _source.Outdent();
        _source.Close();
    }

    /// <summary>All names, each after a line feed; in several literals if they are too long for a line.</summary>
    private string Names()
    {
        const int width = 100;
        var literals = new List<string>();
        string line = "";
        foreach (MemberPlan member in _record.Members)
        {
            if (line.Length + member.JsonName.Length > width && line.Length > 0)
            {
                literals.Add(CSharp.Utf8Literal(line));
                line = "";
            }

            line += "\n" + member.JsonName;
        }

        literals.Add(CSharp.Utf8Literal(line));
        return string.Join("\n            + ", literals);
    }

    private string Expected() =>
        string.Join(" or ", _record.Members.Select(member => (member.JsonName is "object" or "array" ? "an " : "a ") + member.JsonName));

    /// <summary>Writes the body of a method that reads a value and returns it.</summary>
    public void WriteReturn(TypePlan type) => WriteValue(type, isNullable: false, "return ", ";", 0);

    /// <summary>Writes one statement if the runtime reads the whole value; otherwise, a loop.</summary>
    private void WriteValue(TypePlan type, bool isNullable, string before, string after, int depth, string? name = null)
    {
        if (Expression(type, name) is { } expression)
        {
            string value = isNullable ? $"json.TryNull() ? {Null(type)} : {expression}" : expression;
            _source.Line($"{before}{value}{after}");
        }
        else
        {
            if (isNullable)
            {
                _source.Line($"if (json.TryNull()) {before}{Null(type)}{after}");
            }

            if (isNullable || depth > 0 || !before.StartsWith("return", StringComparison.Ordinal))
            {
                _source.Open(isNullable ? "else" : null);
            }

            if (type.Kind == TypePlanKind.Enum)
            {
                WriteEnum(type, before, after, Refusal(type), "if", "");
            }
            else
            {
                WriteCollection(type, before, after, depth);
            }

            if (isNullable || depth > 0 || !before.StartsWith("return", StringComparison.Ordinal))
            {
                _source.Close();
            }
        }
    }

    private void WriteOneOrMany(TypePlan type, string before, string after, int depth, string keyword = "if")
    {
        _source.Open($"{keyword} (json.IsList())");
        WriteLoop(type, before, after, depth);
        _source.Close();
        _source.Open("else");
        WriteValue(type.Element!, isNullable: false, before, after, depth);
        _source.Close();
    }

    private void WriteLoop(TypePlan type, string before, string after, int depth)
    {
        string suffix = depth == 0 ? "" : (depth + 1).ToString(CultureInfo.InvariantCulture);
        string items = "items" + suffix;
        string more = "more" + suffix;
        bool isMap = type.Kind == TypePlanKind.Map;
        string builder = isMap ? "NewsMapBuilder" : "NewsListBuilder";
        string loop = isMap ? "json.BeginObject(); {0}; {0} = json.NextMember()" : "json.BeginArray(); {0}; {0} = json.NextItem()";
        string add = isMap ? $"{items}.Add(key{suffix}, " : $"{items}.Add(";

        _source.Line($"var {items} = new {TypeNames.CompilerServices}{builder}<{_types.OfElement(type)}>();");
        _source.Open($"for (bool {more} = {string.Format(CultureInfo.InvariantCulture, loop, more)})");
        if (isMap)
        {
            _source.Line($"string key{suffix} = json.ReadKey();");
        }

        WriteValue(type.Element!, type.Element!.IsNullable, add, ");", depth + 1);
        _source.Close();
        _source.Line();
        _source.Line($"{before}{items}.{(isMap ? "ToMap" : "ToList")}(){after}");
    }

    /// <summary>The runtime's call that reads a whole value; null if generated code has to loop.</summary>
    /// <param name="type">The type.</param>
    /// <param name="name">The literal of the member's name; null for an item.</param>
    private string? Expression(TypePlan type, string? name = null)
    {
        if (Scalars.Method(type.Kind) is { } method)
        {
            string kept = type.Kind is TypePlanKind.DateTime or TypePlanKind.Duration && name is not null && _record.Role != RecordRole.Union ? $", {name}, ref extension" : "";
            return $"json.Read{method}({Scalars.Style(type)}{kept})";
        }

        switch (type.Kind)
        {
            case TypePlanKind.Enum when !Scalars.IsNamedEnum(type):
                return $"json.ReadEnum<{_types.Of(type)}>()";
            case TypePlanKind.Text:
            case TypePlanKind.Span:
            case TypePlanKind.TextFormat:
            case TypePlanKind.Record:
                return $"json.Read<{_types.Of(type)}>()";
            case TypePlanKind.Reference:
                return $"new(json.Read{Hash(type)}Reference())";
            case TypePlanKind.References:
                return $"json.Read{Hash(type)}References<{_types.Of(type.Element!)}>()";
            case TypePlanKind.List when type.Element is { Kind: TypePlanKind.String, IsNullable: false }:
                return "json.ReadStrings()";
            case TypePlanKind.OneOrMany when type.Element is { Kind: TypePlanKind.String, IsNullable: false }:
                return "json.ReadStringOrStrings()";
            case TypePlanKind.Map when type.Element is { Kind: TypePlanKind.String, IsNullable: false }:
                return "json.ReadStringMap()";
            case TypePlanKind.List when Scalars.IsRecord(type.Element!):
                return $"json.ReadList<{_types.Of(type.Element!)}>()";
            case TypePlanKind.OneOrMany when Scalars.IsRecord(type.Element!):
                return $"json.ReadOneOrMany<{_types.Of(type.Element!)}>()";
            case TypePlanKind.Map when Scalars.IsRecord(type.Element!):
                return $"json.ReadMap<{_types.Of(type.Element!)}>()";
            default:
                return null;
        }
    }

    private static string Hash(TypePlan type) => type.KeepsHash ? "Hash" : "";

    private static string Null(TypePlan type) =>
        Scalars.IsCollection(type.Kind) || type.Kind == TypePlanKind.Reference ? "default" : "null";

    /// <summary>Whether a required value's property cannot show whether it was read.</summary>
    private static bool NeedsSeen(MemberPlan member) =>
        member.IsRequired
        && (member.IsNullable || Scalars.IsStruct(member.Type.Kind) || member.Origin == MemberOrigin.Discriminator)
        && !Scalars.IsCollection(member.Type.Kind);

    private string IsMissing(MemberPlan member)
    {
        string target = EmittedNames.Target(_record, member, _types.Index);
        return NeedsSeen(member) ? "!" + Seen(member)
            : Scalars.IsCollection(member.Type.Kind) ? target + ".IsAbsent"
            : member.Type.Kind == TypePlanKind.Reference ? $"!{target}.HasValue"
            : target + " is null";
    }
}
