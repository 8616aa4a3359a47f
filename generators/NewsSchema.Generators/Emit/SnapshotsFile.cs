namespace NewsSchema.Generators.Emit;

/// <summary>
/// <c>NewsSchemaSnapshots.g.cs</c>: lets Verify show an article as its canonical text and its JSON, and any other record as its JSON. Written for
/// projects that reference Verify.
/// </summary>
internal static class SnapshotsFile
{
    public const string HintName = "NewsSchemaSnapshots.g.cs";

    private const string Verify = "global::VerifyTests.";
    private const string Record = TypeNames.Model + "INewsRecord";
    private const string Many = "global::System.Collections.Generic.IEnumerable<" + Record + ">";
    private const string Key = "\"NewsSchema.Snapshots\"";

    public static string Write()
    {
        SourceWriter source = SourceWriter.StartFile("NewsSchema.Generated");
        source.Summary("Registers how Verify shows the records of this project and of the projects that it references.");
        source.Line(GeneratedCode.Attribute);
        source.Open("internal static class NewsSchemaSnapshots");
        source.Line("[global::System.Runtime.CompilerServices.ModuleInitializer]");
        source.Open("internal static void Register()");
        source.Line("// The registration is for the whole process, so the first test assembly makes it for all.");
        source.Line($"if (global::System.AppContext.GetData({Key}) is not null) return;");
        source.Line($"global::System.AppContext.SetData({Key}, true);");
        source.Open("try");
        source.Line($"{Verify}VerifierSettings.RegisterFileConverter<{Record}>((record, _) => new {Verify}ConversionResult(null, Targets(record)));");
        source.Line($"{Verify}VerifierSettings.RegisterFileConverter<{Many}>((records, _) => new {Verify}ConversionResult(null, new[] {{ new {Verify}Target(\"json\", {TypeNames.CompilerServices}RecordDisplay.ToJsonList(records), null) }}));");
        source.Close();
        source.Open("catch (global::System.Exception error)");
        source.Line("// Verify refuses registrations after its first comparison: an assembly that is loaded later keeps Verify's own form.");
        source.Line("global::System.Diagnostics.Trace.TraceWarning(\"NewsSchema could not register its records with Verify: {0}\", error.Message);");
        source.Close();
        source.Close();
        source.Line();
        source.Line($"private static {Verify}Target[] Targets({Record} record) => record is {TypeNames.Model}INewsArticle article");
        source.Indent();
        source.Line($"? new[] {{ new {Verify}Target(\"md\", article.ToNewsMarkdown(), null), new {Verify}Target(\"json\", record.ToJson(indented: true), null) }}");
        source.Line($": new[] {{ new {Verify}Target(\"json\", record.ToJson(indented: true), null) }};");
        source.Outdent();
        source.Close();
        return source.ToString();
    }
}
