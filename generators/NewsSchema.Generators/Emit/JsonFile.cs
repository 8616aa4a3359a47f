using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Emit;

/// <summary><c>X.Json.g.cs</c>: reads the record from JSON and writes it as JSON.</summary>
internal static class JsonFile
{
    public static string Write(RecordPlan record, PlanIndex index)
    {
        var types = new TypeNames(index, record.Namespace);
        SourceWriter source = SourceWriter.StartFile(record.Namespace, @using: "System");
        string name = CSharp.Identifier(record.Name);
        string contract = $"{TypeNames.Model}INewsRecord<{name}>";

        source.Open($"partial record {name}{(index.IsLinked(record) ? " : " + LinkerEmitter.Contract : "")}");
        if (record.Variants is { } variants)
        {
            new VariantsEmitter(source, record, variants, types).Write();
            WriteKept(source, record, types);
            WriteLinker(source, record, index);
            source.Close();
            return source.ToString();
        }

        WriteRead(source, record, index, name, contract);
        source.Line();
        AllowForbidden(source, record);
        new ReaderEmitter(source, record, types).Write();
        source.Line();
        AllowForbidden(source, record);
        source.Open($"static void {contract}.Write(ref {TypeNames.CompilerServices}NewsJsonWriter json, {name} value)");
        if (index.IsLinkedRoot(record))
        {
            source.Line("value.CheckLinks();");
        }

        var writer = new WriterEmitter(source, record, types);
        writer.Write();
        source.Close();
        writer.WriteParts();
        WriteKept(source, record, types);
        source.Line();
        AllowForbidden(source, record);
        new DescriberEmitter(source, record, types).Write(index.IsLinkedRoot(record));
        if (record.Role == RecordRole.Union && index.KeepsMismatches)
        {
            source.Line();
            FitCheck.WriteUnion(source, record, types, contract);
        }

        if (record.Role == RecordRole.Structure && index.IsChecked(record))
        {
            source.Line();
            AllowForbidden(source, record);
            FitCheck.WriteRecord(source, record, types, contract);
        }

        if (record.Role == RecordRole.Variant)
        {
            source.Line();
            source.Line($"private protected override void {VariantsEmitter.WriteMethod}(ref {TypeNames.CompilerServices}NewsJsonWriter json) => json.Record(default, this);");
        }

        WriteLinker(source, record, index);
        source.Close();
        return source.ToString();
    }

    private static void WriteKept(SourceWriter source, RecordPlan record, TypeNames types)
    {
        if (KeptEmitter.IsNeeded(record))
        {
            source.Line();
            new KeptEmitter(source, record, types).Write();
        }
    }

    private static void WriteLinker(SourceWriter source, RecordPlan record, PlanIndex index)
    {
        if (index.IsLinked(record))
        {
            source.Line();
            LinkerEmitter.Write(source, record, index);
        }
    }

    /// <summary>Only obsolete code may use a member whose <c>[Obsolete]</c> makes each use an error.</summary>
    public static void AllowForbidden(SourceWriter source, RecordPlan record)
    {
        if (record.Members.Any(member => member.IsForbidden))
        {
            source.Line("[global::System.Obsolete]");
        }
    }

    private static void WriteRead(SourceWriter source, RecordPlan record, PlanIndex index, string name, string contract)
    {
        string signature = $"static {name} {contract}.Read(ref {TypeNames.CompilerServices}NewsJsonReader json)";
        if (!index.IsLinkedRoot(record))
        {
            source.Line($"{signature} => new(ref json);");
            return;
        }

        source.Open(signature);
        source.Line($"var value = new {name}(ref json);");
        source.Line("value.LinkReferences();");
        source.Line("return value;");
        source.Close();
    }
}
