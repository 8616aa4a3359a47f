using System.Reflection;
using System.Text.Json;
using NewsSchema.Generators.Emit;
using NewsSchema.Generators.Fixtures;
using NewsSchema.Generators.Inference;
using NewsSchema.Generators.Tests.Infrastructure;

namespace NewsSchema.Generators.Tests.Corpus;

/// <summary>The types of several schemas, generated in one project, compiled without a warning and loaded.</summary>
internal sealed class GeneratedSchemas
{
    private const string Namespace = "Corpus";

    private readonly Assembly _assembly;

    private GeneratedSchemas(IReadOnlyList<(string HintName, string Text)> sources)
    {
        Sources = sources;
        _assembly = GeneratedAssembly.Load(GeneratedAssembly.Compilation(sources));
    }

    /// <summary>The generated files.</summary>
    public IReadOnlyList<(string HintName, string Text)> Sources { get; }

    /// <param name="samples">Each sample with the name of the schema that it is for.</param>
    /// <param name="keepsMismatches">Whether the records keep what does not fit.</param>
    public static GeneratedSchemas Of(IEnumerable<(string Schema, CorpusFile File)> samples, bool keepsMismatches = false) => new(SourcesOf(samples, keepsMismatches));

    /// <summary>The generated files.</summary>
    /// <param name="samples">Each sample with the name of the schema that it is for.</param>
    /// <param name="keepsMismatches">Whether the records keep what does not fit.</param>
    public static IReadOnlyList<(string HintName, string Text)> SourcesOf(IEnumerable<(string Schema, CorpusFile File)> samples, bool keepsMismatches = false) =>
        [.. Emitter.Plan(PlanOf(samples, keepsMismatches).Plan).Select(file => (file.HintName, file.Write()))];

    /// <summary>The plan of the types, and its diagnostics.</summary>
    /// <param name="samples">Each sample with the name of the schema that it is for.</param>
    /// <param name="keepsMismatches">Whether the records keep what does not fit.</param>
    public static SchemaResult PlanOf(IEnumerable<(string Schema, CorpusFile File)> samples, bool keepsMismatches = false)
    {
        var models = new List<FixtureModel>();
        foreach ((string schema, CorpusFile file) in samples)
        {
            OpenedFixture reading = OpenedFixture.Open(new Fixture($"{schema}/{file.Path}", schema, Resource: null), file.Text, CancellationToken.None);
            models.Add(Assert.IsType<FixtureModel>(reading.ToModel()));
        }

        return SchemaBuilder.Build(FixtureGroup.Of(models, default).Select(group => group.Merged(default)), [], new SchemaOptions(Namespace) { KeepsMismatches = keepsMismatches }, CancellationToken.None);
    }

    /// <summary>What is wrong with the schema's JSON Schema, or with a file by it; empty if both are right.</summary>
    public IReadOnlyList<string> Validate(string schema, CorpusFile file)
    {
        Type type = _assembly.GetType($"{Namespace}.{schema}", throwOnError: true)!;
        using JsonDocument rules = JsonDocument.Parse((string)type.GetProperty("JsonSchema")!.GetValue(null)!);
        return [.. SchemaValidator.CheckSchema(rules.RootElement), .. new SchemaValidator(rules.RootElement).Validate(file.Text)];
    }

    /// <summary>The values of a file that do not fit the schema's types, if its records keep them.</summary>
    public IReadOnlyList<NewsMismatch> MismatchesOf(string schema, CorpusFile file)
    {
        Type type = _assembly.GetType($"{Namespace}.{schema}", throwOnError: true)!;
        object record = type.GetMethod("FromJson", [typeof(string)])!.Invoke(null, [file.Text])!;
        return (IReadOnlyList<NewsMismatch>)typeof(MismatchExtensions).GetMethod(nameof(MismatchExtensions.Mismatches))!.MakeGenericMethod(type).Invoke(null, [record])!;
    }

    /// <summary>Reads a file as a record of the schema and writes it again.</summary>
    public RoundTrip RoundTrip(string schema, CorpusFile file)
    {
        Type type = _assembly.GetType($"{Namespace}.{schema}", throwOnError: true)!;
        object record;
        try
        {
            record = type.GetMethod("FromJson", [typeof(string)])!.Invoke(null, [file.Text])!;
        }
        catch (TargetInvocationException exception) when (exception.InnerException is JsonException refusal)
        {
            return new RoundTrip(file, refusal.Message, null);
        }

        string rewritten = (string)type.GetMethod("ToJson", [])!.Invoke(record, [])!;
        return new RoundTrip(file, null, JsonDifference.Find(file.Text, rewritten));
    }
}
