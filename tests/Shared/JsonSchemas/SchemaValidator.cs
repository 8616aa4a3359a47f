using System.Text.Json;
using Json.Schema;

namespace NewsSchema.Testing;

/// <summary>Validates documents by a JSON Schema, values of <c>format</c> included.</summary>
internal sealed class SchemaValidator
{
    private static readonly EvaluationOptions s_options = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };

    // The dynamic anchor makes the rule hold for every schema inside the schema, too.
    private static readonly SchemaValidator s_keywords = new(JsonSerializer.SerializeToElement(new Dictionary<string, object>
    {
        ["$schema"] = MetaSchemas.Draft202012Id,
        ["$id"] = "https://newsschema.example/known-keywords",
        ["$dynamicAnchor"] = "meta",
        ["$ref"] = MetaSchemas.Draft202012Id,
        ["unevaluatedProperties"] = false,
    }));

    private readonly JsonSchema _schema;

    /// <param name="schema">The schema.</param>
    /// <param name="references">Schemas of other documents that it refers to, by their addresses.</param>
    public SchemaValidator(JsonElement schema, params (Uri Address, JsonElement Schema)[] references)
    {
        var options = new BuildOptions { SchemaRegistry = new SchemaRegistry() };
        foreach ((Uri address, JsonElement referenced) in references)
        {
            JsonSchema.Build(referenced, options, address);
        }

        _schema = JsonSchema.Build(schema, options);
    }

    /// <summary>What is wrong with a schema of draft 2020-12 itself, such as a keyword that the draft does not have; empty for a sound schema.</summary>
    public static IReadOnlyList<string> CheckSchema(JsonElement schema) => s_keywords.Validate(schema);

    /// <summary>What is wrong with a document, each with its JSON pointer; empty for a valid document.</summary>
    public IReadOnlyList<string> Validate(JsonElement document)
    {
        EvaluationResults results = _schema.Evaluate(document, s_options);
        if (results.IsValid)
        {
            return [];
        }

        return
        [
            .. (results.Details ?? []).Prepend(results)
                .Where(result => result.Errors is not null)
                .SelectMany(result => result.Errors!.Select(error => $"{result.InstanceLocation}: {error.Value} ({result.EvaluationPath})"))
                .DefaultIfEmpty("is not valid"),
        ];
    }

    /// <inheritdoc cref="Validate(JsonElement)"/>
    public IReadOnlyList<string> Validate(string document)
    {
        using JsonDocument json = JsonDocument.Parse(document);
        return Validate(json.RootElement);
    }
}
