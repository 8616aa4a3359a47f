using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Emit;

/// <summary>
/// Writes the equality of a record with properties that the user declares. Those do not report that they are set, so that the field of the extension data can hold what
/// no longer belongs to their values; the compiler's equality would compare it.
/// </summary>
internal static class EqualityEmitter
{
    private const string AreEqual = TypeNames.CompilerServices + "KeptValue.AreEqual";

    public static void Write(SourceWriter source, RecordPlan record, PlanIndex index)
    {
        bool isOwn = record.Role is RecordRole.Article or RecordRole.DataRoot or RecordRole.Structure;
        bool isDeclared = record.DeclaredNames.Contains("Equals") || record.DeclaredNames.Contains("GetHashCode");
        if (!isOwn || !KeptEmitter.HasPins(record, index) || isDeclared || record.Members.Any(member => member.IsForbidden))
        {
            // Only obsolete code may use a forbidden member, and equality cannot be obsolete.
            return;
        }

        string[] members = Members(record, index).ToArray();
        source.Line();
        source.Summary("Returns whether both records have equal members.");
        source.Line("/// <param name=\"other\">The other record.</param>");
        source.Line($"public {(record.Variants is null ? "" : "virtual ")}bool Equals({CSharp.Identifier(record.Name)}? other) =>");
        source.Indent();
        source.Line("(object)this == (object?)other");
        source.Line($"|| (other is not null{(record.HasBase ? " && base.Equals(other)" : "")}{(record.Variants is null ? "" : " && EqualityContract == other.EqualityContract")}");
        source.Indent();
        for (int i = 0; i < members.Length; i++)
        {
            source.Line($"&& {AreEqual}(this.{members[i]}, other.{members[i]}){(i == members.Length - 1 ? ");" : "")}");
        }

        source.Outdent();
        source.Outdent();
        source.Line();
        source.Line("/// <inheritdoc/>");
        source.Open("public override int GetHashCode()");
        source.Line("var hash = new global::System.HashCode();");
        if (record.HasBase)
        {
            source.Line("hash.Add(base.GetHashCode());");
        }

        foreach (string member in members)
        {
            source.Line($"hash.Add(this.{member});");
        }

        source.Line("return hash.ToHashCode();");
        source.Close();
    }

    private static IEnumerable<string> Members(RecordPlan record, PlanIndex index) =>
        record.Members.Where(member => member.Origin is not (MemberOrigin.Inherited or MemberOrigin.Discriminator)).Select(member => EmittedNames.Source(record, member, index))
            .Concat(record.DeclaredFields.Select(CSharp.Identifier))
            .Append("ExtensionData");
}
