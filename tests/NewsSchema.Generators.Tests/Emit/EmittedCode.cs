using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NewsSchema.Generators.Emit;
using NewsSchema.Generators.Plans;
using NewsSchema.Generators.Tests.Infrastructure;

namespace NewsSchema.Generators.Tests.Emit;

/// <summary>A plan's source, compiled without any diagnostic, loaded, and called by JSON alone.</summary>
internal sealed class EmittedCode
{
    private readonly Assembly _assembly;

    private readonly Lazy<IReadOnlyList<JsonSerializerOptions>> _options;

    private readonly Lazy<WritingOptions> _writing;

    private EmittedCode(Assembly assembly)
    {
        _assembly = assembly;
        _options = new(() =>
        {
            var context = (JsonSerializerContext)assembly.GetTypes().Single(type => type.Name == "NewsJson").GetProperty("Default")!.GetValue(null)!;
            return [context.Options, .. JsonTypeInfos.OptionsOf(context)];
        });
        _writing = new(() => new WritingOptions(_options.Value[0].TypeInfoResolver!, WritingOptions.Each));
    }

    public static IReadOnlyList<(string Path, string Text)> Sources(ProjectPlan plan) =>
        [.. Emitter.Plan(plan).Select(file => (file.HintName, file.Write()))];

    public static EmittedCode Of(ProjectPlan plan, params string[] userSources)
    {
        var compilation = GeneratedAssembly.Compilation(Sources(plan).Concat(userSources.Select((text, i) => ($"User{i}.cs", text))));
        return new EmittedCode(GeneratedAssembly.Load(compilation));
    }

    /// <summary>The record of a JSON text.</summary>
    public object Read(string type, string json) =>
        Invoke(type, nameof(NewsSerializer.FromJson), [typeof(string)], json);

    /// <summary>The record's JSON.</summary>
    public string Write(object record) =>
        (string)Invoke(record.GetType().FullName!, nameof(NewsSerializer.ToJson), null, record);

    /// <summary>Reads and writes; the record read again from what was written is equal. System.Text.Json does the same, on the fast path and member by member.</summary>
    public string RoundTrip(string type, string json)
    {
        object record = Read(type, json);
        string written = Write(record);
        Assert.Equal(record, Read(type, written));
        foreach (JsonSerializerOptions options in _options.Value)
        {
            JsonTypeInfo info = options.GetTypeInfo(record.GetType());
            object? read = JsonSerializer.Deserialize(json, info);
            Assert.Equal(record, read);
            Assert.Equal(NewsAny.Parse(written), NewsAny.Parse(JsonSerializer.Serialize(read, info)));
        }

        _writing.Value.AssertSameByMembers(record);
        return written;
    }

    /// <summary>The JSON is refused, on the fast path and member by member.</summary>
    public void AssertRefused(string type, string json)
    {
        Assert.Throws<JsonException>(() => Read(type, json));
        foreach (JsonSerializerOptions options in _options.Value)
        {
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, options.GetTypeInfo(_assembly.GetType(type, throwOnError: true)!)));
        }
    }

    private object Invoke(string type, string method, Type[]? parameters, object argument)
    {
        MethodInfo generic = parameters is null
            ? typeof(NewsSerializer).GetMethods().Single(candidate => candidate.Name == method && candidate.GetParameters().Length == 1)
            : typeof(NewsSerializer).GetMethod(method, 1, parameters)!;
        try
        {
            return generic.MakeGenericMethod(_assembly.GetType(type, throwOnError: true)!).Invoke(null, [argument])!;
        }
        catch (TargetInvocationException e)
        {
            throw e.InnerException!;
        }
    }
}
