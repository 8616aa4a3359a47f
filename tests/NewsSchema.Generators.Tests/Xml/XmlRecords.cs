using System.Reflection;
using NewsSchema.Generators.Tests.Infrastructure;

namespace NewsSchema.Generators.Tests.Xml;

/// <summary>A project whose samples are XML, compiled and loaded, with one schema.</summary>
internal sealed class XmlRecords
{
    private readonly Type _root;

    private XmlRecords(TestRun run, string schema)
    {
        Run = run;
        _root = run.Load().GetType("News." + schema, throwOnError: true)!;
    }

    public TestRun Run { get; }

    public static XmlRecords Of(TestProject project, string schema = "Item") => new(project.Run(), schema);

    /// <summary>The types of these samples.</summary>
    public static XmlRecords Of(params string[] samples) => Of(Project(samples));

    /// <summary>A project with these samples.</summary>
    public static TestProject Project(params string[] samples)
    {
        var project = new TestProject();
        for (int i = 0; i < samples.Length; i++)
        {
            project.Fixture($"samples/s{i:000}.xml", samples[i], "Item");
        }

        return project;
    }

    /// <summary>The properties of a record: <c>string? Title</c>.</summary>
    public IEnumerable<string> Members(string record) => Run.Sources[record + ".g.cs"]
        .Split('\n')
        .Select(line => line.Trim())
        .Where(line => line.StartsWith("public ", StringComparison.Ordinal) && !line.Contains('(', StringComparison.Ordinal))
        .Where(line => !line.Contains("ExtensionData", StringComparison.Ordinal) && !line.Contains(" static ", StringComparison.Ordinal) && !line.Contains(" record ", StringComparison.Ordinal))
        .Select(line => line["public ".Length..].Split([" { get;", " => "], StringSplitOptions.None)[0].Replace("global::NewsSchema.", "", StringComparison.Ordinal).Replace("global::System.", "", StringComparison.Ordinal));

    /// <summary>The JSON of a document.</summary>
    public string ToJson(string xml) => ((INewsRecord)Parse(xml)).ToJson(indented: false);

    /// <summary>The record of a document.</summary>
    public object Parse(string xml)
    {
        try
        {
            return _root.GetMethod("ParseXml", [typeof(string), typeof(NewsXmlOptions)])!.Invoke(null, [xml, null])!;
        }
        catch (TargetInvocationException exception) when (exception.InnerException is NewsFormatException refusal)
        {
            throw refusal;
        }
    }

    /// <summary>Calls a method of <see cref="NewsXml"/> for the root.</summary>
    public object? Call(string method, params object?[] arguments)
    {
        MethodInfo found = typeof(NewsXml).GetMethods().Single(candidate => candidate.Name == method && candidate.GetParameters()[0].ParameterType.IsInstanceOfType(arguments[0]));
        try
        {
            return found.MakeGenericMethod(_root).Invoke(null, arguments);
        }
        catch (TargetInvocationException exception) when (exception.InnerException is NewsFormatException refusal)
        {
            throw refusal;
        }
    }

    /// <summary>The errors of a document that is refused.</summary>
    public IEnumerable<string> Errors(string xml) => Assert.Throws<NewsFormatException>(() => Parse(xml)).Errors.Select(error => error.ToString());
}
