using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace NewsSchema.CodeFixes;

/// <summary>
/// Declares one record for those that have the same members (NEWS4022), in a new file. The diagnostic is at the declaration of the schema's record or, without one, at a
/// fixture.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclareOneRecordFix), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class DeclareOneRecordFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("NEWS4022");

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (Suggestion.Of(diagnostic)?.Split(':') is not { Length: 2 } parts)
            {
                continue;
            }

            string[] names = parts[1].Split(' ');
            string name = NameOf(names[0]);
            SourceText text = SourceText.From(Write(parts[0], names), Encoding.UTF8);
            Project project = context.TextDocument.Project;
            string file = FindFreeName(project, name);
            context.RegisterCodeFix(
                CodeAction.Create($"Declare one record, {name}, for these {names.Length}", _ => Task.FromResult(project.AddDocument(file, text).Project.Solution), name),
                diagnostic);
        }

        return Task.CompletedTask;
    }

    private static string Write(string modifiers, string[] names)
    {
        var text = new StringBuilder("using NewsSchema;\n\n");
        int end = names[0].LastIndexOf('.');
        if (end >= 0)
        {
            text.Append("namespace ").Append(names[0], 0, end).Append(";\n\n");
        }

        text.Append("[NewsSchema(").Append(string.Join(", ", names.Select(name => "\"" + NameOf(name) + "\""))).Append(")]\n");
        return text.Append(modifiers).Append(' ').Append(NameOf(names[0])).Append(";\n").ToString();
    }

    private static string NameOf(string fullName) => fullName.Substring(fullName.LastIndexOf('.') + 1);

    private static string FindFreeName(Project project, string name)
    {
        string file = name + ".cs";
        for (int number = 2; project.Documents.Any(document => document.Name == file && document.Folders.Count == 0); number++)
        {
            file = name + number + ".cs";
        }

        return file;
    }
}
