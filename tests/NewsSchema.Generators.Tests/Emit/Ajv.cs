using System.Text.Json;

namespace NewsSchema.Generators.Tests.Emit;

/// <summary>The JSON Schema validator of JavaScript, if node is installed and its packages can be fetched.</summary>
internal static class Ajv
{
    private const string Script = """
        import Ajv from 'ajv/dist/2020.js';
        import { readFileSync } from 'node:fs';
        const [schema, documents] = process.argv.slice(2).map(file => JSON.parse(readFileSync(file)));
        const validate = new (Ajv.default ?? Ajv)({ strictTypes: false, validateFormats: false }).compile(schema);
        console.log(JSON.stringify(documents.map(document => validate(document))));
        """;

    private static readonly NodeFolder s_node = new("newsschema-ajv");

    private static readonly Lazy<string?> s_missing = new(() => s_node.Prepare(() => File.WriteAllText(Path.Combine(s_node.Path, "validate.mjs"), Script), "ajv", "ajv@8.17.1"));

    /// <summary>Why it cannot be asked; null if it can.</summary>
    public static string? Missing => s_missing.Value;

    /// <summary>Which of the documents are valid.</summary>
    public static async Task<bool[]> ValidateAsync(string schema, IEnumerable<string> documents)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        try
        {
            string schemaFile = Path.Combine(folder.FullName, "schema.json"), documentsFile = Path.Combine(folder.FullName, "documents.json");
            await File.WriteAllTextAsync(schemaFile, schema);
            await File.WriteAllTextAsync(documentsFile, $"[{string.Join(',', documents)}]");
            (int code, string output) = await s_node.RunAsync("node", ["validate.mjs", schemaFile, documentsFile]);
            return code == 0 ? JsonSerializer.Deserialize<bool[]>(output)! : throw new InvalidOperationException(output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
