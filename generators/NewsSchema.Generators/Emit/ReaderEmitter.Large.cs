using System.Globalization;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Emit;

// The constructor of a large record: a loop that finds each member by its name and calls the method that reads the members of its part.
internal sealed partial class ReaderEmitter
{
    private const string Extension = TypeNames.Model + "NewsExtensionData";

    /// <summary>The required members of a large record whose values do not show whether they were read.</summary>
    private List<MemberPlan>? _seen;

    /// <summary>The variable that records whether a required value was read.</summary>
    private string Seen(MemberPlan member) =>
        _seen is null ? EmittedNames.Seen(member) : $"seen[{_seen.IndexOf(member).ToString(CultureInfo.InvariantCulture)}]";

    private void WriteLargeObject()
    {
        _seen = _record.Members.Where(NeedsSeen).ToList();
        _source.Line($"{Extension} extension = default;");
        _source.Line($"var names = new {TypeNames.CompilerServices}NewsJsonNames({Names()});");
        if (_seen.Count > 0)
        {
            _source.Line($"Span<bool> seen = stackalloc bool[{_seen.Count.ToString(CultureInfo.InvariantCulture)}];");
        }

        _source.Open("for (bool more = json.BeginObject(); more; more = json.NextMember())");
        _source.Line("ReadOnlySpan<byte> name = json.ReadName();");
        _source.Line("int member = names.Find(ref json, name);");
        WriteCases(_record.Members.Where(member => !CanBeSet(member)), "continue");
        _source.Open($"switch (member >> {LargeRecord.PartBits.ToString(CultureInfo.InvariantCulture)})");
        int parts = LargeRecord.Parts(_record).Count();
        for (int i = 0; i < parts; i++)
        {
            _source.Line($"case {i.ToString(CultureInfo.InvariantCulture)}: {LargeRecord.Method("Read", i)}(ref json, member, ref extension{(_seen.Count > 0 ? ", seen" : "")}); break;");
        }

        _source.Line($"default: {UnknownMember} break;");
        _source.Close();
        _source.Close();
        _source.Line();
        WriteEnd();
    }

    private void WriteParts()
    {
        string seen = _seen!.Count > 0 ? ", scoped Span<bool> seen" : "";
        int number = 0;
        foreach (IReadOnlyList<MemberPlan> part in LargeRecord.Parts(_record))
        {
            _source.Line();
            JsonFile.AllowForbidden(_source, _record);
            _source.Open($"private void {LargeRecord.Method("Read", number++)}(ref {TypeNames.CompilerServices}NewsJsonReader json, int member, ref {Extension} extension{seen})");
            WriteCases(part.Where(CanBeSet), "break");
            _source.Close();
        }
    }

    private void WriteCases(IEnumerable<MemberPlan> members, string end)
    {
        List<MemberPlan> all = _record.Members.ToList();
        MemberPlan[] cases = members.ToArray();
        if (cases.Length == 0)
        {
            return;
        }

        WritePosition(cases);
        _source.Open("switch (member)");
        foreach (MemberPlan member in cases)
        {
            _source.Line($"case {all.IndexOf(member).ToString(CultureInfo.InvariantCulture)}:");
            _source.Indent();
            WriteMember(member);
            _source.Line(end + ";");
            _source.Outdent();
        }

        _source.Close();
        if (end == "continue")
        {
            _source.Line();
        }
    }

    /// <summary>Whether methods other than the constructor can set it: properties without a field that the source declares are init-only.</summary>
    private bool CanBeSet(MemberPlan member) => EmittedNames.IsReference(member) || EmittedNames.HasField(_record, member, _types.Index);
}
