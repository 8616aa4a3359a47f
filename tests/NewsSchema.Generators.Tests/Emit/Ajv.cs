using System.Text.Json;
using CliWrap;
using CliWrap.Buffered;

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

    private static readonly string s_folder = Path.Combine(Path.GetTempPath(), "newsschema-ajv");

    private static readonly Lazy<string?> s_missing = new(Prepare);

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
            (int code, string output) = await RunAsync("node", ["validate.mjs", schemaFile, documentsFile]);
            return code == 0 ? JsonSerializer.Deserialize<bool[]>(output)! : throw new InvalidOperationException(output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string? Prepare()
    {
        try
        {
            Directory.CreateDirectory(s_folder);
            File.WriteAllText(Path.Combine(s_folder, "validate.mjs"), Script);
            if (Directory.Exists(Path.Combine(s_folder, "node_modules", "ajv")))
            {
                return null;
            }

            (int code, string output) = RunAsync("npm", ["install", "--no-audit", "--no-fund", "ajv@8.17.1"]).GetAwaiter().GetResult();
            return code == 0 ? null : $"npm install failed: {output}";
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or IOException or UnauthorizedAccessException)
        {
            return $"node and npm cannot be run: {exception.Message}";
        }
    }

    private static async Task<(int Code, string Output)> RunAsync(string program, IEnumerable<string> arguments)
    {
        BufferedCommandResult result = await Cli.Wrap(program)
            .WithArguments(arguments)
            .WithWorkingDirectory(s_folder)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync();
        return (result.ExitCode, result.StandardOutput + result.StandardError);
    }
}
