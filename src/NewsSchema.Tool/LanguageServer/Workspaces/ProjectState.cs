using NewsSchema.Generators.Steps;
using NewsSchema.Tool.LanguageServer.Documents;
using NewsSchema.Tool.Projects;
using NewsSchema.Workspaces;

namespace NewsSchema.Tool.LanguageServer.Workspaces;

/// <summary>A project at one moment: its files, and what a build of them reports.</summary>
/// <param name="Group">The files.</param>
/// <param name="Files">Their texts: those of open documents, and those on disk of all others.</param>
/// <param name="Result">What a build reports.</param>
internal sealed record ProjectState(ProjectGroup Group, IReadOnlyList<ProjectFile> Files, ProjectResult Result)
{
    /// <summary>The fixture of a path; null if it is not one.</summary>
    public OpenStep? Find(string path) => Result.Files.FirstOrDefault(file => DocumentUri.Comparer.Equals(file.Fixture.Path, path));
}
