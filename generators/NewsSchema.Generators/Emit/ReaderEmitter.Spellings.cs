using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Emit;

// Values that can be spelled in more than one way, and values that mean that there is none.
internal sealed partial class ReaderEmitter
{
    /// <summary>How many names of an enum a message lists.</summary>
    private const int MaxTexts = 8;

    /// <summary>Whether the value of a member contains values of which another spelling is kept.</summary>
    private static bool KeepsInner(MemberPlan member) => member.Type.KeepsSpelling && member.Type.Kind is not (TypePlanKind.DateTime or TypePlanKind.Duration or TypePlanKind.Enum);

    /// <summary>Declares where such a value begins.</summary>
    private void WritePosition(IEnumerable<MemberPlan> members)
    {
        if (members.Any(KeepsInner))
        {
            _source.Line("int position;");
        }
    }

    /// <summary>Reads null, or another value that means that there is none.</summary>
    private static string KeepsNull(MemberPlan member, string name) =>
        (member.WritesNull ? "json.TryNull()" : $"json.TryKeepNull({name}, ref extension)") + (member.Nothing.Count == 0 ? "" : $" || json.TryKeepNothing({Nothing(member)}, {name}, ref extension)");

    /// <summary>The values that mean that there is none, each followed by a line feed.</summary>
    public static string Nothing(MemberPlan member) => CSharp.Utf8Literal(string.Concat(member.Nothing.Select(value => value + "\n")));

    /// <summary>A text that does not name a member of an open enum is kept as it is and written back.</summary>
    private void WriteEnumMember(MemberPlan member, string target, string name)
    {
        bool isOpen = member.IsNullable && !member.Type.IsClosed;
        string keyword = "if";
        if (member.IsNullable)
        {
            _source.Line($"if ({KeepsNull(member, name)}) {target} = null;");
            keyword = "else if";
        }

        string other = isOpen ? $"{{ {target} = null; json.KeepOther({name}, ref extension); }}" : Refusal(member.Type);
        WriteEnum(member.Type, $"{target} = ", ";", other, keyword, $", {name}, ref extension");
    }

    private string Refusal(TypePlan type)
    {
        string texts = string.Join(", ", _types.Index.Enum(type).Texts(type.Style).Select(text => text.Text).Take(MaxTexts));
        string more = _types.Index.Enum(type).Texts(type.Style).Count > MaxTexts ? ", …" : "";
        return $"json.Fail({CSharp.Literal($"a {type.Record!.Substring(type.Record.LastIndexOf('.') + 1)} ({texts}{more})")});";
    }

    /// <summary>Writes a comparison for each text. The first text of a value is written again; the others are other spellings of it.</summary>
    private void WriteEnum(TypePlan type, string before, string after, string otherwise, string keyword, string kept)
    {
        var written = new HashSet<long>();
        foreach ((string text, EnumMemberPlan member) in _types.Index.Enum(type).Texts(type.Style))
        {
            string quoted = CSharp.Utf8Literal(JsonLiteral.Quote(text));
            string condition = written.Add(member.Value) ? $"json.TryString({quoted})" : $"json.TrySpelling({quoted}{kept})";
            _source.Line($"{keyword} ({condition}) {before}{_types.Of(type)}.{CSharp.Identifier(member.Name)}{after}");
            keyword = "else if";
        }

        _source.Line(keyword == "if" ? otherwise : "else " + otherwise);
    }

    private void WriteCollection(TypePlan type, string before, string after, int depth)
    {
        if (type.Kind == TypePlanKind.OneOrMany)
        {
            WriteOneOrMany(type, before, after, depth);
        }
        else
        {
            WriteLoop(type, before, after, depth);
        }
    }
}
