using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Text;
using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Naming;
using NewsSchema.Generators.Shapes;

namespace NewsSchema.Generators.Fixtures;

/// <summary>A file becomes what it contributes to the project's types.</summary>
internal static class FixtureReader
{
    /// <summary>The endings that are no part of a fixture's name, longer ones first.</summary>
    private static readonly string[] Endings = { ".news.md", ".news.json", ".md", ".json", ".jsonld" };

    /// <param name="fixture">The file.</param>
    /// <param name="text">Its text.</param>
    /// <param name="cancellation">Asked on the way.</param>
    /// <exception cref="OperationCanceledException">The token says so.</exception>
    public static FixtureReading Read(Fixture fixture, string text, CancellationToken cancellation)
    {
        string fileName = FileName(fixture.Path);
        FixtureFormat format = FixtureFormat.Of(fileName);
        var errors = new List<SourceError>();
        FixtureDocument document = format.Read(text, errors, cancellation);
        cancellation.ThrowIfCancellationRequested();
        string? schema = SchemaOf(fixture, document, errors);
        FixtureModel? model = schema == null ? null : new FixtureModel(
            fixture.Path,
            fileName,
            schema,
            IdentifierNaming.ToIdentifier(Stem(fileName)),
            fixture.Resource,
            format.IsArticle,
            document.IsList,
            document.IsBroken,
            document.Samples.Count == 0 ? null : Shape.Merge(document.Samples.Select(Shape.Of).ToList()));
        return new FixtureReading(model, new EquatableArray<SourceError>(errors));
    }

    /// <summary>What the file itself says, else its item, else its folder.</summary>
    public static string? SchemaOf(Fixture fixture, FixtureDocument document, List<SourceError> errors)
    {
        bool isEmpty = string.IsNullOrWhiteSpace(fixture.Schema);
        string name = document.Schema?.Text ?? (isEmpty ? Folder(fixture.Path) : fixture.Schema!);
        string schema = CaseConversion.ToPascalCase(name);
        if (schema.Length > 0 && char.IsLetter(schema[0]))
        {
            return schema;
        }

        errors.Add(NewsErrorCodes.SchemaName.At(document.Schema?.Span ?? default, name));
        return null;
    }

    private static string Stem(string fileName)
    {
        string? ending = Array.Find(Endings, ending => fileName.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
        return ending == null ? fileName : fileName.Substring(0, fileName.Length - ending.Length);
    }

    private static string FileName(string path) => path.Substring(path.LastIndexOfAny(new[] { '/', '\\' }) + 1);

    private static string Folder(string path)
    {
        int end = path.LastIndexOfAny(new[] { '/', '\\' });
        return end <= 0 ? "" : FileName(path.Substring(0, end));
    }
}
