namespace NewsSchema.Generators.Emit;

/// <summary>
/// <c>NewsSchemaSnapshots.g.cs</c>: lets Verify show an article as its canonical text and its JSON, and any other record as its JSON. Written for
/// projects that reference Verify.
/// </summary>
internal static class SnapshotsFile
{
    public const string HintName = "NewsSchemaSnapshots.g.cs";

    private const string Verify = "global::VerifyTests.";
    private const string Settings = Verify + "VerifierSettings";
    private const string Record = TypeNames.Model + "INewsRecord";
    private const string Many = "global::System.Collections.Generic.IEnumerable<" + Record + ">";
    private const string Json = "global::System.Text.Json.";
    private const string Key = "\"NewsSchema.Snapshots\"";

    public static string Write()
    {
        SourceWriter source = SourceWriter.StartFile("NewsSchema.Generated");
        source.Summary("Registers how Verify shows the records of this project and of the projects that it references.");
        source.Line(GeneratedCode.Attribute);
        source.Open("internal static class NewsSchemaSnapshots");
        WriteRegistration(source);
        source.Line();
        source.Line($"private static {Verify}Target[] Targets({Record} record) => record is {TypeNames.Model}INewsArticle article");
        source.Indent();
        source.Line($"? new[] {{ new {Verify}Target(\"md\", article.ToNewsMarkdown(), null), new {Verify}Target(\"json\", record.ToJson(indented: true), null) }}");
        source.Line($": new[] {{ new {Verify}Target(\"json\", record.ToJson(indented: true), null) }};");
        source.Outdent();
        source.Line();
        WriteConverter(source);
        source.Close();
        return source.ToString();
    }

    private static void WriteRegistration(SourceWriter source)
    {
        source.Line("[global::System.Runtime.CompilerServices.ModuleInitializer]");
        source.Open("internal static void Register()");
        source.Line("// Verify's settings are for the whole process, so the first test assembly registers for all.");
        source.Line($"if (global::System.AppContext.GetData({Key}) == (object)typeof({Settings})) return;");
        source.Line($"global::System.AppContext.SetData({Key}, typeof({Settings}));");
        source.Open("try");
        source.Line($"{Settings}.RegisterFileConverter<{Record}>((record, _) => new {Verify}ConversionResult(null, Targets(record)));");
        source.Line($"{Settings}.RegisterFileConverter<{Many}>((records, _) => new {Verify}ConversionResult(null, new[] {{ new {Verify}Target(\"json\", {TypeNames.CompilerServices}RecordDisplay.ToJsonList(records), null) }}));");
        source.Line($"{Settings}.AddExtraSettings(settings => settings.Converters.Add(new RecordConverter()));");
        source.Close();
        source.Open("catch (global::System.Exception error)");
        source.Line("// Verify refuses registrations after its first comparison: an assembly that is loaded later keeps Verify's own form.");
        source.Line("global::System.Diagnostics.Trace.TraceWarning(\"NewsSchema could not register its records with Verify: {0}\", error.Message);");
        source.Close();
        source.Close();
    }

    private static void WriteConverter(SourceWriter source)
    {
        source.Summary("Shows a record inside another object as its JSON.");
        source.Open($"private sealed class RecordConverter : {Verify}WriteOnlyJsonConverter<{Record}>");
        source.Open($"public override void Write({Verify}VerifyJsonWriter writer, {Record} record)");
        source.Line($"using {Json}JsonDocument json = {Json}JsonDocument.Parse(record.ToJson(indented: false));");
        source.Line("Write(writer, json.RootElement);");
        source.Close();
        source.Line();
        source.Open($"private static void Write({Verify}VerifyJsonWriter writer, {Json}JsonElement value)");
        source.Open($"if (value.ValueKind == {Json}JsonValueKind.Object)");
        source.Line("writer.WriteStartObject();");
        source.Open("foreach (var member in value.EnumerateObject())");
        source.Line("writer.WritePropertyName(member.Name);");
        source.Line("Write(writer, member.Value);");
        source.Close();
        source.Line("writer.WriteEndObject();");
        source.Close();
        source.Open($"else if (value.ValueKind == {Json}JsonValueKind.Array)");
        source.Line("writer.WriteStartArray();");
        source.Line("foreach (var item in value.EnumerateArray()) Write(writer, item);");
        source.Line("writer.WriteEndArray();");
        source.Close();
        source.Open("else");
        source.Line("// Raw, because Verify replaces dates and ids in values.");
        source.Line("writer.WriteRawValue(value.GetRawText());");
        source.Close();
        source.Close();
        source.Close();
    }
}
